import type { ContentFile } from '../corpus/files.ts';
import type { FileRename, FileStep } from '../corpus/write-together.ts';
import { MoveRefused } from './move-refused.ts';

/** The content as it will be, before anything is written: files by the path they have now. */
export interface Draft {
  /** Text of a file as it will be; undefined where there is none. */
  read(path: string): string | undefined;
  /** True where some bytes of a file are these letters, whether it can be read or not. */
  mentions(path: string, words: string): boolean;
  /** Gives a file another text, makes it, or with null takes it away. */
  write(path: string, text: string | null): void;
  /** Gives a file or folder another name, unread. */
  rename(from: string, to: string): void;
  /** The files as they will be, for the checks. */
  files(): ContentFile[];
  /** What has to be done on the disk. */
  steps(): FileStep[];
}

/** Begins with the files of the content as they were read. */
export function openDraft(files: readonly ContentFile[]): Draft {
  const known = new Map(files.map((file) => [file.path, file]));
  const texts = new Map<string, string | null>();
  const renames: FileRename[] = [];
  const nameOf = (path: string) =>
    renames.reduce(
      (name, { from, to }) =>
        name === from || name.startsWith(`${from}/`) ? to + name.slice(from.length) : name,
      path,
    );
  const before = (path: string) => {
    const file = known.get(path);
    return file ? decode(file) : null;
  };
  return {
    read(path) {
      const text = texts.has(path) ? texts.get(path) : before(path);
      return text ?? undefined;
    },
    mentions: (path, words) => Buffer.from(known.get(path)?.bytes ?? []).includes(words),
    write(path, text) {
      texts.set(path, text);
    },
    rename(from, to) {
      renames.push({ from, to });
    },
    files() {
      const unchanged = files.filter(({ path }) => !texts.has(path));
      const written = [...texts].flatMap(([path, text]) =>
        text === null ? [] : [{ path, bytes: new TextEncoder().encode(text) }],
      );
      return [...unchanged, ...written]
        .map((file) => ({ ...file, path: nameOf(file.path) }))
        .sort((a, b) => (a.path < b.path ? -1 : 1));
    },
    steps() {
      const changes = [...texts].map(([path, after]) => ({
        file: nameOf(path),
        before: before(path),
        after,
      }));
      return [...renames, ...changes.filter((change) => change.before !== change.after)];
    },
  };
}

/** What is no UTF-8 would be damaged by writing it back. */
function decode({ path, bytes }: ContentFile): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MoveRefused(`${path} 不是 UTF-8 编码，请先另存为 UTF-8，再移。`);
  }
}
