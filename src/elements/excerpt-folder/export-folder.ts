import { strToU8, zipSync, type Zippable } from 'fflate';
import { writeFolderFile } from '../../folder/folder-file.ts';
import { marksAsContents } from '../../folder/list-marks.ts';
import { entriesOf, type Folder, type Shelf } from '../../folder/model.ts';
import { writeFolderText } from '../../folder/plain-text.ts';
import type { ReferenceLook } from '../../folder/references.ts';
import { listWordFiles } from '../../folder/word-files.ts';
import { toFileName } from '../../text/file-name.ts';
import { localDay } from '../../text/local-day.ts';
import { saveFile } from '../save-file.ts';
import { findPart } from '../find-part.ts';
import { names, type ExportForm } from './names.ts';

const TYPES = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  txt: 'text/plain;charset=utf-8',
  json: 'application/json;charset=utf-8',
} as const;

/**
 * Saves a folder as a file, made in the browser, with the marks of the shelf at its end.
 * @returns the name of the file.
 */
export function exportFolder(
  shelf: Shelf,
  folder: Folder,
  form: ExportForm,
  look: ReferenceLook,
  site: string,
): string {
  const { marks } = shelf;
  const entries = entriesOf(shelf, folder.id);
  const contents = [...entries, ...marksAsContents(marks)];
  switch (form) {
    case 'docx':
      return save(zipWord(listWordFiles(folder.name, contents, look, moment())), folder.name, 'docx');
    case 'txt':
      return save(writeFolderText(folder.name, contents, look.form), folder.name, 'txt');
    case 'file':
      return save(writeFolderFile([{ folder, entries }], marks, site), folder.name, 'json');
    case 'all': {
      const all = shelf.folders.map((one) => ({ folder: one, entries: entriesOf(shelf, one.id) }));
      return save(writeFolderFile(all, marks, site), '全部摘编夹', 'json');
    }
  }
}

/** How the reader wants sources to be named. */
export function readLook(owner: HTMLElement): ReferenceLook {
  const chosen = (name: string) =>
    owner.querySelector<HTMLInputElement>(`input[name="${name}"]:checked`)?.value;
  return {
    place: chosen('reference-place') === 'list' ? 'list' : 'notes',
    form: chosen('reference-form') === 'running' ? 'running' : 'standard',
  };
}

/** The shelf as it is taken along: without the marks where the reader does not want them. */
export function leaveOut(owner: HTMLElement, shelf: Shelf): Shelf {
  return findPart(owner, names.marksToo, HTMLInputElement).checked ? shelf : { ...shelf, marks: [] };
}

function save(content: BlobPart, title: string, ending: keyof typeof TYPES): string {
  const name = `${toFileName([title]) || '摘编夹'}_${localDay()}.${ending}`;
  saveFile(new Blob([content], { type: TYPES[ending] }), name);
  return name;
}

function zipWord(files: ReturnType<typeof listWordFiles>): Uint8Array<ArrayBuffer> {
  const packed: Zippable = {};
  for (const { path, content } of files)
    packed[path] = typeof content === 'string' ? strToU8(content) : content;
  return zipSync(packed);
}

/** Now, to the second: `2026-11-30T08:00:00Z`. */
function moment(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
