import { expect, test } from 'vitest';
import { layoutOf, numberParagraphs } from '../../../src/corpus/numbering.ts';
import { layNumbers } from '../../../src/document/lay-numbers.ts';
import { listOutline } from '../../../src/document/outline.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { numberedTexts } from '../../../src/document/text.ts';

/** The contents of a text as `level slug words`, a line an entry. */
function outline(...paragraphs: string[]): string[] {
  const document = parseDocument(paragraphs.join('\n\n'));
  const numbered = layNumbers(document, layoutOf(numberParagraphs([], numberedTexts(document))));
  return listOutline(numbered).map(({ level, slug, text }) => `${level} ${slug} ${text}`);
}

test.each<[name: string, paragraphs: string[], wanted: string[]]>([
  [
    'headings of all depths, also in a quotation',
    ['## 一、甲', '文。', '> ### 乙', '### （一）丙'],
    ['0 p1 一、甲', '1 p3 乙', '1 p4 （一）丙'],
  ],
  [
    'run-in heads below a heading, to the end of their sentence',
    ['## 一、总的要求', '（一）加强组织领导。各单位要重视。', '（二）抓好落实。要督查。'],
    ['0 p1 一、总的要求', '1 p2 （一）加强组织领导', '1 p3 （二）抓好落实'],
  ],
  [
    'those of speech, in bold or not',
    ['**一是强化学习。**抓紧。', '二是强化服务，做好事。', '三是强化作风。'],
    ['0 p1 一是强化学习', '0 p2 二是强化服务，做好事', '0 p3 三是强化作风'],
  ],
  [
    'chapters, sections and points of a text without any heading',
    ['一、甲', '1．子。', '2．丑。', '二、乙', '1．寅。', '2．卯。'],
    ['0 p1 一、甲', '1 p2 1．子', '1 p3 2．丑', '0 p4 二、乙', '1 p5 1．寅', '1 p6 2．卯'],
  ],
  ['a number alone is no row', ['一是甲，很重要。', '其他。'], []],
  ['a row begins with one', ['二、乙', '三、丙'], []],
  ['a row with a gap ends there', ['一、甲', '二、乙', '四、丁'], ['0 p1 一、甲', '0 p2 二、乙']],
  [
    'a row does not go on in the next chapter',
    ['## 甲', '（一）子。', '## 乙', '（二）丑。'],
    ['0 p1 甲', '0 p3 乙'],
  ],
  ['decimals and years are no numbers', ['1.5万人参加。', '2.3万人参加。', '2020年。'], []],
  [
    'a long sentence is cut after its clause',
    [`一是坚持把方向摆在首位，${'组织职工学习'.repeat(6)}。`, `二是${'坚持'.repeat(20)}。`],
    ['0 p1 一是坚持把方向摆在首位', `0 p2 二是${'坚持'.repeat(14)}坚…`],
  ],
])('%s', (_, paragraphs, wanted) => {
  expect(outline(...paragraphs)).toEqual(wanted);
});

test('of more than eighty entries the deepest are left out', () => {
  const chapters = ['一、甲', '二、乙'].flatMap((chapter) => [
    chapter,
    ...Array.from({ length: 50 }, (_, place) => `${place + 1}．点。`),
  ]);
  expect(outline(...chapters)).toEqual(['0 p1 一、甲', '0 p52 二、乙']);
});
