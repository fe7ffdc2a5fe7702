import { itemAt } from '../text/item-at.ts';
import type { ArchiveText } from './archive.ts';
import type { Board } from './board.ts';
import type { CharacterClass } from './classes.ts';
import type { CorrectedSource } from './corrections.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { LedgerArticle, LedgerInput } from './input.ts';
import type { SourceCharacter } from './source.ts';

/** What the reports on lost and strange characters need to know. */
export interface Comparison {
  input: LedgerInput;
  articles: readonly LedgerArticle[];
  characters: readonly SourceCharacter[];
  corrected: CorrectedSource;
  board: Board;
  archive: ArchiveText;
  /** By archive character: the unit it was matched with, or -1. */
  unitOf: Int32Array;
  /** By archive character: the `supplied` correction that covers it, or -1. */
  suppliedBy: Int32Array;
  classes: ReadonlyMap<number, CharacterClass>;
}

/** Reports every run of source characters without a place and every run of body characters without an origin. */
export function listDifferences(comparison: Comparison): Finding[] {
  const archiveRuns = listArchiveRuns(comparison);
  const sourceRuns = listSourceRuns(comparison);
  const findings: Finding[] = [];
  const paired = new Set<Run>();
  for (const run of archiveRuns) {
    const partner = sourceRuns.find((other) => !paired.has(other) && isBetween(comparison, run, other));
    if (partner) paired.add(partner);
    findings.push(partner ? differ(comparison, run, partner) : strange(comparison, run));
  }
  for (const run of sourceRuns) if (!paired.has(run)) findings.push(lost(comparison, run));
  return findings;
}

interface Run {
  from: number;
  to: number;
}

function listArchiveRuns({ archive, unitOf, suppliedBy }: Comparison): Run[] {
  return runsOf(
    archive.characters.length,
    (index) => unitOf[index] === -1 && suppliedBy[index] === -1,
    (index) => archive.blockOf[index] !== archive.blockOf[index - 1],
  );
}

function listSourceRuns({ board, classes }: Comparison): Run[] {
  return runsOf(
    board.length,
    (unit) => itemAt(board.units, unit).correction < 0 && !board.ownerOf(unit) && !classes.has(unit),
    () => false,
  );
}

function runsOf(
  length: number,
  isIn: (index: number) => boolean,
  breaksAt: (index: number) => boolean,
): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let index = 0; index < length; index += 1) {
    if (open && (!isIn(index) || breaksAt(index))) open = undefined;
    if (!isIn(index)) continue;
    if (!open) runs.push((open = { from: index, to: index }));
    open.to = index + 1;
  }
  return runs;
}

/** True where a source run lies between the same two neighbours as an archive run: two readings of one place. */
function isBetween({ archive, unitOf }: Comparison, run: Run, other: Run): boolean {
  const sameBlock = (index: number) => archive.blockOf[index] === archive.blockOf[run.from];
  const before = run.from > 0 && sameBlock(run.from - 1) ? unitOf[run.from - 1] : undefined;
  const after = sameBlock(run.to) ? unitOf[run.to] : undefined;
  return (
    (before !== undefined && before >= 0 && before === other.from - 1) ||
    (after !== undefined && after === other.to)
  );
}

function differ(comparison: Comparison, run: Run, other: Run): Finding {
  const { archive, articles, input } = comparison;
  const place = itemAt(archive.characters, run.from);
  const { quoted, line } = describeSource(comparison, other);
  const mine = archiveWords(comparison, run);
  const whole = suggestCorrection(comparison, run, other);
  return {
    code: 'texts-differ',
    file: itemAt(articles, place.article).file,
    line: place.line,
    message: `原文（${base(input.source.file)}:${line}）是${quoted}，这里是“${mine}”`,
    ...(whole && { cure: whole.cure, correction: { source: whole.source, archive: whole.archive } }),
  };
}

