import type { PageHead } from './page-head.ts';

/** What Zotero saves of a page. */
export interface ZoteroItem {
  itemType: string;
  title?: string;
  /** A name in one piece stands in the field of the family name. */
  creators: { lastName: string; firstName: string }[];
  publicationTitle?: string;
  issue?: string;
  date?: string;
  pages?: string;
  institution?: string;
  number?: string;
  abstractNote?: string;
}

/**
 * Reads the head of a page by the rules of Zotero's translator “Embedded Metadata” (2024-06-13): the type after the
 * `citation_*` tags, else after `DC.type`; a name in inverted order where it has a comma, several where it has a
 * semicolon, cut at its last space; of a repeated tag that is not a name, the first.
 */
export function readAsZotero({ meta }: PageHead): ZoteroItem {
  const first = (name: string) => meta(name)[0];
  const [from, to] = [first('citation_firstpage'), first('citation_lastpage')];
  const fields = {
    title: first('citation_title') ?? first('og:title'),
    publicationTitle: first('citation_journal_title'),
    issue: first('citation_issue'),
    date: first('citation_publication_date'),
    pages: from && (to ? `${from}-${to}` : from),
    institution: first('citation_technical_report_institution'),
    number: first('citation_technical_report_number'),
    abstractNote: first('description'),
  };
  return {
    itemType: typeOf(meta),
    creators: meta('citation_author')
      .flatMap((names) => names.split(/\s*;\s*/))
      .map(cutName),
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  };
}

function typeOf(meta: PageHead['meta']): string {
  if (meta('citation_journal_title').length > 0) return 'journalArticle';
  if (meta('citation_technical_report_institution').length > 0) return 'report';
  if (meta('DC.type')[0] === 'illustration') return 'artwork';
  if (meta('og:type')[0] === 'website') return 'webpage';
  return meta('citation_title').length > 0 ? 'journalArticle' : 'webpage';
}

function cutName(name: string): ZoteroItem['creators'][number] {
  const [lastName = '', firstName = ''] = name.includes(',')
    ? name.split(/, ?/)
    : [name.slice(name.lastIndexOf(' ') + 1), name.slice(0, Math.max(0, name.lastIndexOf(' ')))];
  return { lastName, firstName };
}
