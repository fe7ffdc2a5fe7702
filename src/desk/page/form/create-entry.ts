import type { Among } from '../../form/form-field.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';
import { tell } from '../tell.ts';
import type { FormContext } from './control.ts';

/** Makes the file of a person or a body that a form names and the archive does not know yet; gives its id. */
export async function createEntry(
  among: Among,
  name: string,
  choices: FormContext['choices'],
): Promise<string | undefined> {
  if (among !== 'people' && among !== 'organizations') return undefined;
  const { id: proposed, kinds, kind: likely } = await ask('authority/propose', { room: among, name });
  const id = make('input', { type: 'text', id: 'new-id', autocomplete: 'off' });
  id.value = proposed;
  const kind = make('select', { id: 'new-kind' }, ...kinds.map((one) => make('option', { value: one }, one)));
  kind.value = likely ?? '';
  const given = await openDialog<{ id: string; kind: string }>(
    `新建${among === 'people' ? '人物' : '组织'}“${name}”`,
    (close) => [
      ...(kinds.length > 0 ? [make('label', { for: 'new-kind' }, '类别'), kind] : []),
      make('label', { for: 'new-id' }, '网址里的编号（公布以后不能改）'),
      id,
      dialogActs(
        close,
        { words: '新建', act: () => close({ id: id.value.trim(), kind: kind.value }) },
        '不建了',
      ),
    ],
  );
  if (!given) return undefined;
  const fields = {
    name,
    ...(among === 'people' ? { posts: { rows: [] } } : { kind: given.kind }),
  };
  const made = await ask('authority/new', { room: among, id: given.id, filled: { fields } });
  choices[among].push({ value: made.id, names: [name] });
  tell(`已新建“${name}”，编号 ${made.id}。`);
  return made.id;
}
