import { isHan } from '../text/characters.ts';
import { itemAt } from '../text/item-at.ts';
import type { Comparison } from './differences.ts';
import type { Finding } from '../findings/catalogue.ts';

/** A space between two Han characters that only one side has: it may be a comma of a title or a mistake. */
export function listSpaceFindings({
  archive,
  articles,
  board,
  characters,
  unitOf,
  input,
}: Comparison): Finding[] {
  const findings: Finding[] = [];
  // In a heading the space of the source is the break of a printed line.
  const running = new Set(
    archive.characters.filter(({ character }) => character === '。').map(({ block }) => block),
  );
  archive.characters.forEach((character, index) => {
    const before = archive.characters[index - 1];
    if (before?.block !== character.block) return;
    const [left, right] = [board.units[unitOf[index - 1] ?? -1], board.units[unitOf[index] ?? -1]];
    if (!left || !right || left.character < 0 || right.character !== left.character + 1) return;
    const origin = itemAt(characters, right.character);
    if (left.line !== right.line || origin.spaced === character.spaced) return;
    if (!isHan(before.character) || !isHan(character.character) || !running.has(character.block)) return;
    const words = (space: string) => `${before.character}${space}${character.character}`;
    findings.push({
      code: 'space-changed',
      file: itemAt(articles, character.article).file,
      line: character.line,
      message: `原文（${input.source.file.split('/').at(-1)}:${right.line}）是“${words(origin.spaced ? ' ' : '')}”，这里是“${words(character.spaced ? ' ' : '')}”`,
    });
  });
  return findings;
}

/** Words printed bold that are not bold any more, or the other way round. In a heading bold says nothing. */
export function listBoldFindings({ archive, articles, board, characters, unitOf }: Comparison): Finding[] {
  const findings: Finding[] = [];
  let open: { from: number; bold: boolean } | undefined;
  archive.characters.forEach((character, index) => {
    const origin = characters[board.units[unitOf[index] ?? -1]?.character ?? -1];
    const differs = origin !== undefined && !character.heading && origin.bold !== character.bold;
    const continues =
      differs && open?.bold === character.bold && archive.blockOf[index] === archive.blockOf[index - 1];
    if (!differs) open = undefined;
    if (!differs || continues) return;
    open = { from: index, bold: character.bold };
    const words = archive.characters.slice(index, index + 12).map((next) => next.character);
    findings.push({
      code: 'bold-changed',
      file: itemAt(articles, character.article).file,
      line: character.line,
      message: `“${words.join('')}……”原文${origin.bold ? '加粗，这里没有' : '不加粗，这里加了粗'}`,
    });
  });
  return findings;
}
