import { formatBook } from '../../../src/corpus/book.ts';
import type { BookRow } from '../../../src/schema/published.ts';
import { present } from '../../present.ts';
import type { BadInput } from './bad-input.ts';
import type { Edit } from './edited-content.ts';

const row = (title: string, paragraphs?: number): BookRow => ({
  title,
  digest: '0123456789ab',
  ...(paragraphs !== undefined && { paragraphs }),
});

/** The files of a book with some items, as edits of the content. */
function book(items: Record<string, BookRow>): Record<string, string> {
  const files = formatBook(new Map(Object.entries(items)), []);
  return Object.fromEntries([...files].map(([path, text]) => [path.replace('content/', ''), text]));
}

const HELD = book({ gongyun: row('青海工运'), 'gongyun/2017-no9/03': row('窗外的白丁香') });
const own = (files: Record<string, string>) => present(files['published/gongyun.yaml']);

/** The issue and its source with a printed date. */
function dated(date: string, printed: string): Record<string, Edit> {
  return {
    'issue.yaml': (text) => text.replace('numbers: [9]', `numbers: [9]\ndate: '${date}'`),
    'source.txt': (text) => text.replace('青海工运\n', `青海工运\n${printed}\n`),
  };
}

const LOCK = "'03':\n  - p1 并入 p2\n  - p2 撤下 重复\n";
const WITHOUT_THIRD = `- kind: misread
  article: '01'
  source: 久治县 and 海南州
  archive: 久治县和海南州
  reason: 识别把“和”误作英文
- kind: omitted
  source: 窗外的白丁香井芬清今夜,你也倦了吗?点缀了你今夜的梦呢?晚风清幽,几许轻愁,一枝白色的丁香就睡在我的窗外。想与你耳语,却不敢轻易地推开窗户,我只敢静静地把你凝视。摘自《党史纵横》
  reason: 应作者要求撤下
`;

/** The one issue again under another name, with what else it prints. */
function twin(more = '', printed = ''): Record<string, Edit> {
  return {
    'issues/gongyun/2017-no9-b/issue.yaml': `year: 2017\nnumbers: [9]\n${more}contents:\n  - entries:\n      - title: 来信\n        article: '01'\ncontentsSupplied: true\n`,
    'issues/gongyun/2017-no9-b/01.mdx': '---\ntitle: 来信\nkind: 随笔\n---\n\n窗外有雪。\n',
    'issues/gongyun/2017-no9-b/source.txt': `2017\n\n9\n\n${printed}来信\n\n窗外有雪。\n`,
  };
}

