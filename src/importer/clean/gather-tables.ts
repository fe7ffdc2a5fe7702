import type { Block, LogEntry } from '../document.ts';
import { readTableRow } from '../lines/read-marks.ts';

/**
 * Makes rows that follow each other one block with the marks of a Markdown table: rows in bars, or two and more with the
 * same number of cells parted by tabs. In a text with contents tabs part titles from pages, and stay.
 */
export function gatherTables(blocks: Block[], hasContents: boolean): { blocks: Block[]; log: LogEntry[] } {
  const log: LogEntry[] = [];
  const gathered = blocks.flatMap((block) =>
    findRuns(block.text.split('\n'), hasContents).map(({ kind, lines, start }, index) => {
      const line = block.line + start;
      const gap = index === 0 ? block.gap : 0;
      if (kind === 'text') return { ...block, text: lines.join('\n'), line, gap };
      if (kind === 'tabs')
        log.push({ kind: 'change', line, message: `制表符隔开的 ${lines.length} 行改作表格` });
      return { text: writeTable(lines.map(kind === 'bars' ? readTableRow : readTabs)), line, gap };
    }),
  );
  return { blocks: gathered, log };
}

interface Run {
  kind: 'bars' | 'tabs' | 'text';
  lines: string[];
  /** Place of its first line in the block. */
  start: number;
}

function findRuns(lines: readonly string[], hasContents: boolean): Run[] {
  const runs: Run[] = [];
  lines.forEach((line, start) => {
    const kind = kindOf(line, hasContents);
    const last = runs.at(-1);
    const isNext =
      last?.kind === kind &&
      (kind !== 'tabs' || readTabs(line).length === readTabs(last.lines[0] ?? '').length);
    if (last && isNext) last.lines.push(line);
    else runs.push({ kind, lines: [line], start });
  });
  return runs
    .map((run): Run => (run.kind === 'tabs' && run.lines.length === 1 ? { ...run, kind: 'text' } : run))
    .reduce<Run[]>((merged, run) => {
      const last = merged.at(-1);
      if (last?.kind === 'text' && run.kind === 'text') for (const line of run.lines) last.lines.push(line);
      else merged.push({ ...run });
      return merged;
    }, []);
}

function kindOf(line: string, hasContents: boolean): Run['kind'] {
  if (/^\|.*\|$/u.test(line)) return 'bars';
  return !hasContents && /\S\s*\t\s*\S/u.test(line) ? 'tabs' : 'text';
}

function readTabs(line: string): string[] {
  return line.split('\t').map((cell) => cell.trim());
}

function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...rest] = rows.filter((cells) => !cells.every((cell) => /^:?-{3,}:?$/u.test(cell)));
  const row = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [row(head), row(head.map(() => '---')), ...rest.map(row)].join('\n');
}
