import type { Room } from '../../../corpus/schemas.ts';
import type { ListedEntry, NamesView } from '../../routes/authority-routes.ts';
import { ask } from '../ask.ts';
import { mergeEntry } from '../form/ask-merge-entries.ts';
import { newEntry } from '../form/new-entry.ts';
import { showForm } from '../form/show-form.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';

/** 名录: people, bodies, columns, series and word lists at the left, the form of one at the right. */
export async function showNames(root: HTMLElement, [first, second]: string[]): Promise<() => void> {
  const room = first ?? 'people';
  const list = make('nav', { class: 'names', 'aria-label': '名录' });
  const place = make('section', { class: 'name-pane view-form', 'aria-label': '档案' });
  root.append(make('h1', { class: 'unseen' }, '名录'), list, place);
  let names = await ask('authority/list', {});
  fillList(list, names, room, second);
  if (second === undefined || second === '') {
    place.append(emptyNote());
    return () => undefined;
  }
  if (room === 'words') return showForm(place, { room, id: second });
  const kind = room as Room;
  if (second === '+') return newEntry(place, kind);
  const merge = async () => {
    if (kind === 'series') return;
    const stays = await mergeEntry(kind, second, names);
    if (stays !== undefined) location.hash = `#/names/${kind}/${stays}`;
  };
  const button = make('button', { type: 'button', onclick: () => attempt(merge) }, '合并…');
  return showForm(
    place,
    { room: kind, id: second },
    {
      acts: kind === 'series' ? [] : [button],
      below: await mentionsOf(kind, second),
      saved: () =>
        attempt(async () => {
          names = await ask('authority/list', {});
          fillList(list, names, room, second);
        }),
    },
  );
}

function emptyNote(): HTMLElement {
  return make(
    'div',
    { class: 'empty' },
    make('h2', {}, '从左边选一个'),
    make('p', { class: 'note' }, '可以按姓名、别名、简称或编号筛选。'),
  );
}

function fillList(nav: HTMLElement, { rooms, words }: NamesView, room: string, id: string | undefined): void {
  const entries = rooms.find((one) => one.room === room)?.entries;
  const filter = make('input', {
    type: 'text',
    id: 'filter',
    autocomplete: 'off',
    placeholder: '名称、别名或编号',
  });
  const rows = make('ul', {});
  const count = make('p', { class: 'note', role: 'status' });
  const fill = () => {
    const wanted = filter.value.trim();
    const found = (entries ?? []).filter((entry) => matches(entry, wanted));
    count.textContent = wanted === '' ? `共 ${found.length} 个` : `找到 ${found.length} 个`;
    rows.replaceChildren(...found.map((entry) => entryRow(room, entry, entry.id === id)));
  };
  filter.addEventListener('input', fill);
  nav.replaceChildren(
    make(
      'div',
      { class: 'rooms' },
      ...[...rooms.map((one) => ({ key: one.room, title: one.title })), { key: 'words', title: '词表' }].map(
        ({ key, title }) =>
          make('a', { href: `#/names/${key}`, 'aria-current': key === room && 'true' }, title),
      ),
    ),
    ...(entries
      ? [
          make(
            'div',
            { class: 'filter' },
            make('label', { for: 'filter', class: 'unseen' }, '筛选'),
            filter,
            make('a', { class: 'button', href: `#/names/${room}/+` }, '新建'),
          ),
          count,
          rows,
        ]
      : [
          make(
            'ul',
            {},
            ...words.map((one) =>
              make(
                'li',
                {},
                make(
                  'a',
                  { href: `#/names/words/${one.id}`, 'aria-current': one.id === id && 'true' },
                  make('span', { class: 'label' }, one.title),
                ),
              ),
            ),
          ),
        ]),
  );
  fill();
  rows.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}

function entryRow(room: string, entry: ListedEntry, isCurrent: boolean): HTMLElement {
  return make(
    'li',
    {},
    make(
      'a',
      { href: `#/names/${room}/${entry.id}`, 'aria-current': isCurrent && 'true' },
      make('span', { class: 'label' }, entry.name),
      make('span', { class: 'note' }, entry.others.join('、')),
      entry.isBroken
        ? make('span', { class: 'tag grave' }, '写法有误')
        : make('span', { class: 'note number' }, entry.mentions > 0 ? `${entry.mentions} 处` : '没有提到'),
    ),
  );
}

function matches({ id, name, others }: ListedEntry, wanted: string): boolean {
  return wanted === '' || [id, name, ...others].some((words) => words.includes(wanted));
}

async function mentionsOf(room: Room, id: string): Promise<HTMLElement> {
  const { mentions } = await ask('authority/mentions', { room, id });
  return make(
    'section',
    { class: 'mentions', 'aria-label': '在哪里提到' },
    make('h2', {}, mentions.length > 0 ? `提到的地方（${mentions.length}）` : '没有一处提到'),
    make(
      'ul',
      {},
      ...mentions.map(({ label, href, places }) =>
        make(
          'li',
          {},
          make('a', { href }, label),
          places > 1 && make('span', { class: 'note' }, `　${places} 处`),
        ),
      ),
    ),
  );
}
