import { foldToString, type Variants } from '../../../text/folding.ts';
import { parseDocumentNumber, isOrderNumber } from '../../../text/document-number.ts';
import { plainReference } from './plain-reference.ts';
import { makeReferenceForms, type ReferenceForms } from './reference-forms.ts';
import {
  isNothingElse,
  readPagesAlone,
  readReferences,
  type Span,
  type TypedReference,
} from './typed-reference.ts';
import { endOf, isCalled, specialOf } from './special-titles.ts';
import type { CatalogueIssue } from '../loading/unpack.ts';

/** What references are looked up in. */
export interface ReferenceData {
  issues: readonly CatalogueIssue[];
  variants: Variants;
  /** By title, folded. */
  titles: ReadonlyMap<string, readonly CatalogueIssue[]>;
  forms: ReferenceForms;
  /** Of each name that is typed the series and 代字 it stands for; `issuer`: it is the body behind its documents. */
  names: ReadonlyMap<string, { names: ReadonlySet<string>; issuer: boolean }>;
  /** Running numbers, 总第n期, by the address of the issue that prints them. */
  running: ReadonlyMap<string, readonly number[]>;
}

/** An issue or document that was named, and the pages where some were. */
export interface NamedIssue {
  issue: CatalogueIssue;
  pages?: Span;
}

/** What references lead to. */
export interface ReferenceAnswer {
  /** The newest first. */
  found: NamedIssue[];
  /** Those that lead to nothing, where nothing else was typed, with the nearest there are. */
  missing: { typed: string; nearest: CatalogueIssue[] }[];
  /** Where pages are all that was typed, of whatever issue: 第40页. */
  pages?: Span;
}

/** How many of the nearest are offered. */
const NEAREST = 3;

/** Characters of a query up to which references are read in it; a longer one is a passage of a text. */
const LONGEST = 200;

/** Looks up the references in a query: issues, documents, pages; or the one issue whose whole title it is. */
export function answerReferences(query: string, data: ReferenceData): ReferenceAnswer {
  const titled = data.titles.get(foldToString(query, data.variants)) ?? [];
  if (titled.length > 0) return { found: titled.map((issue) => ({ issue })), missing: [] };
  const text = query.length > LONGEST ? '' : plainReference(query, data.variants);
  const pages = readPagesAlone(text);
  if (pages) return { found: [], missing: [], pages };
  const references = readReferences(text, data.forms);
  const nothingElse = isNothingElse(text, references);
  const answers = references
    .filter(({ unit }) => unit !== '年' || nothingElse)
    .map((reference) => ({
      reference,
      issues: data.issues.filter((issue) => isNamed(issue, reference, data)).sort(byNewest),
    }));
  const found = answers.flatMap(({ reference: { pages }, issues }) =>
    issues.map((issue): NamedIssue => ({ issue, ...(pages && { pages }) })),
  );
  return {
    found: found.filter(({ issue }, place) => found.findIndex((other) => other.issue === issue) === place),
    missing: answers
      .filter(({ reference, issues }) => nothingElse && reference.sure && issues.length === 0)
      .map(({ reference }) => ({
        typed: references.length === 1 ? query.trim() : text.slice(reference.start, reference.end),
        nearest: findNearest(reference, data),
      })),
  };
}

/** Whether an issue is a document with a number of its own, 号, and none of a periodical, 期. */
export function isDocument(issue: CatalogueIssue): boolean {
  return numberOf(issue).isDocument;
}

/** The issues of periodicals, the newest first, whose pages may be meant where none is named. */
export function listPeriodicals({ issues }: ReferenceData): CatalogueIssue[] {
  return issues.filter((issue) => !isDocument(issue)).sort(byNewest);
}

