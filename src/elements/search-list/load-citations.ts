import { dayMark, findInLists, type CitationList, type ListedCitation } from '../../cite/citation-list.ts';
import { SearchFailure } from '../../search/query/loading/failure.ts';
import { fetchBytes } from '../../search/query/loading/fetch-bytes.ts';
import { localDay } from '../../text/local-day.ts';

/** Files asked for at a time. */
const AT_ONCE = 6;

/** Fetches the citations of articles, the reader's day filled in; `tell` hears how many of how many files have come. */
export async function loadCitations(
  articles: readonly string[],
  tell: (come: number, all: number) => void,
): Promise<(article: string) => ListedCitation> {
  const wanted = [...new Set(articles.map((article) => findInLists(article).list))];
  const lists = new Map<string, CitationList>();
  const asked = wanted.values();
  const fetchOn = async () => {
    for (const list of asked) {
      lists.set(list, await fetchList(list));
      tell(lists.size, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
  const day = localDay();
  return (article) => {
    const { list, name } = findInLists(article);
    const citation = lists.get(list)?.[name];
    if (!citation) throw new SearchFailure('missing', article);
    return { ...citation, standard: citation.standard.replace(dayMark, day) };
  };
}

async function fetchList(list: string): Promise<CitationList> {
  return JSON.parse(new TextDecoder().decode(await fetchBytes(list))) as CitationList;
}
