import { isSession, namesItsCircle } from '../../text/meeting-names.ts';
import { indexesOf } from '../indexes.ts';
import type { Archive, Article, Organization } from '../model.ts';
import type { Trace } from '../tracing/trace-article.ts';
import { timeOf, type Span } from './time.ts';

/** A meeting as one article that belongs to it says it. */
export interface Occurrence {
  article: Article;
  /** As printed. */
  name: string;
  key: string;
  time: Span;
  /** True where there is one meeting of that name, whenever it is spoken of: a session of a body that is known. */
  isSingle: boolean;
  /** Whose meeting it is where the name does not say: the body that signed the article. */
  circle?: string | undefined;
}

/** The meetings that the heads of articles name, in the order of the archive. */
export function listOccurrences(archive: Archive, traces: ReadonlyMap<Article, Trace>): Occurrence[] {
  const bodies = archive.organizations.map(({ data }) => data.name);
  const known = Map.groupBy(bodies, (name) => name.slice(0, 2));
  const namesBody = (key: string) =>
    known.get(key.slice(0, 2))?.some((name) => key.startsWith(name)) ?? false;
  return [...traces].flatMap(([article, trace]): Occurrence[] => {
    const { own } = trace.meetings;
    if (!own) return [];
    const isNamed = namesBody(own.key);
    return [
      {
        article,
        ...own,
        time: timeOf(article),
        isSingle: isSession(own.key) && (isNamed || own.key.startsWith(COUNTRY)),
        circle: isNamed || namesItsCircle(own.key) ? undefined : circleOf(archive, article),
      },
    ];
  });
}

/** The body whose matter an article is: of a part of a body, 某省总工会机关党委, the body itself. */
export function circleOf(archive: Archive, { data }: Article): string | undefined {
  const [id] = data.organization?.ids ?? [];
  const body = id === undefined ? undefined : indexesOf(archive).organizations.get(id);
  return body && wholeOf(body).id;
}

function wholeOf(body: Organization): Organization {
  return body.parent && body.data.name.startsWith(body.parent.data.name) ? wholeOf(body.parent) : body;
}

/** How the names of those begin of whom there is one: 中国共产党, 中国工会. */
const COUNTRY = '中国';
