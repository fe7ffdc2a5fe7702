import { z } from 'zod';
import { readEntry } from '../../corpus/entries.ts';
import { keepNothing } from '../../corpus/kept.ts';
import { openPack } from '../../corpus/pack.ts';
import type { Entry, IssueFolder } from '../../corpus/model.ts';
import type { Room } from '../../corpus/schemas.ts';
import { describeSchema } from '../../drafts/describe-schema.ts';
import { editedFiles, type EditedFile, type FileName } from '../../drafts/edited-files.ts';
import { DeskError } from '../server/route.ts';
import type { Workspace } from '../work/workspace.ts';
import { describeForm } from './describe-form.ts';
import type { FormField } from './form-field.ts';

/** Rooms of the authority files with what an editor calls them, and what kind of file lies in each. */
export const ROOMS = {
  people: { title: '人物', file: 'person' },
  organizations: { title: '组织', file: 'organization' },
  columns: { title: '栏目', file: 'column' },
  series: { title: '刊物', file: 'series' },
} as const satisfies Record<Room, { title: string; file: FileName }>;

/** The word lists of the search. */
export const WORD_LISTS = { synonyms: '同义词', variants: '异体字', formulas: '提法' } as const;

/** What has a form: `issue` `xuekan/2024-no1`, `people` `zhang-san`, `words` `synonyms`. */
export const subjectSchema = z.strictObject({
  room: z.enum(['issue', 'article', 'people', 'organizations', 'columns', 'series', 'words']),
  id: z.string(),
});
export type SubjectPlace = z.infer<typeof subjectSchema>;

/** A file that has a form. */
export interface Subject {
  /** Path below the project. */
  file: string;
  title: string;
  /** Front matter with a body below it. */
  isArticle: boolean;
  schema: z.ZodType;
  form: FormField;
  /** The issue it belongs to. */
  folder: IssueFolder | undefined;
}

/** Finds what a form is asked for among what was read; nothing else has an address. */
export function findSubject(workspace: Workspace, { room, id }: SubjectPlace): Subject {
  const { whole } = workspace.corpus;
  if (room === 'issue' || room === 'article') {
    const [series = '', issue = '', slug = ''] = id.split('/');
    const folder = workspace.folder(`${series}/${issue}`);
    const entry = room === 'issue' ? folder.issue : workspace.article(folder.id, slug).entry;
    const file = entry?.file ?? `${folder.folder}/issue.yaml`;
    const title = entry?.data && 'title' in entry.data ? entry.data.title : `${issue} 本期字段`;
    return { ...describe(workspace, room), file, title, isArticle: room === 'article', folder };
  }
  if (room === 'words') {
    if (!isWordList(id)) throw new DeskError('没有这个词表。', 404);
    const file = `content/search/${id}.yaml`;
    return { ...describe(workspace, id), file, title: WORD_LISTS[id], isArticle: false, folder: undefined };
  }
  const entry = (whole[room] as Entry<{ name: string }>[]).find((one) => one.id === id);
  if (!entry) throw new DeskError(`${ROOMS[room].title}里没有“${id}”，可能被移走或改了名。`, 404);
  const described = describe(workspace, ROOMS[room].file);
  return {
    ...described,
    file: entry.file,
    title: entry.data?.name ?? id,
    isArticle: false,
    folder: undefined,
  };
}

function isWordList(id: string): id is keyof typeof WORD_LISTS {
  return Object.hasOwn(WORD_LISTS, id);
}

/** Schema and form of a new entry of a room. */
export function describeRoom(workspace: Workspace, room: Room): Pick<Subject, 'schema' | 'form'> {
  return describe(workspace, ROOMS[room].file);
}

/** An entry of a room as it would be with other bytes. */
export function imagineEntry(subject: Pick<Subject, 'schema'>, file: string, text: string): Entry<unknown> {
  return readEntry(subject.schema, { path: file, bytes: Buffer.from(text) }, openPack(keepNothing, ''), []);
}

function describe({ corpus }: Workspace, name: FileName): Pick<Subject, 'schema' | 'form'> {
  const file = editedFiles(corpus.whole).find((one) => one.name === name);
  if (!file) throw new DeskError('没有这种表单。', 404);
  return { schema: file.schema, form: formOf(file) };
}

function formOf({ title, schema, helps }: EditedFile): FormField {
  return describeForm(title, describeSchema(schema, helps), helps);
}
