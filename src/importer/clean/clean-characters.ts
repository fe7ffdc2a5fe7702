import { unifyRadical } from '../../text/radicals.ts';
import { UNSEEN } from '../../text/width.ts';
import type { LogEntry } from '../document.ts';

/** Characters that stand for others, each class with its name and what is put in its place. */
const CLASSES: readonly { name: string; pattern: RegExp; mend: (character: string) => string }[] = [
  { name: '部首字符改为汉字', pattern: /[\u2e80-\u2eff\u2f00-\u2fd5]/gu, mend: unifyRadical },
  {
    name: '兼容汉字改为统一汉字',
    pattern: /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/gu,
    mend: (character) => character.normalize('NFC'),
  },
  {
    // Fonts draw both alike, and a PDF made with one of them gives back the wrong one.
    name: '横线（―）改为破折号',
    pattern: /―/gu,
    mend: () => '—',
  },
  {
    name: '零宽和方向控制符去掉',
    pattern: new RegExp(`[${UNSEEN}]`, 'gu'),
    mend: () => '',
  },
  {
    name: '全角数字、字母改半角',
    pattern: /[０-９Ａ-Ｚａ-ｚ]/gu,
    mend: (character) => character.normalize('NFKC'),
  },
];

const UNREADABLE = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}\u2e80-\u2eff]/gu;

/**
 * Puts characters in the place of those that only look like them (radicals, compatibility forms) and takes out the unseen;
 * each class is reported once. A private-use character says nothing of what was printed: it stays and is asked.
 */
export function cleanCharacters(text: string): { text: string; log: LogEntry[] } {
  const log: LogEntry[] = [];
  let cleaned = text;
  for (const { name, pattern, mend } of CLASSES) {
    const found = [...cleaned.matchAll(pattern)].filter(([character]) => mend(character) !== character);
    const [first] = found;
    if (!first) continue;
    const line = lineAt(cleaned, first.index);
    cleaned = cleaned.replace(pattern, (character) => mend(character));
    log.push({ kind: 'change', line, message: `${name}，共 ${found.length} 处` });
  }
  const [unknown, ...others] = cleaned.matchAll(UNREADABLE);
  if (unknown)
    log.push({
      kind: 'doubt',
      code: 'misreading',
      line: lineAt(cleaned, unknown.index),
      message: `有 ${others.length + 1} 个认不出的字符（私用区或部首），请照原件改`,
      fields: ['body', 'title'],
    });
  return { text: cleaned, log };
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length;
}
