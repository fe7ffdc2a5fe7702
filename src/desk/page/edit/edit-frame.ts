import type { ArticleView } from '../../shapes.ts';
import { make } from '../make.ts';

/** What stands around text and source, and what the buttons of its head do. */
export interface FrameActs {
  togglePreview: () => void;
  query: () => void;
  /** Opens the table under the cursor as a grid. */
  table: () => void;
  save: () => void;
}

/** The places of a frame that are filled later. */
export interface EditFrame {
  parts: HTMLElement[];
  banner: HTMLElement;
  /** Says whether what is in the editor lies on disk. */
  saved: HTMLElement;
  states: HTMLElement;
  /** The button of the table, shown while the cursor is in one. */
  table: HTMLElement;
  /** The button of the preview, pressed while it is shown. */
  preview: HTMLElement;
  left: HTMLElement;
  middle: HTMLElement;
}

/** Makes the frame of an article: head, the three panes with source and messages in theirs, ways to the neighbours. */
export function makeFrame(
  issue: string,
  { title, file, before, after }: Pick<ArticleView, 'title' | 'file' | 'before' | 'after'>,
  panes: { source: HTMLElement; troubles: HTMLElement },
  { togglePreview, query, table: editTable, save }: FrameActs,
): EditFrame {
  const banner = make('div', { class: 'banner', role: 'status' });
  const saved = make('span', { class: 'note', 'data-saved': 'true' }, '没有改动');
  const states = make('div', {});
  const left = make('section', { class: 'source-pane', 'aria-label': '原文' }, panes.source);
  const middle = make('section', { class: 'text-pane', 'aria-label': '正文' });
  const table = make(
    'button',
    { type: 'button', hidden: true, 'data-table': true, onclick: editTable },
    '表格…',
  );
  const preview = make('button', { type: 'button', 'aria-pressed': 'false', onclick: togglePreview }, '预览');
  const head = make(
    'header',
    { class: 'edit-head' },
    make('a', { href: `#//issue/${issue}`, class: 'back' }, '← 本期'),
    make('h1', {}, title),
    states,
    saved,
    make(
      'a',
      { class: 'button', href: `#/form/article/${file.slice(FOLDER.length, -'.mdx'.length)}` },
      '字段',
    ),
    preview,
    table,
    make('button', { type: 'button', onclick: query }, '存疑…'),
    make(
      'button',
      { type: 'button', class: 'main', 'data-save': true, onclick: save },
      '保存',
      make('kbd', { 'aria-hidden': 'true' }, 'Ctrl S'),
    ),
  );
  const foot = make(
    'footer',
    { class: 'edit-foot note' },
    before === undefined ? '' : make('a', { href: `#/edit/${issue}/${before}` }, '← 上一篇'),
    keyHelp(),
    after === undefined ? '' : make('a', { href: `#/edit/${issue}/${after}` }, '下一篇 →'),
  );
  const trio = make('div', { class: 'trio' }, left, middle, panes.troubles);
  return { parts: [head, banner, trio, foot], banner, saved, states, table, preview, left, middle };
}

/** Where all articles lie. */
const FOLDER = 'content/issues/';

function keyHelp(): HTMLElement {
  return make(
    'span',
    {},
    ...KEYS.flatMap(([keys, words]) => [make('kbd', {}, keys), ` ${words}　`]),
    '不在正文里时 ',
    ...['J', 'K', 'A', 'U'].flatMap((key) => [make('kbd', {}, key), ' ']),
  );
}

const KEYS = [
  ['F8', '下一处'],
  ['Shift F8', '上一处'],
  ['F9', '看过'],
  ['Shift F9', '撤销'],
  ['Alt P', '页码'],
  ['Alt V', '预览'],
] as const;
