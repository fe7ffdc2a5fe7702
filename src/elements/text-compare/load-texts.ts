import { countPieces } from '../../search/fields.ts';
import { loadCatalogue, loadPiece } from '../../search/query/loading/load.ts';
import type { TracedItem } from '../../passages/lay-out.ts';

/** A text to be laid beside others. */
export interface LoadedText extends TracedItem {
  /** Path below the site: `/qinghai-gongyun/2023-no2/03/`. */
  url: string;
  title: string;
  /** Issue and date, as they are read. */
  source: string;
}

/**
 * Loads texts by the paths of their articles out of the files of the search; undefined for one that is not there.
 * @throws SearchFailure by what stood in the way.
 */
export async function loadTexts(articles: readonly string[]): Promise<(LoadedText | undefined)[]> {
  const catalogue = await loadCatalogue();
  return Promise.all(
    articles.map(async (path): Promise<LoadedText | undefined> => {
      const { url: urls, ends } = catalogue.articles;
      // What was pasted may begin with folders that the site lies in.
      const article = urls.findIndex((url) => `/${path}/`.endsWith(url));
      const [url, zones] = [urls[article], ends[article]];
      if (url === undefined || zones === undefined) return undefined;
      const pieces = await Promise.all(
        Array.from({ length: countPieces(zones) }, (_, piece) => loadPiece(article, piece, { catalogue })),
      );
      const head = pieces[0]?.head;
      const blocks = new Map(pieces.flatMap((piece) => piece.blocks.map((block) => [block[0], block])));
      return {
        id: path,
        url,
        title: head?.title ?? '',
        source: [head?.issue, head?.date].filter((part) => part !== '').join('，'),
        paragraphs: [...blocks.values()]
          .sort(([a], [b]) => a - b)
          .flatMap(([, id, text]) => {
            const number = /^p(\d+)$/u.exec(id)?.[1];
            return number === undefined ? [] : [{ number: Number(number), text }];
          }),
      };
    }),
  );
}
