import { foldForComparison } from '../../text/similarity.ts';
import type { Block, ContentsLine, LogEntry } from '../document.ts';
import { isBodyName } from '../lines/body-names.ts';
import { takeMark } from '../lines/contents-entry.ts';
import { unnumber } from '../lines/line-shapes.ts';
import { isRule, type ReadLine } from './read-line.ts';
import { splitNames } from '../lines/split-names.ts';

/** What the lines of the contents are, each entry under its column and group. */
export interface ArrangedContents {
  lines: ContentsLine[];
  strays: Block[];
  log: LogEntry[];
}

/** The lines between the head of the contents and the text, and what is known of them. */
interface Region {
  lines: ReadLine[];
  isEntry: (line: ReadLine) => boolean;
  /** True for words that are a line of the text, or two lines of it one after the other. */
  isPrinted: (words: string) => boolean;
}

/** A plain line longer than this over an entry is the first line of its title rather than a column. */
const COLUMN_LENGTH = 12;
/** A plain line under an entry shorter than this is a column rather than the second line of a title. */
const SECOND_LINE_LENGTH = 9;

/** Tells columns, groups, entries and the second lines of titles apart; `text` is what stands behind the contents. */
export function arrangeContents(region: ReadLine[], text: Block[], isPaged: boolean): ArrangedContents {
  const folded = text.map((block) => foldForComparison(block.text));
  const printed = new Set([...folded, ...folded.map((words, index) => words + (folded[index + 1] ?? ''))]);
  const isPrinted = (words: string) => printed.has(foldForComparison(words));
  const isEntry = tellEntries(region, folded, isPaged);
  const contents: Region = { lines: region, isEntry, isPrinted };
  const arranged: ArrangedContents = { lines: [], strays: [], log: [] };
  const levels: string[] = [];
  let column: string | undefined;
  let group: { name: string; holds: boolean } | undefined;
  let opening: Block | undefined;
  region.forEach((line, index) => {
    const { block, entry } = line;
    const before = arranged.lines.at(-1);
    const previous = region[index - 1];
    if (isRule(block.text)) return;
    if (isEntry(line)) {
      const title = unnumber(opening ? joinLines(opening.text, entry.title) : entry.title);
      if (opening) tellJoin(arranged, opening, title);
      arranged.lines.push({
        title,
        ...(entry.author ? { author: entry.author } : {}),
        ...(entry.page ? { page: entry.page } : {}),
        ...(column ? { column } : {}),
        ...(group ? { group: group.name } : {}),
        line: (opening ?? block).line,
      });
      if (entry.unsure) tellAuthor(arranged, block, entry);
      if (group?.holds === false) group = undefined;
      opening = undefined;
    } else if (before && block.text.startsWith('//')) {
      before.author = splitNames(block.text.replace(/^\/+\s*/, ''))
        .map(({ name }) => name)
        .join('　');
    } else if (opensTitle(contents, index)) {
      opening = opening ? { ...opening, text: joinLines(opening.text, block.text) } : block;
    } else if (
      before &&
      previous &&
      isEntry(previous) &&
      goesOn(line, before, leadsToEntry(contents, index), isPrinted)
    ) {
      before.title += ` ${block.text}`;
      tellJoin(arranged, block, before.title);
    } else if (leadsToEntry(contents, index)) {
      const name = entry.mark ? takeMark(block.text).text : block.text;
      const style = entry.mark ?? '';
      if (!levels.includes(style)) levels.push(style);
      const isGroup = column !== undefined && (style === '' ? isBodyName(name) : levels.indexOf(style) > 0);
      if (isGroup) group = { name, holds: style !== '' };
      else [column, group] = [name, undefined];
    } else {
      arranged.strays.push(block);
    }
  });
  return arranged;
}

