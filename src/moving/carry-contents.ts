import { isMap, isSeq } from 'yaml';
import { soundFolder } from '../checks/judge-issue.ts';
import type { IssueFolder } from '../corpus/model.ts';
import { findSourceLines, type EntryPlace, type SourceLines } from '../ledger/source-lines.ts';
import type { ContentsEntry, IssueData } from '../schema/issue.ts';
import { editFile } from './edit-file.ts';
import type { Draft } from './draft.ts';
import type { ArticleMove } from './move-article.ts';
import { MoveRefused } from './move-refused.ts';

/** Lines of a source that go to another, and where to. */
export interface CarriedLines {
  /** Text and fields of the article, for the end of the other source. */
  body: number[];
  /** Its line of the contents, and that of a column the other issue does not print yet. */
  contents: number[];
  /** Lines that go and are not wanted there. */
  left: number[];
  /** The line of the other source behind which the contents go on. */
  behind: number;
  /** The line of the other source behind which the text goes: the last one of its texts. */
  bodyBehind: number;
}

/**
 * Takes the entry of an article out of the contents of its issue and puts it into those of another, in its column and by
 * its page; into `unlisted` where no contents print it. Gives the lines of the source that go with it.
 */
export function carryContents(draft: Draft, { from, article, to, slug }: ArticleMove): CarriedLines {
  const [source, target] = [dataOf(from), dataOf(to)];
  const place = findEntry(source, article.id);
  const lines = linesOf(from, article.id, place);
  takeOut(draft, from, source, article.id, place);
  const entry = place && source.contents[place[0]]?.entries[place[1]];
  const column = place && source.contents[place[0]]?.column;
  const isPrinted = source.contentsSupplied !== true && entry !== undefined;
  const isLast = place !== undefined && source.contents[place[0]]?.entries.length === 1;
  const head = isPrinted && isLast ? lines.column : [];
  const hasGroup = place !== undefined && isAloneInGroup(source, place);
  const own = isPrinted ? [...(hasGroup ? lines.group : []), ...lines.entry] : [];
  const bodyBehind = linesOf(to, '', undefined).lastOfAll;
  if (entry && target.contentsSupplied === true) {
    putIn(draft, to, target, entryFor(entry, slug, hasGroup), column);
    return { body: lines.own, contents: [], left: [...head, ...own], behind: 0, bodyBehind };
  }
  const printed = entry && own.length > 0 ? wayIn(to, target, entry, column) : undefined;
  if (entry && printed) {
    putIn(draft, to, target, entryFor(entry, slug, hasGroup), column);
    const isNew = !target.contents.some((one) => one.column === column);
    const contents = [...(isNew ? lines.column : []), ...own];
    return { body: lines.own, contents, left: isNew ? [] : head, behind: printed, bodyBehind };
  }
  putUnlisted(draft, to, target, slug, source.unlisted?.find((one) => one.article === article.id)?.placement);
  return { body: lines.own, contents: [], left: [...head, ...own], behind: 0, bodyBehind };
}

function dataOf({ id, issue }: IssueFolder): IssueData {
  if (!issue?.data) throw new MoveRefused(`${id} 的 issue.yaml 读不出来，请先改好再移。`);
  return issue.data;
}

function linesOf(folder: IssueFolder, slug: string, place: EntryPlace | undefined): SourceLines {
  const sound = soundFolder(folder);
  if (sound) return findSourceLines(sound, slug, place);
  if (folder.source) throw new MoveRefused(`${folder.id} 有写法错误或还没有填完，请先改好再移。`);
  return { own: [], entry: [], group: [], column: [], lastOfAll: 0 };
}

function findEntry({ contents }: IssueData, slug: string): EntryPlace | undefined {
  for (const [column, { entries }] of contents.entries()) {
    const entry = entries.findIndex(({ article }) => article === slug);
    if (entry >= 0) return [column, entry];
  }
  return undefined;
}

