import { readdirSync, readFileSync } from 'node:fs';

/** One process as `/proc` tells of it. */
export interface ProcessState {
  pid: number;
  parent: number;
  /** Ticks since the machine started at which it began: a number that was given again is another process. */
  started: number;
  /** Ticks of its own, and of the children that ended and that it waited for. */
  ownTicks: number;
  waitedTicks: number;
  memoryPages: number;
}

/** Reads `/proc/<pid>/stat`; the name in it may hold spaces and brackets: `12 (npm run (x)) S 1 …`. */
export function parseStat(text: string): ProcessState {
  const end = text.lastIndexOf(')');
  const fields = text
    .slice(end + 2)
    .split(' ')
    .map(Number);
  // Numbered from 1 in proc(5); what stands behind the name begins with the third.
  const field = (number: number) => fields[number - 3] ?? 0;
  return {
    pid: Number.parseInt(text, 10),
    parent: field(4),
    started: field(22),
    ownTicks: field(14) + field(15),
    waitedTicks: field(16) + field(17),
    memoryPages: field(24),
  };
}

/** Every process of the machine; undefined on a system without `/proc`. */
export function readProcesses(): ProcessState[] | undefined {
  if (process.platform !== 'linux') return undefined;
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [parseStat(readFileSync(`/proc/${pid}/stat`, 'utf8'))];
      } catch {
        // It has ended since the folder was read.
        return [];
      }
    });
}
