import type { Filled } from '../../form/filled.ts';
import { fieldsIn, type FormField } from '../../form/form-field.ts';
import { make } from '../make.ts';
import type { FormContext, FormControl } from './control.ts';
import { fieldBox, type FieldBox } from './field-box.ts';
import { completeNames } from './complete-names.ts';

/** Fields together: those that are written or must be, and the others folded away until they are wanted. */
export function groupControl(
  field: FormField,
  value: unknown,
  depth: number,
  context: FormContext,
): FormControl {
  const data = (value ?? {}) as Readonly<Record<string, unknown>>;
  const fields = fieldsIn(field);
  const isShown = (one: FormField) => one.required || one.name in data;
  const boxes = new Map<string, FieldBox>();
  const addBox = (one: FormField) => {
    const box = fieldBox(one, data[one.name], depth, context);
    boxes.set(one.name, box);
    return box.element;
  };
  const layout = depth > 0 ? 'fields-of' : 'fields-of lines';
  const shown = make('div', { class: layout }, ...fields.filter(isShown).map(addBox));
  const others = fields.filter((one) => !isShown(one));
  const more = others.length > 0 ? moreFields(others, layout, addBox) : undefined;
  completeNames(boxes, shown, context);
  return {
    element: make('div', { class: depth > 0 ? 'group inline' : 'group' }, shown, more?.element),
    read() {
      const filled = fields.flatMap(({ name }): [string, Filled][] => {
        const own = boxes.get(name)?.control.read();
        return own === undefined ? [] : [[name, own]];
      });
      return filled.length > 0 || field.required ? { fields: Object.fromEntries(filled) } : undefined;
    },
    set: () => undefined,
    settle: () => boxes.forEach((box) => box.control.settle()),
    at([name, ...rest]) {
      if (typeof name !== 'string') return undefined;
      if (!boxes.has(name)) more?.open();
      return boxes.get(name)?.at(rest);
    },
    focus: () => [...boxes.values()][0]?.control.focus(),
  };
}

/** The fields nobody has written, made when somebody looks for them. */
function moreFields(
  fields: readonly FormField[],
  layout: string,
  addBox: (field: FormField) => HTMLElement,
): { element: HTMLElement; open: () => void } {
  const place = make('div', { class: layout });
  const fill = () => {
    if (place.childElementCount === 0) place.append(...fields.map(addBox));
  };
  const names = fields.map(({ label }) => label).join('、');
  const element = make(
    'details',
    { class: 'more' },
    make('summary', { title: names }, '更多字段', make('span', { class: 'note' }, `　${names}`)),
    place,
  );
  element.addEventListener('toggle', fill);
  return {
    element,
    open() {
      fill();
      element.open = true;
    },
  };
}
