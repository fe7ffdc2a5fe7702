import { expect, test } from 'vitest';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { makePng } from '../docx/make-picture.ts';

const TEXT = '各基层工会走访慰问一线职工，把组织的温暖送到大家的心坎上。';

test('a picture that stands in the page is taken with its caption, one elsewhere is named and not fetched', async () => {
  const data = (await makePng(1)).toString('base64');
  const page = `<html><body><p>${TEXT}</p><p align="center"><img alt="慰问组与职工握手" src="data:image/png;base64,${data}"></p><p align="center">图为慰问现场</p><p>${TEXT}</p><img src="http://example.test/b.jpg"></body></html>`;
  const { pictures, log, text } = await readSource(Buffer.from(page), '新闻.html');
  expect(pictures).toMatchObject([
    { alt: '慰问组与职工握手', line: 1, captionLine: 3, prepared: { ending: 'png', width: 600 } },
  ]);
  expect(text.split('\n')[2]).toBe('图为慰问现场');
  expect(log.map(({ message }) => message)).toEqual([
    '网页里的图片没有收入，共 1 幅：“b.jpg”。要用的请另存为文件，照指南写 photos（网页 第 1 段）',
  ]);
});

test.each([
  ['by its whole address', 'http://example.test/i/a.png', 'Content-Location: http://example.test/i/a.png'],
  ['by the end of it', './i/a.png', 'Content-Location: http://example.test/i/a.png'],
  ['by the number of the part', 'cid:p1@mhtml', 'Content-ID: <p1@mhtml>'],
])('a picture of a web archive is found %s', async (_, address, head) => {
  const data = (await makePng(2)).toString('base64');
  const archive = [
    'MIME-Version: 1.0',
    'Content-Type: multipart/related; boundary="b"',
    '',
    '--b',
    'Content-Type: text/html; charset="utf-8"',
    '',
    `<p>${TEXT}</p><p><img src="${address}"></p><p>${TEXT}</p>`,
    '--b',
    'Content-Type: image/png',
    'Content-Transfer-Encoding: base64',
    head,
    '',
    data,
    '--b--',
  ].join('\r\n');
  const { pictures } = await readSource(Buffer.from(archive), '新闻.mht');
  expect(pictures).toMatchObject([{ line: 1, prepared: { ending: 'png', height: 400 } }]);
});
