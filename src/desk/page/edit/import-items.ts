import type { ArticleView } from '../../shapes.ts';
import { findAllWords, mapWords, replaceOnce, type TextChange } from '../../work/find-words.ts';
import { findJoint, splitJoin } from '../../work/split-join.ts';
import { makeItem, type ListItem } from './list-item.ts';

/** What the items can do to editor, source and files. */
export interface ImportActs {
  text: () => string;
  change: (change: TextChange) => void;
  select: (from: number, to: number) => void;
  /** Goes to the line of the text that a line of the source became, and brings that one into view. */
  look: (sourceLine: number) => void;
  setLooked: (key: string, looked: boolean) => void;
  uncorrect: (correction: ArticleView['corrections'][number]) => void;
}

/** Items of one kind under their heading. */
export interface ItemGroup {
  name: string;
  items: ListItem[];
}

/** All that the import did to an article and a person has corrected in it, each to be accepted or undone. */
export function listImportItems(article: ArticleView, acts: ImportActs): ItemGroup[] {
  const told = (kind: 'doubt' | 'change') => article.report.filter((entry) => entry.kind === kind);
  const groups = [
    { name: '导入存疑', items: told('doubt').map((entry) => reportItem('存疑', entry, article, acts)) },
    { name: '接合', items: joinItems(article, acts) },
    { name: '更正', items: article.corrections.map((one) => correctionItem(one, article, acts)) },
    { name: '导入改动', items: told('change').map((entry) => reportItem('改动', entry, article, acts)) },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

function reportItem(
  name: string,
  { line, message }: ArticleView['report'][number],
  { looked }: ArticleView,
  acts: ImportActs,
): ListItem {
  const key = `${name} ${line} ${message}`;
  return makeItem({
    ...lookable(key, looked, acts),
    name,
    words: message,
    note: `原文 ${line} 行`,
    go: () => acts.look(line),
  });
}

/** Those that still stand in the text: one that was undone is none any more. */
function joinItems({ joins, looked }: ArticleView, acts: ImportActs): ListItem[] {
  const text = acts.text();
  return joins.flatMap((join) => {
    const { wordsBefore, wordsAfter, sourceLineBefore, sourceLineAfter } = join;
    const words = `${wordsBefore}｜${wordsAfter}`;
    if (findJoint(text, join) === undefined) return [];
    const maySplit = splitJoin(text, join) !== undefined;
    const go = () => {
      acts.look(sourceLineAfter);
      const at = findJoint(acts.text(), join);
      if (at !== undefined) acts.select(at, at);
    };
    const undo = () => {
      const split = splitJoin(acts.text(), join);
      if (split) acts.change(split);
    };
    return [
      makeItem({
        ...lookable(`接合 ${words}`, looked, acts),
        name: '接合',
        words,
        note: `原文 ${sourceLineBefore}→${sourceLineAfter} 行`,
        go,
        undo: maySplit ? undo : undefined,
        undoWords: '分开',
      }),
    ];
  });
}

function correctionItem(
  correction: ArticleView['corrections'][number],
  { looked }: ArticleView,
  acts: ImportActs,
): ListItem {
  const { kind, name, source = '', archive = '', reason } = correction;
  const words = kind === 'query' ? source : `${source || '（无）'} → ${archive || '（删）'}`;
  return makeItem({
    ...lookable(`更正 ${kind} ${source} ${archive}`, looked, acts),
    name,
    words,
    note: reason,
    go() {
      const map = mapWords(acts.text());
      const [at] = findAllWords(map, archive);
      const [from] = map.places[at ?? -1] ?? [];
      if (at === undefined || from === undefined) return;
      const [, to = from] = map.places[at + mapWords(archive).words.length - 1] ?? [];
      acts.select(from, to);
    },
    undo: () => acts.uncorrect(correction),
    undoWords: kind === 'query' ? '撤销存疑' : '撤销更正',
  });
}

/** The words a correction changed as they are printed; what was left out or moved has no certain place. */
export function printedAgain(
  text: string,
  { kind, source = '', archive = '' }: ArticleView['corrections'][number],
): TextChange | undefined {
  return kind === 'misread' || kind === 'supplied' ? replaceOnce(text, archive, source) : undefined;
}

function lookable(key: string, looked: readonly string[], { setLooked }: ImportActs) {
  const isLooked = looked.includes(key);
  return { key, isLooked, accept: () => setLooked(key, !isLooked) };
}
