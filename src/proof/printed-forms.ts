import type { ArticleEntry } from '../corpus/model.ts';
import { printedArticle } from '../schema/printed-article.ts';
import { formatDate } from '../text/dates.ts';

/**
 * An article's fields with the words that print sets around them: `（来源：新华网）`, a date in figures, names behind one another.
 * A word of the index may begin in a label and end in a value, and is then no word of anything hidden.
 */
export function printedForms({ data }: Pick<ArticleEntry, 'data'>): string[] {
  return data ? formsOf(data, printedArticle) : [];
}

function formsOf(value: unknown, fields: object): string[] {
  if (Array.isArray(value))
    return [value.map(nameOf).join(''), ...value.flatMap((one) => formsOf(one, fields))];
  if (typeof value !== 'object' || value === null) return [];
  const own = 'post' in value ? [nameOf(value) + String(value.post), String(value.post) + nameOf(value)] : [];
  return [
    ...own,
    ...Object.entries(value).flatMap(([key, held]: [string, unknown]) => {
      const spec = Object.entries(fields).find(([field]) => field === key)?.[1] as Spec | undefined;
      if (!spec) return [];
      const words = spec.form === 'date' ? formatDate(String(held)) : nameOf(held);
      const set = (spec.as ?? '…').replace('…', words);
      return [set, `${spec.called ?? ''}${words}`, ...formsOf(held, spec.fields ?? {})];
    }),
  ];
}

interface Spec {
  as?: string;
  called?: string;
  form?: string;
  fields?: object;
}

function nameOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (Array.isArray(value)) return value.map(nameOf).join('');
  if (typeof value === 'object' && value !== null && 'name' in value) return String(value.name);
  return '';
}
