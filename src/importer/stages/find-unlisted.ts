import { printedArticle } from '../../schema/printed-article.ts';
import type { ArticleDraft, Block, LogEntry } from '../document.ts';
import { labelPattern, wordPattern } from '../labels.ts';
import { BODY_NAME } from '../lines/body-names.ts';
import { isStandaloneHeading } from '../lines/line-shapes.ts';

/** A line that closes an item: a sign-off, credits, an author note, the periodical it was taken from. */
const OPENING = [labelPattern(printedArticle.copywriter), wordPattern(printedArticle.authorNote), BODY_NAME];
const CLOSING_LINE = new RegExp(
  `^[（(](?:${OPENING.join('|')})[^（）()]*[）)]$|^${labelPattern(printedArticle.reprint)}`,
  'u',
);
const NO_TITLE = new RegExp(`[。！？：；，、）)]$|${labelPattern(printedArticle.photographer)}`, 'u');

/**
 * Finds items the printed contents do not list: a title that follows a closing line inside another article
 * (征稿启事, 封底报道). They become articles of their own and are reported.
 */
export function findUnlisted(articles: ArticleDraft[]): { articles: ArticleDraft[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const found = articles.flatMap((article, index) => {
    const closing = article.blocks.findIndex((block) => CLOSING_LINE.test(block.text));
    const start = article.blocks.findIndex(
      (block, place) => closing >= 0 && place > closing && isTitleLike(block, article.blocks[place + 1]),
    );
    const title = article.blocks[start];
    if (!title) return [article];
    log.push({
      kind: 'doubt',
      code: 'unlisted',
      line: title.line,
      message: `目录未列而正文有：${title.text}`,
    });
    const isLast = index === articles.length - 1;
    return [
      { ...article, blocks: article.blocks.slice(0, start) },
      {
        slug: isLast ? 'back-cover' : `after-${article.slug}`,
        blocks: article.blocks.slice(start + 1),
        data: { title: title.text },
        body: [],
      },
    ];
  });
  return { articles: found, log };
}

function isTitleLike(block: Block, next: Block | undefined): boolean {
  const length = [...block.text].length;
  return (
    next !== undefined &&
    length >= 6 &&
    length <= 40 &&
    !NO_TITLE.test(block.text) &&
    !isStandaloneHeading(block.text) &&
    [...next.text].length > 3
  );
}
