import { sharedCorpus } from './corpus/corpus.ts';
import { siteDataOf } from './corpus/site-data.ts';
import { audienceSchema, unknownAudience, type Audience } from './schema/fields.ts';
import type { SiteData } from './schema/site.ts';
import { addressAt } from './text/address-at.ts';
import { baseOf, parseBase, parseOrigin, placeSite } from './text/site-base.ts';

/** What the environment says of this build. */
const environment = {
  origin: parseOrigin(process.env.SITE_ORIGIN),
  base: parseBase(process.env.SITE_BASE),
  audience: parseAudience(process.env.AUDIENCE),
  modified: parseEpoch(process.env.SOURCE_DATE_EPOCH),
  originals: process.env.ORIGINALS,
  pdf: parsePdf(process.env.PDF),
};

/**
 * Every setting of the site that is a decision and no fact of its texts: what `content/site.yaml` says of the archive,
 * what the environment says of the build, and what is the same for every archive. The first is asked for on use, so that
 * `dev` shows a change of the file at once.
 */
export const site = {
  get name() {
    return words().name;
  },
  /** Where the editors' line names a series that this build does not show, the names of those it does. */
  get tagline() {
    const { tagline } = words();
    return namesHidden(tagline) ? shownSeries().join(' · ') : tagline;
  },
  /** The same of the description. */
  get description() {
    const { description, publisher } = words();
    return namesHidden(description)
      ? `${publisher}的文献资料库：${shownSeries().join('、')}，可全文检索。`
      : description;
  },
  get publisher() {
    return words().publisher;
  },
  get bookNamespace() {
    return words().bookNamespace;
  },
  /** In whose name feeds give identifiers: a name of the archive's own, or one that nobody can ever hold. */
  get feedIds() {
    return words().feedIds ?? { authority: `${words().bookNamespace}.invalid`, since: '2026' };
  },
  get seal() {
    return words().seal;
  },
  get colours() {
    return words().colours ?? COLOURS;
  },
  get menu() {
    return words().menu;
  },
  /** What is written as pages, 关于本库 or 使用说明, by the names of their files. */
  get pages(): { href: string; label: string }[] {
    return [...sharedCorpus().whole.pages]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([name, { data }]) => (data ? [{ href: `/${name}/`, label: data.title }] : []));
  },
  /** What stands at the head of pages, and what the search gives for examples; none that names a series this build does not show. */
  get leads() {
    return withoutHidden(words().leads ?? {});
  },
  get searchExamples() {
    return withoutHidden(words().searchExamples ?? {});
  },
  /** The e-mail address that reports of errors go to; undefined where the archive names none. */
  get correctionsTo() {
    return words().correctionsTo;
  },
  /** Whether readers may keep pages and whole series on their devices. */
  get offlineReading() {
    return words().offlineReading ?? true;
  },
  /**
   * Where the import keeps the office's own files, `source.docx`: beside `source.txt`, or below the folder that `ORIGINALS`
   * names as `<series>/<issue>/`. A larger file than the limit would burden every copy of the archive; it stays where it is.
   */
  originals: {
    folder: environment.originals === '' ? undefined : environment.originals,
    limit: { bytes: 20 * 1024 ** 2, words: '20 MB' },
  },
  language: 'zh-CN',
  /**
   * Where the site is served from, for canonical addresses and feeds: SITE_ORIGIN, else what site.yaml says, with the path
   * of SITE_BASE; empty where neither says it. Links inside the site ask neither: they are relative.
   */
  get origin() {
    return placeSite(environment.origin ?? sharedCorpus().whole.site?.data?.origin ?? '', environment.base);
  },
  /**
   * The path of the site on its server, `/` or `/archive/`: SITE_BASE, else the path of the origin. Only what cannot be
   * relative asks for it, the page for lost addresses and the map of redirects for IIS.
   */
  get base() {
    return environment.base ?? baseOf(this.origin);
  },
  /** Full address of one of its pages; where the origin is not known, the path. */
  address(path: string): string {
    return addressAt(path, this.origin);
  },
  /**
   * The widest audience this build may show. `internal` shows everything, `exchange` leaves out
   * internal items, `public` leaves out exchanged ones too.
   */
  audience: environment.audience,
  /** False where nobody said for whom this build is: it then shows everything, and says so. */
  isAudienceSaid: (process.env.AUDIENCE ?? '') !== '',
  /**
   * Time of the last change the downloaded books state: `SOURCE_DATE_EPOCH` (seconds, reproducible-builds.org);
   * without it each bears the day on which anything in it last came in or changed, else the date of its issue.
   */
  modified: environment.modified,
  /** Which PDF this build makes: of issues and official documents, of every article too, or none. */
  pdf: environment.pdf,
  /** An article gets contents from so many entries on, where it fills more than about four screens of a phone. */
  contentsFrom: { entries: 3, characters: 1200 },
  /** How many of the latest issues of a series `/series/` shows where all of them are too many. */
  latestIssues: 4,
  /** How many items a page of a feed holds; the newest ones stand in one that is up to twice as long. */
  feedLength: 100,
  /** How many results the search page lists before the reader asks for more. */
  resultsPerPage: 20,
};

/** The vermilion of every archive that names no colour of its own. */
const COLOURS = { light: '#a6291b', warm: '#8e2012', night: '#e8876f' };

/** True where words of the editors name a series that this build does not show, in whatever width, case or spacing. */
function namesHidden(text: string): boolean {
  const shown = new Set(shownSeries());
  return sharedCorpus().whole.series.some(
    ({ data }) => data && !shown.has(data.name) && close(text).includes(close(data.name)),
  );
}

function close(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Of some settings in words, those that name nothing hidden. */
function withoutHidden<Settings extends Record<string, string | undefined>>(
  settings: Settings,
): Partial<Settings> {
  const entries = Object.entries(settings).filter(([, text]) => text === undefined || !namesHidden(text));
  return Object.fromEntries(entries) as Partial<Settings>;
}

function shownSeries(): string[] {
  return sharedCorpus()
    .show(environment.audience)
    .series.map(({ data }) => data.name);
}

function words(): SiteData {
  return siteDataOf(sharedCorpus().whole);
}

function parseAudience(value: string | undefined): Audience {
  if (value === undefined || value === '') return 'internal';
  const known = audienceSchema.safeParse(value);
  if (known.success) return known.data;
  throw new Error(unknownAudience(value, '环境变量 AUDIENCE 写的'));
}

function parsePdf(value: string | undefined): 'none' | 'issues' | 'all' {
  if (value === undefined || value === '' || value === 'none') return 'none';
  if (value === 'issues' || value === 'all') return value;
  throw new Error(`环境变量 PDF 的值“${value}”不认识：请用 issues 或 all。`);
}

function parseEpoch(value: string | undefined): string | undefined {
  if (value === undefined || value === '') return undefined;
  if (!/^\d{1,10}$/.test(value)) throw new Error(`环境变量 SOURCE_DATE_EPOCH 的值“${value}”不是秒数。`);
  return new Date(Number(value) * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}
