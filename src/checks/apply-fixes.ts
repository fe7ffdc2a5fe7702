import type { Finding } from '../findings/catalogue.ts';
import { placeEdit, type PlacedEdit } from '../findings/fix.ts';

/** A line of a file with what was done to it, in words. */
export interface ChangedLine {
  line: number;
  does: string[];
}

/** A text with the fixes that could be placed in it. */
export interface FixedText {
  text: string;
  /** The findings whose fixes were made. */
  made: Finding[];
  lines: ChangedLine[];
}

/** Makes the fixes of findings in the text of their file; all else in it stays as it is, line ends too. */
export function applyFixes(text: string, findings: readonly Finding[]): FixedText {
  const lines = text.split('\n');
  const made: Finding[] = [];
  const changed: ChangedLine[] = [];
  for (const [line, own] of Map.groupBy(findings, (finding) => finding.line)) {
    const before = lines[line - 1];
    if (before === undefined) continue;
    const edits: PlacedEdit[] = [];
    const does = new Set<string>();
    for (const finding of own) {
      const placed = finding.fix?.edits.map((edit) => placeEdit(before, edit));
      if (!placed?.every((edit) => edit !== undefined)) continue;
      if (placed.some((edit) => edits.some((other) => overlaps(edit, other)))) continue;
      // Both brackets of a pair are found, and each asks for both.
      edits.push(...placed.filter((edit) => !edits.some((other) => isSame(edit, other))));
      made.push(finding);
      if (finding.fix) does.add(finding.fix.does);
    }
    if (edits.length === 0) continue;
    lines[line - 1] = applyEdits(before, edits);
    changed.push({ line, does: [...does] });
  }
  return { text: lines.join('\n'), made, lines: changed };
}

function applyEdits(text: string, edits: readonly PlacedEdit[]): string {
  return edits
    .toSorted((a, b) => b.from - a.from)
    .reduce((left, { from, to, right }) => left.slice(0, from) + right + left.slice(to), text);
}

function overlaps(one: PlacedEdit, other: PlacedEdit): boolean {
  return !isSame(one, other) && one.from < other.to && other.from < one.to;
}

function isSame(one: PlacedEdit, other: PlacedEdit): boolean {
  return one.from === other.from && one.to === other.to;
}
