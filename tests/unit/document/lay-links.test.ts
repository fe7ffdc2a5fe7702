import { expect, test } from 'vitest';
import { layLinks } from '../../../src/document/lay-links.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { bodyText } from '../../../src/document/text-blocks.ts';
import { numberedTexts } from '../../../src/document/text.ts';
import { writeHtml } from '../../../src/document/to-html.ts';
import { writeText } from '../../../src/document/to-text.ts';

const link = (start: number, end: number, text = 0) => ({ text, start, end, url: `/to/${start}/` });
const html = (source: string, ...links: ReturnType<typeof link>[]) =>
  writeHtml(layLinks(parseDocument(source), links));
const a = (start: number, words: string) => `<a class="named" href="/to/${start}/">${words}</a>`;

test.each([
  ['in plain text', '主席马吉孝讲话。', [link(2, 5)], `<p>主席${a(2, '马吉孝')}讲话。</p>`],
  ['at the beginning and the end', '甲乙', [link(0, 1), link(1, 2)], `<p>${a(0, '甲')}${a(1, '乙')}</p>`],
  ['in bold', '一**甲乙**丙', [link(1, 3)], `<p>一<strong>${a(1, '甲乙')}</strong>丙</p>`],
  ['not over the edge of bold', '一**甲**乙', [link(1, 3)], '<p>一<strong>甲</strong>乙</p>'],
  ['not inside a link of the text', '[甲乙](/x/)', [link(0, 2)], '<p><a href="/x/">甲乙</a></p>'],
  ['the longer of two that begin together', '甲乙丙', [link(0, 2), link(0, 3)], `<p>${a(0, '甲乙丙')}</p>`],
  ['the first of two that overlap', '甲乙丙', [link(1, 3), link(0, 2)], `<p>${a(0, '甲乙')}丙</p>`],
  ['in the text that is counted', '甲\n\n乙丙', [link(1, 2, 1)], `<p>甲</p>\n<p>乙${a(1, '丙')}</p>`],
])('%s', (_, source, links, written) => {
  expect(html(source, ...links)).toBe(written);
});

test('a link changes no character of the text, in no form of it', () => {
  const document = parseDocument('## 甲乙\n\n一**丙丁**戊\n\n| 己 |\n| - |\n| 庚辛 |');
  const laid = layLinks(document, [link(0, 2), link(1, 3, 1), link(0, 2, 3)]);
  expect(laid).not.toEqual(document);
  expect(bodyText(laid)).toBe(bodyText(document));
  expect(writeText(laid)).toEqual(writeText(document));
  expect(numberedTexts(laid)).toEqual(numberedTexts(document));
});
