import { make } from '../make.ts';

/** One thing in the list beside the text, with what can be done to it. */
export interface ListItem {
  /** Its words: what it is known by while lines move. */
  key: string;
  card: HTMLLIElement;
  isLooked: boolean;
  go: () => void;
  /** It is right as it stands, or to be looked at again. */
  accept?: (() => void) | undefined;
  undo?: (() => void) | undefined;
}

/** What a plain item says and does. */
export interface ItemWords extends Omit<ListItem, 'card'> {
  /** 接合, 存疑, 更正 … */
  name: string;
  words: string;
  note: string;
  undoWords?: string;
}

/** Makes an item with its card: a click on the words leads to the place. */
export function makeItem({ name, words, note, undoWords = '撤销', ...item }: ItemWords): ListItem {
  const { isLooked, go, accept, undo } = item;
  const card = make(
    'li',
    { class: 'card plain', 'data-item': name, 'data-looked': String(isLooked) },
    make('p', { class: 'head' }, make('strong', {}, name), make('span', { class: 'note' }, note)),
    make('button', { type: 'button', class: 'link message', onclick: go }, words),
    make(
      'p',
      { class: 'acts' },
      accept &&
        make(
          'button',
          { type: 'button', 'aria-pressed': String(isLooked), 'data-accept': true, onclick: accept },
          isLooked ? '✓ 看过' : '看过',
        ),
      undo && make('button', { type: 'button', 'data-undo': true, onclick: undo }, undoWords),
    ),
  );
  return { ...item, card };
}
