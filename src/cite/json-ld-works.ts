import { shortDesignation } from '../text/designation.ts';
import type { Citation } from './citation.ts';

import { absolute, clean, isPeriodical, organization } from './json-ld.ts';
import type { Thing } from './json-ld.ts';

/** The issue and the publication an article stands in. */
export interface Holder {
  issue: { url: string; title: string };
  series: { url: string };
  column?: string | undefined;
  /** ISO day of the version that is shown. */
  modified?: string | undefined;
}

/** An article, notice or poster with its issue, publication and occasion. */
export function describeWork(citation: Citation, holder: Holder, origin: string): Thing {
  const { form, url, title, subtitle, date, year, pageStart, pageEnd, documentNumber, kind, spoken, event } =
    citation;
  const occasion = event && { '@type': 'Event', name: event.name, startDate: event.date };
  return clean({
    '@type': form === 'notice' ? 'Report' : form === 'poster' ? 'Poster' : 'Article',
    '@id': url || undefined,
    url: url || undefined,
    headline: title,
    name: title,
    alternativeHeadline: subtitle,
    author: citation.authors.map(({ name, corporate }) => ({
      '@type': corporate ? 'Organization' : 'Person',
      name,
    })),
    reportNumber: documentNumber,
    genre: kind,
    articleSection: holder.column,
    datePublished: date ?? String(year),
    dateModified: holder.modified,
    pageStart,
    pageEnd,
    inLanguage: 'zh-CN',
    publisher: organization(citation.publisher),
    ...(occasion && { [spoken ? 'recordedAt' : 'about']: occasion }),
    isPartOf: holderOf(citation, holder, origin),
    mainEntityOfPage: url || undefined,
  });
}

/** A whole issue with the articles in it. */
export function describeIssue(
  citation: Citation,
  { issue, series, modified }: Holder,
  articles: readonly { url: string; data: { title: string; pageStart?: number | undefined } }[],
  origin: string,
): Thing {
  return clean({
    ...issueThing(citation, issue, origin),
    dateModified: modified,
    inLanguage: 'zh-CN',
    isPartOf: volumeOf(citation, publication(citation, series.url, origin)),
    hasPart: articles.map(({ url, data }) =>
      clean({
        '@type': 'Article',
        '@id': absolute(url, origin),
        name: data.title,
        pageStart: data.pageStart,
      }),
    ),
  });
}

function holderOf(citation: Citation, { issue, series }: Holder, origin: string): Thing {
  const whole = publication(citation, series.url, origin);
  if (citation.form === 'notice' || citation.form === 'poster') return whole;
  return { ...issueThing(citation, issue, origin), isPartOf: volumeOf(citation, whole) };
}

function issueThing({ designation, date, year }: Citation, issue: Holder['issue'], origin: string): Thing {
  const url = absolute(issue.url, origin);
  return clean({
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    name: issue.title,
    issueNumber: shortDesignation(designation) || undefined,
    datePublished: date ?? String(year),
  });
}

/** The volume of a publication that counts them, else the publication. */
function volumeOf({ designation: { volume } }: Citation, whole: Thing): Thing {
  return volume === undefined
    ? whole
    : { '@type': 'PublicationVolume', volumeNumber: String(volume), isPartOf: whole };
}

function publication({ container, containerForm, publisher }: Citation, url: string, origin: string): Thing {
  return {
    '@type': isPeriodical(containerForm) ? 'Periodical' : 'CreativeWorkSeries',
    '@id': absolute(url, origin),
    url: absolute(url, origin),
    name: container,
    publisher: organization(publisher),
  };
}
