import type { Room } from '../../../corpus/schemas.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt, tell } from '../tell.ts';
import { createEntry } from './create-entry.ts';
import { makeForm } from './make-form.ts';
import './form.css';

const TITLES: Readonly<Record<Room, string>> = {
  people: '新建人物',
  organizations: '新建组织',
  columns: '新建栏目',
  series: '新建刊物',
};

/** Shows the empty form of a new entry; nothing is written before it is whole. */
export async function newEntry(root: HTMLElement, room: Room): Promise<() => void> {
  const { form: field, data, choices } = await ask('authority/blank', { room });
  const id = make('input', { type: 'text', id: 'new-id', autocomplete: 'off', spellcheck: 'false' });
  let isOwn = false;
  id.addEventListener('input', () => (isOwn = id.value !== ''));
  let timer = 0;
  const form = makeForm(field, data, {
    choices,
    look: () => undefined,
    changed: () => {
      clearTimeout(timer);
      timer = window.setTimeout(() => attempt(propose), 300);
    },
    create: (among, name) => createEntry(among, name, choices),
  });
  root.replaceChildren(
    make(
      'header',
      { class: 'edit-head' },
      make('h1', {}, TITLES[room]),
      make(
        'button',
        { type: 'button', class: 'main', 'data-save': true, onclick: () => attempt(store) },
        '新建',
      ),
    ),
    make(
      'div',
      { class: 'form-body' },
      make(
        'section',
        { class: 'form-pane', 'aria-label': '字段' },
        form.element,
        make(
          'div',
          { class: 'field' },
          make('label', { for: 'new-id' }, '编号'),
          make('div', { class: 'value' }, id),
          make('p', { class: 'note help' }, '就是网址，按名称的拼音拟；公布以后不能改'),
        ),
      ),
    ),
  );
  form.focus();
  return () => clearTimeout(timer);

  function nameOf(): string {
    const filled = form.read();
    const name = typeof filled === 'object' && 'fields' in filled ? filled.fields.name : undefined;
    return typeof name === 'string' ? name : '';
  }

  async function propose(): Promise<void> {
    const name = nameOf();
    if (isOwn || name === '') return;
    const proposed = await ask('authority/propose', { room, name });
    if (nameOf() === name) id.value = proposed.id;
  }

  async function store(): Promise<void> {
    const made = await ask('authority/new', { room, id: id.value.trim(), filled: form.read() });
    tell(`已新建“${nameOf()}”。`);
    location.hash = `#/names/${room}/${made.id}`;
  }
}
