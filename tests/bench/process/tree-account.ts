import type { ProcessState } from './proc-stat.ts';

/** What a process and all that descends from it use, as far as one has looked. */
export interface TreeAccount {
  /** Takes a look at the machine's processes. */
  look(processes: readonly ProcessState[]): void;
  /** Ticks of the processes that ran at the last look and of the children they waited for. */
  runningTicks(): number;
  /** Ticks of the processes whose parent ended before them: nobody of the tree has waited for these. */
  orphanTicks(): number;
  /** Most pages of memory the tree held at one look; what two processes share counts twice. */
  peakPages(): number;
}

/** Keeps account of the tree of a process. */
export function accountTree(root: number): TreeAccount {
  const members = new Map<string, ProcessState>();
  let running: readonly ProcessState[] = [];
  let peak = 0;
  return {
    look(processes) {
      running = findTree(processes, (one) => one.pid === root || members.has(keyOf(one)));
      for (const one of running) members.set(keyOf(one), one);
      peak = Math.max(
        peak,
        running.reduce((sum, { memoryPages }) => sum + memoryPages, 0),
      );
    },
    runningTicks: () => sumTicks(running),
    orphanTicks() {
      const all = [...members.values()];
      const known = new Set(all.map(({ pid }) => pid));
      return sumTicks(all.filter(({ pid, parent }) => pid !== root && !known.has(parent)));
    },
    peakPages: () => peak,
  };
}

/** The processes that are members already, and what descends from them. */
function findTree(
  processes: readonly ProcessState[],
  isMember: (one: ProcessState) => boolean,
): ProcessState[] {
  const children = Map.groupBy(processes, ({ parent }) => parent);
  const found = new Set<ProcessState>();
  const open = processes.filter(isMember);
  for (let one = open.pop(); one !== undefined; one = open.pop()) {
    if (found.has(one)) continue;
    found.add(one);
    open.push(...(children.get(one.pid) ?? []));
  }
  return [...found];
}

function sumTicks(processes: readonly ProcessState[]): number {
  return processes.reduce((sum, { ownTicks, waitedTicks }) => sum + ownTicks + waitedTicks, 0);
}

/** Numbers are given again, so a process is known by its number and the time it began. */
function keyOf({ pid, started }: ProcessState): string {
  return `${pid} ${started}`;
}