function strange(comparison: Comparison, run: Run): Finding {
  const { archive, articles } = comparison;
  const place = itemAt(archive.characters, run.from);
  const before = archiveWords(comparison, { from: Math.max(0, run.from - 8), to: run.from }, place.block);
  return {
    code: 'archive-unaccounted',
    file: itemAt(articles, place.article).file,
    line: place.line,
    message: `正文里有 ${run.to - run.from} 个字在原文里找不到：“${archiveWords(comparison, run)}”${before && `（前文“${before}”）`}`,
    correction: { archive: wordsOf(archive.characters.slice(run.from, run.to)) },
  };
}

function lost(comparison: Comparison, run: Run): Finding {
  const { board, input } = comparison;
  const { quoted, line, lastLine } = describeSource(comparison, run);
  const before = sourceWords(comparison, { from: Math.max(0, run.from - 8), to: run.from });
  const to = lastLine > line ? `（到第 ${lastLine} 行）` : '';
  return {
    code: 'source-unaccounted',
    file: input.source.file,
    line: itemAt(board.units, run.from).line,
    message: `原文 ${run.to - run.from} 个字没有着落${to}：${quoted}${before && `（前文“${before}”）`}`,
    correction: { source: unitWords(comparison, run) },
  };
}

function describeSource(comparison: Comparison, run: Run) {
  const { board } = comparison;
  return {
    quoted: `“${sourceWords(comparison, run)}”`,
    line: itemAt(board.units, run.from).line,
    lastLine: itemAt(board.units, run.to - 1).line,
  };
}

function sourceWords(comparison: Comparison, run: Run): string {
  return cut(unitWords(comparison, run));
}

function unitWords({ board, characters }: Comparison, run: Run): string {
  return board.units
    .slice(run.from, run.to)
    .map((unit) => characters[unit.character]?.character ?? unit.fold)
    .join('');
}

function wordsOf(characters: ArchiveText['characters']): string {
  return characters.map(({ character }) => character).join('');
}

function archiveWords({ archive }: Comparison, run: Run, block?: number): string {
  return cut(
    archive.characters
      .slice(run.from, run.to)
      .filter((character) => block === undefined || character.block === block)
      .map(({ character }) => character)
      .join(''),
  );
}

/** An entry for corrections.yaml ready to be copied, with enough words around it to occur once. */
function suggestCorrection(
  comparison: Comparison,
  run: Run,
  other: Run,
): { source: string; archive: string; cure: string } | undefined {
  const { archive, board, characters, articles, unitOf } = comparison;
  const bare = characters.filter((character) => !character.markup).map(({ character }) => character);
  const text = bare.join('');
  const block = archive.blockOf[run.from];
  const { line } = itemAt(board.units, other.from);
  for (let around = 4; around <= 24; around += 2) {
    const from = { source: other.from - around, archive: run.from - around };
    const to = { source: other.to + around, archive: run.to + around };
    const follows = (index: number, unit: number) =>
      archive.blockOf[index] === block && unitOf[index] === unit && board.units[unit]?.line === line;
    let [left, right] = [0, 0];
    while (left < around && follows(run.from - left - 1, other.from - left - 1)) left += 1;
    while (right < around && follows(run.to + right, other.to + right)) right += 1;
    [from.source, from.archive] = [other.from - left, run.from - left];
    [to.source, to.archive] = [other.to + right, run.to + right];
    const units = board.units.slice(from.source, to.source);
    if (units.some((unit) => unit.character < 0)) return undefined;
    const source = units.map((unit) => itemAt(characters, unit.character).character).join('');
    const mine = wordsOf(archive.characters.slice(from.archive, to.archive));
    if ([...source].length > 80 || [...mine].length > 80) return undefined;
    if (text.split(source).length === 2) {
      const { slug } = itemAt(articles, itemAt(archive.characters, run.from).article);
      const cure = `若是正文打错，改正文；若是原文误识，在 corrections.yaml 加一条：{ kind: misread, article: "${slug}", source: "${source}", archive: "${mine}", reason: … }`;
      return { source, archive: mine, cure };
    }
  }
  return undefined;
}

function cut(words: string): string {
  const characters = [...words];
  return characters.length <= 40
    ? words
    : `${characters.slice(0, 24).join('')}……${characters.slice(-12).join('')}`;
}

function base(file: string): string {
  return file.slice(file.lastIndexOf('/') + 1);
}
