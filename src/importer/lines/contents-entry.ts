import { isPersonalName } from '../../text/personal-name.ts';
import { foldForComparison } from '../../text/similarity.ts';
import { mayNameBodies } from './body-names.ts';
import { isListOfPersons, splitNames } from './split-names.ts';

/** How the page stands on a line of contents; `none` where the line has no page. */
export type PageForm =
  'dash' | 'first' | 'tab' | 'leader' | 'bracket' | 'slash' | 'spaces' | 'space' | 'none';

/** A line of contents as it reads by its form alone. */
export interface ContentsEntry {
  title: string;
  author?: string;
  page?: number;
  form: PageForm;
  /** The sign before it, `●`, or its brackets, `【`. */
  mark?: string;
  /** True where the author is told by nothing but the look of a name. */
  unsure?: boolean;
}

/** What the text behind the contents says of words that stand in an entry. */
export interface PrintedText {
  /** True for words that are a line of it. */
  isLine: (words: string) => boolean;
  /** True where a line is followed by another one that is a name to the letter. */
  isSigned: (title: string, name: string) => boolean;
}

/** A text of which nothing is known. */
export const UNPRINTED: PrintedText = { isLine: () => false, isSigned: () => false };

/** Forms of a page by themselves: in a paper they mean nothing else. The rest count only where a contents has several. */
export const SURE_FORMS: readonly PageForm[] = ['dash', 'tab', 'leader'];

/** The signs that stand before an entry or a head. */
export const ORNAMENT = '[■□◆◇●○★☆▲△▼▪▫◎※♦♣•·＊*]';

const LEADER = '(?:[….·•‥・．⋯]|[—－_-]{3}|\\. ){2,}';
const PAGE = '(?:第|P\\.?|p\\.?)?\\s*(?<page>\\d{1,3})(?:\\s*[-—–~～]\\s*\\d{1,3})?\\s*页?';
const BRACKETED = `[（(［\\[〔]\\s*${PAGE}\\s*[）)］\\]〕]`;
const EITHER = `(?:${BRACKETED.replace('<page>', '<inside>')}|${PAGE})`;

const FORMS: readonly [PageForm, RegExp][] = [
  ['dash', new RegExp(`^-\\s+${EITHER}\\s+(?<title>.+)$`, 'u')],
  ['first', new RegExp(`^${EITHER}(?:[\\s\\u3000]+|\\s*${LEADER}\\s*)(?<title>[^\\d.、．\\s].*)$`, 'u')],
  ['first', new RegExp(`^${BRACKETED}(?<title>[^\\d.、．\\s].*)$`, 'u')],
  [
    'leader',
    new RegExp(`^(?<title>.+?)\\s*${LEADER}\\s*${EITHER}(?:\\s*[/\\s\\u3000]\\s*(?<author>\\D+))?$`, 'u'),
  ],
  ['leader', new RegExp(`^(?<title>.+${LEADER}[^….·•‥・．⋯\\d]+?)\\s*${EITHER}$`, 'u')],
  ['tab', new RegExp(`^(?<title>.+?)\\s*\\t\\s*${EITHER}(?:\\s+(?<author>\\D+))?$`, 'u')],
  ['tab', new RegExp(`^(?<title>.+\\t.+?)\\s*${EITHER}$`, 'u')],
  ['bracket', new RegExp(`^(?<title>.+?)\\s*${BRACKETED}(?:[\\s\\u3000]*(?<author>\\D+))?$`, 'u')],
  ['slash', new RegExp(`^(?<title>.+?)\\s*[/／|｜]+\\s*${EITHER}$`, 'u')],
  ['spaces', new RegExp(`^(?<title>.+?)(?:\\s{2,}|\\u3000+\\s*)${EITHER}$`, 'u')],
  ['space', new RegExp(`^(?<title>.+?[^\\d\\s]) ${EITHER}$`, 'u')],
];

/** Reads a line as an entry of contents by the first form it has. */
export function readContentsEntry(line: string, printed: PrintedText): ContentsEntry {
  const { mark, text } = takeMark(line);
  for (const [form, pattern] of FORMS) {
    const { title, page, inside, author } = pattern.exec(text)?.groups ?? {};
    const figure = page ?? inside;
    if (title === undefined || figure === undefined || Number(figure) === 0) continue;
    const rest = author === undefined ? splitAuthor(title, printed) : { title, author: compactNames(author) };
    return { ...rest, title: trimLeaders(rest.title), page: Number(figure), form, ...(mark ? { mark } : {}) };
  }
  const rest = splitAuthor(text, printed);
  return { ...rest, title: trimLeaders(rest.title), form: 'none', ...(mark ? { mark } : {}) };
}

