import type { Person } from '../model.ts';
import type { Appearance, CoverPhoto, Duty } from '../people.ts';
import type { Mention } from '../tracing/documents.ts';
import type { TracedPerson } from '../tracing/named-in.ts';
import { LATEST, yearSection } from './article-pages.ts';
import { isMention, weighMention } from './mention-rows.ts';
import { splitList } from './split-list.ts';
import type { ListPage, ListPages } from './split-list.ts';
import { ROWS_LIMIT, weighArticle, weighIssueLine } from './weights.ts';

/** What a page of a person lists. */
export type Deed = Appearance | Duty | CoverPhoto | Mention;

/** The pages of what a person said, wrote, pictured and edited, and of what names them, by year where it is too much for one. */
export function personPages(
  { url }: Pick<Person, 'url'>,
  { appearances, duties, covers, mentions }: Omit<TracedPerson, 'posts' | 'companions'>,
  limit = ROWS_LIMIT,
): ListPages<Deed> {
  const deeds: Deed[] = [...appearances, ...duties, ...covers, ...mentions];
  return splitList(
    url,
    deeds.toSorted((a, b) => yearOf(a) - yearOf(b)),
    {
      name: '年份',
      unit: '条',
      limit,
      weigh: weighDeed,
      sectionOf: (deed) => yearSection(yearOf(deed)),
      latest: LATEST,
    },
  );
}

/** Of a person's record what one of these pages lists, in the order of the record; posts stand on each that is asked. */
export function recordOnPage(record: TracedPerson, { rows }: ListPage<Deed>): TracedPerson {
  const listed = new Set(rows);
  return {
    ...record,
    appearances: record.appearances.filter((deed) => listed.has(deed)),
    duties: record.duties.filter((deed) => listed.has(deed)),
    covers: record.covers.filter((deed) => listed.has(deed)),
    mentions: record.mentions.filter((deed) => listed.has(deed)),
  };
}

function weighDeed(deed: Deed): number {
  if (isMention(deed)) return weighMention(deed);
  return 'article' in deed ? weighArticle(deed.article, true) : weighIssueLine(deed.issue);
}

function yearOf(deed: Deed): number {
  return 'article' in deed ? deed.article.year : deed.issue.data.year;
}
