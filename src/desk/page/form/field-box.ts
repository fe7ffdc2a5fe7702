import type { FormField } from '../../form/form-field.ts';
import { make } from '../make.ts';
import { freshId, type FormContext, type FormControl, type Path, type Slots } from './control.ts';

/** A field with its name, its help, the line that prints it, and what is said of it. */
export interface FieldBox {
  field: FormField;
  element: HTMLElement;
  control: FormControl;
  at(path: Path): Slots | undefined;
}

/** Makes the box of a field; deeper in rows the help is left to the hand that rests on the name. */
export function fieldBox(field: FormField, value: unknown, depth: number, context: FormContext): FieldBox {
  const control = context.make(field, value, depth);
  const { label, help, example, required } = field;
  const words = [help, example === undefined ? '' : `例如 ${example}`]
    .filter((part) => part !== '')
    .join('，');
  const slots = makeSlots(control.input, context);
  const name = [label, required && make('span', { class: 'must', title: '必须写' }, '＊')] as const;
  const note = words !== '' && make('p', { class: 'note help' }, words);
  const { input } = control;
  if (!input) {
    const element = make(
      'fieldset',
      { class: 'field parts', 'data-field': field.name },
      make('legend', {}, ...name),
      depth === 0 && note,
      slots.proof,
      slots.said,
      control.element,
    );
    return { field, element, control, at: (path) => (path.length === 0 ? slots : control.at(path)) };
  }
  input.id = freshId();
  const element = make(
    'div',
    { class: `field ${input instanceof HTMLInputElement && input.type === 'checkbox' ? 'tick' : ''}` },
    make('label', { for: input.id, title: depth > 0 && words !== '' ? words : undefined }, ...name),
    make('div', { class: 'value' }, control.element, slots.proof),
    depth === 0 && note,
    slots.said,
  );
  element.dataset.field = field.name;
  if (required) input.setAttribute('aria-required', 'true');
  return { field, element, control, at: (path) => (path.length === 0 ? slots : undefined) };
}

/** Places for what is said of a value, and for the line that prints it. */
export function makeSlots(
  input: HTMLElement | undefined,
  { look }: Pick<FormContext, 'look'>,
): Slots & { said: HTMLElement; proof: HTMLElement } {
  const said = make('ul', { class: 'said', id: freshId() });
  const proof = make('span', { class: 'proof' });
  let printedOn: number | undefined;
  input?.setAttribute('aria-describedby', said.id);
  // Who comes to a field sees the line that prints it.
  input?.addEventListener('focus', () => printedOn !== undefined && look(printedOn));
  return {
    said,
    proof,
    say({ severity, message, cure }) {
      said.append(
        make(
          'li',
          { title: cure },
          make('span', { class: `tag ${severity === '须改' ? 'grave' : 'light'}` }, severity),
          ` ${message}`,
        ),
      );
      if (severity === '须改') input?.setAttribute('aria-invalid', 'true');
    },
    prove(line) {
      printedOn = line;
      proof.replaceChildren(
        make('button', { type: 'button', class: 'link', onclick: () => look(line) }, `第 ${line} 行`),
      );
    },
    clear() {
      said.replaceChildren();
      input?.removeAttribute('aria-invalid');
    },
  };
}
