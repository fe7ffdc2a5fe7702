import { labelsOf, type FieldPrint, type FieldPrints } from '../../schema/printed.ts';
import { formatDate } from '../../text/dates.ts';
import { foldText } from '../../text/width.ts';

/** A value of a form and the line of the source that says it. */
export interface Evidence {
  path: (string | number)[];
  line: number;
}

/** Lines of a source, made ready for looking things up. */
export interface FoldedSource {
  lines: readonly string[];
  /** Where the item itself stands; looked through first. */
  near: readonly [from: number, to: number] | undefined;
}

/** Makes a source ready; brackets of all kinds are one, for a 发文字号 is printed in any. */
export function foldSource(source: string, near?: readonly [number, number]): FoldedSource {
  return { lines: source.split(/\r?\n/u).map(fold), near };
}

/** Finds for every printed value the line that prints it, as `printed-*.ts` say that it is printed. */
export function findEvidence(data: unknown, prints: FieldPrints, source: FoldedSource): Evidence[] {
  const fields = dataOf(data);
  return Object.entries(fields).flatMap(([name, value]) => {
    const print = prints[name];
    // A date that was inferred is printed nowhere.
    const isPrinted = print?.printed && (print.unless === undefined || !(print.unless in fields));
    return isPrinted ? findIn(value, print, [name], source) : [];
  });
}

function findIn(
  value: unknown,
  print: FieldPrint | undefined,
  path: (string | number)[],
  source: FoldedSource,
): Evidence[] {
  if (!print?.printed) return [];
  if (Array.isArray(value)) return value.flatMap((item, at) => findIn(item, print, [...path, at], source));
  if ('fields' in print)
    return Object.entries(dataOf(value)).flatMap(([name, one]) =>
      findIn(one, print.fields[name], [...path, name], source),
    );
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const line = findLine(wordings(value, print), source);
  return line === undefined ? [] : [{ path, line }];
}

function dataOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** As many characters as tell a line of a text that runs on into the next one. */
const HEAD = 12;

/** How a value may be printed, the surest way first. */
function wordings(value: string | number, print: FieldPrint): string[] {
  const words = String(value);
  if (print.printed && 'form' in print && print.form === 'figure') {
    // A bare figure stands everywhere: only with the words print sets around it is it evidence.
    const around = print.as?.replace('…', words).replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') ?? '';
    return around === '' ? [] : [around];
  }
  if (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(words)) {
    const [year = '', month = '', day] = words.split('-');
    return [formatDate(words), `${year}年${month}月${day === undefined ? '' : `${day}日`}`];
  }
  const labelled = labelsOf(print).map((label) => `${label}:${words}`);
  const isLong = [...words].length > HEAD;
  return [...labelled, words, ...(isLong ? [[...words].slice(0, HEAD).join('')] : [])];
}

function findLine(wordings: readonly string[], { lines, near }: FoldedSource): number | undefined {
  for (const words of wordings.map(fold)) {
    if (words.length < 2) continue;
    const close = near && lines.slice(near[0] - 1, near[1]).findIndex((line) => line.includes(words));
    if (near && close !== undefined && close >= 0) return near[0] + close;
    const at = lines.findIndex((line) => line.includes(words));
    if (at >= 0) return at + 1;
  }
  return undefined;
}

function fold(text: string): string {
  return foldText(text).replace(/[〔〕[\]【】()]/gu, '');
}
