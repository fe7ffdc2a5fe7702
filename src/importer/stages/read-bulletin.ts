import { printedIssue } from '../../schema/printed-issue.ts';
import { parsePrintedDate } from '../../text/dates.ts';
import type { ImportDocument, Authority, Block, ArticleDraft } from '../document.ts';
import { labelPattern } from '../labels.ts';
import { organizationReference } from './references.ts';

const NUMBER = /^第\s*(\d+)\s*期$/u;
const NOTE = new RegExp(`^${labelPattern(printedIssue.editorNote)}[：:](.+)$`, 'su');
const PUBLISHER = new RegExp(`^(.+?)${labelPattern({ as: printedIssue.publisher.inHead })}$`, 'u');
const DISTRIBUTION = new RegExp(`^${labelPattern(printedIssue.distribution)}[：:]\\s*`, 'u');

/** Reads the head of a 内部通报, its 按, its items (each under a `# ` title) and its 分送 list. */
export function readBulletin(document: ImportDocument, authority: Authority): ImportDocument {
  const log = [...document.log];
  const issue = { ...document.issue };
  const firstTitle = document.blocks.findIndex((block, index) => index > 0 && block.text.startsWith('# '));
  const head = document.blocks.slice(0, firstTitle < 0 ? document.blocks.length : firstTitle);
  const coverLines: string[] = [];
  for (const block of head) {
    const text = block.text.replace(/^# /, '');
    if (isRule(text)) continue;
    const note = NOTE.exec(text)?.[1];
    const editor = PUBLISHER.exec(text)?.[1];
    if (note) issue.editorNote = note;
    else {
      coverLines.push(closeTitleSpaces(text));
      const number = NUMBER.exec(text)?.[1];
      if (number !== undefined) issue.numbers = [Number(number)];
      if (editor && authority.organizationId(editor))
        issue.publisher = organizationReference(editor, authority, block.line, log);
      issue.date ??= parsePrintedDate(text);
    }
  }
  if (issue.date) issue.year = Number(issue.date.slice(0, 4));
  issue.coverLines = coverLines;
  const { body, distribution } = takeDistribution(firstTitle < 0 ? [] : document.blocks.slice(firstTitle));
  if (distribution.length > 0) issue.distribution = distribution;
  return { ...document, issue, articles: splitAtTitles(body), log };
}

function closeTitleSpaces(text: string): string {
  return /^(\S )+\S$/u.test(text) ? text.replace(/ /g, '') : text;
}

function isRule(text: string): boolean {
  return /^-{3,}$/.test(text);
}

function takeDistribution(blocks: Block[]): { body: Block[]; distribution: string[] } {
  const start = blocks.findIndex((block) => DISTRIBUTION.test(block.text));
  const list = start < 0 ? [] : blocks.slice(start).filter((block) => !isRule(block.text));
  return {
    body: (start < 0 ? blocks : blocks.slice(0, start)).filter((block) => !isRule(block.text)),
    distribution: list.map((block) => block.text.replace(DISTRIBUTION, '')),
  };
}

function splitAtTitles(blocks: Block[]): ArticleDraft[] {
  const articles: ArticleDraft[] = [];
  for (const block of blocks) {
    if (block.text.startsWith('# ')) {
      const title = block.text.slice(2);
      articles.push({
        slug: String(articles.length + 1).padStart(2, '0'),
        entry: { title, line: block.line },
        blocks: [],
        data: { title },
        body: [],
      });
    } else {
      articles.at(-1)?.blocks.push(block);
    }
  }
  return articles;
}
