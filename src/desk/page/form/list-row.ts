import type { FormField } from '../../form/form-field.ts';
import { make } from '../make.ts';
import type { FormContext, FormControl, Slots } from './control.ts';
import { makeSlots } from './field-box.ts';

/** A row of a list. */
export interface FormRow {
  element: HTMLElement;
  control: FormControl;
  slots: Slots;
  /** Which row of the file it is; none for a new one. */
  from: number | undefined;
  /** Tells it its place. */
  number(label: string, at: number, count: number): void;
}

/** What can be done with a row. */
interface RowActs {
  move: (step: -1 | 1) => void;
  remove: () => void;
  insert: () => void;
}

/** Makes a row: its value, and what moves it or takes it out. Alt with an arrow moves it, Enter begins the next one. */
export function makeRow(
  item: FormField,
  value: unknown,
  from: number | undefined,
  depth: number,
  context: FormContext,
  { move, remove, insert }: RowActs,
): FormRow {
  const control = context.make(item, value, depth + 1);
  const slots = makeSlots(control.input, context);
  const up = make('button', { type: 'button', onclick: () => move(-1) }, '↑');
  const down = make('button', { type: 'button', onclick: () => move(1) }, '↓');
  const out = make('button', { type: 'button', class: 'out', onclick: remove }, '×');
  const held = make('div', { class: 'row-value' }, control.element, slots.proof);
  const element = make(
    'li',
    { class: control.input ? 'row-of one' : 'row-of', onkeydown: steer },
    held,
    make('div', { class: 'row-tools' }, up, down, out),
    slots.said,
  );
  return {
    element,
    control,
    slots,
    from,
    number(label, at, count) {
      const name = `${label}第 ${at + 1} ${control.input ? '行' : '项'}`;
      if (control.input) control.input.setAttribute('aria-label', name);
      else {
        held.setAttribute('role', 'group');
        held.setAttribute('aria-label', name);
      }
      [up, down, out].forEach((button, which) => {
        const words = `${['上移', '下移', '删去'][which] ?? ''}：${name}`;
        button.title = words;
        button.setAttribute('aria-label', words);
      });
      up.disabled = at === 0;
      down.disabled = at === count - 1;
    },
  };

  function steer(event: KeyboardEvent): void {
    if (event.isComposing) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : undefined;
    if (event.altKey && step !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      move(step);
    } else if (event.key === 'Enter' && event.target === control.input && !event.ctrlKey) {
      event.preventDefault();
      event.stopPropagation();
      insert();
    }
  }
}
