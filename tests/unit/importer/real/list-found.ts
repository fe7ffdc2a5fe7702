import { cleanCharacters } from '../../../../src/importer/clean/clean-characters.ts';
import type { RealText } from './real-text.ts';
import { wordsOf } from './real-text.ts';

/** The blocks a reader gave, as the import cleans them, marks of Markdown and of notes away, their inner spaces closed. */
export function listFound(text: string): string[] {
  return cleanCharacters(text)
    .text.trim()
    .split(/\n{2,}/u)
    .map(squeeze);
}

/** The blocks a text must give, in their order: a table in bars, a note behind its paragraph. */
export function listWanted(
  { title, blocks }: RealText,
  writeRow: (row: readonly string[], index: number) => readonly string[] = (row) => row,
): string[] {
  const body = blocks.flatMap((block): string[] => {
    if (block.type === 'table') {
      const [head = '', ...rest] = block.rows.map((row, index) => `| ${writeRow(row, index).join(' | ')} |`);
      const bar = `| ${(block.rows[0] ?? []).map(() => '---').join(' | ')} |`;
      return [[head, bar, ...rest].join('\n')];
    }
    const words = wordsOf(block.stretches);
    return block.type === 'paragraph' && block.note !== undefined ? [words, block.note] : [words];
  });
  return [title, ...body].map(squeeze).filter((words) => words !== '');
}

/** How much of what is wanted was found, of a hundred. */
export function countWhole(wanted: readonly string[], found: readonly string[]): number {
  const whole = new Set(found);
  return (100 * wanted.filter((words) => whole.has(words)).length) / wanted.length;
}

function squeeze(words: string): string {
  return words.replace(/^#+ |^\[\^[^\]]*\]: /u, '').replace(/\[\^[^\]]*\]|\*\*|\s/gu, '');
}
