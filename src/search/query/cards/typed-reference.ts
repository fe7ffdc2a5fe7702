import { parseChineseNumeral } from '../../../text/numerals.ts';
import { PAGES, type ReferenceForm, type ReferenceForms } from './reference-forms.ts';

/** A reference as it was typed. */
export interface TypedReference {
  /** Where it stands among what was typed. */
  start: number;
  end: number;
  unit: ReferenceForm['unit'];
  sure: boolean;
  /** Series, 代字 or issuing body, which the archive may not have. */
  name?: string;
  /** Of two figures where it was typed so. */
  year?: number;
  numbers?: Span;
  /** Of a 合刊 over two years the second. */
  over?: { year: number; numbers: Span };
  running?: number;
  volume?: number;
  /** 增刊, 创刊号 and the like, its number and half. */
  special?: string;
  /** 上, 下 of a number or of a special issue. */
  part?: string;
  pages?: Span;
}

/** First and last number; the same where there is one. */
export type Span = readonly [first: number, last: number];

/** Finds the references in a text that `plainReference` wrote; inside a word none begins or ends. */
export function readReferences(text: string, { forms, sign }: ReferenceForms): TypedReference[] {
  const found: TypedReference[] = [];
  if (!sign.test(text)) return found;
  for (let start = 0; start < text.length;) {
    const reference = isInside(text, start) ? undefined : readLongest(text, start, forms);
    if (reference) found.push(reference);
    start = reference?.end ?? start + 1;
  }
  return found;
}

/** Whether a text is references and marks between them, and nothing else. */
export function isNothingElse(text: string, references: readonly TypedReference[]): boolean {
  let rest = text;
  for (const { start, end } of [...references].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  return references.length > 0 && !/[\p{L}\p{N}]/u.test(rest);
}

const PAGES_ALONE = new RegExp(`^${PAGES}$`, 'iu');

/** The pages of a text that names nothing else: `第40页`, `p. 13-15`. */
export function readPagesAlone(text: string): Span | undefined {
  const groups = text === '' ? undefined : PAGES_ALONE.exec(text)?.groups;
  return groups && readSpan(groups.page ?? groups.page2, groups.pageEnd ?? groups.pageEnd2);
}

/** The longest reference that begins at a place; of equally long ones the first form, which knows more. */
function readLongest(
  text: string,
  start: number,
  forms: readonly ReferenceForm[],
): TypedReference | undefined {
  let longest: TypedReference | undefined;
  for (const form of forms) {
    form.pattern.lastIndex = start;
    const match = form.pattern.exec(text);
    if (!match) continue;
    const end = start + match[0].trimEnd().length;
    if (end <= (longest?.end ?? start) || isContinued(text, end)) continue;
    const reference = makeReference(match.groups ?? {}, form);
    if (reference) longest = { ...reference, start, end };
  }
  return longest;
}

function makeReference(
  groups: Readonly<Record<string, string | undefined>>,
  { unit, sure }: ReferenceForm,
): Omit<TypedReference, 'start' | 'end'> | undefined {
  const name = groups.name ?? (groups.book ?? groups.agency)?.trim();
  const year = readFigure(groups.year ?? groups.yearBehind);
  const numbers = readSpan(groups.first, groups.last);
  const endYear = readFigure(groups.endYear);
  const endNumbers = readSpan(groups.endFirst, groups.endLast);
  const running = readFigure(groups.running);
  const volume = readFigure(groups.volume);
  const special = groups.special && `${groups.special}${readFigure(groups.count) ?? ''}`;
  const part = groups.part ?? groups.part2 ?? groups.half;
  const pages = readSpan(
    groups.page ?? groups.page2 ?? groups.page3,
    groups.pageEnd ?? groups.pageEnd2 ?? groups.pageEnd3,
  );
  if (groups.first !== undefined && numbers === undefined) return undefined;
  return {
    unit,
    // 第12卷第3期 alone is said of books too.
    sure: sure && (volume === undefined || year !== undefined || name !== undefined),
    ...(name !== undefined && { name }),
    ...(year !== undefined && { year }),
    ...(numbers && { numbers }),
    ...(endYear !== undefined && endNumbers && { over: { year: endYear, numbers: endNumbers } }),
    ...(running !== undefined && { running }),
    ...(volume !== undefined && { volume }),
    ...(special !== undefined && { special }),
    ...(part !== undefined && { part }),
    ...(pages && { pages }),
  };
}

/** Numbers count from one, and a span upwards. */
function readSpan(first: string | undefined, last: string | undefined): Span | undefined {
  const from = readFigure(first);
  const to = readFigure(last) ?? from;
  return from === undefined || to === undefined || from < 1 || to < from ? undefined : [from, to];
}

function readFigure(figure: string | undefined): number | undefined {
  if (figure === undefined) return undefined;
  return /^\d+$/u.test(figure) ? Number(figure) : parseChineseNumeral(figure);
}

function isInside(text: string, start: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start)) || text.charAt(start) === ' ';
}

/** What may follow a reference without being one word with it. */
const FOLLOWS = /^(?:[的里中]|上的|目录|封面|封底|全文|刊载|所载)/u;

function isContinued(text: string, end: number): boolean {
  const rest = text.slice(end);
  return /^(?:[\p{L}\p{N}]|[.\-/·]\s*\d)/u.test(rest) && !FOLLOWS.test(rest);
}
