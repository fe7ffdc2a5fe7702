import { foldText } from '../../text/width.ts';
import { formatDate } from '../../text/dates.ts';
import { articleHelp } from '../../schema/help-article.ts';
import { issueHelp } from '../../schema/help-issue.ts';
import type { FieldHelps } from '../../schema/help.ts';

/** A field that was recognised, as the page shows it, with the line of the source that says so. */
export interface ShownField {
  field: string;
  name: string;
  value: string;
  /** Missing where no line says it in these words. */
  line?: number;
}

/** Lists the fields of an article or an issue in their order; what has parts is worded on one line. `folded` are the lines of the source. */
export function listFields(data: object, folded: readonly string[]): ShownField[] {
  return Object.entries(data).flatMap(([field, value]: [string, unknown]): ShownField[] => {
    if (field === 'notice' && typeof value === 'object' && value !== null)
      return Object.entries(value).map(([name, one]) => showField(`notice.${name}`, one, folded));
    // A yes or no is a switch of the archive, which no paper prints.
    return typeof value === 'boolean' ? [] : [showField(field, value, folded)];
  });
}

function showField(field: string, value: unknown, folded: readonly string[]): ShownField {
  const words = wordValue(value);
  const line = findLine(words, folded);
  return { field, name: nameField(field), value: words, ...(line !== undefined && { line }) };
}

const HELPS: FieldHelps = { ...issueHelp, ...articleHelp };

/** What the guide and the forms call a field: `notice.number` → `发文字号`. */
function nameField(field: string): string {
  const [part = '', name] = field.split('.');
  const help = HELPS[part];
  return (name === undefined ? help : help?.fields?.[name])?.label ?? field;
}

function wordValue(value: unknown): string {
  if (Array.isArray(value)) return value.map(wordValue).join('、');
  if (typeof value !== 'object' || value === null) return String(value);
  if ('name' in value) return wordValue(value.name);
  return Object.values(value).map(wordValue).join(' ');
}

function findLine(words: string, folded: readonly string[]): number | undefined {
  const isDate = /^\d{4}-\d{2}(?:-\d{2})?$/u.test(words);
  const wanted = foldText(isDate ? formatDate(words) : words);
  if (wanted.length < 2) return undefined;
  const at = folded.findIndex((line) => line.includes(wanted));
  return at < 0 ? undefined : at + 1;
}
