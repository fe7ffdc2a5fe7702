import type { Evidence } from '../../form/find-evidence.ts';
import type { Filled } from '../../form/filled.ts';
import type { FormField } from '../../form/form-field.ts';
import type { FormMessage } from '../../form/judge-form.ts';
import { make } from '../make.ts';
import type { FormContext, FormControl, Slots } from './control.ts';
import { makeSlots } from './field-box.ts';
import { groupControl } from './group-control.ts';
import { choiceControl, dateControl, numberControl, textControl, truthControl } from './leaf-controls.ts';
import { listControl } from './list-control.ts';
import { choiceLists, namedControl } from './named-control.ts';
import { pairsControl } from './pairs-control.ts';

/** A form with all its fields. */
export interface Form {
  element: HTMLElement;
  read(): Filled;
  /** The file holds what stands in it now. */
  settle(): void;
  /** Shows each message at its field; what has none, over all. */
  tell(messages: readonly FormMessage[]): void;
  prove(evidence: readonly Evidence[]): void;
  focus(): void;
}

/** Makes the form of a field of fields, filled with what a file holds. */
export function makeForm(field: FormField, data: unknown, shared: Omit<FormContext, 'make'>): Form {
  const context: FormContext = {
    ...shared,
    make: (one, value, depth) => makeControl(one, value, depth, context),
  };
  const root = makeControl(field, data, 0, context);
  const above = makeSlots(undefined, context);
  const used = new Set<Slots>();
  return {
    element: make('div', { class: 'fields-form' }, above.said, root.element, choiceLists(shared.choices)),
    read: () => root.read() ?? { fields: {} },
    settle: () => root.settle(),
    tell(messages) {
      used.forEach((slots) => slots.clear());
      used.clear();
      for (const message of messages) {
        const slots = find(root, message.path) ?? above;
        used.add(slots);
        slots.say(message);
      }
    },
    prove(evidence) {
      for (const { path, line } of evidence) root.at(path)?.prove(line);
    },
    focus: () => root.focus(),
  };
}

/** The place a message stands at: its own, or the next one above. */
function find(root: FormControl, path: readonly (string | number)[]): Slots | undefined {
  for (let length = path.length; length > 0; length -= 1) {
    const slots = root.at(path.slice(0, length));
    if (slots) return slots;
  }
  return undefined;
}

function makeControl(field: FormField, value: unknown, depth: number, context: FormContext): FormControl {
  const { control } = field;
  switch (control.kind) {
    case 'text':
      return textControl(value, control.long, context);
    case 'number':
      return numberControl(value, context);
    case 'date':
      return dateControl(value, context);
    case 'truth':
      return truthControl(value, context);
    case 'choice':
      return choiceControl(value, control.options, field.required, context);
    case 'named':
      return control.among === 'articles' || control.among === 'series'
        ? choiceControl(value, listOptions(context, control.among), field.required, context)
        : namedControl(value, control.among, context);
    case 'group':
      return groupControl(field, value, depth, context);
    case 'list':
      return listControl(field, control.item, value, depth, context);
    case 'pairs':
      return pairsControl(field, value, context);
  }
}

function listOptions({ choices }: FormContext, among: 'articles' | 'series') {
  return choices[among].map(({ value, names: [label = value] }) => ({ value, label }));
}
