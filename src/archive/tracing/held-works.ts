import { parseDocumentNumber } from '../../text/document-number.ts';
import { isDocumentTitle, titleKey } from '../../text/document-titles.ts';
import type { Reference } from '../../text/find-references.ts';
import type { Archive, Article, Issue, Organization } from '../model.ts';

/** Finds what of the archive a reference names. */
export interface HeldWorks {
  /** The articles that bear a title or a number; more than one where it does not tell them apart. */
  articles: (reference: Reference) => readonly Article[];
  issue: (reference: Reference) => Issue | undefined;
}

/** Orders what the archive holds by the titles, numbers and names under which texts refer to it. */
export function findHeldWorks(archive: Archive): HeldWorks {
  const titles = indexTitles(archive);
  const numbers = indexNumbers(archive);
  const series = Map.groupBy(archive.series, ({ data }) => data.name);
  return {
    articles: (reference) => {
      if (reference.type === 'title') return byTitle(reference, titles);
      return reference.type === 'number' ? byNumber(reference, numbers) : [];
    },
    issue: (reference) => {
      if (reference.type !== 'issue') return undefined;
      const found = series
        .get(reference.series)
        ?.flatMap(({ issues }) => issues)
        .find(({ data }) => isNumbered(data, reference));
      // Of two that are called alike nothing says which one is meant.
      return found?.apart === undefined ? found : undefined;
    },
  };
}

/** Whether an issue bears all numbers of a year that a reference names. */
function isNumbered(
  { year, numbers, endYear, endNumbers = [] }: Issue['data'],
  wanted: Extract<Reference, { type: 'issue' }>,
): boolean {
  const own = wanted.year === year ? numbers : wanted.year === endYear ? endNumbers : [];
  return wanted.numbers.every((one) => own.includes(one));
}

/** Under its whole title an article counts before those that are called so without their issuer. */
interface Titles {
  whole: ReadonlyMap<string, readonly Article[]>;
  short: ReadonlyMap<string, readonly Article[]>;
}

function byTitle({ title, isDocument }: Extract<Reference, { type: 'title' }>, { whole, short }: Titles) {
  const key = titleKey(title);
  if (!isDocument && key.length < DISTINCT) return [];
  return whole.get(key) ?? short.get(key) ?? [];
}

function indexTitles({ articles, organizations }: Archive): Titles {
  const issuers = organizations.map(({ data }) => data.name).sort((a, b) => b.length - a.length);
  const beginnings = Map.groupBy(issuers, (name) => name.slice(0, 2));
  const whole = new Map<string, Article[]>();
  const short = new Map<string, Article[]>();
  for (const article of articles) {
    const { title } = article.data;
    add(whole, titleKey(title), article);
    const issuer = beginnings.get(title.slice(0, 2))?.find((name) => title.startsWith(name));
    const rest = issuer === undefined ? title.replace(ISSUER, '') : title.slice(issuer.length);
    if (rest !== title && isDocumentTitle(rest)) add(short, titleKey(rest), article);
    // What was sent out by a notice stands in it: 关于印发《…规划》的通知.
    const sent = SENT.exec(title)?.[1];
    if (sent !== undefined) add(short, titleKey(sent), article);
  }
  return { whole, short };
}

interface NumberedWork {
  agency: string;
  bodies: readonly Organization[];
  article: Article;
  /** False where it only came with the document of that number. */
  isOwn: boolean;
}

function byNumber(
  { agency, year, serial, isLoose }: Extract<Reference, { type: 'number' }>,
  numbers: ReadonlyMap<string, readonly NumberedWork[]>,
): Article[] {
  const found = (numbers.get(`${year} ${serial}`) ?? []).filter(
    (work) =>
      agency.endsWith(work.agency) ||
      (isLoose &&
        work.bodies.some(({ data }) =>
          [data.name, ...(data.shortNames ?? [])].some((name) => agency.endsWith(name)),
        )),
  );
  const own = found.filter(({ isOwn }) => isOwn);
  return (own.length > 0 ? own : found).map(({ article }) => article);
}

function indexNumbers({ articles, organizations }: Archive): ReadonlyMap<string, readonly NumberedWork[]> {
  const bodies = new Map(organizations.map((body) => [body.id, body]));
  const numbers = new Map<string, NumberedWork[]>();
  for (const article of articles) {
    const { notice, relatedNotice, organization } = article.data;
    const parts = parseDocumentNumber(notice?.number ?? relatedNotice ?? '');
    if (!parts) continue;
    const ids = [notice?.signatory, organization, article.issue.series.data.publisher].flatMap(
      (one) => one?.ids ?? [],
    );
    add(numbers, `${parts.year} ${parts.serial}`, {
      agency: parts.agency,
      bodies: ids.map((id) => bodies.get(id)).filter((body) => body !== undefined),
      article,
      isOwn: notice?.number !== undefined,
    });
  }
  return numbers;
}

function add<Item>(index: Map<string, Item[]>, key: string, item: Item): void {
  const known = index.get(key);
  if (known) known.push(item);
  else index.set(key, [item]);
}

/** A title of fewer characters that is no document's may be that of many a text. */
const DISTINCT = 8;
const ISSUER = /^.{2,20}?(?=关于)/u;
const SENT = /(?:印发|转发|下发)《([^《》]{4,})》的?(?:通知|决定)/u;
