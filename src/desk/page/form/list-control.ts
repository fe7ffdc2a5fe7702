import type { Filled } from '../../form/filled.ts';
import type { FormField } from '../../form/form-field.ts';
import { make } from '../make.ts';
import type { FormContext, FormControl } from './control.ts';
import { makeRow, type FormRow } from './list-row.ts';

/** Rows that are added, moved and taken out, by mouse and by key. */
export function listControl(
  field: FormField,
  item: FormField,
  value: unknown,
  depth: number,
  context: FormContext,
): FormControl {
  const label = field.label || '这一组';
  let rows: FormRow[] = [];
  const list = make('ol', { class: 'rows' });
  const add = make(
    'button',
    { type: 'button', class: 'add', onclick: () => insert(rows.length) },
    `＋ 添${nameRow(field)}`,
  );
  const build = (one: unknown, from: number | undefined): FormRow => {
    const row: FormRow = makeRow(item, one, from, depth, context, {
      move: (step) => move(row, step),
      remove: () => remove(row),
      insert: () => insert(rows.indexOf(row) + 1),
    });
    return row;
  };
  const renew = () => {
    rows.forEach((row, at) => row.number(label, at, rows.length));
    list.hidden = rows.length === 0;
  };
  const fill = (values: readonly unknown[], isStored: boolean) => {
    rows = values.map((one, at) => build(one, isStored ? at : undefined));
    list.replaceChildren(...rows.map(({ element }) => element));
    renew();
  };
  fill(Array.isArray(value) ? value : [], true);
  return {
    element: make('div', { class: 'list' }, list, add),
    read() {
      const filled = rows.map((row): { from?: number; value: Filled } => ({
        ...(row.from !== undefined && { from: row.from }),
        value: row.control.read() ?? emptyOf(item),
      }));
      return filled.length > 0 || field.required || isEmptyList(value) ? { rows: filled } : undefined;
    },
    set: (values) => fill(Array.isArray(values) ? values : [], false),
    settle: () =>
      rows.forEach((row, at) => {
        row.from = at;
        row.control.settle();
      }),
    at([at, ...rest]) {
      const row = typeof at === 'number' ? rows[at] : undefined;
      return rest.length === 0 ? row?.slots : (row?.control.at(rest) ?? row?.slots);
    },
    focus: () => (rows[0]?.control ?? add).focus(),
  };

  function insert(at: number): void {
    const row = build(undefined, undefined);
    const next = rows[at]?.element ?? null;
    rows.splice(at, 0, row);
    list.insertBefore(row.element, next);
    renew();
    row.control.focus();
    context.changed();
  }

  function move(row: FormRow, step: -1 | 1): void {
    const at = rows.indexOf(row);
    const other = rows[at + step];
    if (!other) return;
    rows.splice(at, 1);
    rows.splice(at + step, 0, row);
    const focused = document.activeElement;
    // The other one goes, so that the row in hand keeps its place under the cursor of a screen reader.
    if (step > 0) list.insertBefore(other.element, row.element);
    else row.element.after(other.element);
    if (focused instanceof HTMLElement) focused.focus();
    renew();
    context.changed();
  }

  function remove(row: FormRow): void {
    const at = rows.indexOf(row);
    rows.splice(at, 1);
    row.element.remove();
    renew();
    (rows[Math.min(at, rows.length - 1)]?.control ?? add).focus();
    context.changed();
  }
}

function nameRow({ control }: FormField): string {
  const inner = control.kind === 'list' ? control.item.control.kind : control.kind;
  return inner === 'list' ? '一组' : inner === 'group' ? '一项' : '一行';
}

function isEmptyList(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function emptyOf({ control }: FormField): Filled {
  if (control.kind === 'group') return { fields: {} };
  return control.kind === 'list' ? { rows: [] } : '';
}
