import { foldText } from '../text/width.ts';
import { itemAt } from '../text/item-at.ts';
import type { Comparison } from './differences.ts';
import type { Finding } from '../findings/catalogue.ts';

/** Pieces of a body that stand elsewhere in the source, and pieces that seem to belong to another article. */
export function listOrderFindings(
  comparison: Comparison,
  titlePlaces: ReadonlyMap<string, number>,
): Finding[] {
  return [...listMoved(comparison), ...listAstray(comparison, titlePlaces)];
}

function listMoved(comparison: Comparison): Finding[] {
  const { archive, articles, board, unitOf } = comparison;
  return movedRuns(comparison)
    .filter(({ known }) => !known)
    .map(({ from, to }): Finding => {
      const start = itemAt(archive.characters, from);
      const words = archive.characters.slice(from, Math.min(to, from + 20)).map(({ character }) => character);
      const line = itemAt(board.units, unitOf[from] ?? -1).line;
      return {
        code: 'text-moved',
        file: itemAt(articles, start.article).file,
        line: start.line,
        message: `“${words.join('')}${to - from > 20 ? '……' : ''}”（${to - from} 字）在原文第 ${line} 行，次序与原文不同`,
      };
    });
}

/** Stretches of a body that stand elsewhere in the source; `known` where a correction of kind `moved` says so. */
function movedRuns(comparison: Comparison): { from: number; to: number; known: boolean }[] {
  const { archive, board, corrected, suppliedBy, unitOf } = comparison;
  const declared = declaredMoves(comparison);
  const runs: { from: number; to: number; known: boolean }[] = [];
  let lastUnit = -2;
  archive.characters.forEach((character, index) => {
    const unit = unitOf[index] ?? -1;
    if (unit < 0 && suppliedBy[index] !== -1) return;
    if (unit < 0 || board.ownerOf(unit)?.kind !== 'moved') {
      lastUnit = -2;
      return;
    }
    const open = runs.at(-1);
    const continues =
      open && unit === lastUnit + 1 && archive.characters[open.from]?.article === character.article;
    const run = continues ? open : { from: index, to: index, known: false };
    if (!continues) runs.push(run);
    run.to = index + 1;
    lastUnit = unit;
    const isDeclared = [index - 1, index, index + 1].some(
      (place) => declared[place] === 1 && archive.blockOf[place] === character.block,
    );
    const origin = itemAt(board.units, unit).character;
    if (isDeclared || (origin >= 0 && corrected.movedBy[origin] !== -1)) run.known = true;
  });
  return runs;
}

/** By archive character: 1 where a `moved` correction quotes it. */
function declaredMoves({
  archive,
  articles,
  input,
}: Pick<Comparison, 'archive' | 'articles' | 'input'>): Uint8Array {
  const declared = new Uint8Array(archive.characters.length);
  for (const correction of input.corrections.data) {
    if (correction.kind !== 'moved' || correction.archive === undefined) continue;
    const words = foldText(correction.archive);
    for (
      let at = archive.text.indexOf(words);
      at >= 0 && words !== '';
      at = archive.text.indexOf(words, at + 1)
    ) {
      const slug = itemAt(articles, itemAt(archive.characters, at).article).slug;
      if (correction.article === undefined || correction.article === slug)
        declared.fill(1, at, at + words.length);
    }
  }
  return declared;
}

/** Text of one article that stands between the title and the body of another, or before its own title. */
function listAstray(
  { archive, articles, board, unitOf }: Comparison,
  titlePlaces: ReadonlyMap<string, number>,
): Finding[] {
  const first = new Map<number, number>();
  archive.characters.forEach(({ article }, index) => {
    const unit = unitOf[index] ?? -1;
    if (unit < 0 || board.ownerOf(unit)?.kind !== 'body') return;
    first.set(article, Math.min(first.get(article) ?? Infinity, unit));
  });
  const titles = articles.flatMap(({ slug, data }, index) => {
    const [place, start] = [titlePlaces.get(slug), first.get(index)];
    return place === undefined || start === undefined ? [] : [{ index, title: data.title, place, start }];
  });
  const findings: Finding[] = [];
  const reported = new Set<string>();
  archive.characters.forEach((character, index) => {
    const unit = unitOf[index] ?? -1;
    if (unit < 0 || board.ownerOf(unit)?.kind !== 'body') return;
    for (const { index: other, title, place, start } of titles) {
      const own = other === character.article;
      const astray = own ? unit < place : unit > place && unit < start;
      if (!astray) continue;
      const key = `${character.block} ${other}`;
      if (reported.has(key)) continue;
      reported.add(key);
      const words = archive.characters.slice(index, index + 16).map((next) => next.character);
      findings.push({
        code: 'text-astray',
        file: itemAt(articles, character.article).file,
        line: character.line,
        message: own
          ? `“${words.join('')}……”在原文里排在本篇题名之前`
          : `“${words.join('')}……”在原文里排在《${title}》的题名之后，像是那一篇的文字`,
      });
    }
  });
  return findings;
}
