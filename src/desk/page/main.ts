import './desk.css';
import { ask } from './ask.ts';
import { make } from './make.ts';
import { attempt } from './tell.ts';
import { showEdit } from './views/edit-view.ts';
import { showNames } from './views/authority-view.ts';
import { showFindings } from './views/findings-view.ts';
import { showFields } from './views/form-view.ts';
import { showIntake } from './views/intake-view.ts';
import { showList } from './views/list-view.ts';
import { showPublish } from './views/publish-view.ts';

/** Shows a view in the page and gives what ends it; `ask` false where the person wants to stay. */
export type View = (root: HTMLElement, parts: string[]) => Promise<(() => void) | undefined>;

const VIEWS: Record<string, View> = {
  '': showList,
  intake: showIntake,
  edit: showEdit,
  findings: showFindings,
  form: showFields,
  names: showNames,
  publish: showPublish,
};

const PLACES = [
  { view: 'intake', words: '收件', key: '1' },
  { view: '', words: '校对', key: '2' },
  { view: 'findings', words: '检查', key: '3' },
  { view: 'publish', words: '发布', key: '4' },
  { view: 'names', words: '名录', key: '5' },
];

let end: (() => void) | undefined;
let turn = 0;

async function show(): Promise<void> {
  const [view = '', ...parts] = location.hash.replace(/^#\/?/u, '').split('/').map(decodeURIComponent);
  const root = document.querySelector<HTMLElement>('[data-view]');
  if (!root) return;
  const own = (turn += 1);
  end?.();
  end = undefined;
  markPlace(view === 'edit' || view === 'form' ? '' : view);
  const fresh = make('div', { class: `view view-${view || 'list'}` });
  root.replaceChildren(fresh);
  const ending = await (VIEWS[view] ?? showList)(fresh, parts);
  // Who has gone on meanwhile does not want this view any more.
  if (own === turn) end = ending;
  else ending?.();
}

function markPlace(view: string): void {
  for (const link of document.querySelectorAll('[data-bar] a'))
    if (link.getAttribute('href') === `#/${view}`) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
}

async function start(): Promise<void> {
  const bar = document.querySelector('[data-bar]');
  const { name } = await ask('desk/who', {});
  document.title = `编辑台 — ${name}`;
  bar?.append(
    make('p', { class: 'brand' }, make('strong', {}, '编辑台'), make('span', {}, name)),
    make(
      'nav',
      { 'aria-label': '编辑台' },
      ...PLACES.map(({ view, words, key }) =>
        make('a', { href: `#/${view}` }, words, make('kbd', { 'aria-hidden': 'true' }, key)),
      ),
    ),
  );
  addEventListener('hashchange', () => attempt(show));
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof Element && event.target.closest('input, textarea, select, .cm-editor, dialog');
    const place = PLACES.find(({ key }) => key === event.key);
    if (place && !isTyping && !event.ctrlKey && !event.altKey && !event.metaKey && !event.defaultPrevented)
      location.hash = `#/${place.view}`;
  });
  await show();
}

attempt(start);
