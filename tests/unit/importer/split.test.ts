import { describe, expect, test } from 'vitest';
import type {
  ArticleDraft,
  BodyBlock,
  ImportDocument,
  LogEntry,
  PageReading,
} from '../../../src/importer/document.ts';
import { readContentsEntry, UNPRINTED } from '../../../src/importer/lines/contents-entry.ts';
import { arrangeContents } from '../../../src/importer/stages/arrange-contents.ts';
import { choosePages } from '../../../src/importer/stages/choose-pages.ts';
import { findContentsEnd } from '../../../src/importer/stages/contents-end.ts';
import { findUnlisted } from '../../../src/importer/stages/find-unlisted.ts';
import { listDoubts } from '../../../src/importer/stages/list-doubts.ts';
import { markPages } from '../../../src/importer/stages/mark-pages.ts';
import { partTable } from '../../../src/importer/stages/part-table.ts';
import { splitAtTitles } from '../../../src/importer/stages/split-at-titles.ts';

const blocksOf = (...texts: string[]) => texts.map((text, index) => ({ text, line: index + 1, gap: 0 }));
const textsOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text);
const messages = (log: readonly LogEntry[]) => log.map(({ line, message }) => `${line} ${message}`);
const PROSE = '各级工会要坚持党的领导，团结动员广大职工建功立业。';
const SIGNED = `${PROSE}（甲县总工会）`;

describe('a text without contents is cut at its titles', () => {
  const cut = (...texts: string[]) => {
    const { before, articles, log } = splitAtTitles(blocksOf(...texts));
    return {
      before: textsOf(before),
      articles: articles.map(({ slug, data, blocks }) => [
        slug,
        data.column,
        data.title,
        textsOf(blocks).length,
      ]),
      log: messages(log),
    };
  };

  test.each<[string, string[], ReturnType<typeof cut>]>([
    [
      'by their looks, which is asked',
      ['全省工会工作会议召开', PROSE, '春天的工会故事', PROSE, PROSE],
      {
        before: [],
        articles: [
          ['01', undefined, '全省工会工作会议召开', 1],
          ['02', undefined, '春天的工会故事', 2],
        ],
        log: ['1 “全省工会工作会议召开”按题名分篇，请核对', '3 “春天的工会故事”按题名分篇，请核对'],
      },
    ],
    [
      'what stands before the first stays there',
      ['甲', PROSE, '春天的工会故事', PROSE],
      {
        before: ['甲', PROSE],
        articles: [['01', undefined, '春天的工会故事', 1]],
        log: ['3 “春天的工会故事”按题名分篇，请核对'],
      },
    ],
    [
      'two lines of one',
      ['全省工会工作', '会议在西宁召开', PROSE],
      {
        before: [],
        articles: [['01', undefined, '全省工会工作会议在西宁召开', 1]],
        log: ['1 “全省工会工作会议在西宁召开”按题名分篇，请核对'],
      },
    ],
    [
      'a column over one',
      ['【车间动态】', '全省工会工作会议召开', PROSE, '春天的工会故事', PROSE],
      {
        before: [],
        articles: [
          ['01', '车间动态', '全省工会工作会议召开', 1],
          ['02', '车间动态', '春天的工会故事', 1],
        ],
        log: ['1 “全省工会工作会议召开”按题名分篇，请核对', '4 “春天的工会故事”按题名分篇，请核对'],
      },
    ],
    [
      'a sign is no question',
      ['●全省工会工作会议召开', PROSE],
      { before: [], articles: [['01', undefined, '全省工会工作会议召开', 1]], log: [] },
    ],
    [
      'over a by-line',
      ['春天的工会故事', '马玉莲', PROSE],
      {
        before: [],
        articles: [['01', undefined, '春天的工会故事', 2]],
        log: ['1 “春天的工会故事”按题名分篇，请核对'],
      },
    ],
    [
      'none where a sentence is open',
      [`${PROSE}各级工会，要`, '春天的工会故事', PROSE],
      { before: [`${PROSE}各级工会，要`, '春天的工会故事', PROSE], articles: [], log: [] },
    ],
    ['none without text', ['春天的工会故事'], { before: ['春天的工会故事'], articles: [], log: [] }],
    ['none of nothing', [], { before: [], articles: [], log: [] }],
    [
      'at the heads of Word',
      ['甲通讯', '# 全省工会工作会议召开', PROSE, '## 一、去年的工作', PROSE, '# 春天的工会故事', PROSE],
      {
        before: ['甲通讯'],
        articles: [
          ['01', undefined, '全省工会工作会议召开', 3],
          ['02', undefined, '春天的工会故事', 1],
        ],
        log: [],
      },
    ],
    [
      'at its second level',
      ['# 甲通讯', '## 会议召开', PROSE, '## 春天', PROSE],
      {
        before: ['# 甲通讯'],
        articles: [
          ['01', undefined, '会议召开', 1],
          ['02', undefined, '春天', 1],
        ],
        log: [],
      },
    ],
    [
      'never at chapters',
      ['# 甲通讯', '## 一、会议', PROSE, '## 二、春天', PROSE],
      { before: ['# 甲通讯', '## 一、会议', PROSE, '## 二、春天', PROSE], articles: [], log: [] },
    ],
    [
      'at the first head where its text follows',
      ['# 会议召开', PROSE, '# 春天', PROSE],
      {
        before: [],
        articles: [
          ['01', undefined, '会议召开', 1],
          ['02', undefined, '春天', 1],
        ],
        log: [],
      },
    ],
    [
      'a head inside an item where all others are signed off',
      [
        '全省工会工作会议召开',
        SIGNED,
        '春天的工会故事',
        SIGNED,
        '夏天的工会故事',
        PROSE,
        '秋天的工会故事',
        SIGNED,
      ],
      {
        before: [],
        articles: [
          ['01', undefined, '全省工会工作会议召开', 1],
          ['02', undefined, '春天的工会故事', 1],
          ['03', undefined, '夏天的工会故事', 3],
        ],
        log: [
          '1 “全省工会工作会议召开”按题名分篇，请核对',
          '3 “春天的工会故事”按题名分篇，请核对',
          '5 “夏天的工会故事”按题名分篇，请核对',
          '7 “秋天的工会故事”像题名而没有分篇，请核对',
        ],
      },
    ],
  ])('%s', (_, texts, expected) => {
    expect(cut(...texts)).toEqual(expected);
  });
});

