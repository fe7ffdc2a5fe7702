import type { ArticleData } from '../schema/article.ts';
import type { IssueData } from '../schema/issue.ts';
import { printedArticle } from '../schema/printed-article.ts';
import { printedIssue } from '../schema/printed-issue.ts';
import type { FieldPrint, FieldPrints, Place, PrintedValue } from '../schema/printed.ts';
import type { DataPath } from './input.ts';

/** A value of front matter or issue.yaml that claims to be printed. */
export interface PrintedField {
  path: DataPath;
  value: string;
  /**
   * How it stands in the source. `exact`: these characters. `date`: an ISO date printed the Chinese way.
   * `number`: a figure. `document-number`: with brackets of any kind round its year. `loose`: words that stand in the
   * article's part of the source, perhaps apart.
   */
  form: 'exact' | 'date' | 'number' | 'loose' | 'document-number';
  /** Where to look first: above the body or below it. */
  near: 'head' | 'tail';
  /** True for a figure that print may leave out: the 10 of 第9-11期. */
  optional?: true;
}

/** The printed fields of an article, in the order they are looked for. */
export function articleFields(data: ArticleData): PrintedField[] {
  return listFields(printedArticle, data, [], 'head');
}

/** The printed fields of issue.yaml, its contents left out: those are looked for line by line. */
export function issueFields(data: IssueData): PrintedField[] {
  return listFields(printedIssue, data, [], 'cover').filter(({ path }) => path[0] !== 'contents');
}

const FORMS: Readonly<Record<PrintedValue['form'], PrintedField['form']>> = {
  text: 'exact',
  phrase: 'exact',
  date: 'date',
  figure: 'number',
  scattered: 'loose',
  'document-number': 'document-number',
};

function listFields(prints: FieldPrints, data: object, path: DataPath, place: Place): PrintedField[] {
  const values = new Map<string, unknown>(Object.entries(data));
  return Object.entries(prints).flatMap(([key, print]) =>
    print.printed && (print.unless === undefined || values.get(print.unless) === undefined)
      ? listValues(print, values.get(key), [...path, key], print.place ?? place)
      : [],
  );
}

function listValues(
  print: Extract<FieldPrint, { printed: true }>,
  value: unknown,
  path: DataPath,
  place: Place,
): PrintedField[] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const fields = listValues(print, item, [...path, index], place);
      return print.spans === true && isInside(value, index)
        ? fields.map((field) => ({ ...field, optional: true as const }))
        : fields;
    });
  if ('fields' in print) {
    return typeof value === 'object' && value !== null ? listFields(print.fields, value, path, place) : [];
  }
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  const near = place === 'end' || place === 'photos' ? 'tail' : 'head';
  return [{ path, value: String(value), form: FORMS[print.form], near }];
}

/** Whether a figure has its neighbours on both sides: the 10 of 9, 10, 11. */
function isInside(list: readonly unknown[], index: number): boolean {
  const [before, own, after] = [list[index - 1], list[index], list[index + 1]];
  return typeof own === 'number' && before === own - 1 && after === own + 1;
}
