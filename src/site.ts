/** Every setting of the site that is a decision and not a fact of the content. */
export const site = {
  /** Name in the masthead and in page titles. */
  name: '青海工会文献库',
  /** One line under the name on the home page. */
  tagline: '内部通报 · 公文 · 《青海工运》',
  /** For search engines and link previews, where a page has no words of its own. */
  description:
    '青海省总工会《青海工运》、《内部通报》和公文的全文资料库：按刊期、栏目、人物、组织、年份浏览，可全文检索。',
  /** The body that publishes the archive. */
  publisher: '青海省总工会',
  language: 'zh-CN',
  /** Origin for canonical addresses and feeds; set it to the host the archive is served from. */
  origin: process.env.SITE_ORIGIN ?? 'http://localhost:4321',
  /**
   * The widest audience this build may show. `internal` shows everything, `exchange` leaves out
   * internal items, `public` leaves out exchanged ones too.
   */
  audience: parseAudience(process.env.AUDIENCE),
  /**
   * Time of the last change the downloaded books state: `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org);
   * without it each bears the date of its issue.
   */
  modified: parseEpoch(process.env.SOURCE_DATE_EPOCH),
  /** Main menu, in order; `elder` marks the ways in that 长辈版 keeps. */
  menu: [
    { label: '刊期', href: '/series/', elder: true },
    { label: '栏目', href: '/columns/', elder: false },
    { label: '人物', href: '/people/', elder: true },
    { label: '组织', href: '/organizations/', elder: false },
    { label: '文种', href: '/kinds/', elder: false },
    { label: '年份', href: '/years/', elder: false },
    { label: '总目', href: '/articles/', elder: true },
    { label: '检索', href: '/search/', elder: true },
  ],
  /** Articles with more headings than this get a table of contents. */
  tableOfContentsFrom: 3,
  /** How many of the latest issues of a series the home page shows. */
  latestIssues: 4,
  /** How many of the newest items a feed holds. */
  feedLength: 100,
  /** How many results the search page lists before the reader asks for more. */
  resultsPerPage: 20,
} as const;

function parseAudience(value: string | undefined): 'internal' | 'exchange' | 'public' {
  if (value === undefined || value === '') return 'internal';
  if (value === 'internal' || value === 'exchange' || value === 'public') return value;
  throw new Error(`环境变量 AUDIENCE 的值“${value}”不认识：请用 internal、exchange 或 public。`);
}

function parseEpoch(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,10}$/.test(value)) throw new Error(`环境变量 SOURCE_DATE_EPOCH 的值“${value}”不是秒数。`);
  return new Date(Number(value) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