/** Prepares issues for looking up; `issuers` are the names of the bodies behind each series. */
export function prepareReferences(
  issues: readonly CatalogueIssue[],
  issuers: readonly (readonly [series: string, names: readonly string[]])[],
  running: ReferenceData['running'],
  variants: Variants,
): ReferenceData {
  const names = new Map<string, { names: Set<string>; issuer: boolean }>();
  const titles = new Map<string, CatalogueIssue[]>();
  const add = (typed: string, name: string, issuer = false) => {
    const plain = plainReference(typed, variants);
    const entry = names.get(plain) ?? { names: new Set<string>(), issuer };
    names.set(plain, { names: entry.names.add(name), issuer: entry.issuer && issuer });
  };
  for (const issue of issues) {
    const title = foldToString(issue.title, variants);
    titles.set(title, [...(titles.get(title) ?? []), issue]);
    const agency = parseDocumentNumber(issue.title)?.agency;
    if (agency !== undefined) add(agency, agency);
    if (issue.series !== '') add(issue.series, issue.series);
  }
  const specials = issues.flatMap(({ title }) => specialOf(title) ?? []);
  for (const [series, own] of issuers) for (const name of own) add(name, series, true);
  return {
    issues,
    variants,
    titles,
    forms: makeReferenceForms([...names.keys()], [...new Set(specials)]),
    names,
    running,
  };
}

function isNamed(issue: CatalogueIssue, reference: TypedReference, data: ReferenceData): boolean {
  const { year, numbers, over, running } = reference;
  return (
    isOfKind(issue, reference, data) &&
    (bears(issue, year, numbers) || (over !== undefined && bears(issue, over.year, over.numbers))) &&
    (running === undefined || (data.running.get(issue.url) ?? []).includes(running)) &&
    isCalled(issue.title, reference)
  );
}

/** Whether an issue bears a number of a year, a 合刊 over two years one of either; what was not typed is any. */
function bears(issue: CatalogueIssue, year: number | undefined, numbers: Span | undefined): boolean {
  const own = numberOf(issue);
  const end = own.isDocument ? undefined : endOf(issue.title);
  return [own, ...(end ? [end] : [])].some(
    (one) =>
      (year === undefined || (year < 100 ? one.year % 100 === year : one.year === year)) &&
      (numbers === undefined || one.numbers.some((figure) => figure >= numbers[0] && figure <= numbers[1])),
  );
}

/** Whether an issue is of the series that was named; without a name, whether it is an issue or a document as was said. */
function isOfKind(issue: CatalogueIssue, { name, unit }: TypedReference, { names }: ReferenceData): boolean {
  const { agency, isDocument: document } = numberOf(issue);
  if (name === undefined) return document === (unit === '号');
  const known = names.get(name);
  if (!known || (known.issuer && !(document && unit === '号'))) return false;
  return known.names.has(issue.series) || (agency !== undefined && known.names.has(agency));
}

/** Year and number as print has them: of a document those of its 发文字号. */
function numberOf(issue: CatalogueIssue): {
  year: number;
  numbers: readonly number[];
  agency?: string;
  isDocument: boolean;
} {
  const number = parseDocumentNumber(issue.title);
  if (number) return { ...number, numbers: [number.serial], isDocument: true };
  return {
    year: issue.year,
    numbers: issue.numbers,
    isDocument: isOrderNumber(issue.title) || /\d号$/u.test(issue.title),
  };
}

/** Those of the same series, or else of the same kind, whose year and number come nearest. */
function findNearest(reference: TypedReference, data: ReferenceData): CatalogueIssue[] {
  return data.issues
    .filter((issue) => isOfKind(issue, reference, data))
    .map((issue) => ({ issue, distance: distanceOf(issue, reference, data) }))
    .filter(({ distance }) => Number.isFinite(distance))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, NEAREST)
    .map(({ issue }) => issue);
}

/** How far apart in time; a year counts as a hundred numbers. */
function distanceOf(
  issue: CatalogueIssue,
  { year, numbers, running }: TypedReference,
  data: ReferenceData,
): number {
  const own = numberOf(issue);
  const apart = (all: readonly number[], wanted: number) =>
    Math.min(...all.map((one) => Math.abs(one - wanted)));
  if (running !== undefined) return apart(data.running.get(issue.url) ?? [], running);
  const years = year === undefined ? 0 : 100 * ((year < 100 ? own.year % 100 : own.year) - year);
  const steps = numbers ? own.numbers.map((one) => years + one) : [years];
  return apart(steps, numbers?.[0] ?? 0);
}

function byNewest(a: CatalogueIssue, b: CatalogueIssue): number {
  const [one, other] = [numberOf(a), numberOf(b)];
  return other.year - one.year || (other.numbers[0] ?? 0) - (one.numbers[0] ?? 0);
}
