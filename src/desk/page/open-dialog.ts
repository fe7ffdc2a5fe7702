import { make } from './make.ts';

/** Opens a dialog and waits for what it is closed with; undefined where it is left. A figure presses the button that bears it. */
export function openDialog<Value>(
  title: string,
  fill: (close: (value: Value | undefined) => void) => HTMLElement[],
  className = '',
): Promise<Value | undefined> {
  return new Promise((done) => {
    const dialog = make('dialog', { class: className, 'aria-labelledby': 'dialog-title' });
    let given: Value | undefined;
    const close = (value: Value | undefined) => {
      given = value;
      dialog.close();
    };
    dialog.append(
      make(
        'form',
        { method: 'dialog', onsubmit: (event: SubmitEvent) => event.preventDefault() },
        make('h2', { id: 'dialog-title' }, title),
        ...fill(close),
      ),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      done(given);
    });
    dialog.addEventListener('keydown', (event) => {
      if (event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement) return;
      dialog.querySelector<HTMLButtonElement>(`[data-key="${CSS.escape(event.key)}"]`)?.click();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** The buttons at the foot of a dialog: the one that Enter presses, and the one that leaves it. */
export function dialogActs(
  close: (value: undefined) => void,
  { words, act }: { words: string; act: () => void },
  leave = '取消',
): HTMLElement {
  return make(
    'p',
    { class: 'acts' },
    make('button', { type: 'submit', class: 'main', onclick: act }, words),
    make('button', { type: 'button', onclick: () => close(undefined) }, leave),
  );
}