describe('the lines of contents', () => {
  const linesOf = (...texts: string[]) =>
    blocksOf(...texts).map((block) => ({ block, entry: readContentsEntry(block.text, UNPRINTED) }));
  const arrange = (lines: string[], text: string[], isPaged = true) => {
    const { lines: found, strays, log } = arrangeContents(linesOf(...lines), blocksOf(...text), isPaged);
    return {
      lines: found.map(({ column, group, title, author, page }) =>
        [column, group, title, author, page].map((one) => one ?? '').join('|'),
      ),
      strays: textsOf(strays),
      log: messages(log),
    };
  };

  test.each<[string, ReturnType<typeof arrange>, ReturnType<typeof arrange>]>([
    [
      'entries',
      arrange(['会议召开……3', '春天……5'], []),
      { lines: ['||会议召开||3', '||春天||5'], strays: [], log: [] },
    ],
    [
      'under their columns',
      arrange(['要闻', '会议召开……3', '论坛', '春天……5'], []),
      { lines: ['要闻||会议召开||3', '论坛||春天||5'], strays: [], log: [] },
    ],
    [
      'columns with a sign',
      arrange(['【要闻】', '会议召开……3'], []),
      { lines: ['要闻||会议召开||3'], strays: [], log: [] },
    ],
    [
      'a body over one entry of a column',
      arrange(['工作动态', '会议召开……3', '西宁市总工会', '春天……5', '夏天……6'], []),
      {
        lines: ['工作动态||会议召开||3', '工作动态|西宁市总工会|春天||5', '工作动态||夏天||6'],
        strays: [],
        log: [],
      },
    ],
    [
      'groups under columns by their signs',
      arrange(['【工作】', '■ 动态', '会议召开……3', '春天……5'], []),
      { lines: ['工作|动态|会议召开||3', '工作|动态|春天||5'], strays: [], log: [] },
    ],
    [
      'the author behind strokes on the next line',
      arrange(['会议召开……3', '//马玉莲 李建国'], []),
      { lines: ['||会议召开|马玉莲　李建国|3'], strays: [], log: [] },
    ],
    [
      'a title whose page stands on its second line',
      arrange(['全省工会工作会议', '在西宁隆重召开……3'], ['全省工会工作会议在西宁隆重召开']),
      {
        lines: ['||全省工会工作会议在西宁隆重召开||3'],
        strays: [],
        log: ['1 目录题名转行：…全省工会工作会议在西宁隆重召开'],
      },
    ],
    [
      'a subtitle on it',
      arrange(['同心同德', '——记县总工会……3'], []),
      { lines: ['||同心同德——记县总工会||3'], strays: [], log: ['1 目录题名转行：…同心同德——记县总工会'] },
    ],
    [
      'a title whose page stands on its first line',
      arrange(['全省工会工作会议……3', '在西宁隆重召开了'], ['全省工会工作会议在西宁隆重召开了']),
      {
        lines: ['||全省工会工作会议 在西宁隆重召开了||3'],
        strays: [],
        log: ['2 目录题名转行：…全省工会工作会议 在西宁隆重召开了'],
      },
    ],
    [
      'its number is no part of a title',
      arrange(['1. 会议召开……3'], []),
      { lines: ['||会议召开||3'], strays: [], log: [] },
    ],
    [
      'rules are nothing',
      arrange(['会议召开……3', '-----', '春天……5'], []),
      { lines: ['||会议召开||3', '||春天||5'], strays: [], log: [] },
    ],
    [
      'an author told by his look is asked',
      arrange(['工会的路　马玉莲……3'], []),
      {
        lines: ['||工会的路|马玉莲|3'],
        strays: [],
        log: ['1 目录里“马玉莲”按作者收入，题名作“工会的路”，请核对'],
      },
    ],
    [
      'words that lead to nothing are strays',
      arrange(['会议召开……3', '（内部资料）'], []),
      { lines: ['||会议召开||3'], strays: ['（内部资料）'], log: [] },
    ],
    [
      'without pages, lines the text prints',
      arrange(['要闻', '会议召开了', '春天的路'], ['会议召开了', PROSE, '春天的路', PROSE], false),
      { lines: ['要闻||会议召开了||', '要闻||春天的路||'], strays: [], log: [] },
    ],
    [
      'without pages, lines that bear a number',
      arrange(['1. 会议召开', '2. 春天'], [], false),
      { lines: ['||会议召开||', '||春天||'], strays: [], log: [] },
    ],
    [
      'without pages, lines with a sign before each',
      arrange(['●会议召开', '●春天'], [], false),
      { lines: ['||会议召开||', '||春天||'], strays: [], log: [] },
    ],
  ])('%s', (_, arranged, expected) => {
    expect(arranged).toEqual(expected);
  });

  test.each<[string, string[], boolean, number]>([
    ['behind the last line with a page', ['会议……3', '春天……5', PROSE], true, 2],
    ['with a rule behind it', ['会议……3', '-----', '//马玉莲', PROSE], true, 3],
    ['before a title that comes again', ['会议召开……3', '春天的路……5', '会议召开', PROSE], true, 2],
    ['before its column too', ['要闻', '会议召开……3', '要闻', '会议召开', PROSE], true, 2],
    [
      'behind a line without a page that comes again',
      ['会议召开……3', '征稿启事', '会议召开', PROSE, '征稿启事'],
      true,
      2,
    ],
    ['without pages where a line comes again', ['会议召开', '春天的路', '会议召开', PROSE], false, 2],
    ['without pages and nothing again', ['会议召开', '春天的路', PROSE], false, 0],
    ['nothing', [], true, 0],
  ])('end %s', (_, lines, isPaged, end) => {
    expect(findContentsEnd(linesOf(...lines), isPaged)).toBe(end);
  });

  test('set as a table become lines with tabs', () => {
    const table = '| 题名 | 作者 | 页码 |\n|---|---|---|\n| 会议 | 马玉莲 | 3 |\n|  | 春天 | 5 |';
    expect(partTable(blocksOf(table, '正文'))).toEqual([
      { text: '会议\t马玉莲\t3', line: 3, gap: 0 },
      { text: '春天\t5', line: 4, gap: 0 },
      { text: '正文', line: 2, gap: 0 },
    ]);
    expect(textsOf(partTable(blocksOf('正文')))).toEqual(['正文']);
    expect(textsOf(partTable(blocksOf('| 栏目 | 题名 |', '| 甲 | 乙 |')))).toEqual(['甲\t乙']);
  });
});

