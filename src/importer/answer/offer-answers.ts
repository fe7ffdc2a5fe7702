import type { Whole } from '../../corpus/model.ts';
import type { Doubt, ImportDocument } from '../document.ts';
import { AS_PROPOSED, type Answer, type AnswerCode } from './answers.ts';
import { articleAt } from './article-at.ts';

/** One of several answers to a doubt. */
export interface Offer {
  label: string;
  value: Answer['value'];
}

/** What a doubt can be answered with: a choice, the proposal first where there is one, and a text of one's own. */
export interface Offers {
  options: Offer[];
  /** The field a person may write, and what is proposed for it. */
  write?: { field: string; initial: string };
}

/** Lists what can be answered to a doubt without being asked for anything more. */
export function offerAnswers(
  doubt: Doubt & { code: AnswerCode },
  document: ImportDocument,
  whole: Pick<Whole, 'people' | 'organizations' | 'site'>,
): Offers {
  switch (doubt.code) {
    case 'unknown-person': {
      const id = freeId(doubt.about?.id ?? 'x', new Set(whole.people.map((one) => one.id)));
      return { options: [{ label: `新建人物档案 ${id}`, value: { id, new: true } }] };
    }
    case 'unknown-body':
      return { options: offerBodies(doubt, whole) };
    case 'kind':
      return { options: (whole.site?.data?.kinds ?? []).map(({ name }) => ({ label: name, value: name })) };
    default:
      return offerValue(doubt, document);
  }
}

/** An id that nothing has yet. */
export function freeId(id: string, known: ReadonlySet<string>): string {
  if (!known.has(id)) return id;
  let count = 2;
  while (known.has(`${id}-${count}`)) count += 1;
  return `${id}-${count}`;
}

/** What was typed for a field, as its schema wants it; what is no number stays text, so that the schema can say so. */
export function readTyped(field: string, text: string): string | number | number[] {
  if (field === 'year') return /^\d+$/u.test(text) ? Number(text) : text;
  return field === 'numbers' && /^\d+(?:[-、,，]\d+)?$/u.test(text)
    ? text.split(/[-、,，]/u).map(Number)
    : text;
}

/** A value a person can write on one line; undefined for what has parts, and for the text itself. */
export function showValue(
  { articles, issue }: ImportDocument,
  line: number,
  field: string,
): string | undefined {
  const data = articleAt(articles, line)?.data;
  const values = new Map<string, unknown>([
    ...Object.entries(issue),
    ...Object.entries(data ?? {}),
    ...Object.entries(data?.notice ?? {}).map(([name, value]): [string, unknown] => [
      `notice.${name}`,
      value,
    ]),
  ]);
  const value = values.get(field);
  if (field === 'numbers' && Array.isArray(value)) return value.join('-');
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function offerBodies(
  { about }: Doubt,
  { organizations, site }: Pick<Whole, 'organizations' | 'site'>,
): Offer[] {
  const id = freeId(about?.id ?? 'x', new Set(organizations.map((one) => one.id)));
  const kinds = site?.data?.organizationKinds ?? [];
  const likely = guessKind(about?.name ?? '', organizations);
  const sorted = [...kinds].sort((a, b) => Number(b === likely) - Number(a === likely));
  return sorted.map((kind) => ({ label: `新建组织档案 ${id}（${kind}）`, value: { id, new: true, kind } }));
}

/** The kind of most bodies whose names end as this one does: `…县总工会`. */
function guessKind(
  name: string,
  organizations: Pick<Whole, 'organizations'>['organizations'],
): string | undefined {
  for (let length = Math.min(6, name.length); length >= 2; length -= 1) {
    const tail = name.slice(-length);
    const kinds = organizations.flatMap(({ data }) => (data?.name.endsWith(tail) ? [data.kind] : []));
    const counted = [...Map.groupBy(kinds, (kind) => kind)].sort(([, a], [, b]) => b.length - a.length);
    if (counted[0]) return counted[0][0];
  }
  return undefined;
}

function offerValue(doubt: Doubt & { code: AnswerCode }, document: ImportDocument): Offers {
  const field = doubt.code === 'title' ? 'title' : (doubt.fields?.[0] ?? '');
  const current = showValue(document, doubt.line, field);
  const label = current === undefined ? '照此' : `照此：${current}`;
  return {
    options: [{ label, value: AS_PROPOSED }],
    ...((current !== undefined || doubt.code === 'title') && { write: { field, initial: current ?? '' } }),
  };
}
