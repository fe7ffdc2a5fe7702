import { dropPageMark, pageMarkAt, proposePage, setPageMark } from '../../../work/page-marks.ts';
import { make } from '../../make.ts';
import { attempt } from '../../tell.ts';
import type { TextEditor } from '../text-editor.ts';

/** The row below the source in which one says that a printed page begins at the cursor. */
export interface PageMarkBar {
  element: HTMLElement;
  /** The cursor has moved. */
  follow(): void;
  set: () => void;
}

/** Makes the row for an editor that is opened later. */
export function makePageMarkBar(editor: () => TextEditor | undefined): PageMarkBar {
  const number = make('input', { type: 'text', inputmode: 'numeric', 'aria-label': '页码', class: 'number' });
  const words = make('button', { type: 'button', 'data-page-mark': true, onclick: set });
  const remove = make('button', { type: 'button', onclick: drop, hidden: true }, '移去页码');
  const element = make(
    'div',
    { class: 'page-mark-bar' },
    make('span', { class: 'note' }, '页码'),
    number,
    words,
    remove,
  );
  number.addEventListener('input', name);
  number.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') set();
  });

  const where = (opened: TextEditor) => [opened.text(), opened.view.state.selection.main.head] as const;

  function name(): void {
    const opened = editor();
    const isThere = opened !== undefined && pageMarkAt(...where(opened)) !== undefined;
    words.textContent = isThere ? `改为第 ${number.value} 页` : `此处起第 ${number.value || '…'} 页`;
    remove.hidden = !isThere;
  }

  function set(): void {
    attempt(async () => {
      const opened = editor();
      if (!opened) return;
      if (!/^[1-9]\d{0,4}$/u.test(number.value.trim())) {
        number.focus();
        throw new Error('请写这一页的页码，例如 12。');
      }
      const change = setPageMark(...where(opened), Number(number.value));
      if (!change) throw new Error('光标不在正文里：请先点正文中这一页的头一个字。');
      opened.change(change);
      await Promise.resolve();
    });
  }

  function drop(): void {
    const opened = editor();
    const change = opened && dropPageMark(...where(opened));
    if (change) opened.change(change);
  }

  return {
    element,
    follow() {
      const opened = editor();
      if (!opened) return;
      number.value = String(proposePage(...where(opened)) ?? '');
      name();
    },
    set,
  };
}
