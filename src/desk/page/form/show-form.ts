import type { SubjectPlace } from '../../form/subjects.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { makeSourceList, showLine } from '../source-list.ts';
import { attempt, tell } from '../tell.ts';
import { createEntry } from './create-entry.ts';
import { openFormSession } from './form-session.ts';
import { makeForm } from './make-form.ts';
import { showAsText } from './text-mode.ts';
import './form.css';

/** What stands around a form: the way back, and what a view puts beside the title or below the fields. */
export interface FormFrame {
  back?: HTMLElement | undefined;
  acts?: readonly HTMLElement[];
  below?: HTMLElement | undefined;
  /** It was stored. */
  saved?: () => void;
}

/** Shows the form of a file in a place, the source beside it where there is one; gives what ends it. */
export async function showForm(
  root: HTMLElement,
  subject: SubjectPlace,
  { back, acts = [], below, saved }: FormFrame = {},
): Promise<() => void> {
  const view = await ask('form/open', { subject });
  const again = () =>
    attempt(async () => {
      finish();
      finish = await showForm(root, subject, { back, acts, below, ...(saved && { saved }) });
    });
  const state = make('span', { class: 'note', 'data-saved': 'true' }, '没有改动');
  const button = make(
    'button',
    { type: 'button', class: 'main', 'data-save': true, onclick: () => save() },
    '保存',
    make('kbd', { 'aria-hidden': 'true' }, 'Ctrl S'),
  );
  const head = make(
    'header',
    { class: 'edit-head' },
    back,
    make('h1', {}, view.title),
    state,
    ...acts,
    button,
  );
  const banner = make('div', { class: 'banner', role: 'status' });
  const body = make('div', { class: 'form-body' });
  root.replaceChildren(head, banner, body);
  let keepNow: () => void = () => undefined;
  let save: () => void;
  let finish: () => void;
  if (view.hindrances.length > 0) {
    body.classList.add('as-text');
    ({ save, keepNow, end: finish } = showAsText(body, subject, view, again));
    if (view.draftAt !== undefined) sayDraft(view.draftAt);
  } else ({ save, finish } = fill());
  const onKey = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key !== 's' || event.defaultPrevented) return;
    event.preventDefault();
    if (root.isConnected) save();
  };
  addEventListener('keydown', onKey);
  const own = finish;
  finish = () => {
    document.querySelector('dialog')?.close();
    removeEventListener('keydown', onKey);
    own();
  };
  return () => {
    keepNow();
    finish();
  };

  function fill() {
    const source = view.source.length > 1 ? makeSourceList(view.source) : undefined;
    const form = makeForm(view.form, view.data, {
      choices: view.choices,
      changed: () => session.changed(),
      look: (line) => source && showLine(source, line),
      create: (among, name) => createEntry(among, name, view.choices),
    });
    const session = openFormSession(subject, view, form, { sayState, merged: again });
    body.classList.toggle('beside', source !== undefined);
    body.replaceChildren(
      ...(source ? [make('section', { class: 'source-pane', 'aria-label': '原文' }, source)] : []),
      make('section', { class: 'form-pane', 'aria-label': '字段' }, form.element, below),
    );
    form.prove(view.evidence);
    const [first] = view.evidence;
    if (source && first) showLine(source, first.line);
    sayState();
    if (view.draftAt !== undefined) sayDraft(view.draftAt);
    attempt(session.judge);
    addEventListener('beforeunload', session.keepNow);
    keepNow = session.keepNow;
    return {
      save: () =>
        attempt(async () => {
          // What is being typed counts as written.
          if (document.activeElement instanceof HTMLElement)
            document.activeElement.dispatchEvent(new Event('change', { bubbles: true }));
          if (!(await session.save())) return;
          banner.replaceChildren();
          tell('已保存。');
          saved?.();
        }),
      finish: () => {
        removeEventListener('beforeunload', session.keepNow);
        session.end();
      },
    };
    function sayState(): void {
      const isChanged = session.isChanged();
      state.textContent = isChanged ? '没有保存（稿子随时留着）' : '已保存';
      state.dataset.saved = String(!isChanged);
    }
  }

  function sayDraft(at: string): void {
    banner.replaceChildren(
      make(
        'span',
        {},
        `找回了 ${new Date(at).toLocaleString('zh-CN')} 没有保存的改动，表单照它显示；看过再存。`,
      ),
      make(
        'button',
        {
          type: 'button',
          onclick: () =>
            attempt(async () => {
              await ask('form/drop', { subject });
              again();
            }),
        },
        '不要它，照文件重来',
      ),
    );
  }
}
