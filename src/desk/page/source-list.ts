import { make } from './make.ts';

/** The source line by line with its numbers. */
export function makeSourceList(
  lines: readonly string[],
  range?: readonly [number, number],
): HTMLOListElement {
  return make(
    'ol',
    { class: 'source', tabindex: '0', 'aria-label': '原文各行' },
    ...lines.map((words, at) => {
      const line = at + 1;
      const isOther = range && (line < range[0] || line > range[1]);
      return make(
        'li',
        { 'data-line': String(line), class: isOther ? 'other' : undefined },
        words === '' ? '\u00a0' : words,
      );
    }),
  );
}

/** Brings a line of the source into view and marks it. */
export function showLine(list: HTMLElement, line: number): void {
  list.querySelector('.current')?.classList.remove('current');
  const found = list.querySelector<HTMLElement>(`[data-line="${line}"]`);
  if (!found) return;
  found.classList.add('current');
  const { clientHeight } = list;
  list.scrollTo({ top: found.offsetTop - list.offsetTop - clientHeight / 3 });
}
