import { contentsRuns, issueContents } from '../archive/contents.ts';
import type { Article, Issue } from '../archive/model.ts';
import { correctionLine, endParts, headParts, recordFacts, sourceLine } from '../print/article-parts.ts';
import type { Fact, Part } from '../print/article-parts.ts';
import { alignEnd, INDENT, writeText } from '../document/to-text.ts';
import { contentsWords, imprintFacts, mastheadFacts } from '../print/issue-parts.ts';

/**
 * An article as plain text: title, by-line, where it was printed, body, and what stands below it. Blocks are parted
 * by one blank line; paragraphs begin with two ideographic spaces; a line ends with LF, which every editor of the
 * last years reads (Notepad since 2018).
 */
export function articleText(article: Article, address: string): string {
  return document([...articleBlocks(article), factLines([['网址', address]])]);
}

/** A whole issue as plain text: imprint, contents, then every article in reading order. */
export function issueText(issue: Issue, address: string): string {
  const { data, document: single } = issue;
  if (single) {
    const dated = single.data.date !== undefined;
    return document([
      ...articleBlocks(single),
      factLines([
        ...imprintFacts(issue).filter(([label]) => !(dated && label === '日期')),
        ['网址', address],
      ]),
      ...corrections(issue),
    ]);
  }
  return document([
    issue.title,
    data.motto,
    factLines(mastheadFacts(issue)),
    factLines(imprintFacts(issue)),
    data.imprintLines?.join('\n'),
    data.editorNote && `${INDENT}按：${data.editorNote}`,
    ...contents(issue),
    ...issue.articles.flatMap((article) => [RULE, ...articleBlocks(article)]),
    RULE,
    data.distribution && `分送：${data.distribution.join('\n　　　')}`,
    ...corrections(issue),
    factLines([['网址', address]]),
  ]);
}

/**
 * The bytes of a text file. It begins with a byte-order mark: on a static host that names no character set, and from
 * a memory stick, that mark alone keeps a browser or an older office program from reading Chinese UTF-8 as GBK.
 */
export function textFile(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(`\uFEFF${text}`);
}

const RULE = '―'.repeat(20);

function articleBlocks(article: Article): (string | undefined)[] {
  const [photos, corrected] = [article.data.photos ?? [], article.corrections];
  const [note, head] = partition(headParts(article), ([first]) => first?.role === 'editor-note');
  // Between the recipients of a notice and its text nothing may stand; its number already says where it belongs.
  const isNotice = article.data.notice !== undefined;
  return [
    ...head.map(partLines),
    isNotice ? undefined : sourceLine(article),
    ...note.map(partLines),
    ...writeText(article.document),
    ...endParts(article).map(partLines),
    list(
      '图片说明',
      photos.map(({ caption }) => caption),
    ),
    factLines(recordFacts(article)),
    list('校勘记', corrected.map(correctionLine)),
  ];
}

function contents(issue: Issue): (string | undefined)[] {
  return [
    issue.data.contentsSupplied ? '目录（原件没有目录，由正文编成）' : '目录',
    ...issueContents(issue).map(({ name, lines }) =>
      [
        name && `【${name}】`,
        ...contentsRuns(lines).flatMap((run) => [
          run.group && `［${run.group}］`,
          ...run.lines.map((line) => contentsWords(line) + (line.page === undefined ? '' : `　${line.page}`)),
        ]),
      ]
        .filter((line) => line !== undefined)
        .join('\n'),
    ),
  ];
}

function corrections(issue: Issue): (string | undefined)[] {
  return [list('校勘记（本期）', issue.corrections.map(correctionLine))];
}

function partition<Item>(items: readonly Item[], belongs: (item: Item) => boolean): [Item[], Item[]] {
  return [items.filter(belongs), items.filter((item) => !belongs(item))];
}

/** The lines of a group; what print sets at the right stands at the right. */
function partLines(group: readonly Part[]): string {
  return group.map(partLine).join('\n');
}

function partLine({ role, text }: Part): string {
  if (role === 'signed') return alignEnd([text]);
  return role === 'editor-note' || role === 'author-note' || role === 'attachment' ? INDENT + text : text;
}

function factLines(all: readonly Fact[]): string | undefined {
  return all.length > 0 ? all.map(([label, value]) => `${label}：${value}`).join('\n') : undefined;
}

function list(head: string, items: readonly string[]): string | undefined {
  if (items.length === 0) return undefined;
  return [head, ...items.map((item, index) => `${index + 1}. ${item}`)].join('\n');
}

function document(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}
