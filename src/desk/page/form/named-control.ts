import type { Among } from '../../form/form-field.ts';
import type { Choice } from '../../form/list-choices.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';
import type { FormContext, FormControl } from './control.ts';

/** What a name is chosen from, where new entries can be made in place. */
const GROWING: Readonly<Partial<Record<Among, string>>> = { people: '人物', organizations: '组织' };

/** Something that is chosen by its name: typed and completed, found by any of its names. */
export function namedControl(value: unknown, among: Among, context: FormContext): FormControl {
  const { choices, changed, create } = context;
  const list = choices[among];
  const input = make('input', { type: 'text', list: `among-${among}`, autocomplete: 'off', class: 'named' });
  const make1 = make('button', { type: 'button', class: 'link', hidden: true });
  const show = (id: string) => {
    input.value =
      id === ''
        ? ''
        : wordChoice(
            list.find((one) => one.value === id),
            id,
          );
  };
  const read = () => findChoice(list, input.value.trim());
  const kind = GROWING[among];
  const offer = () => {
    const id = read();
    make1.hidden = kind === undefined || id === undefined || list.some((one) => one.value === id);
    make1.textContent = `新建${kind ?? ''}“${id ?? ''}”`;
  };
  input.addEventListener('input', () => {
    offer();
    changed();
  });
  input.addEventListener('change', () => {
    show(read() ?? '');
    offer();
    changed();
  });
  input.addEventListener('focus', () => input.select());
  make1.addEventListener('click', () =>
    attempt(async () => {
      const id = await create(among, read() ?? '');
      if (id === undefined) return;
      control.set(id);
      input.dispatchEvent(new Event('change', { bubbles: true }));
    }),
  );
  const control: FormControl = {
    element: make('span', { class: 'beside-note' }, input, make1),
    input,
    read,
    set(id) {
      show(String(id));
      offer();
    },
    settle: () => undefined,
    at: () => undefined,
    focus: () => input.focus(),
  };
  show(typeof value === 'string' ? value : '');
  offer();
  return control;
}

/** The lists that names are completed from, once a form. */
export function choiceLists(choices: FormContext['choices']): HTMLElement {
  return make(
    'div',
    { hidden: true },
    ...Object.entries(choices).map(([among, list]) =>
      make(
        'datalist',
        { id: `among-${among}` },
        ...list.map((one) => make('option', { value: wordChoice(one, one.value) }, ...one.names.slice(1, 2))),
      ),
    ),
  );
}

/** `马吉孝　ma-jixiao`; what is called by its name in the files too, by that alone. */
function wordChoice(choice: Choice | undefined, id: string): string {
  const [name] = choice?.names ?? [];
  return name === undefined || name === id || name.startsWith(`${id}　`) ? (name ?? id) : `${name}　${id}`;
}

/** What was meant by some words: an entry as it is shown, its id, or a name that only one entry has; else the words. */
function findChoice(list: readonly Choice[], words: string): string | undefined {
  if (words === '') return undefined;
  const exact = list.find((one) => one.value === words || wordChoice(one, one.value) === words);
  if (exact) return exact.value;
  const named = list.filter(({ names }) => names.includes(words));
  return named.length === 1 ? named[0]?.value : words;
}
