import { bodyText } from '../document/text-blocks.ts';
import type { Article } from './model.ts';

const made = new WeakMap<Article, string>();

/** The beginning of an article, cut after a sentence where one ends in time: for feeds and previews. */
export function excerpt(article: Article): string {
  const known = made.get(article);
  if (known !== undefined) return known;
  const text = cutText(runOn(bodyText(article.document)));
  made.set(article, text);
  return text;
}

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
