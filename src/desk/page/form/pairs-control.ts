import type { FormField } from '../../form/form-field.ts';
import type { FormContext, FormControl } from './control.ts';
import { listControl } from './list-control.ts';

const leaf = (name: string, label: string): FormField => ({
  name,
  label,
  help: '',
  example: undefined,
  required: true,
  control: { kind: 'text', long: false },
});

/** One character a row and the one it counts as. */
export function pairsControl(field: FormField, value: unknown, context: FormContext): FormControl {
  const item: FormField = {
    ...leaf('', ''),
    control: { kind: 'group', fields: [leaf('key', '这个字'), leaf('value', '当作')] },
  };
  const entries = Object.entries((value ?? {}) as Record<string, string>);
  let stored = entries.map(([key]) => key);
  const list = listControl(
    { ...field, required: true },
    item,
    entries.map(([key, one]) => ({ key, value: one })),
    0,
    context,
  );
  const read = () => {
    const filled = list.read();
    const rows = typeof filled === 'object' && 'rows' in filled ? filled.rows : [];
    return {
      pairs: rows.map(({ from, value: row }) => {
        const fields = typeof row === 'object' && 'fields' in row ? row.fields : {};
        const name = from === undefined ? undefined : stored[from];
        return {
          ...(name !== undefined && { from: name }),
          key: wordOf(fields.key),
          value: wordOf(fields.value),
        };
      }),
    };
  };
  return {
    ...list,
    read,
    settle() {
      stored = read().pairs.map(({ key }) => key);
      list.settle();
    },
    at([key, ...rest]) {
      const at = read().pairs.findIndex((pair) => pair.key === key);
      return at < 0 ? undefined : list.at([at, ...rest]);
    },
  };
}

function wordOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
