import { splitSentences } from '../../text/sentences.ts';
import { articleNames } from '../article-names.ts';
import { readBlock } from '../block-text.ts';
import { toSelector } from '../data-names.ts';

/** One sentence of the article and where it stands. */
export interface Sentence {
  text: string;
  range: Range;
}

const BLOCKS = 'h1, h2, h3, h4, p, li, td, th, figcaption';
const UNSPOKEN =
  'nav, button, sup, script, style, template, rt, rp, [aria-hidden="true"], [role="doc-pagebreak"]';

/** The sentences of an article in reading order: its title, then its text. */
export function readSentences(article: Element): Sentence[] {
  const inBody = BLOCKS.split(', ').map((name) => `${toSelector(articleNames.body)} ${name}`);
  return [...article.querySelectorAll(['header h1', ...inBody].join())]
    .filter((block) => block.querySelector(BLOCKS) === null && !block.closest(UNSPOKEN))
    .flatMap(sentencesOf);
}

function sentencesOf(block: Element): Sentence[] {
  const { text, rangeOf } = readBlock(block, UNSPOKEN);
  return splitSentences(text)
    .map(({ start, end }) => ({ text: text.slice(start, end).trim(), range: rangeOf(start, end) }))
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence.text));
}
