import type { Corpus } from '../corpus/corpus.ts';
import { decode } from '../corpus/decode.ts';
import type { Kept } from '../corpus/kept.ts';
import type { Finding } from '../findings/catalogue.ts';
import { isBelow } from '../findings/report.ts';
import { applyFixes, type ChangedLine } from './apply-fixes.ts';
import { checkContent } from './check-content.ts';

/** A file as it was judged and as it is without what could be mended for certain. */
export interface FixedFile {
  file: string;
  before: Uint8Array;
  after: Uint8Array;
  lines: ChangedLine[];
}

/** What can be mended, and the messages whose cure would bring other messages. */
export interface Fixes {
  files: FixedFile[];
  refused: Finding[];
}

/**
 * Mends in memory what is certain, file by file, and judges the content anew: what is mended has to be gone, and no
 * message may have come, of the ledger least of all; else the fix is not made. Nothing is written here.
 */
export function fixContent(corpus: Corpus, only: string | undefined): Fixes {
  // What is only imagined must not push out what is kept of the files as they are.
  const kept: Kept = { read: (name) => corpus.kept.read(name), write: () => undefined };
  const judge = (changes: ReadonlyMap<string, Uint8Array>) =>
    checkContent(changes.size === 0 ? corpus.whole : corpus.imagine(changes), {}, kept).findings;
  let findings = judge(new Map());
  const fixed = new Map<string, FixedFile>();
  const refused: Finding[] = [];

  // A second round mends what stood beside something mended in the first, under the same words.
  for (let round = 0; round < ROUNDS; round += 1) {
    const open = findings.filter(
      (finding) =>
        finding.fix &&
        (only === undefined || isBelow(finding.file, only)) &&
        !refused.some((other) => isSame(other, finding)),
    );
    // All together first: mostly nothing is wrong with any of them.
    if (open.length === 0 || !tryGroup(open)) break;
  }
  return { files: [...fixed.values()], refused };

  /** Makes some fixes together; where that brings a message, in two halves, down to the one that does. True where any was made. */
  function tryGroup(group: readonly Finding[]): boolean {
    const [trial, made] = mend(group);
    if (made.length === 0) return false;
    const after = judge(bytesOf(trial));
    if (isBetter(findings, after, made)) {
      for (const [file, one] of trial) fixed.set(file, one);
      findings = after;
      return true;
    }
    if (group.length === 1) {
      refused.push(...group);
      return false;
    }
    const half = Math.ceil(group.length / 2);
    const parts = [group.slice(0, half), group.slice(half)].map(tryGroup);
    return parts.includes(true);
  }

  function mend(group: readonly Finding[]): [Map<string, FixedFile>, Finding[]] {
    const trial = new Map(fixed);
    const all: Finding[] = [];
    for (const [file, own] of Map.groupBy(group, (finding) => finding.file)) {
      const known = fixed.get(file);
      const before = known?.before ?? corpus.fileOf(file)?.bytes;
      const source = before && decode({ path: file, bytes: known?.after ?? before }, []);
      if (!before || source === undefined) continue;
      const { text, made, lines } = applyFixes(source, own);
      if (made.length === 0) continue;
      all.push(...made);
      trial.set(file, {
        file,
        before,
        after: new TextEncoder().encode(text),
        lines: joinLines(known?.lines ?? [], lines),
      });
    }
    return [trial, all];
  }
}

const ROUNDS = 8;

function bytesOf(files: ReadonlyMap<string, FixedFile>): Map<string, Uint8Array> {
  return new Map([...files].map(([file, { after }]) => [file, after]));
}

/** True where of every file and code there are no more messages than before, and of what was mended fewer. */
function isBetter(before: readonly Finding[], after: readonly Finding[], made: readonly Finding[]): boolean {
  const count = (findings: readonly Finding[]) =>
    new Map([...Map.groupBy(findings, keyOf)].map(([key, own]) => [key, own.length]));
  const [old, now, gone] = [count(before), count(after), count(made)];
  return [...now.keys(), ...gone.keys()].every(
    (key) => (now.get(key) ?? 0) <= (old.get(key) ?? 0) - (gone.get(key) ?? 0),
  );
}

function keyOf({ file, code }: Finding): string {
  return `${file} ${code}`;
}

function isSame(one: Finding, other: Finding): boolean {
  return keyOf(one) === keyOf(other) && one.line === other.line && one.message === other.message;
}

/** The lines changed in an earlier round and now: one that was changed twice is one. */
function joinLines(earlier: readonly ChangedLine[], now: readonly ChangedLine[]): ChangedLine[] {
  const lines = new Map(earlier.map((one) => [one.line, one]));
  for (const { line, does } of now)
    lines.set(line, { line, does: [...(lines.get(line)?.does ?? []), ...does] });
  return [...lines.values()].sort((a, b) => a.line - b.line);
}
