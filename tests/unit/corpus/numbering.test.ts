import { expect, test } from 'vitest';
import { layoutOf, numberParagraphs } from '../../../src/corpus/numbering.ts';
import { layNumbers } from '../../../src/document/lay-numbers.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { numberedTexts } from '../../../src/document/text.ts';
import { writeHtml } from '../../../src/document/to-html.ts';
import { updateLock, type LockRow } from '../../../src/identity/lock.ts';

const FIRST = '刚才，志忠同志代表省总常委会，报告了今年以来的工作情况。';
const SECOND = '会议审议通过了有关人事事项，将省委对工会工作的高度重视落到了实处。';

function render(mdx: string, rows: LockRow[] = []): string {
  const document = parseDocument(mdx);
  const numbering = numberParagraphs(rows, numberedTexts(document));
  return writeHtml(layNumbers(document, layoutOf(numbering))).replaceAll('\n', '');
}

test('items of a list keep their numbers, close set as they are', () => {
  expect(render('- 一要学习；\n- 二要落实。\n')).toBe(
    '<ul><li><p id="p1">一要学习；</p></li><li><p id="p2">二要落实。</p></li></ul>',
  );
});

test('cells of a table and footnotes have numbers too', () => {
  const html = render('甲[^1]。\n\n| 表 | 头 |\n| - | - |\n| 格 |  |\n\n[^1]: 注文。\n');
  expect(html).toMatch(
    /^<p id="p1">甲<sup>.*<th id="p2">表<\/th><th id="p3">头<\/th>.*<td id="p4">格<\/td>/s,
  );
  expect(html).toContain('<p id="p5">注文。');
});

test('paragraphs and headings get the numbers of the lock', () => {
  const { rows } = updateLock([], [SECOND, FIRST]);
  expect(render(`${FIRST}\n\n${SECOND}\n`, rows)).toBe(`<p id="p2">${FIRST}</p><p id="p1">${SECOND}</p>`);
});

test('without a lock they are numbered in reading order', () => {
  expect(render('## 一、进展\n\n甲。\n\n> 引文。\n')).toBe(
    '<h2 id="p1">一、进展</h2><p id="p2">甲。</p><blockquote><p id="p3">引文。</p></blockquote>',
  );
});

test('a merged paragraph leaves its anchor in the one that holds its text', () => {
  const { rows } = updateLock(updateLock([], [FIRST, SECOND]).rows, [FIRST + SECOND]);
  expect(render(`${FIRST}${SECOND}\n`, rows)).toBe(`<p id="p1"><span id="p2"></span>${FIRST}${SECOND}</p>`);
});

test('a withdrawn paragraph leaves a line that says so, in its place', () => {
  const lock = updateLock([], [FIRST, SECOND, '第三段。']).rows;
  const rows = lock.map((row): LockRow =>
    row.number === 2 ? { state: 'withdrawn', number: 2, reason: '与上段重复' } : row,
  );
  expect(render(`${FIRST}\n\n第三段。\n`, rows)).toBe(
    `<p id="p1">${FIRST}</p><p id="p2" class="withdrawn" data-pagefind-ignore>此处原有一段，已撤下：与上段重复</p><p id="p3">第三段。</p>`,
  );
});

test('a paragraph merged into one that was merged or withdrawn in its turn keeps its anchor', () => {
  const rows: LockRow[] = [
    ...updateLock([], [FIRST]).rows,
    { state: 'merged', number: 2, into: 3 },
    { state: 'merged', number: 3, into: 1 },
    { state: 'withdrawn', number: 4, reason: '重复' },
    { state: 'merged', number: 5, into: 4 },
  ];
  expect(render(`${FIRST}\n`, rows)).toBe(
    `<p id="p1"><span id="p3"></span><span id="p2"></span>${FIRST}</p>` +
      '<p id="p4" class="withdrawn" data-pagefind-ignore><span id="p5"></span>此处原有一段，已撤下：重复</p>',
  );
});

test('the command and the site count the same blocks', () => {
  const mdx =
    '---\ntitle: 题\n---\n\n甲。\n\n- 一\n- 二\n\n<Signature>\n  青海省总工会\n</Signature>\n\n| 表 | 头 |\n| - | - |\n| 格 |  |\n';
  expect(numberedTexts(parseDocument(mdx))).toEqual(['甲。', '一', '二', '青海省总工会', '表', '头', '格']);
});
