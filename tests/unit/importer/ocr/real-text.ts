import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const ARTICLE = resolve(import.meta.dirname, '../../../../content/issues/qinghai-gongyun/2023-no2/01.mdx');

/** Paragraphs of an article of the archive, without marks. */
export function readArticle(): string[] {
  const [, , body = ''] = readFileSync(ARTICLE, 'utf8').split(/^---$/mu);
  return body
    .replace(/<[^>]+>|\*\*/gu, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line.length > 30 && !line.startsWith('#'));
}
