import { make } from '../../make.ts';

/** Makes a group of segments of which one is pressed; arrow keys go from one to the next, and choose it. */
export function makeSegments<Name extends string>(
  label: string,
  choices: readonly { name: Name; words: string }[],
  choose: (name: Name) => void,
): HTMLElement {
  const buttons = choices.map(({ name, words }, at) =>
    make('button', { type: 'button', 'data-name': name, onclick: () => press(at) }, words),
  );
  const group = make(
    'div',
    { class: 'segments', role: 'group', 'aria-label': label, onkeydown: turn },
    ...buttons,
  );
  mark(0);
  return group;

  function mark(pressed: number): void {
    for (const [at, button] of buttons.entries()) {
      button.setAttribute('aria-pressed', String(at === pressed));
      button.tabIndex = at === pressed ? 0 : -1;
    }
  }

  function press(at: number): void {
    const choice = choices[at];
    if (!choice) return;
    mark(at);
    choose(choice.name);
  }

  function turn(event: KeyboardEvent): void {
    const step = STEPS[event.key];
    const at = buttons.findIndex((button) => button === event.target);
    if (step === undefined || at < 0) return;
    event.preventDefault();
    const next = (at + step + buttons.length) % buttons.length;
    press(next);
    buttons[next]?.focus();
  }
}

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
