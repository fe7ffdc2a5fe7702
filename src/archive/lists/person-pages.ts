import type { Person } from '../model.ts';
import type { Appearance, CoverPhoto, Duty, PersonRecord } from '../people.ts';
import { LATEST, yearSection } from './article-pages.ts';
import { splitList } from './split-list.ts';
import type { ListPage, ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighArticle, weighIssueLine } from './weights.ts';

/** What a page of a person lists. */
export type Deed = Appearance | Duty | CoverPhoto;

/** The pages of what a person said, wrote, pictured and edited, by year where it is too much for one. */
export function personPages(
  { url }: Pick<Person, 'url'>,
  { appearances, duties, covers }: PersonRecord,
  limit = ROWS_LIMIT,
): ListPages<Deed> {
  const deeds: Deed[] = [...appearances, ...duties, ...covers];
  return splitList(
    url,
    deeds.toSorted((a, b) => yearOf(a) - yearOf(b)),
    {
      name: '年份',
      unit: '条',
      limit,
      weigh: (deed) => ('article' in deed ? weighArticle(deed.article, true) : weighIssueLine(deed.issue)),
      sectionOf: (deed) => yearSection(yearOf(deed)),
      latest: LATEST,
    },
  );
}

/** Of a person's record what one of these pages lists, in the order of the record; posts stand on each that is asked. */
export function recordOnPage(record: PersonRecord, { rows }: ListPage<Deed>): PersonRecord {
  const listed = new Set(rows);
  return {
    posts: record.posts,
    appearances: record.appearances.filter((deed) => listed.has(deed)),
    duties: record.duties.filter((deed) => listed.has(deed)),
    covers: record.covers.filter((deed) => listed.has(deed)),
  };
}

function yearOf(deed: Deed): number {
  return 'article' in deed ? deed.article.year : deed.issue.data.year;
}
