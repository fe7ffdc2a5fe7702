import type { DataNames } from '../data-names.ts';

/** What a folder is exported as: a Word document, text, a file for another machine with this folder, with all of them. */
export const exportForms = ['docx', 'txt', 'file', 'all'] as const;
export type ExportForm = (typeof exportForms)[number];

/** What the script of `<excerpt-folder>` finds in its markup. */
export const names = {
  /** What is said of where things are kept; its value is one of the `notices`. */
  notice: 'data-folder-notice',
  /** All that works only with a script. */
  panel: 'data-folder-panel',
  folders: 'data-folders',
  add: 'data-folder-add',
  rename: 'data-folder-rename',
  drop: 'data-folder-drop',
  /** The form that asks for the name of a folder. */
  naming: 'data-naming',
  name: 'data-folder-name',
  cancel: 'data-naming-cancel',
  /** A button that makes a file; its value is an `ExportForm`. */
  export: 'data-export',
  import: 'data-import',
  file: 'data-import-file',
  status: 'data-folder-status',
  undo: 'data-undo',
  empty: 'data-folder-empty',
  entries: 'data-entries',
  /** Adds words of the reader's own at the end; its value is their kind. */
  addOwn: 'data-add-own',
  /** An entry; its value is its kind. */
  entry: 'data-entry',
  grip: 'data-grip',
  up: 'data-entry-up',
  down: 'data-entry-down',
  addBehind: 'data-add-behind',
  remove: 'data-entry-remove',
  text: 'data-entry-text',
  own: 'data-own-text',
  source: 'data-entry-source',
  /** What has become of the paragraph since it was gathered. */
  later: 'data-entry-later',
  /** 收藏与批注: the part of the page, and what stands above only where there is something in it. */
  marks: 'data-marks',
  withMarks: 'data-with-marks',
  markCount: 'data-mark-count',
  /** Ticked where exports take the marks along. */
  marksToo: 'data-marks-too',
  /** The articles in which something is marked, each with its title, source and marks. */
  marked: 'data-marked-articles',
  markedTemplate: 'data-marked-template',
  markedTitle: 'data-marked-title',
  markedSource: 'data-marked-source',
  markRows: 'data-mark-rows',
  /** A mark: what it is, the words it is on, the reader's note. */
  markTemplate: 'data-mark-template',
  markRow: 'data-mark-row',
  markKind: 'data-mark-kind',
  markPlace: 'data-mark-place',
  note: 'data-mark-note',
  markRemove: 'data-mark-remove',
  excerptTemplate: 'data-excerpt-template',
  ownTemplate: 'data-own-template',
} as const satisfies DataNames;
