import { hash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileDigests } from '../fixity/digest-files.ts';
import { devicePaths, type GroupSummary, type SiteIndex } from '../on-device/groups.ts';
import { listGroups } from '../on-device/lists.ts';

/**
 * Writes the lists of what readers can keep on their devices into a finished site: one for each series, and the index of
 * them all. They hang on its files alone; the version they give is another one whenever one of these files is.
 */
export function writeDeviceLists(
  folder: string,
  files: FileDigests,
  series: readonly { id: string; data: { name: string } }[],
): void {
  const groups = listGroups(
    files,
    series.map(({ id, data }) => ({ folder: id, name: data.name })),
  ).map(({ text, ...group }): GroupSummary => {
    write(join(folder, devicePaths.list(group.id)), text);
    return { ...group, list: hash('sha256', text, 'hex') };
  });
  const version = hash('sha256', groups.map(({ id, list }) => `${id} ${list}\n`).join(''), 'hex');
  write(join(folder, devicePaths.index), `${JSON.stringify({ version, groups } satisfies SiteIndex)}\n`);
}

function write(file: string, text: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
