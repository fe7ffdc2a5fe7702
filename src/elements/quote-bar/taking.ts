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

/** Gathers a quotation without the bar, and says so. */
export async function takeAtOnce(quotation: Quotation): Promise<void> {
  findPart(document, names.taken).hidden = true;
  sayAtFoot(await takeQuotation(quotation));
}

let saying = 0;

/** Says for a while at the foot of the window what was gathered or kept without the bar. */
export function sayAtFoot(words: string): void {
  const strip = findPart(document, names.taken);
  findPart(document, names.hint).hidden = true;
  findPart(strip, names.takenWords).textContent = words;
  strip.hidden = false;
  clearTimeout(saying);
  saying = window.setTimeout(() => (strip.hidden = true), SAID);
}

function loadTaking() {
  return Promise.all([import('../take-excerpts.ts'), import('../read-excerpts.ts')]);
}