describe('items the contents do not list', () => {
  const article = (slug: string, ...texts: string[]): ArticleDraft => ({
    slug,
    data: {},
    blocks: blocksOf(...texts),
    body: [],
  });
  const find = (...articles: ArticleDraft[]) => {
    const { articles: found, log } = findUnlisted(articles);
    return {
      articles: found.map(({ slug, data, blocks }) => [slug, data.title, blocks.length]),
      log: messages(log),
    };
  };

  test('begin with a title behind what closes another', () => {
    expect(find(article('01', PROSE, '（甲县总工会）', '本刊征稿启事', PROSE), article('02', PROSE))).toEqual(
      {
        articles: [
          ['01', undefined, 2],
          ['after-01', '本刊征稿启事', 1],
          ['02', undefined, 1],
        ],
        log: ['3 目录未列而正文有：本刊征稿启事'],
      },
    );
    expect(find(article('01', PROSE, '摘自《党史纵横》', '本刊征稿启事', PROSE)).articles[1]).toEqual([
      'back-cover',
      '本刊征稿启事',
      1,
    ]);
  });

  test.each<[string, string[]]>([
    ['nothing closes before', [PROSE, '本刊征稿启事', PROSE]],
    [
      'it is too short',
      [PROSE, '（甲县总工会）', '征稿启事一', PROSE].map((text) => text.replace('征稿启事一', '征稿启事')),
    ],
    ['it is too long', [PROSE, '（甲县总工会）', '征'.repeat(41), PROSE]],
    ['it closes', [PROSE, '（甲县总工会）', '本刊征稿启事：', PROSE]],
    ['it is a heading', [PROSE, '（甲县总工会）', '一、本刊征稿启事', PROSE]],
    ['nothing follows', [PROSE, '（甲县总工会）', '本刊征稿启事']],
    ['three characters follow', [PROSE, '（甲县总工会）', '本刊征稿启事', '甲乙丙']],
    ['it names who took a picture', [PROSE, '（甲县总工会）', '摄影马玉莲同志', PROSE]],
  ])('are none where %s', (_, texts) => {
    expect(find(article('01', ...texts)).articles).toHaveLength(1);
  });
});

