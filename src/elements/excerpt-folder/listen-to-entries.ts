import { toSelector } from '../data-names.ts';
import { findPart } from '../find-part.ts';
import { dragEntries } from './drag-entries.ts';
import type { EntryList } from './entry-list.ts';
import { names } from './names.ts';

/** What a reader does with the entries, by their ids. */
export interface EntryActions {
  move: (id: string, by: number) => void;
  remove: (id: string) => void;
  addNote: (behind: string) => void;
}

/** Hears the buttons, keys and grips of the entries, whichever are there. */
export function listenToEntries(owner: HTMLElement, rows: EntryList, actions: EntryActions): void {
  const list = findPart(owner, names.entries);
  const idAt = (target: EventTarget | null, name: string) => {
    const part = (target as Element).closest(name);
    return part ? rows.idOf(part) : undefined;
  };
  list.addEventListener('click', ({ target }) => {
    const hear = (name: (typeof names)[keyof typeof names], act: (id: string) => void) => {
      const id = idAt(target, toSelector(name));
      if (id !== undefined) act(id);
    };
    hear(names.up, (id) => actions.move(id, -1));
    hear(names.down, (id) => actions.move(id, 1));
    hear(names.remove, actions.remove);
    hear(names.addBehind, actions.addNote);
  });
  list.addEventListener('keydown', (event) => {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const id = idAt(event.target, toSelector(names.grip));
    if (by === undefined || id === undefined) return;
    event.preventDefault();
    actions.move(id, by);
  });
  dragEntries(list, (row, by) => {
    const id = rows.idOf(row);
    if (id !== undefined) actions.move(id, by);
  });
}