/** Addresses that are gone, and books that are not as the program wrote them. */
export const BAD_PUBLISHED: BadInput[] = [
  {
    name: 'a published article that is gone',
    edits: book({ 'gongyun/2017-no9/04': row('致编辑部的信', 3) }),
    messages: [
      'published/gongyun.yaml:4 address-gone /gongyun/2017-no9/04/（致编辑部的信）公布过，现在没有 content/issues/gongyun/2017-no9/04.mdx 了',
    ],
  },
  {
    name: 'a published document that stood at the address of its issue',
    edits: book({
      'gongyun/2016-no3/index': row('关于评选的通知', 3),
      'gongyun/2017-no9': row('工运 2017-no9'),
    }),
    messages: [
      'published/gongyun.yaml:4 address-gone /gongyun/2016-no3/（关于评选的通知）公布过，现在没有 content/issues/gongyun/2016-no3/index.mdx 了',
    ],
  },
  {
    name: 'a published issue renamed: the folder is told, not each of its articles',
    edits: book({
      'gongyun/2017-no09': row('青海工运 2017-no09'),
      'gongyun/2017-no09/01': row('一', 2),
      'gongyun/2017-no09/02': row('二', 2),
    }),
    messages: [
      'published/gongyun.yaml:4 address-gone /gongyun/2017-no09/（青海工运 2017-no09）公布过，现在没有 content/issues/gongyun/2017-no09 了，连同它下面的 2 个网址',
    ],
  },
  {
    name: 'a published series renamed',
    edits: book({ 'gongren-bao': row('工人报'), 'gongren-bao/1985-no1': row('工人报 1985-no1') }),
    messages: [
      'published/gongren-bao.yaml:4 address-gone /gongren-bao/（工人报）公布过，现在没有 content/series/gongren-bao.yaml 了，连同它下面的 1 个网址',
    ],
  },
  {
    name: 'a person, a body, a column, a kind and a page that are gone',
    edits: book({
      'people/zhang-san': row('张三'),
      'organizations/xian-zonggonghui': row('县总工会'),
      'columns/gongren-shi': row('工人诗'),
      'kinds/shige': row('诗歌'),
      'pages/lianxi': row('lianxi'),
    }),
    messages: [
      'published/index.yaml:6 address-gone /columns/gongren-shi/（工人诗）公布过，现在没有 content/columns/gongren-shi.yaml 了',
      'published/index.yaml:7 address-gone /kinds/shige/（诗歌）公布过，现在没有这个文种的文章了',
      'published/index.yaml:8 address-gone /organizations/xian-zonggonghui/（县总工会）公布过，现在没有 content/organizations/xian-zonggonghui.yaml 了',
      'published/index.yaml:9 address-gone /lianxi/（lianxi）公布过，现在没有 content/pages/lianxi.mdx 了',
      'published/index.yaml:10 address-gone /people/zhang-san/（张三）公布过，现在没有 content/people/zhang-san.yaml 了',
    ],
  },
  {
    name: 'a day of entry, of a change, of a correction and of a withdrawal that are to come',
    edits: book({
      'gongyun/2017-no9/01': { ...row('一'), added: '2199-01-01' },
      'gongyun/2017-no9/02': { ...row('二'), changed: '2199-01-02', formerly: ['2199-01-01'] },
      'gongyun/2017-no9/03': {
        ...row('三'),
        corrections: { '0123456789ab': '2199-01-03', '0123456789ac': null },
      },
      'people/zhang-san': { ...row('张三'), withdrawn: { on: '2199-01-04', reason: '应本人要求' } },
    }),
    messages: [
      'published/gongyun.yaml:4 day-ahead gongyun/2017-no9/01 的入库日期是 2199-01-01，今天是 2026-11-28',
      'published/gongyun.yaml:5 day-ahead gongyun/2017-no9/02 的更正日期是 2199-01-02，今天是 2026-11-28',
      'published/gongyun.yaml:5 day-ahead gongyun/2017-no9/02 的更正日期是 2199-01-01，今天是 2026-11-28',
      'published/gongyun.yaml:6 day-ahead gongyun/2017-no9/03 的更正日期是 2199-01-03，今天是 2026-11-28',
      'published/index.yaml:7 day-ahead people/zhang-san 的撤下日期是 2199-01-04，今天是 2026-11-28',
    ],
  },
  {
    name: 'an article that came in more than one number before its issue',
    edits: book({
      'gongyun/2017-no9/01': { ...row('一'), added: '2016-10-31' },
      'gongyun/2017-no9/02': { ...row('二'), added: '2016-11-01' },
    }),
    messages: [
      'published/gongyun.yaml:4 entry-early gongyun/2017-no9/01 的入库日期是 2016-10-31，这一期却是 2017 的，最早也要 2016-11-01 才印得出',
    ],
  },
  {
    name: 'an article of a bulletin that came in before its date',
    edits: {
      ...book({ 'gongyun/2017-no9/01': { ...row('一'), added: '2016-12-31' } }),
      'series/gongyun.yaml': (text) => text.replace('form: journal', 'form: bulletin'),
    },
    messages: [
      'published/gongyun.yaml:4 entry-early gongyun/2017-no9/01 的入库日期是 2016-12-31，这一期却是 2017 的',
    ],
  },
  {
    name: 'an issue of the same number as another',
    edits: twin(),
    messages: [
      'issues/gongyun/2017-no9-b/issue.yaml:2 issue-alike gongyun/2017-no9 也是2017年第9期；日期、总期号都分不开，只能用文件夹名来分',
    ],
  },
  {
    name: 'an issue of the same number as another, with dates',
    edits: { ...dated('2017-09', '2017年9月'), ...twin("date: '2017-10'\n", '2017年10月\n\n') },
    messages: [
      'issues/gongyun/2017-no9-b/issue.yaml:2 issue-alike gongyun/2017-no9 也是2017年第9期；标题和引文里分作“9月”和“10月”',
    ],
  },
  {
    name: 'a journal whose date comes within a number',
    edits: { ...dated('2027-01', '2027年1月') },
    messages: [
      'issue.yaml:3 issue-ahead 这一期的日期是2027年1月，还没有到；先印出来、封面上写以后的日期，可以发布',
    ],
  },
  {
    name: 'a journal whose date is further away',
    edits: { ...dated('2027-02', '2027年2月') },
    messages: ['issue.yaml:3 issue-ahead 这一期的日期是2027年2月，还没有到，2026年12月1日以前不能发布'],
  },
  {
    name: 'an exception to a message that ends by itself',
    edits: {
      ...dated('2027-02', '2027年2月'),
      'review.yaml':
        'exceptions:\n  - code: issue-ahead\n    file: issue.yaml\n    words: 还没有到\n    reason: 封面如此\n',
    },
    messages: [
      'issue.yaml:3 issue-ahead 这一期的日期是2027年2月，还没有到，2026年12月1日以前不能发布',
      'review.yaml:2 exception-invalid issue-ahead 到了日子自己消失，不写例外',
    ],
  },
  {
    name: 'an item in two files of the book',
    edits: {
      ...HELD,
      'published/tongbao.yaml': own(HELD),
    },
    messages: [
      'published/tongbao.yaml:4 book-broken gongyun 在 content/published/gongyun.yaml 里也有',
      'published/tongbao.yaml:5 book-broken gongyun/2017-no9/03 在 content/published/gongyun.yaml 里也有',
    ],
  },
  {
    name: 'a moved address whose new one is in no book, or that leads round in a ring',
    edits: book({
      'gongyun/2017-no9/04': { ...row('致编辑部的信'), movedTo: 'gongyun/2017-no9/05' },
      'people/zhang-san': { ...row('张三'), movedTo: 'people/zhang-san-2' },
      'people/zhang-san-2': { ...row('张三'), movedTo: 'people/zhang-san' },
    }),
    messages: [
      'published/gongyun.yaml:4 address-gone /gongyun/2017-no9/04/（致编辑部的信）公布过，记着移到 /gongyun/2017-no9/05/，那里却什么也没有',
      'published/index.yaml:7 address-gone /people/zhang-san/（张三）公布过，记着移到 /people/zhang-san-2/，那里却什么也没有',
      'published/index.yaml:8 address-gone /people/zhang-san-2/（张三）公布过，记着移到 /people/zhang-san/，那里却什么也没有',
    ],
  },
  {
    name: 'something else where a moved article or series was',
    edits: book({
      'gongyun/2017-no9/02': {
        ...row('天津滨海新区总工会援建黄南州工会工作启动仪式'),
        movedTo: 'gongyun/2017-no9/03',
      },
      'gongyun/2017-no9/03': row('窗外的白丁香'),
      gongyun: { ...row('青海工运'), movedTo: 'gongyun-2' },
      'gongyun-2': row('青海工运'),
    }),
    messages: [
      'published/gongyun-2.yaml:4 address-gone /gongyun-2/（青海工运）公布过，现在没有 content/series/gongyun-2.yaml 了',
      'published/gongyun.yaml:4 address-taken /gongyun/（青海工运）公布过，已移到 /gongyun-2/；现在又有了 content/series/gongyun.yaml',
      'published/gongyun.yaml:5 address-taken /gongyun/2017-no9/02/（天津滨海新区总工会援建黄南州工会工作启动仪式）公布过，已移到 /gongyun/2017-no9/03/；现在又有了 content/issues/gongyun/2017-no9/02.mdx',
    ],
  },
  {
    name: 'a book edited by hand',
    edits: { ...HELD, 'published/gongyun.yaml': own(HELD).replace('窗外的白丁香', '白丁香') },
    messages: ['published/gongyun.yaml:1 book-broken 校验码对不上，被手改过或没有写完'],
  },
  {
    name: 'a book written by another version of the program',
    edits: { ...HELD, 'published/gongyun.yaml': own(HELD).replace('version: 1', 'version: 2') },
    messages: ['published/gongyun.yaml:2 book-broken version 写的“2”：是另一个版本的程序写的'],
  },
  {
    name: 'a book cut off',
    edits: { ...HELD, 'published/gongyun.yaml': own(HELD).slice(0, -60) },
    messages: ['published/gongyun.yaml:5 book-broken 缩进不对，或者冒号、引号用错了地方'],
  },
  {
    name: 'a book that lost the file of a series',
    edits: { 'published/index.yaml': present(HELD['published/index.yaml']) },
    messages: ['published/gongyun.yaml:1 book-broken 公布簿的这个文件不见了'],
  },
  {
    name: 'something else among the book',
    edits: { ...HELD, 'published/gongyun.txt': '旧' },
    messages: ['published/gongyun.txt:1 file-unknown 这里不该有“gongyun.txt”'],
  },
  {
    name: 'a lock that lost its last published numbers',
    edits: { ...book({ 'gongyun/2017-no9/03': row('窗外的白丁香', 4) }), 'paragraphs.yaml': LOCK },
    messages: ['paragraphs.yaml:1 paragraph-gone 03 公布过的编号 p3 到 p4 不在这里了'],
  },
  {
    name: 'a published issue without its lock',
    edits: book({ 'gongyun/2017-no9/03': row('窗外的白丁香', 1) }),
    messages: ['paragraphs.yaml:1 paragraph-gone 03 公布过的编号 p1 不在这里了'],
  },
];

