import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../../src/importer/read/pdf/read-pdf.ts';
import { toSourceText } from '../../../../src/importer/read/source-text.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfFonts, PdfPage, PdfText } from './make-pdf.ts';
import { typeset } from './typeset.ts';

const read = async (pages: readonly PdfPage[], fonts?: PdfFonts) => {
  const document = await readPdf(makePdf(pages, fonts), '原稿.pdf');
  return { document, ...toSourceText(document) };
};

/** Lines of one page from the top, at the left end of the measure, 40 characters of 10 points wide. */
const lines = (...texts: (Partial<PdfText> & { text: string })[]): PdfPage => ({
  texts: texts.map((text, index) => ({ x: 90, y: 740 - index * 18, size: 10, ...text })),
});
const column = (x: number, text: string, count: number): PdfText[] =>
  Array.from({ length: count }, (_, index) => ({ x, y: 710 - index * 16, size: 10, text }));
const FULL = '工会组织要认真学习贯彻会议精神围绕中心服务大局扎实做好各项工作不断开创新的局面为';

const SENTENCE = `${FULL.slice(0, -1)}。`;

/** The paragraphs of the archive's own texts, marks of Markdown and of its elements away. */
const real = globSync('content/issues/*/*/*.mdx')
  .sort()
  .flatMap((file) =>
    readFileSync(file, 'utf8')
      .replace(/^---[^]*?\n---\n/u, '')
      .split(/\n{2,}/u),
  )
  .filter((paragraph) => !/^[|<]|<\/|\[\^/u.test(paragraph))
  .map((paragraph) =>
    paragraph
      .replace(/[*#\\{}]/gu, '')
      .replace(/\s+/gu, ' ')
      .trim(),
  )
  .filter((paragraph) => paragraph.length > 1)
  .slice(0, 200);
const squeeze = (text: string) => text.replace(/\s+/gu, '');

describe('real texts, set in columns with heads and page numbers, come back whole', () => {
  test.each([
    ['one column', 1, 36, 34, 12, 'to-unicode'],
    ['two columns', 2, 19, 39, 10.5, 'to-unicode'],
    ['three columns', 3, 13, 45, 9, 'to-unicode'],
    ['a font with the map of Unicode named', 2, 19, 39, 10.5, 'unigb'],
    ['a font with the map of GBK named', 1, 36, 34, 12, 'gbk'],
  ] as const)('%s', async (_, columns, measure, rows, size, fonts) => {
    const title = '关于工作的几点意见';
    const heads = ['青海工运', '2023年第2期'] as const;
    const pages = typeset({
      title,
      paragraphs: real,
      columns,
      measure,
      lines: rows,
      size,
      heads,
      firstFolio: 8,
    });
    const { text, document, log } = await read(pages, fonts);
    const found = text.split(/\n\n+/u).map((block) => block.replace(/\*\*|^# /gu, '').trim());
    const wanted = [title, ...real];
    expect(squeeze(found.join(''))).toBe(squeeze(wanted.join('')));
    const whole = new Set(found.map(squeeze));
    expect(wanted.filter((paragraph) => !whole.has(squeeze(paragraph))).length / wanted.length).toBeLessThan(
      0.01,
    );
    expect(text.startsWith(`# ${title}\n`)).toBe(true);
    expect(document.furniture).toEqual(heads.map((words) => ({ kind: 'head', text: words })));
    expect(log.filter(({ kind }) => kind === 'change')).toHaveLength(2);
    const printed = document.blocks.flatMap((block) =>
      block.type === 'page-break'
        ? [block.printed]
        : block.type === 'paragraph'
          ? block.inlines.flatMap((inline) => (inline.type === 'page' ? [inline.printed] : []))
          : [],
    );
    expect(printed).toEqual(pages.slice(1).map((_page, index) => index + 9));
  });
});

/** Each row: what stands on the pages, the text it gives. */
const ROWS: { name: string; pages: PdfPage[]; text: string; told?: string[] }[] = [
  {
    name: 'a line that does not reach the measure ends a paragraph, an indent begins one',
    pages: [
      lines(
        { text: FULL },
        { text: '实现目标而努力' },
        { text: '各单位：' },
        { x: 110, text: '现通知如下。' },
      ),
    ],
    text: `${FULL}实现目标而努力\n\n各单位：\n\n现通知如下。\n`,
  },
  {
    name: 'titles on two lines are one, signatures stand alone, numbers stay as printed',
    pages: [
      lines(
        { x: 236, size: 18, text: '关于开展技能' },
        { x: 227, y: 716, size: 18, text: '竞赛活动的通知' },
        { y: 690, text: SENTENCE },
        { y: 672, text: '（一）报名。' },
        { y: 654, text: '1.时间：五月' },
        { x: 410, y: 636, text: '示范市总工会' },
        { x: 400, y: 618, text: '2024年5月1日' },
      ),
    ],
    text: `# 关于开展技能 竞赛活动的通知\n\n${SENTENCE}\n\n（一）报名。\n\n1.时间：五月\n\n示范市总工会\n\n2024年5月1日\n`,
  },
  {
    name: 'a letterhead over a title is no title; a number in another size keeps its line',
    pages: [
      lines(
        { x: 190, size: 30, text: '示范市总工会文件' },
        { x: 240, y: 700, text: '示总发〔2024〕1号' },
        { x: 200, y: 670, size: 20, text: '关于放假的通知' },
        { y: 640, text: FULL },
        { y: 622, text: FULL },
      ),
    ],
    text: `示范市总工会文件\n\n示总发〔2024〕1号\n\n# 关于放假的通知\n\n${FULL}${FULL}\n`,
  },
  {
    name: 'Latin words stand apart over a line end, one that was broken there is whole again',
    pages: [
      lines(
        { text: `${FULL.slice(0, 31)} international labour` },
        { text: `organization${FULL.slice(0, 27)} trade inter-` },
        { text: 'national工会。' },
      ),
    ],
    text: `${FULL.slice(0, 31)} international labour organization${FULL.slice(0, 27)} trade international工会。\n`,
  },
  {
    name: 'a gap inside a line is a space, a wide one a tab; lines of contents do not run on',
    pages: [
      lines(
        { x: 270, text: '目' },
        { x: 300, y: 740, text: '录' },
        { y: 722, text: '工作报告' },
        { x: 470, y: 722, text: '12' },
        { y: 704, text: `会议讲话${'…'.repeat(34)}15` },
        { y: 686, text: FULL },
      ),
    ],
    text: `目　录\n\n工作报告\t12\n\n会议讲话${'…'.repeat(34)}15\n\n${FULL}\n`,
  },
  {
    name: 'a ruled table with merged cells is a table, and its lines do not mix',
    pages: [
      {
        texts: [
          { x: 90, y: 740, size: 10, text: FULL },
          { x: 105, y: 680, size: 10, text: '单位' },
          { x: 205, y: 690, size: 10, text: '人数' },
          { x: 205, y: 670, size: 10, text: '男' },
          { x: 305, y: 670, size: 10, text: '女' },
          { x: 105, y: 650, size: 10, text: '甲县总' },
          { x: 105, y: 640, size: 10, text: '工会' },
          { x: 205, y: 645, size: 10, text: '1' },
          { x: 305, y: 645, size: 10, text: '2' },
          { x: 90, y: 600, size: 10, text: FULL },
        ],
        rules: [
          [100, 705, 400, 705],
          [200, 685, 400, 685],
          [100, 663, 400, 663],
          [100, 635, 400, 635],
          [100, 635, 100, 705],
          [200, 635, 200, 705],
          [300, 635, 300, 685],
          [400, 635, 400, 705],
        ],
      },
    ],
    text: `${FULL}\n\n| 单位 | 人数 |  |\n| --- | --- | --- |\n|  | 男 | 女 |\n| 甲县总工会 | 1 | 2 |\n\n${FULL}\n`,
    told: ['表格 3 行按 Markdown 表格收入，请照原件核对；合并单元格 2 处，文字写在第一格，其余留空'],
  },
  {
    name: 'what bounds or shades an area has no rules: a table beside it is as large as its own',
    pages: [
      {
        texts: [
          { x: 90, y: 740, size: 10, text: FULL },
          { x: 105, y: 690, size: 10, text: '单位' },
          { x: 205, y: 690, size: 10, text: '人数' },
          { x: 105, y: 670, size: 10, text: '甲县' },
          { x: 205, y: 670, size: 10, text: '12' },
          { x: 90, y: 600, size: 10, text: FULL },
        ],
        areas: [
          [85, 60, 425, 720, 'clip'],
          [85, 580, 215, 180, 'shade'],
        ],
        rules: [
          [86, 705, 300, 705],
          [86, 683, 300, 683],
          [86, 663, 300, 663],
          [86, 663, 86, 705],
          [200, 663, 200, 705],
          [300, 663, 300, 705],
        ],
      },
    ],
    text: `${FULL}\n\n| 单位 | 人数 |\n| --- | --- |\n| 甲县 | 12 |\n\n${FULL}\n`,
    told: ['表格 2 行按 Markdown 表格收入，请照原件核对'],
  },
  {
    name: 'a title whose first line fills the measure goes on in the middle of the next one',
    pages: [
      lines(
        { size: 18, text: '关于组织开展全县职工劳动和技能竞赛活动及班组' },
        { x: 227, y: 716, size: 18, text: '建设工作的通知' },
        { y: 690, text: FULL },
        { y: 672, text: SENTENCE },
      ),
    ],
    text: `# 关于组织开展全县职工劳动和技能竞赛活动及班组建设工作的通知\n\n${FULL}${SENTENCE}\n`,
  },
  {
    name: 'a note at the foot goes to its mark, small lines without one stay text',
    pages: [
      {
        texts: [
          { x: 90, y: 740, size: 10, text: '据统计' },
          { x: 120, y: 744, size: 6, text: '①' },
          { x: 126, y: 740, size: 10, text: FULL.slice(0, 36) },
          { x: 90, y: 722, size: 10, text: '共有会员一万人。' },
          { x: 90, y: 130, size: 8, text: '①据2022年年报。' },
        ],
        rules: [[90, 145, 200, 145]],
      },
    ],
    text: `据统计[^1]${FULL.slice(0, 36)}共有会员一万人。\n\n[^1]: 据2022年年报。\n`,
  },
  {
    name: 'a sentence goes on over a page where the last line is full',
    pages: [
      {
        texts: [
          ...lines({ x: 110, y: 118, text: FULL.slice(2) }, { y: 100, text: FULL }).texts,
          { x: 285, y: 60, size: 9, text: '— 1 —' },
        ],
      },
      {
        texts: [
          ...lines({ text: '全面发展。' }, { x: 110, text: '又。' }, { text: FULL }).texts,
          { x: 285, y: 60, size: 9, text: '— 2 —' },
        ],
      },
    ],
    text: `${FULL.slice(2)}${FULL}全面发展。\n\n又。\n\n${FULL}\n`,
  },
  {
    name: 'a picture beside the text is named by its page, a small sign and the scan under a text are not',
    pages: [
      { ...lines({ text: FULL }), picture: { width: 300, height: 200 } },
      { ...lines({ text: FULL }), picture: { width: 30, height: 30 } },
      { ...lines({ text: FULL }), picture: true },
    ],
    text: `${FULL}\n\n\n${FULL}\n\n\n${FULL}\n`,
    told: ['图片没有收入，共 1 幅。要用的请截图或另存为文件，照指南写 photos'],
  },
  {
    name: 'small words alone over the text of most pages are heads, though each stands there once',
    pages: ['工作指导', '调查研究', '学习园地'].map((head, index) => ({
      texts: [
        { x: 90 + index * 100, y: 790, size: 8, text: head },
        ...lines({ x: 110, text: FULL.slice(2) }, { text: SENTENCE }).texts,
      ],
    })),
    text: [1, 2, 3].map(() => `${FULL.slice(2)}${SENTENCE}\n`).join('\n\n'),
    told: ['工作指导', '调查研究', '学习园地'].map((head) => `页眉未收入正文：“${head}”`),
  },
  {
    name: 'words as large as the text, or close to it, are no head wherever they stand',
    pages: [
      [10, 790, '附件1'],
      [8, 760, '附件2'],
    ].map(([size, y, text]) => ({
      texts: [
        { x: 90, y: Number(y), size: Number(size), text: String(text) },
        ...lines({ x: 110, text: FULL.slice(2) }, { text: SENTENCE }).texts,
      ],
    })),
    text: `附件1\n\n${FULL.slice(2)}${SENTENCE}\n\n\n附件2\n\n${FULL.slice(2)}${SENTENCE}\n`,
  },
  {
    name: 'the last page that fills its left column only is read as a column; a list of short lines is none',
    pages: [
      column(90, FULL.slice(0, 18), 34).concat(column(300, FULL.slice(0, 18), 34)),
      column(90, FULL.slice(0, 18), 3).concat({ x: 90, y: 662, size: 10, text: '全部完。' }),
      ['甲县', '乙县', '丙县', '丁县'].map((text, index) => ({ x: 90, y: 740 - index * 16, size: 10, text })),
    ].map((texts) => ({ texts })),
    text: `${FULL.slice(0, 18).repeat(71)}全部完。\n\n\n甲县\n\n乙县\n\n丙县\n\n丁县\n`,
  },
  {
    name: 'a heading goes on where a mark took the character before it to the next line',
    pages: [
      lines(
        { size: 13, font: 'bold', text: '（一）坚定拥护“两个确立”坚决做到全国一盘棋坚决做到“两个维' },
        { size: 13, y: 720, font: 'bold', text: '护”，坚决服从大局' },
        { y: 690, text: FULL },
        { y: 672, text: SENTENCE },
      ),
    ],
    text: `# （一）坚定拥护“两个确立”坚决做到全国一盘棋坚决做到“两个维护”，坚决服从大局\n\n${FULL}${SENTENCE}\n`,
  },
  {
    name: 'a page that is a picture is named, with what to do',
    pages: [lines({ text: FULL }), { texts: [], picture: true }, lines({ text: SENTENCE })],
    text: `${FULL}\n\n\n${SENTENCE}\n`,
    told: ['第 2 页是扫描图片，没有文字。请先用文字识别软件识别，或从原程序导出文字，再导入；其余各页已读入'],
  },
];

describe('a page is read as it is set', () => {
  test.each(ROWS)('$name', async ({ pages, text, told }) => {
    const result = await read(pages);
    expect(result.text).toBe(text);
    expect(result.log.map(({ message }) => message.replace(/（PDF 第 \d+ [段页]）$/u, ''))).toEqual(
      told ?? [],
    );
  });
});
