import { findAll } from '../text/find-all.ts';
import { shorten } from '../text/shorten.ts';
import type { Correction } from '../schema/corrections.ts';
import { foldText } from '../text/width.ts';
import type { ArchiveText } from './archive.ts';
import type { Board } from './board.ts';
import type { FieldFinding } from './claim-fields.ts';
import type { Finding } from '../findings/catalogue.ts';
import type { LedgerArticle, LedgerInput } from './input.ts';

/** How the corrections stand in the archive. */
export interface StandingCorrections {
  findings: Finding[];
  /** By archive character: the `supplied` correction that covers it, or -1. */
  suppliedBy: Int32Array;
  /** What is missing of fields and not accounted for by a `supplied` correction. */
  missingFields: FieldFinding[];
}

/** Checks that the text each correction gives stands where it says, and that it is still needed. */
export function checkCorrections(
  input: LedgerInput,
  articles: readonly LedgerArticle[],
  archive: ArchiveText,
  unitOf: Int32Array,
  board: Board,
  fieldFindings: readonly FieldFinding[],
): StandingCorrections {
  const { corrections } = input;
  const suppliedBy = new Int32Array(archive.characters.length).fill(-1);
  let missingFields = [...fieldFindings];
  const findings: Finding[] = [];
  const unowned = new Set(
    board.units
      .filter((unit, index) => unit.correction >= 0 && !board.ownerOf(index))
      .map((unit) => unit.correction),
  );
  corrections.data.forEach((correction, index) => {
    const report = (code: Finding['code'], key: string, message: string) =>
      findings.push({ code, file: corrections.file, line: corrections.lineOf([index, key]), message });
    if (correction.article !== undefined && !articles.some(({ slug }) => slug === correction.article)) {
      report('correction-archive', 'article', `本期没有编号为“${correction.article}”的文章`);
      return;
    }
    if (correction.archive === undefined) return;
    const words = foldText(correction.archive.replaceAll('**', ''));
    const where = correction.article === undefined ? 'issue.yaml' : `${correction.article}.mdx`;
    const texts = fieldTexts(input, correction);
    const inField = texts.some((text) => text.includes(words));
    const places = bodyPlaces(articles, archive, correction, words);
    if (!inField && places.length === 0) {
      report('correction-archive', 'archive', `archive 写的“${cut(correction.archive)}”在 ${where} 里没有`);
      return;
    }
    if (unowned.has(index)) {
      report(
        'correction-archive',
        'archive',
        `${where} 里虽有“${cut(correction.archive)}”，却不在原文那个地方`,
      );
    }
    if (correction.kind !== 'supplied') return;
    let fresh = 0;
    for (const at of places) {
      for (let step = 0; step < words.length; step += 1) {
        if (unitOf[at + step] !== -1) continue;
        suppliedBy[at + step] = index;
        fresh += 1;
      }
    }
    const left = missingFields.filter((finding) => !accountsFor(correction, words, finding));
    if (fresh === 0 && left.length === missingFields.length) {
      report('correction-stale', 'archive', `补入的“${cut(correction.archive)}”原文里本来就有`);
    }
    missingFields = left;
  });
  return { findings, suppliedBy, missingFields };
}

/** True where the words a `supplied` correction puts in are what a field lacks. */
function accountsFor(correction: Correction, words: string, finding: FieldFinding): boolean {
  const value = foldText(finding.value);
  return correction.article === finding.article && (words.includes(value) || value.includes(words));
}

/** Folded strings and figures of the front matter of the article a correction names, or of issue.yaml. */
function fieldTexts(input: LedgerInput, correction: Correction): string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string' || typeof value === 'number') texts.push(foldText(String(value)));
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(collect);
  };
  if (correction.article === undefined) collect(input.issue.data);
  else collect(input.articles.find(({ slug }) => slug === correction.article)?.data);
  return texts;
}

/** Offsets at which folded words stand in the body of the article a correction names. */
function bodyPlaces(
  articles: readonly LedgerArticle[],
  archive: ArchiveText,
  correction: Correction,
  words: string,
): number[] {
  const index = articles.findIndex(({ slug }) => slug === correction.article);
  if (index < 0) return [];
  return findAll(archive.text, words).filter((at) => {
    const ends = [archive.characters[at], archive.characters[at + words.length - 1]];
    return ends.every((character) => character?.article === index);
  });
}

function cut(words: string): string {
  return shorten(words, 40, '…');
}
