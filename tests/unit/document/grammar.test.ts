import { describe, expect, test } from 'vitest';
import { isSafeAddress } from '../../../src/document/dialect.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { BodySyntaxError } from '../../../src/document/syntax-error.ts';
import { numberedTexts } from '../../../src/document/text.ts';
import { writeHtml } from '../../../src/document/to-html.ts';

const reasons = (mdx: string) => parseDocument(mdx).refusals.map(({ line, reason }) => `${line} ${reason}`);
const UNKNOWN = '不是文字，也不是网站认识的标签';
const BRACES = (name: string) => `<${name}> 里不能写花括号`;
const PICTURE = '图片只能是这一期文件夹里的文件，只写文件名，例如 photo-1.jpg';
const LINK = '链接只能指向 http、https、mailto 网址或本站网页';

describe('no text runs', () => {
  test.each([
    [
      'an attribute in braces',
      '<Signature x={process.exit()}>\n\n甲\n\n</Signature>',
      `1 ${BRACES('Signature')}`,
    ],
    ['a spread', '<Signature {...(process.exit(), {})}>\n\n甲\n\n</Signature>', `1 ${BRACES('Signature')}`],
    [
      'an attribute in braces on a page mark',
      '甲<PageMark page="9" x={process.exit()} />乙',
      `1 ${BRACES('PageMark')}`,
    ],
    [
      'a spread on a page mark',
      '甲<PageMark page="9" {...(process.exit(), {})} />乙',
      `1 ${BRACES('PageMark')}`,
    ],
    ['an expression as a block', '甲。\n\n{process.exit()}', `3 ${UNKNOWN}`],
    ['an expression in a line', '甲{process.exit()}乙', `1 ${UNKNOWN}`],
    ['a comment', '甲{/* 乙 */}', `1 ${UNKNOWN}`],
    ['an import', 'import x from "./x.js"', `1 ${UNKNOWN}`],
    ['an export', 'export const x = process.exit()', `1 ${UNKNOWN}`],
    ['a picture of another site', '![甲](https://example.org/a.png)', `1 ${PICTURE}`],
    ['a picture from another folder', '![甲](../a.png)', `1 ${PICTURE}`],
    ['a picture that runs', '![甲](javascript:alert)', `1 ${PICTURE}`],
    ['a picture that is its own address', '![甲](data:text/html,x)', `1 ${PICTURE}`],
    ['a picture inside a line', '甲![乙](a.png)丙', '1 图片要单独成段，前后空行'],
    ['a heading in verse', '<Verse>\n\n## 甲\n\n</Verse>', '1 <Verse> 里只能有诗句'],
    ['verse inside a line', '甲<Verse>乙</Verse>丙', '1 <Verse> 要单独成段，前后空行'],
    ['a reading over several lines', '<Ruby reading="x">\n\n甲\n\n</Ruby>', '1 <Ruby> 要写在一行里'],
    ['a reading in braces', '甲<Ruby reading={process.exit()}>乙</Ruby>', `1 ${BRACES('Ruby')}`],
    ['a picture by reference', '![甲][r]\n\n[r]: ./.evil.js', `1 ${UNKNOWN}`],
    [
      'an attribute that writes',
      '<Signature set:html="<b>甲</b>">\n\n甲\n\n</Signature>',
      '1 <Signature> 没有“set:html”这一项',
    ],
    [
      'an attribute that listens',
      '<Signature onclick="x">\n\n甲\n\n</Signature>',
      '1 <Signature> 没有“onclick”这一项',
    ],
    ['an element of HTML', '<script>x</script>', `1 ${UNKNOWN}`],
    ['a name every object has', '<constructor />', `1 ${UNKNOWN}`],
    ['text in a page mark', '甲<PageMark page="9">乙</PageMark>', '1 <PageMark> 里面不能有文字'],
    ['a signature inside a line', '甲<Signature>乙</Signature>丙', '1 <Signature> 要单独成段，前后空行'],
    ['a link that runs', '[甲](javascript:alert)', `1 ${LINK}`],
    ['a link that runs, in disguise', '[甲](java&#10;script:alert)', `1 ${LINK}`],
    ['a link by definition', '[甲][r]\n\n[r]: javascript:alert', `3 ${LINK}`],
    ['a link to data', '[甲](data:text/html,x)', `1 ${LINK}`],
    ['a link to another host without a scheme', '[甲](//host/x)', `1 ${LINK}`],
  ])('%s is refused with its line', (_, mdx, expected) => {
    expect(reasons(mdx)).toEqual([expected]);
    expect(writeHtml(parseDocument(mdx))).not.toMatch(/process|script:|onclick|<b>|<script|src=|data:text/u);
  });

  test.each(['<!-- 注 -->', '甲 <10家', '甲 { 乙', '<Signature>\n\n甲'])(
    '%s is no MDX and is told as such',
    (mdx) => {
      expect(() => parseDocument(mdx)).toThrow(BodySyntaxError);
    },
  );
});

