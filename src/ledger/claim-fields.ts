import { itemAt } from '../text/item-at.ts';
import type { ArchiveText } from './archive.ts';
import type { Board, Owner, Zone } from './board.ts';
import { claimContents } from './claim-contents.ts';
import { claimField, type FieldResult, type Surroundings } from './claim-field.ts';
import { articleFields, issueFields, type PrintedField } from './fields.ts';
import type { Finding } from '../findings/catalogue.ts';
import { printedArticle } from '../schema/printed-article.ts';
import type { DataPath, LedgerArticle, LedgerInput } from './input.ts';

/** Fields that stand over an article. */
const HEADINGS: readonly string[] = Object.entries(printedArticle).flatMap(([key, print]) =>
  'place' in print && print.place === 'title' ? [key] : [],
);

/** How many printed fields were found, and how. */
export interface FieldCounts {
  claimed: number;
  repeated: number;
  missing: number;
}

/** A finding about a field, with the field's value so that a `supplied` correction can excuse it. */
export interface FieldFinding extends Finding {
  article?: string;
  value: string;
}

/** What came of the fields. */
export interface ClaimedFields {
  findings: FieldFinding[];
  counts: FieldCounts;
  /** By article: the unit its title (引题, 副题, 题注) begins at, where it has one of its own. */
  titlePlaces: Map<string, number>;
  /** By article: the stretch of the source its body covers. */
  bodies: Zone[];
}

/** Looks for the printed contents and every printed field of the articles in what the bodies have left of the source. */
export function claimFields(
  input: LedgerInput,
  articles: readonly LedgerArticle[],
  archive: ArchiveText,
  unitOf: Int32Array,
  board: Board,
): ClaimedFields {
  const bodies = bodyZones(articles, archive, unitOf);
  const findings: FieldFinding[] = [];
  const counts: FieldCounts = { claimed: 0, repeated: 0, missing: 0 };
  const titlePlaces = new Map<string, number>();

  if (input.issue.data.contentsSupplied !== true) {
    for (const { path, words } of claimContents(
      board,
      input.issue.data,
      contentsZone(input, articles, bodies, board),
    )) {
      counts.missing += 1;
      findings.push(missing(input.issue, path, `目录里写的“${words}”`, words));
    }
  }

  const tasks = articles.flatMap((article, index) =>
    articleFields(article.data).map((field) => ({
      article,
      field,
      around: surroundings(index, bodies, board),
    })),
  );
  // The longest first: what is rare finds its place before 李忠 or 2017 can take a part of it.
  const ordered = tasks
    .map((task, index) => ({ task, index }))
    .sort((a, b) => weight(b.task.field) - weight(a.task.field) || a.index - b.index);
  for (const { task } of ordered) {
    const { article, field, around } = task;
    const owner: Owner = { kind: 'field', article: article.slug, path: field.path };
    const result = claimField(board, field, around, owner);
    count(counts, result);
    if (
      HEADINGS.includes(String(field.path[0])) &&
      (result.found === 'claimed' || result.found === 'partly')
    ) {
      const places = [titlePlaces.get(article.slug) ?? Infinity, ...result.zones.map(([from]) => from)];
      titlePlaces.set(article.slug, Math.min(...places));
    }
    const finding = describe(article, field, result);
    if (finding) findings.push({ ...finding, article: article.slug });
  }

  return { findings, counts, titlePlaces, bodies };
}

/** Looks for the printed fields of issue.yaml in what articles have left. */
export function claimImprint(
  input: LedgerInput,
  articles: readonly LedgerArticle[],
  bodies: readonly Zone[],
  board: Board,
): { findings: FieldFinding[]; counts: FieldCounts } {
  const findings: FieldFinding[] = [];
  const counts: FieldCounts = { claimed: 0, repeated: 0, missing: 0 };
  const whole: Zone = [0, board.length];
  const before = contentsZone(input, articles, bodies, board);
  const after: Zone = [Math.max(0, ...bodies.map(([, to]) => to).filter(Number.isFinite)), board.length];
  for (const field of issueFields(input.issue.data).sort((a, b) => weight(b) - weight(a))) {
    // The imprint stands before the first listed article or behind the last; only then is it looked for in between.
    const [first, second] = field.near === 'head' ? [before, after] : [after, before];
    const around: Surroundings = {
      tail: first,
      inside: second,
      head: whole,
      between: whole,
      everywhere: whole,
    };
    const result = claimField(board, { ...field, near: 'tail' }, around, {
      kind: 'imprint',
      path: field.path,
    });
    if (field.optional && result.found === 'nowhere') continue;
    count(counts, result);
    const finding = describe(input.issue, field, result);
    if (finding) findings.push(finding);
  }
  return { findings, counts };
}

