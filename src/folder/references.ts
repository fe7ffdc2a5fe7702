import type { Content, Quoted } from './model.ts';

/** How an export names its sources: at the foot of the page or in a list at the end, after the standard or as a manuscript does. */
export interface ReferenceLook {
  place: 'notes' | 'list';
  form: 'standard' | 'running';
}

/** The words over the list of sources. */
export const LIST_NAMES: Readonly<Record<ReferenceLook['form'], string>> = {
  standard: '参考文献',
  running: '出处',
};

/** The source of an excerpt in a form, with the point it ends with. */
export function referenceOf(excerpt: Quoted, form: ReferenceLook['form']): string {
  const reference = excerpt[form];
  return form === 'running' && !reference.endsWith('。') ? `${reference}。` : reference;
}

/** The sources of a folder, each once and numbered as they are first met. */
export function numberReferences(
  entries: readonly Content[],
  form: ReferenceLook['form'],
): { listed: string[]; numberOf: (excerpt: Quoted) => number } {
  const listed = [
    ...new Set(entries.flatMap((entry) => (entry.kind === 'excerpt' ? [referenceOf(entry, form)] : []))),
  ];
  return { listed, numberOf: (excerpt) => listed.indexOf(referenceOf(excerpt, form)) + 1 };
}
