import { checkIssue } from '../../checks/check-issue.ts';
import { judgeIssue } from '../../checks/judge-issue.ts';
import { RULES } from '../../checks/rules.ts';
import { replaceArticle, replaceIssue } from '../../corpus/folder.ts';
import { keepNothing } from '../../corpus/kept.ts';
import type { Whole } from '../../corpus/model.ts';
import { checkSchema } from '../../corpus/schema-messages.ts';
import { schemasFor, type Room } from '../../corpus/schemas.ts';
import { CODES, type Finding, type Severity } from '../../findings/catalogue.ts';
import type { Workspace } from '../work/workspace.ts';
import { localDay } from '../../text/local-day.ts';
import { fieldsIn, type FormField } from './form-field.ts';
import { emptyOf, readFile } from './refuse-form.ts';
import { imagineEntry, ROOMS, type Subject } from './subjects.ts';

/** A message of the checks and the field it stands at. */
export interface FormMessage {
  path: (string | number)[];
  severity: Severity;
  message: string;
  cure: string;
}

/**
 * What the checks say of a file as it would be with this text. `whole` with what takes longer: the account of the
 * characters, and the rules that look over the whole archive.
 */
export function judgeForm(
  workspace: Workspace,
  subject: Subject,
  text: string,
  whole: boolean,
): FormMessage[] {
  const yaml = readFile(subject, text);
  const data = yaml.data ?? emptyOf(subject.form);
  const { breaches } = checkSchema(subject.schema, data);
  const said = new Set(breaches.map(({ message }) => message));
  const places = listPaths(data, []).map((path) => ({ path, line: yaml.lineOf(path) }));
  const last = subject.isArticle ? text.slice(0, text.indexOf('\n---')).split('\n').length : Infinity;
  return [
    ...breaches.map(({ code, path, message }) => ({
      path,
      severity: CODES[code].severity,
      message: nameFields(subject.form, path, message),
      cure: CODES[code].cure,
    })),
    ...findAll(workspace, subject, text, whole)
      .filter(({ message, line }) => !said.has(message) && line <= last)
      .map(({ code, line, message, cure = CODES[code].cure }) => ({
        path: innermost(places, line),
        severity: CODES[code].severity,
        message,
        cure,
      })),
  ];
}

function findAll({ corpus }: Workspace, subject: Subject, text: string, all: boolean): Finding[] {
  const { file, folder, isArticle } = subject;
  const { whole } = corpus;
  if (folder) {
    const bytes = { path: file, bytes: Buffer.from(text) };
    const fresh = isArticle
      ? replaceArticle(folder, bytes, schemasFor(whole.site))
      : replaceIssue(folder, bytes);
    const judgement = all ? judgeIssue(fresh, whole, keepNothing) : undefined;
    return checkIssue(fresh, whole, judgement).filter((finding) => finding.file === file);
  }
  const [, room = ''] = file.split('/');
  if (!all || !Object.hasOwn(ROOMS, room)) return [];
  return judgeEntry(subject, text, whole, room as Room);
}

function judgeEntry(subject: Subject, text: string, whole: Whole, room: Room): Finding[] {
  const fresh = imagineEntry(subject, subject.file, text);
  const entries = (whole[room] as { id: string }[]).filter(({ id }) => id !== fresh.id);
  const imagined: Whole = { ...whole, [room]: [...entries, fresh] };
  return RULES.flatMap((rule) => (rule.scope === 'archive' ? rule.run(imagined, localDay()) : [])).filter(
    ({ file }) => file === subject.file,
  );
}

/** The innermost of the places on a line, the first one of several. */
function innermost(
  places: readonly { path: (string | number)[]; line: number }[],
  line: number,
): (string | number)[] {
  const own = places.filter((place) => place.line === line);
  return own.reduce<(string | number)[]>((deep, { path }) => (path.length > deep.length ? path : deep), []);
}

/** Every place of some data. */
function listPaths(data: unknown, above: (string | number)[]): (string | number)[][] {
  if (typeof data !== 'object' || data === null || data instanceof Date) return [];
  const keys = Array.isArray(data) ? data.map((_, at) => at) : Object.keys(data);
  return keys.flatMap((key) => {
    const path = [...above, key];
    return [path, ...listPaths((data as Record<string | number, unknown>)[key], path)];
  });
}

/** The message with fields called as the form calls them: `notice.number 写的…` → `“发文字号”写的…`. */
function nameFields(form: FormField, path: readonly (string | number)[], message: string): string {
  let field: FormField | undefined = form;
  for (const key of path) {
    if (typeof key === 'number') continue;
    field = fieldsIn(field ?? form).find(({ name }) => name === key);
  }
  const row = path.at(-1);
  const label = typeof row === 'number' ? `第 ${row + 1} 项` : field?.label;
  return label === undefined || label === '' || path.length === 0
    ? message
    : message.replace(`${path.join('.')} `, `“${label}”`).replace(path.join('.'), `“${label}”`);
}
