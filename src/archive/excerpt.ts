import { bodyText } from '../document/text-blocks.ts';
import { onceFor } from '../text/once.ts';
import type { Article } from './model.ts';

/** The beginning of an article, cut after a sentence where one ends in time: for feeds and previews. */
export const excerpt = onceFor(({ document }: Article) => cutText(runOn(bodyText(document))));

/** Paragraphs one after another; what ends without a mark, a heading say, keeps a space behind it. */
function runOn(text: string): string {
  return text
    .trim()
    .replace(/(?<=[。！？；：，、”’）》])\s*\n/gu, '')
    .replace(/\s+/gu, ' ');
}

function cutText(text: string): string {
  const characters = [...text];
  if (characters.length <= LENGTH) return text;
  const head = characters.slice(0, LENGTH).join('');
  const end = /^.*[。！？](?:[”’」』）])?/su.exec(head)?.[0];
  return end !== undefined && [...end].length >= LENGTH / 2 ? end : `${head}……`;
}

const LENGTH = 160;
