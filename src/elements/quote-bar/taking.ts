import { thisPage } from '../article-page.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import type { Quotation } from './quoting.ts';
import { NOT_TAKEN, sayAtFoot } from './say-at-foot.ts';

/** Loads what gathers before it is asked for. */
export function prepareTaking(): void {
  // Where it cannot be had now, that is said when it is asked for.
  loadTaking().catch(() => undefined);
}

/** Puts a quotation of this page into the folder used last; gives what the reader is told. */
export async function takeQuotation({ parts }: Quotation): Promise<string> {
  try {
    const [{ takeExcerpts }, { readExcerpts }] = await loadTaking();
    return await takeExcerpts(readExcerpts(thisPage(), parts));
  } catch {
    return NOT_TAKEN;
  }
}

/** Gathers a quotation without the bar, and says so. */
export async function takeAtOnce(quotation: Quotation): Promise<void> {
  findPart(document, names.taken).hidden = true;
  sayAtFoot(await takeQuotation(quotation));
}

function loadTaking() {
  return Promise.all([import('../take-excerpts.ts'), import('../read-excerpts.ts')]);
}