const MARKED = new RegExp(`^(${ORNAMENT})+\\s*(\\S.*)$`, 'u');

/** `【要闻】` → 【, 要闻; `■ 要闻` → ■, 要闻; a line of the text may bear them as well. */
export function takeMark(line: string): { mark?: string; text: string } {
  const bracketed = /^([【〖［\[〔])\s*(.+?)\s*[】〗］\]〕]$/u.exec(line);
  if (bracketed?.[1] && bracketed[2] && !/^\d+$/u.test(bracketed[2]))
    return { mark: bracketed[1], text: bracketed[2] };
  const [, sign, text] = MARKED.exec(line) ?? [];
  return sign !== undefined && text !== undefined ? { mark: sign, text } : { text: line };
}

/** Ways an author is set behind a title, the sure ones first; `isSet` where signs set him apart that no title has. */
const AUTHORS: readonly { pattern: RegExp; sure: boolean; isSet?: true }[] = [
  { pattern: new RegExp(`^(?<title>.+?)\\s*${LEADER}\\s*(?<author>\\D+)$`, 'u'), sure: true },
  { pattern: /^(?<title>.+?)\s*\/\/\s*(?<author>.+)$/u, sure: true },
  { pattern: /^(?<title>.+?)\s+[/／]\s*(?<author>[^/\t]+)$/u, sure: true },
  { pattern: /^(?<title>.+?)\t\s*(?<author>[^\t]+)$/u, sure: true },
  { pattern: /^(?<title>.+?)[/／](?<author>[^/]+)$/u, sure: false, isSet: true },
  { pattern: /^(?<title>.+?)\s*(?:——|—|－|--)\s*(?<author>[^—]+)$/u, sure: false },
  { pattern: /^(?<title>.+?)\s*[（(](?<author>[^（()）]+)[）)]$/u, sure: false, isSet: true },
  { pattern: /^(?<title>.+?)(?:\s{2,}|\u3000\s*)(?<author>\S.*)$/u, sure: false },
  { pattern: /^(?<title>.+?) (?<author>\S+(?: \S+){0,3})$/u, sure: false },
];

function splitAuthor(
  text: string,
  { isLine, isSigned }: PrintedText,
): { title: string; author?: string; unsure?: boolean } {
  if (isLine(text)) return { title: text };
  for (const { pattern, sure, isSet } of AUTHORS) {
    const { title, author } = pattern.exec(text)?.groups ?? {};
    if (title === undefined || author === undefined || foldForComparison(title) === '') continue;
    const printed = isLine(title);
    // Whose name no surname tells, the line under the title tells: `（卓玛才让）`.
    if (!sure && !isAuthor(author) && !(isSet && isSigned(title, author))) continue;
    if (sure && !printed && !mayBeAuthor(author)) continue;
    return {
      title: title.trim(),
      author: compactNames(author),
      ...(sure || printed ? {} : { unsure: true }),
    };
  }
  return { title: text };
}

/** Names of persons, the last behind a unit or a post where there is one: `本刊记者　王 勇`. */
function isAuthor(text: string): boolean {
  if (isListOfPersons(text)) return true;
  const [first, ...others] = text.split(/[\s\u3000]+/u);
  return (
    /^本[刊报]|评论员$|记者$|编辑部$/u.test(text) ||
    (first !== undefined &&
      others.length > 0 &&
      /记者|通讯员$|整理$/u.test(first) &&
      isListOfPersons(others.join(' ')))
  );
}

function mayBeAuthor(text: string): boolean {
  return isAuthor(text) || mayNameBodies(text) || ([...text].length <= 12 && !/[。，！？：；“”]/u.test(text));
}

/** `李 忠` → 李忠; several names stay apart as they are printed. */
function compactNames(text: string): string {
  const trimmed = text.trim().replace(/^[（(](.+)[）)]$/u, '$1');
  const names = splitNames(trimmed);
  const [only] = names;
  if (names.length === 1 && only && !only.note) return only.name;
  return names.every(({ name }) => isPersonalName(name)) && /\s/u.test(trimmed) && !/[、，,/]/u.test(trimmed)
    ? names.map(({ name }) => name).join('　')
    : trimmed;
}

const TRAILING = new RegExp(`\\s*${LEADER}\\s*$`, 'u');

function trimLeaders(title: string): string {
  return title.replace(TRAILING, '').trim();
}