describe('the page of a title', () => {
  const reading = (...pages: [line: number, page: number][]): PageReading => ({
    pages: pages.map(([line, page]) => ({ line, offset: 0, page })),
    log: [],
  });
  const article = (title: string, line: number, page?: number, isListed = true) => ({
    slug: '01',
    data: { title },
    blocks: [{ text: PROSE, line, gap: 0 }],
    body: [],
    ...(isListed && { entry: { title, line: 1, ...(page !== undefined && { page }) } }),
  });
  const choose = (readings: PageReading[], articles: object[], contents: object[] = [{}]) => {
    const lines = ['会议', PROSE, '', '春天', PROSE];
    const document = { readings, articles, contents, lines, log: [] } as unknown as ImportDocument;
    const { articles: placed, readings: left = [], log } = choosePages(document);
    return {
      pages: placed.map(({ page, data }) => [page, data.pageStart]),
      left: left.length,
      log: messages(log),
    };
  };

  test.each<[string, ReturnType<typeof choose>, ReturnType<typeof choose>]>([
    [
      'is kept beside what the contents say',
      choose([reading([1, 3], [4, 5])], [article('会议', 2, 3), article('春天', 5, 5)]),
      {
        pages: [
          [3, undefined],
          [5, undefined],
        ],
        left: 1,
        log: [],
      },
    ],
    [
      'is asked where they say another',
      choose([reading([1, 3], [4, 5])], [article('会议', 2, 3), article('春天', 5, 6)]),
      {
        pages: [
          [3, undefined],
          [5, undefined],
        ],
        left: 1,
        log: ['1 目录印《春天》在第 6 页，正文（第 5 行）却在印着第 5 页的那一页上；起页照目录写，请看原件'],
      },
    ],
    [
      'is where the article begins without contents',
      choose([reading([1, 3])], [article('会议', 2)], []),
      { pages: [[3, 3]], left: 1, log: [] },
    ],
    [
      'and where contents name no pages',
      choose([reading([1, 3])], [article('会议', 2)]),
      { pages: [[3, 3]], left: 1, log: [] },
    ],
    [
      'not where they name those of others',
      choose([reading([1, 3])], [article('会议', 2), article('春天', 5, 3)]),
      {
        pages: [
          [3, undefined],
          [3, undefined],
        ],
        left: 1,
        log: [],
      },
    ],
    [
      'is none before the first',
      choose([reading([4, 5])], [article('会议', 2)]),
      { pages: [[undefined, undefined]], left: 1, log: [] },
    ],
    [
      'is by the reading that agrees',
      choose([reading([1, 8]), reading([1, 3])], [article('会议', 2, 3)]),
      { pages: [[3, undefined]], left: 1, log: [] },
    ],
    [
      'is not known where both agree alike',
      choose([reading([1, 8]), reading([1, 3])], [article('会议', 2)]),
      {
        pages: [[undefined, undefined]],
        left: 0,
        log: ['1 页码印在页首还是页末看不出来，换页的地方没有标，请照原件补'],
      },
    ],
    [
      'is none without readings',
      choose([], [article('会议', 2)]),
      { pages: [[undefined, undefined]], left: 0, log: [] },
    ],
  ])('%s', (_, chosen, expected) => {
    expect(chosen).toEqual(expected);
  });
});

