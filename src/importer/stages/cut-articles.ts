import type { ArticleDraft, Block, ContentsLine, LogEntry } from '../document.ts';
import { findUnlisted } from './find-unlisted.ts';
import { isProse } from '../lines/line-shapes.ts';
import { splitArticles } from './split-articles.ts';
import { splitAtTitles } from './split-at-titles.ts';

/**
 * Cuts the text of a periodical into articles by its contents; where it has none, or none of them is found, at the lines
 * that look like titles. Text before the first listed title is cut in that way too, so that nothing stays without a place.
 */
export function cutArticles(
  blocks: Block[],
  lines: ContentsLine[],
): { articles: ArticleDraft[]; before: Block[]; log: LogEntry[] } {
  const split = splitArticles(blocks, lines);
  if (split.articles.length === 0) {
    const cut = splitAtTitles(blocks);
    return { ...cut, log: [...split.log, ...cut.log] };
  }
  const unlisted = findUnlisted(split.articles);
  const front = split.before.some(({ text }) => isProse(text)) ? splitAtTitles(split.before) : undefined;
  return {
    articles: [...(front ? front.articles.map(asUnlisted) : []), ...unlisted.articles],
    before: front?.before ?? split.before,
    log: [...split.log, ...(front?.log ?? []), ...unlisted.log],
  };
}

function asUnlisted({ slug, blocks, data, body }: ArticleDraft): ArticleDraft {
  return { slug: `front-${slug}`, blocks, data, body };
}
