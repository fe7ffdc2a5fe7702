import { soundDocument } from '../sound-document.ts';
import { digestOf } from '../../corpus/digest.ts';
import { keepNothing, type Kept } from '../../corpus/kept.ts';
import type { Archive, Article, Issue } from '../model.ts';
import { buildNameTable } from './name-table.ts';
import { surroundingsOf } from './surroundings.ts';
import { traceArticle, type Trace } from './trace-article.ts';

const stores = new WeakMap<Archive, Kept>();

/** Says where what is read of an archive's texts is kept; without a store it is read anew each time. */
export function keepTraces(archive: Archive, kept: Kept): void {
  stores.set(archive, kept);
}

/**
 * The traces of all articles, issue by issue. One that is kept holds while the article, its head and all names of the
 * archive are as they were; of an issue with no other nothing is written.
 */
export function readTraces(archive: Archive): ReadonlyMap<Article, Trace> {
  const kept = stores.get(archive) ?? keepNothing;
  const names = namesDigest(archive);
  const read = { archive, kept, names, table: buildNameTable(archive) };
  return new Map(archive.issues.flatMap((issue) => readIssue(issue, read)));
}

interface KeptTrace {
  digest: string;
  trace: Trace;
}

function readIssue(
  issue: Issue,
  {
    archive,
    kept,
    names,
    table,
  }: { archive: Archive; kept: Kept; names: string; table: ReturnType<typeof buildNameTable> },
): [Article, Trace][] {
  const name = `tracing/${issue.id}`;
  const before = (kept.read(name) ?? {}) as Partial<Record<string, KeptTrace>>;
  const now: Record<string, KeptTrace> = {};
  const traces = issue.articles.map((article): [Article, Trace] => {
    const surroundings = surroundingsOf(archive, article);
    const { people, bodies } = surroundings;
    const digest = digestOf(names, article.digest, ...people, '', ...bodies.map(({ id }) => id));
    const known = before[article.slug];
    const text = () => soundDocument(article) ?? { blocks: [], refusals: [] };
    const holding =
      known?.digest === digest
        ? known
        : { digest, trace: traceArticle(text(), article.data, table, surroundings) };
    now[article.slug] = holding;
    return [article, holding.trace];
  });
  if (Object.keys(now).some((slug) => now[slug] !== before[slug])) kept.write(name, now);
  return traces;
}

/** Of everything the judging of names looks at. */
function namesDigest({ people, organizations }: Archive): string {
  return digestOf(
    JSON.stringify([
      people.map(({ id, data }) => [
        id,
        data.name,
        data.otherNames,
        data.posts.map(({ post, organization }) => [post, organization]),
      ]),
      organizations.map(({ id, data }) => [id, data.name, data.shortNames, data.parent, data.kind]),
    ]),
  );
}
