import { printedIssue } from '../../schema/printed-issue.ts';
import type { Block, ContentsLine, LogEntry } from '../document.ts';
import { spacedPattern } from '../labels.ts';
import { isBodyName } from './body-names.ts';

/** The line over the printed contents: `目录`, `目 录 2017年第9-10期`. */
export const CONTENTS_HEAD = new RegExp(`^${spacedPattern(printedIssue.contents)}`, 'u');

/** The blocks of a journal cut into what stands before, in and behind its printed contents. */
export interface ContentsReading {
  before: Block[];
  heads: string[];
  lines: ContentsLine[];
  /** Imprint lines that recognition threw among the contents. */
  strays: Block[];
  after: Block[];
  log: LogEntry[];
}

/** A line of contents: `标题 / 作者 ⇥ 页` (2023) or `- 页 标题 //作者` (2017). */
const LINE_FORMS: readonly RegExp[] = [
  /^(?<title>.+?)(?:\s+\/\s*(?<author>[^\t/]+))?\t\s*(?:\/\s*(?<late>[^\d\t]+?)\s+)?(?<page>\d{1,3})$/u,
  /^-\s+(?<page>\d{1,3})\s+(?<title>.+?)(?:\s*\/\/\s*(?<author>.+))?$/u,
];

/**
 * Reads the printed contents of a journal: columns, groups inside a column, entries with page and author.
 * Gives undefined where the source has no contents.
 */
export function readContents(blocks: Block[]): ContentsReading | undefined {
  const start = blocks.findIndex((block) => CONTENTS_HEAD.test(block.text));
  const last = blocks.findLastIndex((block) => matchLine(block.text) !== undefined);
  const heading = blocks[start];
  if (!heading || last <= start) return undefined;
  const end = blocks.findIndex((block, index) => index > last && !isTail(block.text));
  const reading: ContentsReading = {
    before: blocks.slice(0, start),
    heads: [heading.text],
    lines: [],
    strays: [],
    after: blocks.slice(end < 0 ? blocks.length : end),
    log: [],
  };
  readRegion(blocks.slice(start + 1, end < 0 ? undefined : end), reading);
  return reading;
}

function readRegion(region: Block[], reading: ContentsReading): void {
  let column: string | undefined;
  let group: string | undefined;
  region.forEach((block, index) => {
    const entry = matchLine(block.text);
    const before = reading.lines.at(-1);
    if (isRule(block.text)) return;
    if (entry) {
      reading.lines.push({
        ...entry,
        ...(column ? { column } : {}),
        ...(group ? { group } : {}),
        line: block.line,
      });
      if (group && !isBullet(region, group)) group = undefined;
    } else if (before && block.text.startsWith('//')) {
      before.author = compactName(block.text.replace(/^\/+\s*/, ''));
    } else if (
      before &&
      block.gap === 0 &&
      matchLine(region[index - 1]?.text ?? '')?.title &&
      !block.text.startsWith('●')
    ) {
      before.title += ` ${block.text}`;
      reading.log.push({
        kind: 'join',
        line: block.line,
        message: `目录题名转行：…${before.title.slice(-24)}`,
      });
    } else if (leadsToEntry(block, region.slice(index + 1))) {
      if (block.text.startsWith('●')) group = block.text.replace(/^●\s*/, '');
      else if (column !== undefined && isBodyName(block.text)) group = block.text;
      else [column, group] = [block.text, undefined];
    } else {
      reading.strays.push(block);
    }
  });
}

/** A ● group holds until the next one; a body's name stands over one entry only. */
function isBullet(region: Block[], group: string): boolean {
  return region.some((block) => block.text === `●${group}`);
}

function leadsToEntry(block: Block, following: Block[]): boolean {
  const place = following.findIndex(({ text }) => !isRule(text));
  const next = following[place];
  if (!next || isImprintLabel(block.text)) return false;
  return (
    matchLine(next.text) !== undefined ||
    next.text.startsWith('●') ||
    (isBodyName(next.text) && leadsToEntry(next, following.slice(place + 1)))
  );
}

function isImprintLabel(text: string): boolean {
  return /[@\d]|内部资料|^\S\s+\S$|：$|:$/u.test(text);
}

function matchLine(text: string): { title: string; author?: string; page: number } | undefined {
  for (const form of LINE_FORMS) {
    const { title, author, late, page } = form.exec(text)?.groups ?? {};
    if (title === undefined) continue;
    const name = author ?? late;
    return {
      title: title.trim(),
      ...(name ? { author: compactName(name) } : {}),
      page: Number(page),
    };
  }
  return undefined;
}

function compactName(name: string): string {
  return name.replace(/\s+/gu, '');
}

function isRule(text: string): boolean {
  return /^[-\s\t|]+$/.test(text);
}

/** Lines that may still follow the last entry before the first article: a late author, a table rule. */
function isTail(text: string): boolean {
  return isRule(text) || text.startsWith('//');
}
