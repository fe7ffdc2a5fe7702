import { foldToString, type Variants } from '../../../text/folding.ts';

/**
 * Reads what was typed for being compared with names: characters, figures and small letters, one by one. Marks of tones, and
 * figures in their place (`ma3ji2`), are left out; ü is v.
 */
export function readTyped(text: string, variants: Variants): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[üǖǘǚǜ]/gu, 'v');
  const letters = TONED.test(plain) ? plain.replace(/\d/gu, '') : plain;
  return [...foldToString(letters, variants)];
}

/** The words letters were typed in, for a name whose surname was put behind: `Jixiao Ma` → `ma`, `jixiao`. */
export function turnWords(text: string, variants: Variants): string[] | undefined {
  const words = text.trim().split(/\s+/u);
  const [given = '', surname = ''] = words;
  return words.length === 2 && words.every((word) => /^[\p{Script=Latin}\p{M}'’-]+$/u.test(word))
    ? readTyped(surname + given, variants)
    : undefined;
}

const TONED = /^(?:[\s'’·-]*[a-z]+[1-5])+\s*$/u;
