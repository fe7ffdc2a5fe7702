import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Words put in that no text has. */
const PUT_IN = '某甲某乙';

/**
 * Puts a few words into a paragraph of an article and into its source, as an editor corrects both, so that the checks
 * still pass. Gives words of the paragraph as they stand now: `同志们某甲某乙来到`.
 */
export function editArticle(issueFolder: string, slug: string): string {
  const [mdxFile, sourceFile] = [join(issueFolder, `${slug}.mdx`), join(issueFolder, 'source.txt')];
  const { mdx, source, words } = editTexts(readFileSync(mdxFile, 'utf8'), readFileSync(sourceFile, 'utf8'));
  writeFileSync(sourceFile, source);
  writeFileSync(mdxFile, mdx);
  return words;
}

/** Edits the first ten Han of a body that stand in the source too, and in both but once. */
export function editTexts(mdx: string, source: string): { mdx: string; source: string; words: string } {
  const bodyStart = mdx.indexOf('\n---\n') + 1;
  for (const [before] of mdx.slice(bodyStart).matchAll(/\p{Script=Han}{10}/gu)) {
    if (!standsOnce(before, mdx) || !standsOnce(before, source)) continue;
    const words = before.slice(0, 5) + PUT_IN + before.slice(5);
    return { mdx: mdx.replace(before, words), source: source.replace(before, words), words };
  }
  throw new Error('the article has no words of its own to change');
}

function standsOnce(words: string, text: string): boolean {
  return text.split(words).length === 2;
}
