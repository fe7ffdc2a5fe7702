import { thisPage } from '../article-page.ts';
import { findPart } from '../find-part.ts';
import { names } from './names.ts';
import type { Quotation } from './quoting.ts';

/** Milliseconds for which it is said at the foot of the window what was gathered. */
const SAID = 8000;

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
    return '没有摘录成：这一页的脚本没有取到。请连上网站再试一次。';
  }
}

let saying = 0;

/** Says for a while at the foot of the window what was gathered without the bar. */
export async function sayTaken(bar: HTMLElement, quotation: Quotation): Promise<void> {
  const strip = findPart(bar, names.taken);
  strip.hidden = true;
  findPart(bar, names.takenWords).textContent = await takeQuotation(quotation);
  strip.hidden = false;
  clearTimeout(saying);
  saying = window.setTimeout(() => (strip.hidden = true), SAID);
}

function loadTaking() {
  return Promise.all([import('../take-excerpts.ts'), import('../read-excerpts.ts')]);
}
