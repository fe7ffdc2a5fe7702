import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { digestOf } from '../../corpus/digest.ts';
import { writeWhole } from '../../corpus/write-whole.ts';

const draftSchema = z.strictObject({
  file: z.string(),
  /** What the editor has written and not yet saved. */
  text: z.string(),
  /** What it was before, and the digest of the file it came from. */
  base: z.string(),
  digest: z.string(),
  at: z.string(),
  /** The steps an editor could undo, as the editor of the page writes them. */
  history: z.unknown().optional(),
});

/** Work that is not saved yet, kept where a crash cannot reach it. */
export type Draft = z.infer<typeof draftSchema>;

/** The drafts of a project, one a file, in `.cache/desk/drafts/`. */
export interface Drafts {
  keep(draft: Omit<Draft, 'at'>): void;
  /** The draft of a file; one that cannot be read is as good as none. */
  find(file: string): Draft | undefined;
  drop(file: string): void;
}

/** Opens the drafts below a folder. */
export function openDrafts(folder: string): Drafts {
  const pathOf = (file: string) => join(folder, `${digestOf(file)}.json`);
  return {
    keep(draft) {
      mkdirSync(folder, { recursive: true });
      writeWhole(pathOf(draft.file), JSON.stringify({ ...draft, at: new Date().toISOString() }));
    },
    find(file) {
      const path = pathOf(file);
      if (!existsSync(path)) return undefined;
      try {
        return draftSchema.parse(JSON.parse(readFileSync(path, 'utf8')));
      } catch {
        return undefined;
      }
    },
    drop: (file) => rmSync(pathOf(file), { force: true }),
  };
}