test('what a text may hold is all accepted', () => {
  const mdx = [
    '## 一、甲',
    '**乙**_丙_~~丁~~`戊`\\\n己[庚](https://example.org/)、[辛](/a/b/)、[壬](#p1)、[癸](mailto:a@b.cn)[^1]',
    '> 引文',
    '- 子\n- 丑',
    '| 寅 |\n| - |\n| 卯 |',
    '***',
    '<Signature>\n\n辰\n\n</Signature>',
    '<PageMark page="9" />',
    '![午](photo-1.jpg "未")',
    '<Verse>\n申，\n酉。\n</Verse>',
    '<Ruby reading="xū">戌</Ruby>亥',
    '[^1]: 巳。',
  ].join('\n\n');
  expect(reasons(mdx)).toEqual([]);
  expect(numberedTexts(parseDocument(mdx)).join('|')).toBe(
    '一、甲|乙丙丁戊己庚、辛、壬、癸|引文|子|丑|寅|卯|辰|未|申，酉。|戌亥|巳。',
  );
});

test('of a link that is refused the words stay, so that no character is lost', () => {
  expect(numberedTexts(parseDocument('见[网页](javascript:alert)。'))).toEqual(['见网页。']);
});

test.each([
  ['https://example.org', true],
  ['mailto:a@b.cn', true],
  ['../03/', true],
  ['#p3', true],
  ['JavaScript:alert(1)', false],
  ['\u0001javascript:alert(1)', false],
  ['java\tscript:alert(1)', false],
  ['vbscript:x', false],
  ['\\\\host\\x', false],
  ['/\\host', false],
])('the address %j is safe: %s', (url, safe) => expect(isSafeAddress(url)).toBe(safe));

test.each([
  ['spaces', ' '.repeat(100), '甲'],
  ['quotes', '> '.repeat(50), '甲'],
  ['a blank line', ' '.repeat(300), ''],
  ['lists in quotes', '> - '.repeat(24), '甲'],
])('as deep as a text may be set: %s', (_, indent, words) => {
  expect(() => parseDocument(`甲\n\n${indent}${words}\n`)).not.toThrow();
});

test.each([
  ['spaces', ' '.repeat(101)],
  ['quotes', '> '.repeat(51)],
  ['lists in quotes', '> - '.repeat(26)],
  ['numbered lists', '1. '.repeat(34)],
])('set too deep: %s', (_, indent) => {
  expect(() => parseDocument(`甲\n\n${indent}乙\n`)).toThrow(
    expect.objectContaining({ line: 3, words: '乙', message: '缩进或列表、引文套得太深' }) as Error,
  );
});

describe('what the parser would take minutes for', () => {
  const MARKS = '一段里有两千个以上的 * _ ~ [ ] 记号';
  const TICKS = '一段里有二十个以上的 ` 记号';
  test.each([
    ['stars', '*甲'.repeat(2000)],
    ['brackets', '['.repeat(2000)],
    ['stars that are text', '\\*'.repeat(2001)],
    ['stars in two paragraphs', `${'*甲'.repeat(1500)}\n\n${'*甲'.repeat(1500)}`],
    ['bold items of a list', '- **甲**乙\n'.repeat(1500)],
    ['bold cells of a table', `|甲|乙|\n|-|-|\n${'|**丙**|丁|\n'.repeat(1500)}`],
    ['backticks', '`甲'.repeat(20)],
  ])('%s: as many as a paragraph may hold', (_, mdx) => {
    expect(() => parseDocument(mdx)).not.toThrow();
  });

  test.each([
    ['stars', '*甲'.repeat(2001), MARKS],
    ['stars over many lines', '*甲\n'.repeat(2001), MARKS],
    ['links that are not closed', '[甲]('.repeat(100_000), MARKS],
    ['definitions', Array.from({ length: 20_000 }, (__, n) => `[r${n}]: https://a.b/`).join('\n'), MARKS],
    ['backticks', Array.from({ length: 1500 }, (__, n) => '`'.repeat(n + 1)).join('甲'), TICKS],
  ])('%s: too many', (_, mdx, message) => {
    expect(() => parseDocument(mdx)).toThrow(expect.objectContaining({ message }) as Error);
  });

  test.each([
    ['tags', `${'<Signature>\n\n'.repeat(201)}甲\n\n${'</Signature>\n\n'.repeat(201)}`],
    ['tags by the thousand', `${'<Signature>\n\n'.repeat(4000)}甲\n\n${'</Signature>\n\n'.repeat(4000)}`],
    ['tags inside a line', `${'<Ruby reading="x">'.repeat(1000)}甲${'</Ruby>'.repeat(1000)}`],
    ['emphasis', `${'*甲 '.repeat(900)}${' 乙*'.repeat(900)}`],
  ])('%s one in the other are refused, not run into', (_, mdx) => {
    expect(() => parseDocument(mdx)).toThrow(
      expect.objectContaining({ message: '标签或记号套得太深' }) as Error,
    );
  });

  test('fifty signatures one in the other are odd, but read', () => {
    expect(() =>
      parseDocument(`${'<Signature>\n\n'.repeat(50)}甲\n\n${'</Signature>\n\n'.repeat(50)}`),
    ).not.toThrow();
  });
});
