/** What a name is chosen from. */
export type Among = 'people' | 'organizations' | 'series' | 'columns' | 'articles';

/** How a value is written. */
export type Control =
  | { kind: 'text'; long: boolean }
  | { kind: 'date' }
  | { kind: 'number' }
  | { kind: 'truth' }
  | { kind: 'choice'; options: { value: string; label: string }[] }
  | { kind: 'named'; among: Among }
  | { kind: 'group'; fields: FormField[] }
  | { kind: 'list'; item: FormField }
  /** Two words a row, the one counting as the other. */
  | { kind: 'pairs' };

/** One field of a form. */
export interface FormField {
  name: string;
  label: string;
  help: string;
  example: string | undefined;
  required: boolean;
  control: Control;
}

/** The fields inside a field: its own, or those of its rows. */
export function fieldsIn({ control }: FormField): readonly FormField[] {
  if (control.kind === 'group') return control.fields;
  return control.kind === 'list' ? fieldsIn(control.item) : [];
}