function takeOut(
  draft: Draft,
  { folder }: IssueFolder,
  data: IssueData,
  slug: string,
  place: EntryPlace | undefined,
): void {
  const before = precedingArticle(data, slug, place);
  editFile(draft, `${folder}/issue.yaml`, (document) => {
    if (place) {
      const isLast = data.contents[place[0]]?.entries.length === 1;
      document.deleteIn(isLast ? ['contents', place[0]] : ['contents', place[0], 'entries', place[1]]);
    }
    const unlisted = document.get('unlisted');
    if (!isSeq(unlisted)) return;
    unlisted.items = unlisted.items.filter((item) => !isMap(item) || String(item.get('article')) !== slug);
    for (const item of unlisted.items)
      if (isMap(item) && String(item.get('after')) === slug) {
        if (before === undefined) item.delete('after');
        else item.set('after', before);
      }
    if (unlisted.items.length === 0) document.delete('unlisted');
  });
}

/** What stands before an article, for the items that followed it. */
function precedingArticle(
  { contents, unlisted }: IssueData,
  slug: string,
  place: EntryPlace | undefined,
): string | undefined {
  if (!place) return unlisted?.find(({ article }) => article === slug)?.after;
  const listed = contents.flatMap(({ entries }) => entries.map(({ article }) => article));
  return listed[listed.indexOf(slug) - 1];
}

/** A small head over several entries stays with the others. */
function entryFor({ group, ...entry }: ContentsEntry, slug: string, hasGroup: boolean): ContentsEntry {
  return { ...entry, ...(hasGroup && group !== undefined && { group }), article: slug };
}

function isAloneInGroup({ contents }: IssueData, [column, entry]: EntryPlace): boolean {
  const entries = contents[column]?.entries ?? [];
  const group = entries[entry]?.group;
  return [entries[entry - 1], entries[entry + 1]].every((other) => !other || other.group !== group);
}

/** Where an entry goes: behind those of its column that stand on no later page; else a column of its own, at the end. */
function placeFor({ contents }: IssueData, { page }: ContentsEntry, column: string | undefined): EntryPlace {
  const at = contents.findIndex((one) => one.column === column);
  const entries = contents[at]?.entries ?? [];
  const later = entries.findIndex((one) => (one.page ?? 0) > (page ?? Infinity));
  return at < 0 ? [contents.length, 0] : [at, later < 0 ? entries.length : later];
}

function putIn(
  draft: Draft,
  { folder }: IssueFolder,
  data: IssueData,
  entry: ContentsEntry,
  column: string | undefined,
): void {
  const [at, place] = placeFor(data, entry, column);
  editFile(draft, `${folder}/issue.yaml`, (document) => {
    const path = at < data.contents.length ? ['contents', at, 'entries'] : ['contents'];
    const list = document.getIn(path);
    const own = { ...(column !== undefined && { column }), entries: [entry] };
    if (isSeq(list))
      list.items.splice(
        at < data.contents.length ? place : list.items.length,
        0,
        document.createNode(at < data.contents.length ? entry : own),
      );
  });
}

/** The line of the printed contents behind which an entry goes on; undefined where there is none to be found. */
function wayIn(
  folder: IssueFolder,
  data: IssueData,
  entry: ContentsEntry,
  column: string | undefined,
): number | undefined {
  const [at, place] = placeFor(data, entry, column);
  const sound = soundFolder(folder);
  const last = at < data.contents.length ? at : at - 1;
  const before = at < data.contents.length ? place - 1 : (data.contents[last]?.entries.length ?? 0) - 1;
  if (!sound) return undefined;
  const lines = findSourceLines(sound, '', [last, Math.max(0, before)]);
  return (before < 0 ? lines.column : lines.entry).at(-1);
}

function putUnlisted(
  draft: Draft,
  { folder }: IssueFolder,
  { contents, unlisted = [] }: IssueData,
  slug: string,
  placement: NonNullable<IssueData['unlisted']>[number]['placement'] = '正文',
): void {
  const after = unlisted.at(-1)?.article ?? contents.at(-1)?.entries.at(-1)?.article;
  editFile(draft, `${folder}/issue.yaml`, (document) => {
    const item = document.createNode({ article: slug, placement, ...(after !== undefined && { after }) });
    const list = document.get('unlisted');
    if (isSeq(list)) list.items.push(item);
    else document.set('unlisted', document.createNode([item]));
  });
}
