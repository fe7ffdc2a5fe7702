import type { LaidLink } from '../../document/lay-links.ts';
import type { Reference } from '../../text/find-references.ts';
import { onceFor } from '../../text/once.ts';
import { gather } from '../indexes.ts';
import type { Archive, Article } from '../model.ts';
import { organizationPath, personPath } from '../paths.ts';
import { documentId, documentUrl, nameDocument, type CitedDocument, type Mention } from './documents.ts';
import { findHeldWorks, type HeldWorks } from './held-works.ts';
import { readTraces } from './kept-traces.ts';
import type { Trace, TracedReference } from './trace-article.ts';

/** Whom and what the texts of an archive name, followed both ways. */
export interface Tracing {
  /** Of an article: the links on its text, what it refers to, and what refers to it. */
  of: (article: Article) => ArticleTracing;
  /** Where someone is named, in the order of the archive: `people/ma-jixiao`, `organizations/qinghai-zonggonghui`. */
  mentions: ReadonlyMap<string, readonly Mention[]>;
  /** All documents that texts refer to, by their addresses. */
  documents: ReadonlyMap<string, CitedDocument>;
  traces: ReadonlyMap<Article, Trace>;
}

/** What an article refers to: an article or an issue of the archive, or a document that it does not hold. */
export interface Citation {
  name: string;
  url: string;
  isHeld: boolean;
}

/** What is traced of one article. */
export interface ArticleTracing {
  links: readonly LaidLink[];
  /** What it refers to, each once. */
  cites: readonly Citation[];
  /** Where others refer to it, the first of them, and how many there are. */
  citedBy: readonly Mention[];
  citedCount: number;
  /** The page that lists all of them. */
  citedUrl?: string | undefined;
}

/** The tracing of an archive, worked out once. */
export const tracingOf = onceFor(trace);

function trace(archive: Archive): Tracing {
  const traces = readTraces(archive);
  const held = findHeldWorks(archive);
  const documents = gatherDocuments(traces, held);
  const citing = gatherCiting(traces, held);
  const pages = new Map<Article, string>();
  for (const { url, held: works } of documents.values()) for (const work of works) pages.set(work, url);
  return {
    traces,
    documents,
    mentions: gatherMentions(traces),
    of: (article) => {
      const own = traces.get(article);
      const found =
        own?.references.map((one) => ({ one, target: follow(one.reference, article, held) })) ?? [];
      const citedBy = citing.get(article) ?? [];
      return {
        links: own ? listLinks(own, found) : [],
        cites: onceEach(found.flatMap(({ target }) => target ?? [])),
        citedBy: citedBy.slice(0, MOST_CITING),
        citedCount: citedBy.length,
        citedUrl: pages.get(article),
      };
    },
  };
}

/** So many are told below an article; the page of the document lists all. */
const MOST_CITING = 20;

/** Where a reference of an article leads; nowhere where it is the article itself, or no document and not held. */
function follow(reference: Reference, article: Article, held: HeldWorks): Citation | undefined {
  const issue = held.issue(reference);
  if (issue) return issue === article.issue ? undefined : { name: issue.title, url: issue.url, isHeld: true };
  const works = held.articles(reference);
  if (works.includes(article)) return undefined;
  const [only, ...others] = works;
  if (only && others.length === 0) return { name: `《${only.data.title}》`, url: only.url, isHeld: true };
  const document = nameDocument(reference);
  return document && { name: document.name, url: documentUrl(document.key), isHeld: only !== undefined };
}

function listLinks(
  { names }: Trace,
  found: readonly { one: TracedReference; target: Citation | undefined }[],
): LaidLink[] {
  return [
    ...names.flatMap(({ id, places }) => places.map((place) => ({ ...place, url: pathOf(id) }))),
    ...found.flatMap(({ one, target }) =>
      target ? one.places.map((place) => ({ ...place, url: target.url })) : [],
    ),
  ];
}

function pathOf(named: string): string {
  const [kind, id = ''] = named.split('/');
  return kind === 'people' ? personPath(id) : organizationPath(id);
}

function gatherDocuments(
  traces: ReadonlyMap<Article, Trace>,
  held: HeldWorks,
): ReadonlyMap<string, CitedDocument> {
  const found = new Map<string, CitedDocument & { mentions: Mention[] }>();
  for (const [article, { references }] of traces) {
    for (const { reference, paragraph, quote } of references) {
      const named = nameDocument(reference);
      if (!named) continue;
      const works = held.articles(reference);
      if (works.includes(article)) continue;
      const id = documentId(named.key);
      const known = found.get(id) ?? {
        id,
        url: documentUrl(named.key),
        name: named.name,
        held: works,
        mentions: [],
      };
      if (known.mentions.at(-1)?.article !== article) known.mentions.push({ article, paragraph, quote });
      found.set(id, known);
    }
  }
  return found;
}

/** By article: where others refer to it, one place each. */
function gatherCiting(traces: ReadonlyMap<Article, Trace>, held: HeldWorks): ReadonlyMap<Article, Mention[]> {
  const found = new Map<Article, Mention[]>();
  for (const [article, { references }] of traces) {
    for (const { reference, paragraph, quote } of references) {
      const works = held.articles(reference);
      if (works.includes(article)) continue;
      for (const work of works) {
        const known = found.get(work) ?? [];
        if (known.at(-1)?.article !== article) known.push({ article, paragraph, quote });
        found.set(work, known);
      }
    }
  }
  return found;
}

function gatherMentions(traces: ReadonlyMap<Article, Trace>): ReadonlyMap<string, Mention[]> {
  return gather(
    [...traces].flatMap(([article, { names }]) =>
      names.map(({ id, paragraph, quote }) => [id, { article, paragraph, quote }] as const),
    ),
  );
}

function onceEach(citations: readonly Citation[]): Citation[] {
  return [...new Map(citations.map((one) => [one.url, one])).values()];
}
