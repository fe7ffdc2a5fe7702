import { makeEdit, type Fix } from '../findings/fix.ts';

/** What is found in the text of a block. */
interface Found {
  text: string;
  from: number;
  to: number;
}

/** The cure of a half-width mark: its full-width form, where Han on both sides, or the end behind it, leave no doubt; of brackets both. */
export function fixWidth({ text, from, to }: Found): Fix | undefined {
  const wrong = text.slice(from, to);
  if (BRACKETS.test(wrong)) return fixBrackets(text, from);
  const right = FULL[wrong];
  if (right === undefined || !HAN_END.test(text.slice(0, from)) || !HAN_OR_END.test(text.slice(to)))
    return undefined;
  return fixOf(text, [{ from, to, right }]);
}

/** The cure of spaces at figures: none, inside a date and inside 第…期; elsewhere they may divide two columns. */
export function fixDigitSpace({ text, from, to }: Found): Fix | undefined {
  const [before, after] = [text.slice(0, from), text.slice(to)];
  return CLOSED.some(([left, right]) => left.test(before) && right.test(after))
    ? fixOf(text, [{ from, to, right: '' }])
    : undefined;
}

/** The cure of an indent that was typed: none at either end of a paragraph; inside one it may divide two names. */
export function fixIndent({ text, from, to }: Found): Fix | undefined {
  return (from === 0) !== (to === text.length) ? fixOf(text, [{ from, to, right: '' }]) : undefined;
}

const FULL: Readonly<Record<string, string>> = { ',': '，', ';': '；', ':': '：', '?': '？', '!': '！' };
const BRACKETS = /^[()]$/u;
const HAN_END = /[\p{Script=Han}〇]$/u;
const HAN_OR_END = /^(?:[\p{Script=Han}〇]|$)/u;

const UNITS = '[期号届次页条章卷版]';

/** What stands before and behind a space that belongs to neither. */
const CLOSED: readonly (readonly [before: RegExp, after: RegExp])[] = [
  [/(?<!\d)(?:19|20)\d\d$/u, /^年/u],
  [/\d年$/u, /^\d{1,2}\s*月/u],
  [/\d\s*年\s*\d{1,2}$/u, /^月/u],
  [/\d\s*月$/u, /^\d{1,2}\s*日/u],
  [/\d\s*月\s*\d{1,2}$/u, /^日/u],
  [/第$/u, new RegExp(`^\\d+\\s*${UNITS}`, 'u')],
  [/第\s*\d+$/u, new RegExp(`^${UNITS}`, 'u')],
];

/** Both brackets round words with Han, none inside them and one line; one alone would leave the pair ill-matched. */
function fixBrackets(text: string, at: number): Fix | undefined {
  for (const match of text.matchAll(/\(([^()（）\n]*)\)/gu)) {
    const [from, to] = [match.index, match.index + match[0].length];
    if (at !== from && at !== to - 1) continue;
    if (!/\p{Script=Han}/u.test(match[1] ?? '')) return undefined;
    return fixOf(text, [
      { from, to: from + 1, right: '（' },
      { from: to - 1, to, right: '）' },
    ]);
  }
  return undefined;
}

function fixOf(text: string, changes: readonly { from: number; to: number; right: string }[]): Fix {
  const [from = 0, to = 0] = [changes[0]?.from, changes.at(-1)?.to];
  const [before, after] = [text.slice(Math.max(0, from - 4), from), text.slice(to, to + 4)];
  let [right, at] = ['', from];
  for (const change of changes) {
    right += text.slice(at, change.from) + change.right;
    at = change.to;
  }
  const show = (words: string) => `“${(before + words + after).replaceAll('\n', ' ')}”`;
  return {
    does: `${show(text.slice(from, to))}改成${show(right)}`,
    edits: changes.map((change) => makeEdit(text, change.from, change.to, change.right)),
  };
}
