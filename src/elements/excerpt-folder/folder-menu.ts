import type { Folder } from '../../folder/model.ts';
import { findElement, findPart } from '../find-part.ts';
import { names } from './names.ts';

/** What a reader does with folders, by their ids. */
export interface FolderActions {
  open: (id: string) => void;
  add: (name: string) => void;
  rename: (id: string, name: string) => void;
  drop: (id: string) => void;
}

/** Shows which folders there are and which is open. */
export function showFolders(owner: HTMLElement, folders: readonly Folder[], open: Folder | undefined): void {
  const options = [...folders]
    .sort((a, b) => a.name.localeCompare(b.name, 'zh-CN'))
    .map(({ id, name }) => new Option(name, id, false, id === open?.id));
  const menu = findPart(owner, names.folders, HTMLSelectElement);
  menu.replaceChildren(...(options.length > 0 ? options : [new Option('还没有夹', '')]));
  menu.disabled = options.length === 0;
  for (const name of [names.rename, names.drop] as const)
    findPart(owner, name, HTMLButtonElement).disabled = open === undefined;
}

/** Hears the buttons that are for folders. */
export function listenToFolders(
  owner: HTMLElement,
  open: () => Folder | undefined,
  actions: FolderActions,
): void {
  const menu = findPart(owner, names.folders, HTMLSelectElement);
  const hear = (name: (typeof names)[keyof typeof names], act: () => void) =>
    findPart(owner, name).addEventListener('click', act);
  const withOpen = (act: (folder: Folder) => void) => () => {
    const folder = open();
    if (folder) act(folder);
  };
  menu.addEventListener('change', () => actions.open(menu.value));
  hear(names.add, () => askName(owner, '', actions.add));
  hear(
    names.rename,
    withOpen(({ id, name }) => askName(owner, name, (given) => actions.rename(id, given))),
  );
  hear(
    names.drop,
    withOpen(({ id }) => actions.drop(id)),
  );
}

/** Asks in the page for the name of a folder; `take` hears it, or nothing where the reader thinks better of it. */
function askName(owner: HTMLElement, name: string, take: (name: string) => void): void {
  const form = findElement(owner, `form[${names.naming}]`, HTMLFormElement);
  const field = findPart(form, names.name, HTMLInputElement);
  form.hidden = false;
  field.value = name;
  field.focus();
  field.select();
  form.onsubmit = (event) => {
    event.preventDefault();
    form.hidden = true;
    if (field.value.trim() !== '') take(field.value.trim());
  };
  findPart(form, names.cancel).onclick = () => (form.hidden = true);
}
