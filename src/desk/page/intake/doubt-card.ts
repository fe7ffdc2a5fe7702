import type { BatchView } from '../../intake/describe-batch.ts';
import { make } from '../make.ts';

/** What can be done about a doubt. */
export interface DoubtActs {
  /** Shows its line of the source. */
  look: () => void;
  answer: (given: { value?: unknown; typed?: string }) => void;
  leave: () => void;
}

/** How many options are seen before the rest is asked for. */
const SEEN = 3;

/** One doubt with its answers: figures choose, J and K go on and back. */
export function doubtCard(
  doubt: BatchView['doubts'][number],
  { look, answer, leave }: DoubtActs,
): HTMLLIElement {
  const { title, message, line, options, write, isSecrecy } = doubt;
  const buttons = isSecrecy
    ? [{ label: '已经保密员或负责人审定，可以收入', act: () => answer({ value: '照此' }) }]
    : options.map(({ label, value }) => ({ label, act: () => answer({ value }) }));
  const keyed = [...buttons, { label: isSecrecy ? '没有审定，先不定' : '以后再说', act: leave }].map(
    ({ label, act }, at) =>
      make(
        'button',
        {
          type: 'button',
          'data-key': at < 9 ? String(at + 1) : undefined,
          class: at === 0 ? 'first' : '',
          onclick: act,
        },
        at < 9 && make('kbd', { 'aria-hidden': 'true' }, String(at + 1)),
        label,
      ),
  );
  const own = make('input', { type: 'text', value: write?.initial, 'aria-label': `改写：${title}` });
  const folded = keyed.slice(SEEN, -1);
  const card: HTMLLIElement = make(
    'li',
    { class: 'card light', onfocusin: look, onkeydown: steer },
    make(
      'p',
      { class: 'head' },
      make('strong', {}, title),
      make('button', { type: 'button', class: 'link', tabindex: '-1', onclick: look }, `第 ${line} 行`),
    ),
    make('p', { class: 'message' }, message),
    make(
      'div',
      { class: 'choices' },
      ...keyed.slice(0, Math.min(SEEN, keyed.length - 1)),
      ...(folded.length > 0 ? [] : keyed.slice(-1)),
    ),
    folded.length > 0 &&
      make(
        'details',
        {},
        make('summary', {}, `还有 ${folded.length} 种`),
        make('div', { class: 'choices' }, ...folded),
      ),
    folded.length > 0 && make('div', { class: 'choices' }, ...keyed.slice(-1)),
    write !== undefined &&
      make('form', { class: 'own', onsubmit: send }, own, make('button', { type: 'submit' }, '照我写的')),
  );
  return card;

  function send(event: SubmitEvent) {
    event.preventDefault();
    answer({ typed: own.value.trim() });
  }
  function steer(event: KeyboardEvent) {
    if (event.target instanceof HTMLInputElement || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/u.test(event.key)) {
      event.preventDefault();
      card.querySelector<HTMLButtonElement>(`[data-key="${event.key}"]`)?.click();
    }
    const step = { j: 'nextElementSibling', k: 'previousElementSibling' } as const;
    const key = event.key.toLowerCase();
    if (key === 'j' || key === 'k') card[step[key]]?.querySelector<HTMLElement>('.first')?.focus();
  }
}