/** The sum of two counts of fields. */
export function addCounts(a: FieldCounts, b: FieldCounts): FieldCounts {
  return {
    claimed: a.claimed + b.claimed,
    repeated: a.repeated + b.repeated,
    missing: a.missing + b.missing,
  };
}

/** The stretch of the source each body covers; empty where nothing of it was found. */
function bodyZones(articles: readonly LedgerArticle[], archive: ArchiveText, unitOf: Int32Array): Zone[] {
  const zones = articles.map((): [number, number] => [Infinity, -Infinity]);
  archive.characters.forEach(({ article }, index) => {
    const unit = unitOf[index] ?? -1;
    if (unit < 0) return;
    const zone = itemAt(zones, article);
    zone[0] = Math.min(zone[0], unit);
    zone[1] = Math.max(zone[1], unit + 1);
  });
  return zones;
}

function surroundings(index: number, bodies: readonly Zone[], board: Board): Surroundings {
  const previous = bodies.slice(0, index).findLast(([from, to]) => to > from);
  const next = bodies.slice(index + 1).find(([from, to]) => to > from);
  // From the start of the body before, not its end: a paragraph put into the wrong article must not hide a title.
  const start = previous?.[0] ?? 0;
  const end = Math.max(start, next?.[0] ?? board.length);
  const own = itemAt(bodies, index);
  const everywhere: Zone = [0, board.length];
  if (own[1] <= own[0]) return { head: [start, end], inside: [start, start], tail: [start, end], everywhere };
  return {
    head: [Math.min(start, own[0]), own[0]],
    inside: own,
    tail: [own[1], Math.max(own[1], end)],
    everywhere,
  };
}

/** The contents stand before the first article they name, unless too little of them is found there. */
function contentsZone(
  input: LedgerInput,
  articles: readonly LedgerArticle[],
  bodies: readonly Zone[],
  board: Board,
): Zone {
  const first = input.issue.data.contents[0]?.entries[0]?.article;
  const index = articles.findIndex(({ slug }) => slug === first);
  const start = bodies[index]?.[0];
  return start !== undefined && Number.isFinite(start) ? [0, start] : [0, board.length];
}

function weight(field: PrintedField): number {
  return field.form === 'exact' || field.form === 'document-number'
    ? field.value.length
    : field.form === 'date'
      ? 8
      : field.form === 'number'
        ? 1
        : 0;
}

function count(counts: FieldCounts, result: FieldResult): void {
  if (result.found === 'claimed') counts.claimed += 1;
  else if (result.found === 'repeated') counts.repeated += 1;
  else counts.missing += 1;
}

function describe(
  place: { file: string; lineOf: (path: DataPath) => number },
  field: PrintedField,
  result: FieldResult,
): FieldFinding | undefined {
  const name = field.path.join('.');
  if (result.found === 'nowhere')
    return missing(place, field.path, `${name} 写的“${field.value}”`, field.value);
  if (result.found !== 'partly') return undefined;
  return missing(place, field.path, `${name} 写的“${field.value}”里，“${result.missing}”`, result.missing);
}

function missing(
  place: { file: string; lineOf: (path: DataPath) => number },
  path: DataPath,
  what: string,
  value: string,
): FieldFinding {
  return {
    code: 'field-unaccounted',
    file: place.file,
    line: place.lineOf(path),
    message: `${what}在原文这一部分里找不到`,
    value,
  };
}
