import type { Content } from './model.ts';
import { LIST_NAMES, numberReferences, type ReferenceLook } from './references.ts';

/**
 * Writes a folder as plain text: its name, headings, notes in brackets, excerpts with the number of their source, and the
 * sources at the end. Lines end as Windows' editor wants them.
 */
export function writeFolderText(
  name: string,
  entries: readonly Content[],
  form: ReferenceLook['form'],
): string {
  const { listed, numberOf } = numberReferences(entries, form);
  const parts = [
    name,
    ...entries.map((entry) => {
      if (entry.kind !== 'excerpt')
        return entry.kind === 'heading' ? `【${entry.text}】` : `（按：${entry.text}）`;
      const mark = `[${numberOf(entry)}]`;
      return `${entry.text}${mark}${entry.address === '' ? '' : `\n${entry.address}`}`;
    }),
    ...(listed.length === 0
      ? []
      : [`${LIST_NAMES[form]}\n${listed.map((one, place) => `[${place + 1}] ${one}`).join('\n')}`]),
  ];
  return `\uFEFF${parts.join('\n\n').replace(/\r?\n/gu, '\r\n')}\r\n`;
}
