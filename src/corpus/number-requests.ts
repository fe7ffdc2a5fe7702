import { fingerprint } from '../identity/fingerprint.ts';
import type { LockUpdate } from '../identity/lock.ts';
import { foldForComparison } from '../text/similarity.ts';
import { numberParagraphs, type KnownNumbers } from './numbering.ts';

/** What an editor says of a published paragraph whose text is gone from its article. */
export type NumberRequest = Withdrawal | SameParagraph;

interface OfParagraph {
  issue: string;
  article: string;
  number: number;
}

/** It is to be withdrawn: `--withdraw 刊名/期/篇#p12 --reason 理由`. */
export interface Withdrawal extends OfParagraph {
  type: 'withdraw';
  reason: string;
}

/** It was typed anew, and begins so: `--same 刊名/期/篇#p12 --begins 开头几个字`. */
export interface SameParagraph extends OfParagraph {
  type: 'same';
  opening: string;
}

/** Does what was asked to the numbers of an article with these paragraphs; why it cannot be is told, and nothing is done. */
export function grantRequest(
  known: KnownNumbers,
  texts: readonly string[],
  request: NumberRequest,
  tell: (problem: string) => void,
): LockUpdate {
  const { rows, published } = known;
  const { number } = request;
  const update = numberParagraphs(rows, texts, published);
  const row = rows.find((other) => other.number === number);
  const refuse = (problem: string) => {
    tell(problem);
    return update;
  };
  if (!row) return refuse(` 没有编号 p${number}。`);
  if (number > published && !update.lost.includes(number))
    return refuse(
      request.type === 'same'
        ? ` 的 p${number} 还没有公布，改了的段落会重新编号，不用说明。`
        : ` 的 p${number} 还没有公布，不用撤下：从正文删去这一段就行。`,
    );
  if (row.state !== 'live') return refuse(` 的 p${number} 先前已经并入别段或撤下。`);
  if (!update.lost.includes(number))
    return refuse(
      request.type === 'same'
        ? ` 的 p${number} 还在正文里（开头是“${row.opening}”），编号没有丢。`
        : ` 的 p${number} 还在正文里（开头是“${row.opening}”）。请先从正文删去这一段，再撤下编号。`,
    );
  if (request.type === 'withdraw') {
    const { reason } = request;
    return numberParagraphs(
      rows.map((other) => (other === row ? { state: 'withdrawn', number, reason } : other)),
      texts,
      published,
    );
  }
  const place = findOpening(texts, request.opening);
  if (typeof place === 'string') return refuse(place);
  const [taken, print] = [update.numbers[place] ?? 0, fingerprint(texts[place] ?? '')];
  if (taken <= published && !update.added.includes(taken))
    return refuse(` 的这一段是公布过的 p${taken}，不能再作 p${number}。`);
  // The number it was given meanwhile is nobody's yet.
  return numberParagraphs(
    rows
      .filter((other) => other.number !== taken)
      .map((other) => (other === row ? { ...row, ...print } : other)),
    texts,
    published,
  );
}

/** The only paragraph that begins so, as its place in the text; else what is wrong, in words. */
function findOpening(texts: readonly string[], opening: string): number | string {
  const wanted = foldForComparison(opening);
  const places = [...texts.keys()].filter((place) =>
    foldForComparison(texts[place] ?? '').startsWith(wanted),
  );
  const [place] = places;
  if (place === undefined || wanted === '') return `：正文里没有以“${opening}”开头的段落。`;
  return places.length > 1 ? `：以“${opening}”开头的不止一段，请多写几个字。` : place;
}
