import { foldForComparison } from '../../text/similarity.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import type { ArticleDraft, Block, ContentsLine, LogEntry } from '../document.ts';
import { findTitle, leaveSubtitle, LOOK_AHEAD, type TitlePlace } from './find-title.ts';
import { kickerStart, readTitle, titleText } from './read-title.ts';

/**
 * Cuts the text behind the contents into articles by finding each printed title in its order.
 * Titles may differ (a kicker above, two halves swapped, a misreading): likeness decides, order breaks ties.
 */
export function splitArticles(
  blocks: Block[],
  entries: ContentsLine[],
): { articles: ArticleDraft[]; before: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const places: (TitlePlace | undefined)[] = [];
  let cursor = 0;
  for (const entry of entries) {
    const place = leaveSubtitle(blocks, findTitle(blocks, entry.title, cursor));
    places.push(place);
    if (place) cursor = place.last + 1;
    else
      log.push({
        kind: 'doubt',
        code: 'contents-missing-text',
        line: entry.line,
        message: `目录有而正文找不到：${entry.title}`,
      });
  }
  const known = new Set(entries.map((entry) => foldForComparison(entry.title)));
  const starts = places.map((place, index) =>
    place
      ? (noticeStart(blocks, place.first) ?? kickerStart(blocks, place.first, known, entries[index]))
      : undefined,
  );
  const articles = entries.flatMap((entry, index) => {
    const [place, start] = [places[index], starts[index]];
    if (!place || start === undefined) return [];
    const end = starts.slice(index + 1).find((next) => next !== undefined) ?? blocks.length;
    const next = blocks[place.last + 1]?.text.startsWith('—') ? place.last + 1 : place.last;
    const printed = [place, { ...place, last: next }].map((some) =>
      foldForComparison(titleText(blocks, some)),
    );
    if (!printed.includes(foldForComparison(entry.title))) {
      log.push({
        kind: 'doubt',
        code: 'contents-differs',
        line: place.line,
        message: `题名与目录不同：目录“${entry.title}”，正文“${titleText(blocks, place)}”`,
      });
    }
    const carriedByNotice = noticeStart(blocks, place.first) !== undefined;
    const draft: ArticleDraft = {
      slug: String(index + 1).padStart(2, '0'),
      entry,
      blocks: carriedByNotice
        ? asChapters(blocks.slice(start, end), place.first - start)
        : withoutRunningHead(blocks.slice(place.last + 1, end), entry.title, log),
      data: readTitle(blocks, place, carriedByNotice ? place.first : start, entry),
      body: [],
    };
    return [draft];
  });
  return { articles, before: blocks.slice(0, starts.find((start) => start !== undefined) ?? 0), log };
}

/** A plan issued under a notice starts where the notice does: its title stands above the 发文字号. */
function noticeStart(blocks: Block[], first: number): number | undefined {
  const number = blocks.findIndex(
    (block, index) => index < first && index >= first - LOOK_AHEAD && parseDocumentNumber(block.text),
  );
  return blocks[number - 1]?.text.endsWith('通知') ? number - 1 : undefined;
}

/** The notice and the plan it carries, each under its printed title as a chapter. */
function asChapters(blocks: Block[], plan: number): Block[] {
  return blocks.map((block, index) =>
    index === 0 || index === plan
      ? { ...block, text: `## ${block.text.replace(/[ \u3000]+/gu, '')}` }
      : block,
  );
}

/** Takes out the article's own title where a page repeats it as its running head. */
function withoutRunningHead(blocks: Block[], title: string, log: LogEntry[]): Block[] {
  return blocks.filter((block) => {
    if (foldForComparison(block.text) !== foldForComparison(title)) return true;
    log.push({ kind: 'change', line: block.line, message: `书眉重复篇名，未入正文：${block.text}` });
    return false;
  });
}
