import { pinyin } from 'pinyin-pro';
import { surnameLength } from './personal-name.ts';

/** An address made of a Chinese name: `马吉孝` → `ma-jixiao`, `欧阳修远` → `ouyang-xiuyuan`. */
export function romanise(name: string, mode: 'surname' | 'normal' = 'normal'): string {
  const letters = [...name.replace(/[^\p{L}\p{N}]/gu, '')];
  const syllables = pinyin(letters.join(''), { toneType: 'none', type: 'array', mode, v: true });
  const surname = surnameLength(letters.join(''));
  const parts =
    mode === 'surname'
      ? [syllables.slice(0, surname).join(''), syllables.slice(surname).join('')]
      : syllables;
  return (
    parts
      .join('-')
      .toLowerCase()
      .replace(/[^a-z0-9-]/g, '')
      .replace(/^-+|-+$/g, '') || 'x'
  );
}
