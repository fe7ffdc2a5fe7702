import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { diskFault } from '../corpus/disk-fault.ts';
import { writeWhole } from '../corpus/write-whole.ts';
import { MANIFEST, readInfo } from '../fixity/manifest.ts';
import { writeContentList } from '../fixity/verify-content.ts';
import type { Publication } from '../schema/published.ts';
import { contentPlacesOf, noteOf } from './copies.ts';
import { openRepository } from './repository.ts';

/** What is to be said of a publication. */
export interface ReleaseNote {
  publication: Publication | undefined;
  /** How many addresses the content has. */
  items: number;
  /** What is new, corrected and withdrawn, a line each. */
  changes: string;
}

/**
 * Leaves beside the settings what a publication was: what came when, for whom, from which commit, and the digest of the
 * manifest, by which the site that went out is known for ever; and the list of content and originals of that moment. A site
 * that stands is published, whether this could be written or not.
 */
export function keepReleaseNote(project: string, note: ReleaseNote, say: (words: string) => void): void {
  if (!note.publication) return;
  try {
    const file = noteOf(project, note.publication.number);
    mkdirSync(dirname(file), { recursive: true });
    writeWhole(file, formatNote(project, { ...note, publication: note.publication }));
    writeContentList(contentPlacesOf(project));
  } catch (error) {
    const fault = diskFault(error);
    if (!fault) throw error;
    say(`发布已经完成，只是发布记录没有写成：${fault.cause}。${fault.cure}。`);
  }
}

function formatNote(
  project: string,
  { publication, items, changes }: ReleaseNote & { publication: Publication },
): string {
  const site = join(project, 'dist');
  const audience = readInfo(site).get('Audience');
  const manifest = join(site, MANIFEST);
  const commit = openRepository(project)?.log('content')[0]?.commit;
  const rows = [
    ['日期', publication.on],
    ['范围', audience],
    ['网址', `${items} 个`],
    ['内容状态', publication.state],
    ['退回到', publication.backTo === undefined ? undefined : `第 ${publication.backTo} 次发布`],
    ['提交', commit],
    ['清单校验码', existsSync(manifest) ? hash('sha256', readFileSync(manifest), 'hex') : undefined],
  ].flatMap(([label, value]) => (value === undefined || value === '' ? [] : [`${label}：${value}\n`]));
  return `第 ${publication.number} 次发布\n${rows.join('')}\n${changes}`;
}
