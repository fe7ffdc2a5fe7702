import { printedArticle } from '../schema/printed-article.ts';
import { printedIssue } from '../schema/printed-issue.ts';
import { listPrints, wordsBeside } from '../schema/printed.ts';
import { foldForComparison } from '../text/similarity.ts';
import { parsePrintedDate } from '../text/dates.ts';
import type { Block, LogEntry } from './document.ts';
import type { DraftFiles } from './write/files.ts';

/** Words of the source that a field stands for and that are therefore not written out. */
const LABELS = new Set(
  [...listPrints(printedArticle), ...listPrints(printedIssue)].flatMap(({ print }) =>
    print.printed ? wordsBeside(print) : [],
  ),
);

/**
 * Looks for words of the source that stand in no draft, so that an import never loses text in silence.
 * Gives one doubt for each source block that has such words.
 */
export function listLeftovers(blocks: Block[], drafts: DraftFiles): LogEntry[] {
  const written = foldForComparison([...drafts.values()].join('\n').replace(PAGE_MARK, ''));
  return blocks.flatMap((block) => {
    const lost = words(block.text).filter((word) => !isWritten(word, written));
    return lost.length === 0
      ? []
      : [
          {
            kind: 'doubt',
            code: 'leftover',
            line: block.line,
            message: `没有归入任何草稿，请人工安放：${lost.join(' ')}`,
          },
        ];
  });
}

/** A page that begins inside a word does not part it. */
const PAGE_MARK = /<PageMark page="\d+" \/>/gu;

function words(text: string): string[] {
  const date = parsePrintedDate(text);
  const rest = date
    ? text.replace(
        /[\d\s〇零○OＯ一二三四五六七八九]{4,}年[\d\s一二三四五六七八九十]+月([\d\s一二三四五六七八九十]+日)?/u,
        ` ${date} `,
      )
    : text;
  return rest.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

function isWritten(word: string, written: string): boolean {
  const folded = foldForComparison(word);
  return (
    LABELS.has(word) || written.includes(folded) || written.includes(folded.replace(/^(?:0+|p(?=\d))/, ''))
  );
}