describe('pages that begin inside a text', () => {
  const paragraph = (text: string, line: number): BodyBlock => ({ type: 'paragraph', text, line });
  const mark = (
    body: BodyBlock[],
    lines: string[],
    pages: [line: number, offset: number, page: number | undefined][],
    data: object = {},
  ) => {
    const document = {
      readings: [{ pages: pages.map(([line, offset, page]) => ({ line, offset, page })), log: [] }],
      articles: [{ slug: '01', data, blocks: [], body }],
      lines,
      log: [],
    } as unknown as ImportDocument;
    const { articles, log } = markPages(document);
    return {
      body: articles[0]?.body.map((block) =>
        block.type === 'paragraph'
          ? (block.marks ?? []).map(({ at, page }) => `${at}=${page}`).join(' ')
          : block.type === 'page'
            ? `page ${block.page}`
            : block.type,
      ),
      log: messages(log),
    };
  };
  const [one, two, three] = ['工会组织团结职工', '建功立业，再创辉煌', '春天来了，百花齐放'];

  test.each<[string, ReturnType<typeof mark>, ReturnType<typeof mark>]>([
    [
      'at a paragraph',
      mark([paragraph(one, 1), paragraph(two, 2)], [one, two], [[2, 0, 4]]),
      { body: ['', '0=4'], log: [] },
    ],
    [
      'inside a joined one',
      mark([paragraph(one + two, 1)], [one, two], [[2, 0, 4]]),
      { body: ['8=4'], log: [] },
    ],
    ['inside a line', mark([paragraph(one + two, 1)], [one + two], [[1, 2, 4]]), { body: ['2=4'], log: [] }],
    [
      'before the mark that opens',
      mark([paragraph(`${one}“${two}”`, 1)], [one, `“${two}”`], [[2, 0, 4]]),
      { body: ['8=4'], log: [] },
    ],
    [
      'at the next one where the page begins behind all letters',
      mark([paragraph(one, 1), paragraph(three, 4)], [one, '', two, three], [[3, 0, 4]]),
      { body: ['', '0=4'], log: [] },
    ],
    [
      'not at the start of the article',
      mark([paragraph(one, 1)], [one], [[1, 0, 4]]),
      { body: [''], log: [] },
    ],
    [
      'not up to its first page',
      mark([paragraph(one, 1), paragraph(two, 2)], [one, two], [[2, 0, 4]], { pageStart: 4 }),
      { body: ['', ''], log: [] },
    ],
    [
      'not where the number is not known',
      mark([paragraph(one, 1), paragraph(two, 2)], [one, two], [[2, 0, undefined]]),
      { body: ['', ''], log: [] },
    ],
    [
      'not where it does not rise',
      mark(
        [paragraph(one, 1), paragraph(two, 2), paragraph(three, 3)],
        [one, two, three],
        [
          [2, 0, 5],
          [3, 0, 4],
        ],
      ),
      { body: ['', '0=5', ''], log: ['3 第 4 页的标记排到了第 5 页之后，没有标，请照原件补'] },
    ],
    [
      'in front of a table',
      mark(
        [paragraph(one, 1), { type: 'table', rows: [[two]], line: 2 } as unknown as BodyBlock],
        [one, two],
        [[2, 0, 4]],
      ),
      { body: ['', 'page 4', 'table'], log: [] },
    ],
    [
      'of a word that was taken from the front',
      mark([paragraph((one + two).slice(2), 1)], [one, two], [[2, 0, 4]]),
      { body: ['6=4'], log: [] },
    ],
    [
      'not where the words stand twice',
      mark([paragraph(`春${two}${two}`, 1)], [one, two], [[2, 0, 4]]),
      { body: [''], log: ['2 第 4 页从“建功立业，再创辉煌”起，正文里没有找准这一处，没有标，请照原件补'] },
    ],
  ])('are marked %s', (_, marked, expected) => {
    expect(marked).toEqual(expected);
  });
});

