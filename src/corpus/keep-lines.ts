import { diff } from '@codemirror/merge';

/**
 * Lays an edit on a text that was written by hand. `plain` is the text as a writer of its own would set it and `edited`
 * the same after the edit; lines the edit did not touch keep the very form they have in `text`.
 */
export function keepLines(text: string, plain: string, edited: string): string {
  if (text === plain) return edited;
  const [written, before, after] = [text, plain, edited].map((one) => one.split('\n'));
  const codes = new Map<string, string>();
  const sign = (lines: readonly string[] = []) => lines.map((line) => codeOf(codes, line)).join('');
  const [a, b, c] = [sign(before), sign(written), sign(after)];
  if (codes.size > MOST_LINES || !written || !after) return edited;
  const forms = listHunks(a, b).flatMap((hunk) => splitHunk(hunk, before ?? [], written));
  const edits = listHunks(a, c);
  const lines: string[] = [];
  let at = 0;
  for (const { from, to } of growRegions(edits, forms)) {
    lines.push(...written.slice(shift(forms, at, 'before'), shift(forms, from, 'behind')));
    lines.push(...after.slice(shift(edits, from, 'before'), shift(edits, to, 'behind')));
    at = to;
  }
  return [...lines, ...written.slice(shift(forms, at, 'before'))].join('\n');
}

/** As many different lines as have a character of their own below the surrogates. */
const MOST_LINES = 50_000;

function codeOf(codes: Map<string, string>, line: string): string {
  const known = codes.get(line) ?? String.fromCharCode(0x100 + Math.min(codes.size, MOST_LINES));
  codes.set(line, known);
  return known;
}

/** A stretch of lines, and how many lines stand in its place on the other side. */
interface Hunk {
  from: number;
  to: number;
  count: number;
}

function listHunks(a: string, b: string): (Hunk & { start: number })[] {
  return diff(a, b).map(({ fromA, toA, fromB, toB }) => ({
    from: fromA,
    to: toA,
    count: toB - fromB,
    start: fromB,
  }));
}

/** Where line answers line and only spaces differ, each is a stretch of its own: its neighbour may be edited. */
function splitHunk(
  hunk: Hunk & { start: number },
  before: readonly string[],
  written: readonly string[],
): Hunk[] {
  const lines = before.slice(hunk.from, hunk.to);
  const bare = (line = '') => line.replace(/\s+/gu, '');
  const isSame = lines.every((line, at) => bare(line) === bare(written[hunk.start + at]));
  return isSame && lines.length === hunk.count
    ? lines.map((_, at) => ({ from: hunk.from + at, to: hunk.from + at + 1, count: 1 }))
    : [hunk];
}

/** Stretches that the edit touches, each as large as the lines of the other form that it cuts through. */
function growRegions(edits: readonly Hunk[], forms: readonly Hunk[]): { from: number; to: number }[] {
  const regions: { from: number; to: number }[] = [];
  for (const edit of edits) {
    let { from, to } = edit;
    for (const form of forms)
      if (form.from < to && from < form.to) {
        from = Math.min(from, form.from);
        to = Math.max(to, form.to);
      } else if (from === to && form.from < from && from < form.to) [from, to] = [form.from, form.to];
    const last = regions.at(-1);
    if (last && from <= last.to) last.to = Math.max(last.to, to);
    else regions.push({ from, to });
  }
  return regions;
}

/** Where a line stands on the other side; `before` or `behind` what was put in at this very place. */
function shift(hunks: readonly Hunk[], at: number, side: 'before' | 'behind'): number {
  return hunks.reduce((place, { from, to, count }) => {
    const isPast = to < at || (to === at && (from < to || side === 'behind'));
    return isPast ? place + count - (to - from) : place;
  }, at);
}
