import { expect, test } from 'vitest';
import { readDocx } from '../../../../src/importer/read/docx/read-docx.ts';
import { abstractNum, inList, lvl, makeDocx, num, p, startOverride } from './make-docx.ts';

/** Levels as Word makes them for an official document: 一、（一）1.（1）. */
const OFFICIAL = [
  lvl(0, 'chineseCountingThousand', '%1、', '<w:suff w:val="nothing"/>'),
  lvl(1, 'chineseCountingThousand', '（%2）', '<w:suff w:val="nothing"/>'),
  lvl(2, 'decimal', '%3.'),
  lvl(3, 'decimal', '（%4）', '<w:suff w:val="nothing"/>'),
].join('');
const LEGAL = [lvl(0, 'decimal', '%1'), lvl(1, 'decimal', '%1.%2'), lvl(2, 'decimal', '%1.%2.%3')].join('');
const CHAPTERS = [
  lvl(0, 'chineseCounting', '第%1章', '<w:suff w:val="space"/>'),
  lvl(1, 'decimal', '%1.%2', '<w:isLgl/>'),
].join('');

const paragraphs = (...places: [number, number?][]) =>
  places.map(([id, level]) => p('文', inList(id, level ?? 0))).join('');
const style = (id: string, name: string, properties: string, basedOn = '') =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}<w:pPr>${properties}</w:pPr></w:style>`;
const one = (format: string, text = '%1') => abstractNum(0, lvl(0, format, text)) + num(1, 0);
const times = (count: number) => paragraphs(...Array.from({ length: count }, (): [number] => [1]));

interface Row {
  name: string;
  numbering: string;
  body: string;
  styles?: string;
  /** The number of each paragraph, `-` where it has none. */
  printed: string;
}

/** Written by hand from Word's rules, each row one document. */
const ROWS: Row[] = [
  {
    name: 'one definition: levels begin again under a higher one',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0),
    body: paragraphs([1], [1, 1], [1, 1], [1, 2], [1, 2], [1, 3], [1], [1, 1], [1, 2]),
    printed: '一、 （一） （二） 1. 2. （1） 二、 （一） 1.',
  },
  {
    name: 'two lists of one definition go on counting',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0) + num(2, 0),
    body: paragraphs([1], [1], [2], [1]),
    printed: '一、 二、 三、 四、',
  },
  {
    name: 'a list with a start of its own takes it once, and the first list goes on from there',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0) + num(2, 0, startOverride(0, 1)),
    body: paragraphs([1], [1], [2], [2], [1]),
    printed: '一、 二、 一、 二、 三、',
  },
  {
    name: 'a start of its own other than one, on the second level',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0) + num(2, 0, startOverride(1, 5)),
    body: paragraphs([1], [1, 1], [2, 1], [2, 1], [2], [2, 1]),
    printed: '一、 （一） （五） （六） 二、 （五）',
  },
  {
    name: 'two definitions count apart',
    numbering: abstractNum(0, OFFICIAL) + abstractNum(1, LEGAL) + num(1, 0) + num(2, 1),
    body: paragraphs([1], [2], [1], [2], [2, 1]),
    printed: '一、 1 二、 2 2.1',
  },
  {
    name: 'levels in one number',
    numbering: abstractNum(0, LEGAL) + num(1, 0),
    body: paragraphs([1], [1, 1], [1, 2], [1, 2], [1, 1], [1], [1, 1]),
    printed: '1 1.1 1.1.1 1.1.2 1.2 2 2.1',
  },
  {
    name: 'a level above that no paragraph reached shows its start',
    numbering: abstractNum(0, LEGAL) + num(1, 0),
    body: paragraphs([1, 1], [1, 1], [1]),
    printed: '1.1 1.2 1',
  },
  {
    name: 'isLgl prints every number in figures',
    numbering: abstractNum(0, CHAPTERS) + num(1, 0),
    body: paragraphs([1], [1, 1], [1], [1, 1], [1, 1]),
    printed: '第一章 1.1 第二章 2.1 2.2',
  },
  {
    name: 'lvlRestart 0 goes on through the chapters',
    numbering:
      abstractNum(
        0,
        lvl(0, 'chineseCounting', '第%1章') +
          lvl(1, 'chineseCounting', '第%2条', '<w:lvlRestart w:val="0"/>'),
      ) + num(1, 0),
    body: paragraphs([1], [1, 1], [1, 1], [1], [1, 1]),
    printed: '第一章 第一条 第二条 第二章 第三条',
  },
  {
    name: 'lvlRestart 1 begins again under the first level only',
    numbering:
      abstractNum(
        0,
        lvl(0, 'decimal', '%1') +
          lvl(1, 'decimal', '%1.%2') +
          lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'),
      ) + num(1, 0),
    body: paragraphs([1], [1, 1], [1, 2], [1, 1], [1, 2], [1], [1, 2]),
    printed: '1 1.1 a) 1.2 b) 2 a)',
  },
  {
    name: 'a definition that begins at three',
    numbering: abstractNum(0, lvl(0, 'decimal', '%1．', '', 3)) + num(1, 0),
    body: times(2),
    printed: '3． 4．',
  },
  {
    name: 'a level overridden as a whole',
    numbering:
      abstractNum(0, OFFICIAL) +
      num(1, 0) +
      num(2, 0, `<w:lvlOverride w:ilvl="0">${lvl(0, 'upperRoman', '%1.')}</w:lvlOverride>`),
    body: paragraphs([1], [2], [1]),
    printed: '一、 II. 三、',
  },
  {
    name: 'numbering through styles, the level by the style that the level names',
    numbering:
      abstractNum(
        0,
        lvl(0, 'chineseCounting', '%1、', '<w:pStyle w:val="1"/>') +
          lvl(1, 'chineseCounting', '（%2）', '<w:pStyle w:val="2"/>'),
      ) + num(1, 0),
    styles: style('1', 'heading 1', inList(1)) + style('2', 'heading 2', inList(1)),
    body: ['1', '2', '2', '1', '2'].map((id) => p('文', `<w:pStyle w:val="${id}"/>`)).join(''),
    printed: '一、 （一） （二） 二、 （一）',
  },
  {
    name: 'numbering inherited from the style a style is based on; a paragraph takes itself out by numId 0',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0),
    styles: style('a', '条', inList(1, 1)) + style('b', '条二', '<w:jc w:val="both"/>', 'a'),
    body:
      p('文', '<w:pStyle w:val="b"/>') +
      p('文', '<w:pStyle w:val="b"/><w:numPr><w:numId w:val="0"/></w:numPr>') +
      p('文', '<w:pStyle w:val="a"/>'),
    printed: '（一） - （二）',
  },
  {
    name: 'a paragraph that gives the level only, of the list of its style',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0),
    styles: style('a', '条', inList(1, 0)),
    body:
      p('文', '<w:pStyle w:val="a"/>') +
      p('文', '<w:pStyle w:val="a"/><w:numPr><w:ilvl w:val="2"/></w:numPr>'),
    printed: '一、 1.',
  },
  {
    name: 'a definition that names a list style',
    numbering:
      `<w:abstractNum w:abstractNumId="0"><w:styleLink w:val="L"/>${OFFICIAL}</w:abstractNum>` +
      '<w:abstractNum w:abstractNumId="1"><w:numStyleLink w:val="L"/></w:abstractNum>' +
      num(1, 0) +
      num(2, 1),
    styles: `<w:style w:type="numbering" w:styleId="L"><w:name w:val="公文"/><w:pPr>${inList(1)}</w:pPr></w:style>`,
    body: paragraphs([2], [2, 1], [1]),
    printed: '一、 （一） 二、',
  },
  {
    name: 'an empty paragraph counts; a deleted one does not',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0),
    body:
      p('文', inList(1, 0)) +
      p('', inList(1, 0)) +
      p(
        '<w:del w:id="1"><w:r><w:delText>删</w:delText></w:r></w:del>',
        `${inList(1, 0)}<w:rPr><w:del w:id="2"/></w:rPr>`,
      ) +
      p('文', inList(1, 0)),
    printed: '一、 二、 三、',
  },
  {
    name: 'cells of a table count in their order, and so does a content control',
    numbering: abstractNum(0, OFFICIAL) + num(1, 0),
    body: `${times(1)}<w:tbl><w:tr><w:tc>${times(1)}</w:tc><w:tc>${times(1)}</w:tc></w:tr></w:tbl><w:sdt><w:sdtContent>${times(1)}</w:sdtContent></w:sdt>`,
    printed: '一、 二、 三、 四、',
  },
  {
    name: 'a format of the file’s own with noughts in front, in an alternative',
    numbering:
      abstractNum(
        0,
        '<w:lvl w:ilvl="0"><w:start w:val="9"/><mc:AlternateContent><mc:Choice Requires="w14"><w:numFmt w:val="custom" w:format="001, 002, 003, ..."/></mc:Choice><mc:Fallback><w:numFmt w:val="decimal"/></mc:Fallback></mc:AlternateContent><w:lvlText w:val="%1"/></w:lvl>',
      ) + num(1, 0),
    body: times(2),
    printed: '009 010',
  },
  {
    name: 'bullets of symbol fonts',
    numbering:
      abstractNum(
        0,
        lvl(0, 'bullet', '\uf06c', '').replace(
          '</w:lvl>',
          '<w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr></w:lvl>',
        ) +
          lvl(1, 'bullet', '\uf0b7') +
          lvl(2, 'bullet', '◆'),
      ) + num(1, 0),
    body: paragraphs([1], [1, 1], [1, 2]),
    printed: '● • ◆',
  },
  { name: 'no number', numbering: one('none', ''), body: times(2), printed: '- -' },
  { name: 'circles', numbering: one('decimalEnclosedCircle'), body: times(3), printed: '① ② ③' },
  {
    name: 'circles end at twenty',
    numbering: abstractNum(0, lvl(0, 'decimalEnclosedCircleChinese', '%1', '', 20)) + num(1, 0),
    body: times(2),
    printed: '⑳ 21',
  },
  {
    name: 'stems',
    numbering: one('ideographTraditional', '%1、'),
    body: times(3),
    printed: '甲、 乙、 丙、',
  },
  {
    name: 'digits',
    numbering: abstractNum(0, lvl(0, 'ideographDigital', '%1', '', 9)) + num(1, 0),
    body: times(3),
    printed: '九 一〇 一一',
  },
  {
    name: 'Japanese counting',
    numbering: abstractNum(0, lvl(0, 'japaneseCounting', '%1', '', 100)) + num(1, 0),
    body: times(2),
    printed: '百 百一',
  },
  {
    name: 'thousands',
    numbering: abstractNum(0, lvl(0, 'chineseCountingThousand', '第%1条', '', 109)) + num(1, 0),
    body: times(3),
    printed: '第一百零九条 第一百一十条 第一百一十一条',
  },
  {
    name: 'tens',
    numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1', '', 19)) + num(1, 0),
    body: times(3),
    printed: '十九 二十 二十一',
  },
  {
    name: 'Taiwan',
    numbering: abstractNum(0, lvl(0, 'taiwaneseCountingThousand', '%1、', '', 10)) + num(1, 0),
    body: times(2),
    printed: '十、 十一、',
  },
  {
    name: 'amounts',
    numbering: abstractNum(0, lvl(0, 'chineseLegalSimplified', '%1', '', 10)) + num(1, 0),
    body: times(3),
    printed: '壹拾 壹拾壹 壹拾贰',
  },
  {
    name: 'letters double after z',
    numbering: abstractNum(0, lvl(0, 'upperLetter', '%1.', '', 26)) + num(1, 0),
    body: times(3),
    printed: 'Z. AA. BB.',
  },
  {
    name: 'small Roman',
    numbering: abstractNum(0, lvl(0, 'lowerRoman', '(%1)', '', 3)) + num(1, 0),
    body: times(2),
    printed: '(iii) (iv)',
  },
];

test.each(ROWS)('$name', async ({ numbering, body, styles, printed }) => {
  const document = await readDocx(makeDocx({ body, numbering, ...(styles ? { styles } : {}) }), '原稿.docx');
  const labels = document.blocks.flatMap((block) =>
    block.type === 'table' ? block.rows.flat().flatMap(({ blocks }) => blocks) : [block],
  );
  expect(
    labels.map((block) => (block.type === 'paragraph' ? (block.list?.text ?? '-') : '-')).join(' '),
  ).toBe(printed);
});

test('a format that is not known is printed in figures and said', async () => {
  const { blocks, log } = await readDocx(
    makeDocx({ body: times(1), numbering: one('hebrew1', '%1.') }),
    '原稿.docx',
  );
  expect(blocks).toMatchObject([{ list: { text: '1.' } }]);
  expect(log).toEqual([
    { kind: 'doubt', paragraph: 1, message: '编号格式 hebrew1 不认识，改印阿拉伯数字 1' },
  ]);
});