describe('places that look misread', () => {
  test.each<[string, string[]]>([
    ['地区 and 单位', ['1 汉字中间夹有外文词：“地区 and 单位”']],
    ['使用APP和AI', []],
    ['_{一线劳动者}', ['1 公式记号：“_{一线劳动者}”']],
    ['80元元，投入', ['1 重字：“80元元，投入”']],
    ['重要的的工作', ['1 重字：“重要的的工作”']],
    ['青总发[2017]37号', ['1 发文字号的括号不是六角括号：“青总发[2017]37号”']],
    ['青总发〔2017〕37号', []],
    ['甲\ufffd乙', ['1 乱码或私用字符：“甲\ufffd乙”']],
    ['甲\ue000乙', ['1 乱码或私用字符：“甲\ue000乙”']],
    ['甲，，乙', ['1 标点重叠：“甲，，乙”']],
    ['甲，。乙', ['1 标点重叠：“甲，。乙”']],
    ['甲。，乙', ['1 标点重叠：“甲。，乙”']],
    ['甲。。', []],
    ['<10家', ['1 尖括号：“<10家”']],
    ['<甲>', ['1 尖括号：“<甲>”']],
    [
      '**甲**乙**',
      ['1 加粗记号不成对：“**甲**乙**”', '1 加粗记号不成对：“**甲**乙**”', '1 加粗记号不成对：“**甲**乙**”'],
    ],
    ['**甲**', []],
    ['增强“四个意识，坚定', ['1 ““”没有配对：“增强“四个意识，坚定”']],
    ['甲'.repeat(20) + '》' + '乙'.repeat(20), [`1 “》”没有配对：“${'甲'.repeat(8)}》${'乙'.repeat(8)}”`]],
  ])('%s', (text, expected) => {
    expect(messages(listDoubts(blocksOf(text)))).toEqual(expected);
  });

  test('a page that repeats the last character of the one before', () => {
    expect(messages(listDoubts(blocksOf('共513万元。', '元。组织实施')))).toEqual([
      '2 段首重复上段末字：“元。”',
    ]);
    expect(listDoubts(blocksOf('共513万元。', '组织实施'))).toEqual([]);
    expect(listDoubts(blocksOf('共513万元', '元。组织实施'))).toEqual([]);
  });
});
