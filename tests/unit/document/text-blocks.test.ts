import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../../src/document/parse.ts';
import { findPageMarks } from '../../../src/document/text.ts';
import { blockText, textBlocks } from '../../../src/document/text-blocks.ts';

const read = (mdx: string) =>
  textBlocks(parseDocument(mdx)).map((block) => `${block.line} ${block.kind} ${blockText(block)}`);

describe('the text of an article as its reader sees it', () => {
  test.each([
    ['front matter is left out', '---\ntitle: 题\n---\n\n文。', ['5 paragraph 文。']],
    ['bold run-ins lose their asterisks', '**一要…。**理论', ['1 paragraph 一要…。理论']],
    [
      'a heading is a block of its own',
      '## 一、总体要求\n\n文。',
      ['1 heading 一、总体要求', '3 paragraph 文。'],
    ],
    ['one tilde is a tilde', '2017~2025年，30~70岁', ['1 paragraph 2017~2025年，30~70岁']],
    ['the figure of a list is read', '1. 甲\n2. 乙', ['1 paragraph 1.甲', '2 paragraph 2.乙']],
    ['an escaped figure stays text', '14\\. 维护', ['1 paragraph 14. 维护']],
    ['escaped braces and signs are what they are', '\\_\\{一线} \\<10家', ['1 paragraph _{一线} <10家']],
    [
      'a page mark is no text, inside a word or alone',
      '<PageMark page="8" />\n\n全面建成小<PageMark page="9" />康社会。',
      ['3 paragraph 全面建成小康社会。'],
    ],
    [
      'a letter is read inside its quotation',
      '> 与龄老弟：\n>\n> 我们抗战数月。',
      ['1 paragraph 与龄老弟：', '3 paragraph 我们抗战数月。'],
    ],
    [
      'a signature is read line by line',
      '<Signature>\n\n朱德\n\n一月二十九日\n\n</Signature>',
      ['3 paragraph 朱德', '5 paragraph 一月二十九日'],
    ],
    [
      'verse is read stanza by stanza, its lines apart',
      '<Verse>\n高原红日照征程，\n万马奔腾鼓角鸣。\n\n春风一夜到西宁。\n</Verse>',
      ['2 verse 高原红日照征程，\n万马奔腾鼓角鸣。', '5 verse 春风一夜到西宁。'],
    ],
    [
      'of a picture the caption is text, what it shows is none',
      '![会场](a.jpg "座谈会")',
      ['1 caption 座谈会'],
    ],
    [
      'of a reading above characters these are text',
      '<Ruby reading="zhuō">涿</Ruby>鹿',
      ['1 paragraph 涿鹿'],
    ],
    [
      'a table is read cell by cell',
      '| 甲 | 乙 |\n| - | - |\n| 丙 | 丁 |',
      ['1 cell 甲', '1 cell 乙', '3 cell 丙', '3 cell 丁'],
    ],
  ])('%s', (_, mdx, blocks) => expect(read(mdx)).toEqual(blocks));

  test('bold is known by its span', () => {
    const [block] = textBlocks(parseDocument('**一要。**理论'));
    expect(block?.spans.map(({ text, bold }) => [text, bold])).toEqual([
      ['一要。', true],
      ['理论', false],
    ]);
  });

  test('what is neither text nor a known component is named with its line', () => {
    const { refusals } = parseDocument('文。\n\n<Photo file="a" />\n\n{1 + 1}\n\nimport a from "b"');
    expect(refusals.map(({ line, words }) => ({ line, words }))).toEqual([
      { line: 3, words: '<Photo file="a" />' },
      { line: 5, words: '{1 + 1}' },
      { line: 7, words: 'import a from "b"' },
    ]);
  });

  test('what does not parse throws with its place', () => {
    expect(() => parseDocument('文。\n\n不足<10家')).toThrow('“<”被当成了标签的开头');
  });
});

test('page marks are read with their line; one without a page has none', () => {
  const document = parseDocument('甲<PageMark page="9" />乙\n\n<PageMark page="十" />\n\n丙丁<PageMark />');
  expect(findPageMarks(document)).toEqual([
    { page: 9, line: 1 },
    { page: undefined, line: 3 },
    { page: undefined, line: 5 },
  ]);
  expect(document.refusals).toEqual([]);
});

test('a page mark in braces is refused like every program in a text', () => {
  expect(parseDocument('丙<PageMark page={11} />丁').refusals).toEqual([
    { line: 1, words: '<PageMark page={11} />', reason: '<PageMark> 里不能写花括号' },
  ]);
});