/** An entry has a page; where none has, it is a line of the text that no other listed line follows. */
function tellEntries(region: ReadLine[], printed: string[], isPaged: boolean): (line: ReadLine) => boolean {
  const lastPaged = region.findLastIndex(({ entry }) => entry.form !== 'none');
  const ownTitle = ({ entry }: ReadLine) =>
    foldForComparison(unnumber(entry.mark ? takeMark(entry.title).text : entry.title));
  const listed = new Set(region.map(ownTitle));
  const standsOver = (words: string) => {
    const place = printed.indexOf(words);
    const next = printed[place + 1];
    return place >= 0 && next !== undefined && listed.has(next);
  };
  const marks = region.flatMap(({ entry }) => (entry.mark ? [entry.mark] : []));
  const areBullets = marks.length > 0 && marks.length >= region.length * 0.6 && new Set(marks).size === 1;
  const entries = new Set(
    region.filter((line, index) => {
      const { entry, block } = line;
      if (entry.form !== 'none') return true;
      const words = ownTitle(line);
      const isListed = words !== '' && printed.includes(words) && !standsOver(words);
      if (isPaged)
        return isListed && [...block.text].length > 3 && !/^[【■]/u.test(block.text) && index > lastPaged;
      return isListed || (areBullets && entry.mark !== '【') || startsWithNumber(block.text);
    }),
  );
  return (line) => entries.has(line);
}

function startsWithNumber(text: string): boolean {
  return /^[（(]?\d{1,2}[）)、.．]\s*\S/u.test(text);
}

/** The first line of a title whose page stands on the next: both together are printed, or it is too long for a column. */
function opensTitle({ lines, isEntry, isPrinted }: Region, index: number): boolean {
  const [line, next] = [lines[index], lines[index + 1]];
  if (!line || !next || !isEntry(next) || line.entry.mark || next.entry.mark || next.entry.form === 'dash')
    return false;
  if (next.entry.form === 'first' || isBodyName(line.block.text)) return false;
  if (next.entry.title.startsWith('—')) return true;
  if (isPrinted(line.block.text + next.entry.title)) return !isPrinted(next.entry.title);
  return (
    [...line.block.text].length > COLUMN_LENGTH &&
    !isPrinted(next.entry.title) &&
    !/[@：:]|\d{4}年/u.test(line.block.text)
  );
}

/** The second line of a title whose page stood on the first. */
function goesOn(
  { block, entry }: ReadLine,
  before: ContentsLine,
  mayBeColumn: boolean,
  isPrinted: (words: string) => boolean,
): boolean {
  if (entry.mark) return false;
  if (isPrinted(before.title + block.text)) return true;
  const isColumn = [...block.text].length < SECOND_LINE_LENGTH && mayBeColumn;
  return (
    block.gap === 0 && !isColumn && !isPrinted(block.text) && !/[@]|[：:]|\d{4}年|^[（(]/u.test(block.text)
  );
}

/** A column or a group: entries stand under it, or under the groups that stand under it. */
function leadsToEntry(region: Region, index: number): boolean {
  const line = region.lines[index];
  if (!line || isImprintLabel(line.block.text)) return false;
  const place = region.lines.findIndex(({ block }, later) => later > index && !isRule(block.text));
  const next = region.lines[place];
  if (!next) return false;
  if (region.isEntry(next) || opensTitle(region, place)) return true;
  const { mark } = next.entry;
  const mayFollow = mark === undefined ? isBodyName(next.block.text) : mark !== line.entry.mark;
  return mayFollow && leadsToEntry(region, place);
}

function isImprintLabel(text: string): boolean {
  return /[@\d]|内部资料|^\S\s+\S$|：$|:$/u.test(text) || /^[（(].+[）)]$/u.test(text);
}

function joinLines(first: string, second: string): string {
  return second.startsWith('—') || /[”》]$/u.test(first) || !/\s/u.test(first)
    ? first + second
    : `${first} ${second}`;
}

function tellJoin({ log }: ArrangedContents, { line }: Block, title: string): void {
  log.push({ kind: 'join', line, message: `目录题名转行：…${title.slice(-24)}` });
}

function tellAuthor({ log }: ArrangedContents, { line }: Block, entry: ReadLine['entry']): void {
  log.push({
    kind: 'doubt',
    code: 'field',
    line,
    message: `目录里“${entry.author ?? ''}”按作者收入，题名作“${entry.title}”，请核对`,
    fields: ['contents', 'authors'],
  });
}
