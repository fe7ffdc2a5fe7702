import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writeWhole } from '../corpus/write-whole.ts';
import { PUBLICATIONS } from './copies.ts';

/**
 * What this machine remembers of publishing. It lies outside `content/` and git: a folder is one of this machine, and on a
 * colleague's the same path may be anything.
 */
export interface PublishSettings {
  /** The folder the site is copied to. */
  target?: string;
}

/** Reads the settings; none where there is no file, or one that nobody can read. */
export function readSettings(project: string): PublishSettings {
  const file = fileOf(project);
  if (!existsSync(file)) return {};
  try {
    const { target } = JSON.parse(readFileSync(file, 'utf8')) as { target?: unknown };
    return typeof target === 'string' ? { target } : {};
  } catch {
    return {};
  }
}

/** Remembers the settings. */
export function writeSettings(project: string, settings: PublishSettings): void {
  const file = fileOf(project);
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, `${JSON.stringify(settings, undefined, 2)}\n`);
}

function fileOf(project: string): string {
  return join(project, PUBLICATIONS, 'settings.json');
}
