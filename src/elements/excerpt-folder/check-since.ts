import type { Entry, Excerpt } from '../../folder/model.ts';
import { fetchPage, type ArticlePage } from '../article-page.ts';
import { readParagraph } from '../read-excerpts.ts';
import type { Since } from './words.ts';

/** Pages asked for at a time. */
const AT_ONCE = 3;

/** Pages that were asked for already; one that could not be reached is asked for again. */
const pages = new Map<string, Promise<ArticlePage | undefined>>();

/** Holds excerpts against the pages they were taken from; `tell` hears of one after the other. */
export async function checkSince(
  entries: readonly Entry[],
  tell: (id: string, since: Since) => void,
): Promise<void> {
  const excerpts = entries.filter((entry) => entry.kind === 'excerpt');
  const paths = [...new Set(excerpts.map(({ path }) => path))].values();
  const checkOn = async () => {
    for (const path of paths) {
      const page = await askPage(path);
      for (const excerpt of excerpts.filter((one) => one.path === path))
        tell(excerpt.id, page === 'unknown' ? page : compare(excerpt, page));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, checkOn));
}

async function askPage(path: string): Promise<ArticlePage | undefined | 'unknown'> {
  const asked = pages.get(path) ?? fetchPage(path);
  pages.set(path, asked);
  try {
    return await asked;
  } catch {
    pages.delete(path);
    return 'unknown';
  }
}

function compare({ text, whole = text, paragraph }: Excerpt, page: ArticlePage | undefined): Since {
  const now = page && readParagraph(page, paragraph);
  if (!now) return 'gone';
  if (now.whole === whole) return 'same';
  return now.whole.includes(text) ? 'beside' : 'changed';
}
