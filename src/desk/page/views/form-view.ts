import { make } from '../make.ts';
import { showForm } from '../form/show-form.ts';

/** 表单: the fields of an issue or of an article, the source beside them. */
export function showFields(root: HTMLElement, [room = '', ...parts]: string[]): Promise<() => void> {
  const id = parts.join('/');
  return room === 'article'
    ? showForm(root, { room, id }, { back: make('a', { href: `#/edit/${id}`, class: 'back' }, '← 正文') })
    : showForm(
        root,
        { room: 'issue', id },
        { back: make('a', { href: `#//issue/${id}`, class: 'back' }, '← 本期') },
      );
}
