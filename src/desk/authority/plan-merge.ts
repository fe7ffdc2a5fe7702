import { digestOf } from '../../corpus/digest.ts';
import type { Entry, Whole } from '../../corpus/model.ts';
import type { ColumnData } from '../../schema/column.ts';
import type { OrganizationData } from '../../schema/organization.ts';
import type { PersonData } from '../../schema/person.ts';
import { applyFilled } from '../form/apply-filled.ts';
import { editYaml } from '../form/edit-yaml.ts';
import { fillFrom } from '../form/filled.ts';
import { DeskError } from '../server/route.ts';
import { decodeText } from '../work/decode-text.ts';
import { keepLineEnds } from '../../corpus/keep-line-ends.ts';
import type { Workspace } from '../work/workspace.ts';
import { mentionsOf, namingEntries } from '../../checks/mentions.ts';
import { listGains, mergeBodies, mergeColumns, mergePeople } from './merge-entries.ts';
import { refuseBreaking, refuseExcused } from './refuse-merge.ts';
import { rewriteReferences } from '../../corpus/rewrite-references.ts';
import type { FileChange } from '../../corpus/write-together.ts';

/** Rooms whose entries can be merged. */
export type MergingRoom = 'people' | 'organizations' | 'columns';

/** Which of two entries stays, and which goes. */
export interface MergeRequest {
  room: MergingRoom;
  stays: string;
  goes: string;
}

/** All that a merge would change, before anything is. */
export interface MergePlan {
  changes: FileChange[];
  /** The same for a person: what each file that stays gets. */
  words: { file: string; changes: string[] }[];
  /** True where readers know the address of the one that goes. */
  isPublished: boolean;
  /** Tells whether the plan a person saw is the one that is done. */
  digest: string;
}

/** Plans the merge of two entries; what it would break is refused with the words of the checks. */
export function planMerge(workspace: Workspace, request: MergeRequest): MergePlan {
  const { room, stays, goes } = request;
  const { whole } = workspace.corpus;
  if (stays === goes) throw new DeskError('这是同一个档案，请选另一个。');
  const [kept, gone] = [entryOf(whole, room, stays), entryOf(whole, room, goes)];
  const references = rewriteAll(workspace, request);
  const changes: FileChange[] = [
    changeKept(workspace, request, kept, gone),
    ...references.map(({ change }) => change),
    { file: gone.file, before: textOf(workspace, gone.file), after: null },
  ];
  refuseExcused(whole, gone);
  refuseBreaking(workspace, changes, gone);
  const row = whole.book?.items.get(`${room}/${goes}`)?.row;
  return {
    changes,
    words: [
      { file: kept.file, changes: listGains(room, gone.data, kept.data) },
      ...references.map(({ file, places }) => ({ file, changes: places })),
    ],
    isPublished: row !== undefined && !row.withdrawn,
    digest: digestOf(JSON.stringify(changes)),
  };
}

type Data = PersonData & OrganizationData & ColumnData;

function entryOf(whole: Whole, room: MergingRoom, id: string): Entry<Data> & { data: Data } {
  const entry = (whole[room] as Entry<Data>[]).find((one) => one.id === id);
  if (!entry) throw new DeskError(`没有“${id}”这个档案，可能被移走或改了名。`, 404);
  if (!entry.data) throw new DeskError(`${entry.file} 有写法错误，请先改好再合并。`);
  return { ...entry, data: entry.data };
}

function changeKept(
  workspace: Workspace,
  { room, stays, goes }: MergeRequest,
  kept: Entry<Data> & { data: Data },
  gone: { data: Data },
): FileChange {
  if (room === 'columns' && kept.data.series !== gone.data.series)
    throw new DeskError('两个栏目不属于同一种刊物，不能合并。');
  const merged: object =
    room === 'people'
      ? mergePeople(kept.data, gone.data)
      : room === 'organizations'
        ? mergeBodies(kept.data, gone.data, { stays, goes })
        : mergeColumns(kept.data, gone.data);
  const before = textOf(workspace, kept.file);
  const filled = fillFrom(merged, kept.data);
  const edited = editYaml(before.replaceAll('\r\n', '\n'), (document) =>
    applyFilled(document, filled, ORDER[room]),
  );
  return { file: kept.file, before, after: keepLineEnds(before, edited) };
}

/** Order of the fields that a merge may add. */
const ORDER = {
  people: ['name', 'otherNames', 'note', 'posts'].map((name) => ({ name })),
  organizations: ['name', 'shortNames', 'kind', 'parent', 'note'].map((name) => ({ name })),
  columns: ['name', 'series', 'order', 'formerNames', 'note'].map((name) => ({ name })),
};

function rewriteAll(workspace: Workspace, { room, stays, goes }: MergeRequest) {
  // Contents and articles name a column as it is printed, and go on doing so.
  if (room === 'columns') return [];
  const own = [`content/${room}/${stays}.yaml`, `content/${room}/${goes}.yaml`];
  const mentions = mentionsOf(workspace.corpus).get(`${room}/${goes}`) ?? [];
  return mentions
    .filter(({ file }) => !own.includes(file))
    .map(({ file, places }) => {
      const before = textOf(workspace, file);
      const after = rewriteReferences(before, file.endsWith('.mdx'), places, { stays, goes });
      if (after === undefined) throw new DeskError(`${file} 刚才改过，没有合并。请再试一次。`);
      const entry = namingEntries(workspace.corpus.whole).find((one) => one.file === file);
      return {
        file,
        change: { file, before, after },
        places: places.map((place) => wordPlace(entry, place, { stays, goes })),
      };
    });
}

/** `第 5 行“马吉孝”：ma-jixiao-2 → ma-jixiao`. */
function wordPlace(
  entry: Entry<unknown> | undefined,
  place: readonly (string | number)[],
  { stays, goes }: { stays: string; goes: string },
): string {
  const holder = place
    .slice(
      0,
      place.findLastIndex((key) => typeof key === 'string'),
    )
    .reduce<unknown>((data, key) => (data as Record<string | number, unknown>)[key], entry?.data);
  const name = (holder as { name?: unknown } | undefined)?.name;
  const printed = typeof name === 'string' ? `“${name}”` : '';
  return `第 ${entry?.lineOf(place) ?? 1} 行${printed}：${goes} → ${stays}`;
}

function textOf({ corpus }: Workspace, file: string): string {
  return decodeText(corpus.fileOf(file)?.bytes ?? new Uint8Array());
}
