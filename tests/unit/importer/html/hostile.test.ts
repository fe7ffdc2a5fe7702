import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { UnreadableSourceError } from '../../../../src/importer/read/decode.ts';
import { limits } from '../../../../src/importer/read/html/limits.ts';
import { readSource } from '../../../../src/importer/read/read-source.ts';

const odd = (reason: string) =>
  `“网页.html”${reason}，不像普通的网页，没有打开。请在浏览器里打开，把正文复制到 Word，存为 .docx 再导入。`;
const nested = (depth: number) => `<html>${'<div>'.repeat(depth)}字${'</div>'.repeat(depth)}</html>`;

describe('a page nobody wrote is refused in words', () => {
  test.each([
    ['100,000 elements in each other', nested(100_000), odd('标记嵌套超过 400 层')],
    ['one level too deep', nested(limits.depth + 1), odd('标记嵌套超过 400 层')],
    ['too long', `<html>${'字'.repeat(limits.length)}`, odd('超过 20 MB')],
    [
      'no words in it',
      '<html><script>1</script></html>',
      '“网页.html”里没有文字，没有可导入的内容。如果里面是扫描图片，请先识别成文字再导入。',
    ],
    [
      'an archive without a page',
      'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="b"\n\n--b\nContent-Type: image/png\n\nx\n--b--',
      '“网页.html”是网页存档（.mht），里面没有找到网页正文。请在浏览器里打开，另存为“网页，仅 HTML”再导入。',
    ],
  ])('%s', async (_, markup, message) => {
    await expect(readSource(Buffer.from(markup), '网页.html')).rejects.toThrow(
      new UnreadableSourceError(message),
    );
  });

  test('the deepest page allowed is read', async () => {
    await expect(readSource(Buffer.from(nested(limits.depth)), '网页.html')).resolves.toMatchObject({
      text: '字\n',
      origin: '网页',
    });
  });

  test('100,000 comments and scripts that never close cost no time', async () => {
    const markup = `<html><p>字</p>${'<!--<script>'.repeat(100_000)}`;
    await expect(readSource(Buffer.from(markup), '网页.html')).resolves.toMatchObject({ text: '字\n' });
  });
});

describe('a page is read in the encoding it is in', () => {
  const page = (charset: string) =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"></head><body><p>各級工會總部的國家通知</p></body></html>`;

  test.each([
    ['GB2312 in name, GBK in fact', 'gb2312', 'gbk'],
    ['Big5', 'big5', 'big5'],
    ['UTF-8', 'utf-8', 'utf8'],
    ['UTF-8 in name, GBK in fact', 'utf-8', 'gbk'],
    ['UTF-16', 'utf-16', 'utf16'],
  ])('%s', async (_, named, real) => {
    const { text } = await readSource(iconv.encode(page(named), real), '网页.htm');
    expect(text).toBe('各級工會總部的國家通知\n');
  });

  test('Big5 that names no encoding is known by its characters', async () => {
    const bytes = iconv.encode(
      '<html><p>各縣總工會：現將開會的通知發給你們，要在五月一日前到省會</p>',
      'big5',
    );
    expect((await readSource(bytes, '网页.htm')).text).toContain('各縣總工會');
  });
});

describe('a web archive gives its page', () => {
  const archive = (encoding: string, body: string) =>
    `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----x"\r\n\r\n------x\r\nContent-Type: text/html; charset="utf-8"\r\nContent-Transfer-Encoding: ${encoding}\r\n\r\n${body}\r\n------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n------x--\r\n`;
  const page = '<html><body><p>放假三天。</p></body></html>';
  const quoted = [...Buffer.from(page)]
    .map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
    .replace(/.{72}/gu, '$&=\r\n');

  test.each([
    ['quoted-printable', quoted],
    ['base64', Buffer.from(page).toString('base64').replace(/.{60}/gu, '$&\r\n')],
    ['8bit', Buffer.from(page).toString('latin1')],
  ])('%s', async (encoding, body) => {
    const bytes = Buffer.from(archive(encoding, body), 'latin1');
    await expect(readSource(bytes, '通知.mht')).resolves.toMatchObject({
      text: '放假三天。\n',
      origin: '网页',
    });
  });
});
