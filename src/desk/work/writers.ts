import { existsSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, networkInterfaces } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../corpus/digest.ts';
import { writeWhole } from '../../corpus/write-whole.ts';

/** Who writes in an article at another desk, and since when. */
export interface Writer {
  /** A name, or that of the machine where nobody has given one. */
  by: string;
  since: string;
}

/** Which articles this desk writes in, told to desks of other machines that have the same folder open. */
export interface Writers {
  /** Takes or keeps an article for this desk; gives who has it where another one does. */
  hold(file: string): Writer | undefined;
  /** Who has an article at another desk. */
  find(file: string): Writer | undefined;
  /** Leaves all of them. */
  close(): void;
}

const signSchema = z.object({ desk: z.string(), by: z.string(), since: z.string(), at: z.string() });
type Sign = z.infer<typeof signSchema>;

/** A sign is renewed so often, given up after that time without a window, and one of others not believed after a minute. */
const times = { renew: 4000, leave: 10_000, stale: 60_000, sure: 12_000 };

/**
 * Opens the signs of a project. They lie in `.desk/` in the folder of the issue: the content is what an office shares, the
 * cache of the desk is each machine's own; a hidden folder is no content, and `.gitignore` names it.
 */
export function openWriters(
  project: string,
  nameOf: () => string | undefined,
  { now = Date.now, desk = nameDesk(project) }: { now?: () => number; desk?: string } = {},
): Writers {
  const own = new Map<string, { sign: Sign; leave: ReturnType<typeof setTimeout> }>();
  const seen = new Map<string, { at: string; since: number }>();
  const pathOf = (file: string) =>
    join(project, dirname(file), '.desk', `${basename(file).replace(/\.mdx$/u, '')}.json`);

  /** Clocks of two machines differ: what counts is that a sign has not changed while this one was looking. */
  function isStale(file: string, { at }: Sign): boolean {
    const known = seen.get(file);
    if (known?.at !== at) {
      seen.set(file, { at, since: now() });
      return false;
    }
    const watched = now() - known.since;
    return watched > times.stale || (watched > times.sure && now() - Date.parse(at) > times.stale);
  }

  function find(file: string): Writer | undefined {
    const sign = readSign(pathOf(file));
    if (!sign || sign.desk === desk || isStale(file, sign)) return undefined;
    return { by: sign.by, since: sign.since };
  }

  function leave(file: string): void {
    clearTimeout(own.get(file)?.leave);
    own.delete(file);
    const path = pathOf(file);
    if (readSign(path)?.desk !== desk) return;
    rmSync(path, { force: true });
    try {
      rmdirSync(dirname(path));
    } catch {
      // Another article of the issue is written in.
    }
  }

  return {
    find,
    hold(file) {
      const path = pathOf(file);
      const there = readSign(path);
      const other = find(file);
      if (other) {
        clearTimeout(own.get(file)?.leave);
        own.delete(file);
        return other;
      }
      const held = own.get(file);
      clearTimeout(held?.leave);
      const timer = setTimeout(() => leave(file), times.leave);
      timer.unref();
      const at = new Date(now()).toISOString();
      const isFresh = held && there?.desk === desk && now() - Date.parse(held.sign.at) < times.renew;
      const sign = isFresh
        ? held.sign
        : { desk, by: nameOf() ?? `“${hostname()}”上的人`, since: held?.sign.since ?? at, at };
      own.set(file, { sign, leave: timer });
      if (!isFresh) writeSign(path, sign, !existsSync(path));
      return undefined;
    },
    close() {
      for (const file of [...own.keys()]) leave(file);
    },
  };
}

/** One machine has one desk on a folder: it knows its own signs again after it was killed. */
function nameDesk(project: string): string {
  const cards = Object.values(networkInterfaces()).flatMap((all = []) => all.map(({ mac }) => mac));
  return digestOf(JSON.stringify([hostname(), [...new Set(cards)].sort(), project]));
}

/** A folder that cannot be written to has no second writer either: what cannot be signed is no fault of the article. */
function writeSign(path: string, sign: Sign, isNew: boolean): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    // Of two desks that come at once the file system lets one be first; the other sees it when it asks again.
    if (isNew) writeFileSync(path, JSON.stringify(sign), { flag: 'wx' });
    else writeWhole(path, JSON.stringify(sign));
  } catch {
    // Nobody is told, and two who save see both texts.
  }
}

function readSign(path: string): Sign | undefined {
  try {
    return signSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return undefined;
  }
}
