import type { Article, Issue } from '../archive/model.ts';
import { writeText } from '../document/to-text.ts';
import { closingParts, headParts, noteParts, noticeEndParts, photosParts } from '../print/article-parts.ts';
import { contentsMissing, contentsName, contentsParts, contentsWords } from '../print/contents.ts';
import { correctionLine } from '../print/corrections.ts';
import { imprintFact } from '../print/issue-facts.ts';
import { imprintFacts, issueEnd, issueFront } from '../print/issue-parts.ts';
import { recordFacts, sourceLine } from '../print/record.ts';
import { factLines, groupText, issuePartBlocks, listText } from './text-parts.ts';

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
  const { document: single } = issue;
  if (single) {
    const dated = single.data.date !== undefined;
    return document([
      ...articleBlocks(single),
      factLines([
        ...imprintFacts(issue)
          .filter(({ type }) => !(dated && type === 'date'))
          .map(imprintFact),
        ['网址', address],
      ]),
      ...corrections(issue),
    ]);
  }
  return document([
    issue.title,
    ...issueFront(issue).flatMap(issuePartBlocks),
    ...contents(issue),
    ...issue.articles.flatMap((article) => [RULE, ...articleBlocks(article)]),
    RULE,
    ...issueEnd(issue).flatMap(issuePartBlocks),
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
  // Between the recipients of a notice and its text nothing may stand; its number already says where it belongs.
  const isNotice = article.data.notice !== undefined;
  return [
    ...headParts(article).map(groupText),
    isNotice ? undefined : sourceLine(article),
    groupText(noteParts(article)),
    ...writeText(article.document),
    ...noticeEndParts(article).map((part) => groupText([part])),
    ...closingParts(article).map(groupText),
    groupText(photosParts(article)),
    factLines(recordFacts(article)),
    listText('校勘记', article.corrections.map(correctionLine)),
  ];
}

function contents(issue: Issue): string[] {
  return [
    issue.data.contentsSupplied ? `${contentsName}（${contentsMissing}，由正文编成）` : contentsName,
    ...contentsParts(issue).map(({ name, runs }) =>
      [
        name && `【${name}】`,
        ...runs.flatMap((run) => [
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
  return [listText('校勘记（本期）', issue.corrections.map(correctionLine))];
}

function document(blocks: readonly (string | undefined)[]): string {
  return `${blocks.filter((block) => block).join('\n\n')}\n`;
}
