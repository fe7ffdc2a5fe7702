import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeStick } from '../src/stick/make-stick.ts';
import { SITE_FOLDER } from '../src/stick/names.ts';

/** An edition for memory sticks in a folder of its own. */
export interface Edition {
  folder: string;
  /** Where in it the site lies. */
  site: string;
  remove(): void;
}

/** Makes the edition of a built site, in a folder with a name as offices give them. */
export async function makeEdition(from: string): Promise<Edition> {
  const work = mkdtempSync(join(tmpdir(), 'stick-'));
  const folder = join(work, 'U 盘（2）#1');
  await makeStick(from, folder);
  return {
    folder,
    site: join(folder, SITE_FOLDER),
    remove: () => rmSync(work, { recursive: true, force: true }),
  };
}