/** A paragraph of a draft, and a whole draft, go without a word. */
export const FREE_DRAFTS: Pick<BadInput, 'name' | 'edits'>[] = [
  {
    name: 'a paragraph deleted from an article that was never published',
    edits: {
      ...book({ gongyun: row('青海工运') }),
      'paragraphs.yaml': "'03':\n  - p1 30 0123456789abcdef 昨夜星辰昨夜风画楼西 桂堂东身无彩凤双飞翼\n",
    },
  },
  {
    name: 'an article renamed before it was published',
    edits: { ...book({ gongyun: row('青海工运') }), 'paragraphs.yaml': "'09':\n  - p2 撤下 重复\n" },
  },
  {
    name: 'an article withdrawn whose numbers are kept',
    edits: {
      ...book({
        'gongyun/2017-no9/03': row('窗外的白丁香'),
        'gongyun/2017-no9/09': { ...row('旧文', 1), withdrawn: { on: '2026-11-28', reason: '应作者要求' } },
      }),
      'paragraphs.yaml': "'09':\n  - p1 撤下 重复\n",
    },
  },
  {
    name: 'an article withdrawn that the printed contents still list',
    edits: {
      ...book({
        'gongyun/2017-no9/03': {
          ...row('窗外的白丁香', 2),
          withdrawn: { on: '2026-11-28', reason: '应作者要求' },
        },
      }),
      '03.mdx': null,
      'corrections.yaml': WITHOUT_THIRD,
    },
  },
  {
    name: 'an article that says it was withdrawn',
    edits: book({
      'gongyun/2016-no1/01': {
        ...row('旧文', 2),
        withdrawn: { on: '2026-11-28', reason: '应作者要求' },
      },
    }),
  },
];
