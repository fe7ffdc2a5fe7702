import { pinyin } from 'pinyin-pro';

/**
 * All syllables a character is read by, without tones: `单` → `dan`, `shan`, `chan`; `ü` is written `v`. None for what is
 * no Chinese character.
 */
export function readingsOf(character: string): string[] {
  const all = pinyin(character, { multiple: true, toneType: 'none', type: 'array', v: true });
  const asSurname = pinyin(character, { mode: 'surname', toneType: 'none', type: 'array', v: true });
  return [...new Set([...all, ...asSurname])].filter((reading) => /^[a-z]+$/u.test(reading));
}
