import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOf } from './digest.ts';

/** What was made of the content and can be made again, kept in files below `.cache/`. */
export interface Kept {
  /** The value kept under a name; undefined where there is none, or one of another version, cut off or edited. */
  read(name: string): unknown;
  /** Keeps a value under a name; a stopped run leaves the old one or the new one, never half of it. */
  write(name: string, value: unknown): void;
}

/**
 * Opens the store in a folder. `version` stands for all that the values are made with, the code itself included: a file
 * of another version is as good as none. A file's first line holds version and digest of the rest.
 */
export function openKept(folder: string, version: string): Kept {
  const fileOf = (name: string) => join(folder, `${name}.json`);
  return {
    read(name) {
      const file = fileOf(name);
      if (!existsSync(file)) return undefined;
      try {
        const text = readFileSync(file, 'utf8');
        const end = text.indexOf('\n');
        const payload = text.slice(end + 1);
        return text.slice(0, end) === `${version} ${digestOf(payload)}`
          ? (JSON.parse(payload) as unknown)
          : undefined;
      } catch {
        return undefined;
      }
    },
    write(name, value) {
      const file = fileOf(name);
      const payload = JSON.stringify(value);
      mkdirSync(dirname(file), { recursive: true });
      const partial = `${file}.${process.pid}.partial`;
      try {
        writeFileSync(partial, `${version} ${digestOf(payload)}\n${payload}`);
        renameSync(partial, file);
      } catch (error) {
        rmSync(partial, { force: true });
        throw error;
      }
    },
  };
}

/** A store that keeps nothing: for tests, and for commands that look at another folder. */
export const keepNothing: Kept = { read: () => undefined, write: () => undefined };
