import { addressAt } from '../text/address-at.ts';
import type { ArticleData } from '../schema/article.ts';
import type { IssueData } from '../schema/issue.ts';
import { printedArticle } from '../schema/printed-article.ts';
import { setInPrint } from '../schema/printed.ts';
import type { SeriesData, SeriesForm } from '../schema/series.ts';
import type { Designation } from '../text/designation.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../text/document-number.ts';

/** What is cited: an article of a journal, an item of a bulletin, a notice, a poster, or a whole issue. */
export type CitationForm = 'article' | 'bulletin' | 'notice' | 'poster' | 'issue';

/** The facts every citation format is made from. What the archive does not know is left out. */
export interface Citation {
  /** `qinghai-gongyun/2023-no2/03`. */
  id: string;
  form: CitationForm;
  /** Full address: `https://…/qinghai-gongyun/2023-no2/03/`; empty where it is not known where the archive is served from. */
  url: string;
  /** 责任者 in printed order. */
  authors: Author[];
  title: string;
  subtitle?: string | undefined;
  /** Name of the publication: `青海工运`. */
  container: string;
  /** What kind of publication that is. */
  containerForm: SeriesForm;
  /** The year its number counts in. */
  year: number;
  /** Number, volume and what else it is called by. */
  designation: Designation;
  /** When it appeared, ISO of any precision. */
  date?: string | undefined;
  /** True where that date is an inference of the archive. */
  dateInferred: boolean;
  pageStart?: number | undefined;
  pageEnd?: number | undefined;
  /** `青海省总工会`. */
  publisher: string;
  /** `西宁`, from the printed address. */
  place?: string | undefined;
  /** 发文字号: `青总发〔2022〕11号`. */
  documentNumber?: string | undefined;
  /** 文种: `讲话`. */
  kind?: string | undefined;
  /** True where it was spoken before it was printed. */
  spoken?: boolean;
  /** Where it was taken from: `摘自《党史纵横》`, `来源：新华网`. */
  takenFrom?: string | undefined;
  /** The meeting it belongs to. */
  event?: { name: string; date?: string | undefined } | undefined;
}

/** A person or a body responsible for a text. */
export interface Author {
  name: string;
  corporate: boolean;
}

/** What of an issue a citation reads. */
export interface CitedIssue {
  id: string;
  url: string;
  data: IssueData;
  /** What tells it from another issue that is called alike. */
  apart?: string | undefined;
  series: { data: SeriesData };
}

/** What of an article a citation reads. */
export interface CitedArticle {
  id: string;
  url: string;
  data: Omit<ArticleData, 'audience'>;
  issue: CitedIssue;
  /** True where its speaker is its author. */
  spoken: boolean;
  /** Bodies of the sign-off. */
  organization: { name: string }[];
  /** Bodies of the 署名 of a notice. */
  signatory: { name: string }[];
}

/** The facts for citing one article; `origin` is the host the archive is served from. */
export function citeArticle(article: CitedArticle, origin: string): Citation {
  const { data, issue } = article;
  const form = formOf(article);
  return {
    ...commonFacts(issue),
    id: article.id,
    form,
    url: fullAddress(article.url, origin),
    authors: findAuthors(article),
    title: data.title,
    subtitle: data.subtitle,
    ...dateOf(article, form),
    pageStart: data.pageStart,
    pageEnd: data.pageEnd,
    documentNumber: data.notice?.number === undefined ? undefined : standardNumber(data.notice.number),
    kind: data.kind,
    spoken: article.spoken,
    takenFrom: takenFrom(data),
    event: data.occasion ? { name: data.occasion, date: data.date } : undefined,
  };
}

/** The facts for citing a whole issue. */
export function citeIssue(issue: CitedIssue, origin: string): Citation {
  const facts = commonFacts(issue);
  return {
    ...facts,
    id: issue.id,
    form: 'issue',
    url: fullAddress(issue.url, origin),
    authors: [{ name: facts.publisher, corporate: true }],
    title: facts.container,
  };
}

/** A path alone is no address one can cite. */
function fullAddress(path: string, origin: string): string {
  return origin === '' ? '' : addressAt(path, origin);
}

function commonFacts({ data, series, apart }: CitedIssue) {
  return {
    container: series.data.name,
    containerForm: series.data.form,
    year: data.year,
    designation: { ...data, apart },
    date: data.date,
    dateInferred: data.dateInferred !== undefined,
    publisher: data.publisher?.name ?? series.data.publisher.name,
    place: placeIn(data.address),
  };
}

function formOf({ data, issue }: CitedArticle): CitationForm {
  if (data.notice) return 'notice';
  const { form } = issue.series.data;
  return form === 'bulletin' || form === 'poster' ? form : 'article';
}

/**
 * Speakers of what was spoken (讲话, 报告) and authors; without any, the writer of the copy; without one, the body of the
 * sign-off as printed (GB/T 7714—2015, 8.1.4). A notice is its signatory's, or else its series' body's.
 * People a news item reports on are not its authors.
 */
function findAuthors({ data, issue, spoken, organization, signatory }: CitedArticle): Author[] {
  const bodies = (names: { name: string }[]) => names.map(({ name }) => ({ name, corporate: true }));
  if (data.notice) return bodies(signatory.length > 0 ? signatory : [issue.series.data.publisher]);
  const people = [...(spoken ? (data.speakers ?? []) : []), ...(data.authors ?? [])];
  if (people.length === 0 && data.copywriter) people.push(data.copywriter);
  // Who speaks and writes is one author; two of one name are two.
  const authors = [...new Map(people.map((one) => [one.person, one])).values()];
  if (authors.length > 0) return authors.map(({ name }) => ({ name, corporate: false }));
  return bodies(organization);
}

/** A text in a periodical appeared with its issue; a notice on its 成文日期 or else its 印发日期; a poster on its own. */
function dateOf({ data }: CitedArticle, form: CitationForm) {
  if (form !== 'notice' && form !== 'poster') return {};
  const printed = data.dateInferred === undefined ? data.date : undefined;
  const certain = data.notice?.issuedOn ?? printed ?? data.notice?.printedOn;
  const date = certain ?? data.date;
  if (date === undefined) return {};
  return { date, dateInferred: certain === undefined, year: Number(date.slice(0, 4)) };
}

/** What is printed under the text, without the brackets print sets around it. */
function takenFrom({ reprint, source }: CitedArticle['data']): string | undefined {
  const printed = reprint
    ? setInPrint(printedArticle.reprint, reprint)
    : source && setInPrint(printedArticle.source, source);
  return printed?.replace(/^（(.*)）$/u, '$1');
}

function standardNumber(printed: string): string {
  const parts = parseDocumentNumber(printed);
  return parts ? formatDocumentNumber(parts) : printed;
}

/** The town of a printed address: `青海省西宁市城东区昆仑路194号` → `西宁`. */
function placeIn(address: string | undefined): string | undefined {
  return /^(?:\p{Script=Han}{2,6}?(?:省|自治区))?(\p{Script=Han}{2,6}?)市/u.exec(address ?? '')?.[1];
}
