import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { writeWhole } from '../corpus/write-whole.ts';
import { audienceSchema, unknownAudience, type Audience } from '../schema/fields.ts';
import { PUBLICATIONS } from './copies.ts';

const settingsSchema = z.object({
  /** The folder the site is copied to. */
  target: z.string().optional().catch(undefined),
  /** Whether the site goes out without `.gz` and `.br` beside its texts. */
  plain: z.boolean().optional().catch(undefined),
  /** For whom the site is: asked once, with the folder it goes to, for one place has one circle of readers. */
  audience: audienceSchema.optional().catch(undefined),
  /** The folder backups are written to, and the one written last. */
  backup: z.string().optional().catch(undefined),
  lastBackup: z.string().optional().catch(undefined),
});

/**
 * What this machine remembers of publishing. It lies outside `content/` and git: a folder is one of this machine, and on a
 * colleague's the same path may be anything.
 */
export type PublishSettings = z.infer<typeof settingsSchema>;

/** Words that are no circle of readers. */
export class AudienceError extends Error {}

/**
 * For whom a publication is: what the command says, else the environment, else what this machine remembers; undefined where
 * nobody has said it yet. What the command says is remembered.
 * @throws AudienceError where a word is none of the three.
 */
export function settleAudience(
  project: string,
  { said, environment }: { said?: string | undefined; environment?: string | undefined },
): Audience | undefined {
  const word = said ?? (environment === '' ? undefined : environment);
  if (word === undefined) return readSettings(project).audience;
  const known = audienceSchema.safeParse(word);
  if (!known.success) throw new AudienceError(unknownAudience(word));
  if (said !== undefined) writeSettings(project, { audience: known.data });
  return known.data;
}

/** Reads the settings; none where there is no file, or one that nobody can read. */
export function readSettings(project: string): PublishSettings {
  const file = fileOf(project);
  if (!existsSync(file)) return {};
  try {
    return settingsSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return {};
  }
}

/** Remembers settings beside those that were set before; an undefined one is forgotten. */
export function writeSettings(project: string, settings: PublishSettings): void {
  const file = fileOf(project);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${JSON.stringify({ ...readSettings(project), ...settings }, undefined, 2)}\n`);
}

function fileOf(project: string): string {
  return join(project, PUBLICATIONS, 'settings.json');
}
