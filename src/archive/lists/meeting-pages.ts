import type { Meeting, MeetingArticle } from '../meetings/meetings.ts';
import { MEETINGS_PATH } from '../paths.ts';
import { LATEST, yearSection } from './article-pages.ts';
import { splitList, type ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighArticle, weighName, weighQuote } from './weights.ts';

/** The pages of the list of meetings, by year where they are too many for one; the latest first. */
export function meetingsPages(meetings: readonly Meeting[], limit = ROWS_LIMIT): ListPages<Meeting> {
  return splitList(MEETINGS_PATH, meetings, {
    name: '年份',
    unit: '次',
    limit,
    weigh: ({ name, url }) => weighName(name, '2000年12月31日—2000年12月31日') + url.length,
    sectionOf: ({ year }) => {
      const { key, ...section } = yearSection(year);
      return { key: `years/${key}`, ...section };
    },
    latest: 0,
  });
}

/** The pages of what belongs to a meeting, by the year of the issues where that is too much for one; oldest first. */
export function meetingPages(
  { url, articles }: Pick<Meeting, 'url' | 'articles'>,
  limit = ROWS_LIMIT,
): ListPages<MeetingArticle> {
  const yearOf = ({ article }: MeetingArticle) => article.issue.data.year;
  return splitList(
    url,
    articles.toSorted((a, b) => yearOf(a) - yearOf(b)),
    {
      name: '年份',
      unit: '篇',
      limit,
      weigh: ({ article, mention }) =>
        weighArticle(article, true) + (mention ? weighQuote(mention.quote) : 0),
      sectionOf: (row) => yearSection(yearOf(row)),
      latest: LATEST,
    },
  );
}
