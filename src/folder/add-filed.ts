import { makeFolder, type Edit } from './changes.ts';
import type { FiledFolder } from './folder-file.ts';
import { addMarks } from './mark-changes.ts';
import { newId, type Entry, type Item, type MarkContent } from './model.ts';

/**
 * Adds what a file holds: folders, each under a name of its own, and the marks that are not there yet. What is there already
 * stays as it is.
 */
export function addFiled(filed: readonly FiledFolder[], marks: readonly MarkContent[], now: number): Edit {
  return (shelf) => {
    const names = new Set(shelf.folders.map(({ name }) => name));
    const folders = filed.flatMap(({ name, entries }, place): Item[] => {
      const folder = makeFolder(freeName(name, names), now + place);
      names.add(folder.name);
      return [
        folder,
        ...entries.map((content, index): Entry => ({
          ...content,
          id: newId(),
          folder: folder.id,
          rank: index + 1,
        })),
      ];
    });
    return { put: [...folders, ...addMarks(marks)(shelf).put], removed: [] };
  };
}

/** A name that no folder has: `讲话稿` → `讲话稿（2）`. */
function freeName(name: string, taken: ReadonlySet<string>): string {
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name}（${number}）`;
  return free;
}
