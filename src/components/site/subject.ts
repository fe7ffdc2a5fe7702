import { datesOf, versionOfIssue } from '../../archive/dates.ts';
import type { KindGroup } from '../../archive/groups.ts';
import type { Article, Column, Issue, Organization, Person, Series } from '../../archive/model.ts';
import { UPDATES_PATH } from '../../archive/paths.ts';
import { citeArticle, citeIssue } from '../../cite/citation.ts';
import { dublinCore } from '../../cite/dublin-core.ts';
import { citationFormatNames, citationFormats } from '../../cite/files.ts';
import { describeAgent, describeSeries, describeSite } from '../../cite/json-ld-pages.ts';
import { describeIssue, describeWork } from '../../cite/json-ld-works.ts';
import type { Thing } from '../../cite/json-ld.ts';
import { citationTags } from '../../cite/meta-tags.ts';
import type { MetaTag } from '../../cite/meta-tags.ts';

/** The one thing of the archive a page is about. */
export type Subject =
  | { kind: 'site' }
  | { kind: 'updates' }
  | { kind: 'article'; article: Article }
  | { kind: 'issue'; issue: Issue }
  | { kind: 'series'; series: Series }
  | { kind: 'column'; column: Column }
  | { kind: 'person'; person: Person }
  | { kind: 'kind'; group: KindGroup }
  | { kind: 'organization'; organization: Organization };

/** What the head of a page says about its subject. */
export interface SubjectMetadata {
  /** Its name alone, where the title of the page says more. */
  name?: string;
  /** Things of schema.org. */
  things: Thing[];
  /** `citation_*` tags. */
  tags: MetaTag[];
  /** Feeds it appears in. */
  feeds: { title: string; home: string }[];
  /** Its citation files. */
  files: { href: string; mediaType: string }[];
  /** Open Graph type. */
  type: 'article' | 'profile' | 'website';
}

/** Gathers what the head of a page says about its subject. */
export function describeSubject(subject: Subject | undefined, site: SiteFacts): SubjectMetadata {
  const { origin } = site;
  switch (subject?.kind) {
    case 'article':
      return describeArticlePage(subject.article, origin);
    case 'issue':
      return describeIssuePage(subject.issue, origin);
    case 'site':
      return { ...NOTHING, things: [describeSite(site, origin)] };
    case 'series':
      return {
        ...NOTHING,
        things: [describeSeries(subject.series, origin)],
        feeds: [feedOf(subject.series)],
      };
    case 'column':
      return { ...NOTHING, feeds: [feedOf(subject.column)] };
    case 'person': {
      const { url, data } = subject.person;
      const thing = describeAgent('Person', { url, ...data }, origin);
      return { ...NOTHING, things: [thing], feeds: [feedOf(subject.person)], type: 'profile' };
    }
    case 'organization': {
      const { url, data, parent } = subject.organization;
      const names = { name: data.name, otherNames: data.shortNames, parent: parent?.data.name };
      const thing = describeAgent('Organization', { url, ...names }, origin);
      return { ...NOTHING, things: [thing], feeds: [feedOf(subject.organization)] };
    }
    case 'updates':
      return { ...NOTHING, feeds: [{ title: '更正', home: UPDATES_PATH }] };
    case 'kind':
      return { ...NOTHING, feeds: [{ title: subject.group.kind, home: subject.group.url }] };
    default:
      return NOTHING;
  }
}

function describeArticlePage(article: Article, origin: string): SubjectMetadata {
  const { issue, column, data, url } = article;
  const citation = citeArticle(article, origin);
  const { version: modified } = datesOf(article);
  return {
    name: data.title,
    things: [describeWork(citation, { issue, series: issue.series, column: data.column, modified }, origin)],
    tags: citationTags(citation),
    feeds: [issue.series, column].filter((one) => one !== undefined).map(feedOf),
    files: filesBeside(url),
    type: 'article',
  };
}

function describeIssuePage(issue: Issue, origin: string): SubjectMetadata {
  const { series, articles, url } = issue;
  const modified = versionOfIssue(issue);
  return {
    ...NOTHING,
    things: [describeIssue(citeIssue(issue, origin), { issue, series, modified }, articles, origin)],
    feeds: [feedOf(series)],
    files: filesBeside(url),
  };
}

const NOTHING: SubjectMetadata = { things: [], tags: [], feeds: [], files: [], type: 'website' };

interface SiteFacts {
  name: string;
  description: string;
  publisher: string;
  origin: string;
}

function feedOf({ url, data }: { url: string; data: { name: string } }) {
  return { title: data.name, home: url };
}

function filesBeside(url: string) {
  const citations = citationFormats.map((format) => ({
    href: `${url}cite.${format}`,
    mediaType: citationFormatNames[format].mediaType,
  }));
  return [...citations, { href: url + dublinCore.file, mediaType: dublinCore.mediaType }];
}
