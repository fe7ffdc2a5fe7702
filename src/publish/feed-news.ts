import { datesOf } from '../archive/dates.ts';
import { excerpt } from '../archive/excerpt.ts';
import type { Article, Issue } from '../archive/model.ts';
import { publishedOn } from '../archive/published.ts';
import type { FeedItem } from '../cite/feed.ts';
import { correctionLine } from '../print/corrections.ts';
import type { Listed } from './feed-documents.ts';

/** That an article came in. */
export function listEntry(article: Article): Listed {
  return listItem(article, () => excerpt(article));
}

/** That an issue came in. */
export function listIssue(issue: Issue): Listed {
  return listItem(issue, () => `${issue.title}，共${issue.articles.length}篇。`);
}

/** That something was corrected, for each day on which it was. */
export function listCorrections(about: Article | Issue): Listed[] {
  return datesOf(about).corrections.map((day) => ({
    about,
    isRecorded: true,
    date: day,
    updated: day,
    write: () => {
      const said = about.corrections.filter(({ on }) => on === day).map(correctionLine);
      return {
        ...factsOf(about),
        title: `更正：${factsOf(about).title}`,
        summary: said.length > 0 ? said.join('') : '校勘记以外的改动。',
        date: day,
        dateKnown: true,
        isCorrection: true,
      };
    },
  }));
}

function listItem(about: Article | Issue, summarize: () => string): Listed {
  const { cameIn, corrected } = datesOf(about);
  const printed = publishedOn('issue' in about ? about.issue : about);
  const date = cameIn ?? printed.date;
  return {
    about,
    isRecorded: cameIn !== undefined,
    date,
    updated: corrected ?? date,
    write: (brief) => ({
      ...factsOf(about),
      ...(!brief && { summary: summarize() }),
      date,
      dateKnown: cameIn !== undefined || printed.known,
      changed: corrected,
    }),
  };
}

function factsOf(about: Article | Issue): Pick<FeedItem, 'id' | 'url' | 'title' | 'authors' | 'categories'> {
  const { id, url } = about;
  if (!('issue' in about)) {
    const { title, publisher, series } = about;
    return { id, url, title, authors: publisher.map(({ name }) => name), categories: [series.data.name] };
  }
  const { headTitle: title, data, issue, people, organization } = about;
  return {
    id,
    url,
    title,
    authors: (people.length > 0 ? people : organization).map(({ name }) => name),
    categories: [data.kind, data.column, issue.title].filter((term) => term !== undefined),
  };
}
