import type { Entry, Mark, Passage } from '../../folder/model.ts';
import { fetchPage, type ArticlePage } from '../article-page.ts';
import { readParagraph } from '../read-excerpts.ts';
import type { Since } from './words.ts';

/** Pages asked for at a time. */
const AT_ONCE = 3;

/** Pages that were asked for already; one that could not be reached is asked for again. */
const pages = new Map<string, Promise<ArticlePage | undefined>>();

/** Holds excerpts and marks against the pages they were taken from; `tell` hears of one after the other. */
export async function checkSince(
  kept: readonly (Entry | Mark)[],
  tell: (id: string, since: Since) => void,
): Promise<void> {
  const placed = kept.filter(hasPlace);
  const paths = [...new Set(placed.map(({ path }) => path))].values();
  const checkOn = async () => {
    for (const path of paths) {
      const page = await askPage(path);
      for (const one of placed.filter((other) => other.path === path))
        tell(one.id, page === 'unknown' ? page : compare(one, page));
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

/** What was taken from a page: all but the reader's own words. */
type Placed = Exclude<Entry | Mark, { kind: 'heading' | 'note' }>;

function hasPlace(one: Entry | Mark): one is Placed {
  return one.kind !== 'heading' && one.kind !== 'note';
}

function compare(one: Placed, page: ArticlePage | undefined): Since {
  if (one.kind === 'bookmark') return page ? 'same' : 'gone';
  return comparePassage(one, page);
}

function comparePassage({ text, whole = text, paragraph }: Passage, page: ArticlePage | undefined): Since {
  const now = page && readParagraph(page, paragraph);
  if (!now) return 'gone';
  if (now.whole === whole) return 'same';
  return now.whole.includes(text) ? 'beside' : 'changed';
}
