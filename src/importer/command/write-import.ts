import { join, relative, resolve } from 'node:path';
import { SOURCE_PLACES } from '../../corpus/source-places.ts';
import type { SourceImport } from '../import-source.ts';
import { RefusalError } from '../refusal.ts';
import { placeDrafts, type Placement } from '../write/place.ts';
import { listAuthorityFiles, writeAuthorityFiles } from './authority-files.ts';
import { makeDrafts, type Choice, type Job } from './make-drafts.ts';
import { gatherOriginals, storeOriginals, type OriginalsSetting } from './originals.ts';

/** What was put in place. */
export interface WrittenImport {
  drafts: SourceImport;
  placed: Placement;
  /** Authority files that were made, below `content/`. */
  authority: string[];
}

/** Puts the drafts of an import in place with originals and new authority files, all of it or nothing. */
export function writeImport(
  job: Job,
  choice: Choice,
  { content, setting }: { content: string; setting: OriginalsSetting },
): WrittenImport {
  const { files, source, whole, secrecy } = job;
  const originals = gatherOriginals(files, source.text, setting);
  const drafts = makeDrafts(job, choice, originals.notes);
  if (secrecy && !isReleased(drafts))
    throw new RefusalError(
      `第 ${secrecy.line} 行标有密级“${secrecy.mark}”，没有导入。标密的文件不能由程序决定收入，请保密员或负责人审定：已经解密、可以收入的，请在终端里不带 --yes 运行，当面确认；没有解密的，不要放进文献库。`,
    );
  const authority = listAuthorityFiles(choice.answers, drafts.asked, whole);
  const { series, issue } = choice.destination;
  const issues = join(content, 'issues');
  const undo = writeAuthorityFiles(authority, content);
  try {
    const placed = placeDrafts(
      new Map<string, string | Uint8Array>([...drafts.files, ...drafts.pictures]),
      join(issues, series, issue),
      new Map<string, string | Uint8Array>([
        ['import-report.md', drafts.report],
        ...(drafts.places === undefined ? [] : [[SOURCE_PLACES, drafts.places] as const]),
        ...(setting.folder === undefined ? originals.files : []),
      ]),
    );
    if (setting.folder !== undefined && placed.outcome !== 'unchanged')
      storeOriginals(originals.files, join(resolve(setting.folder), relative(issues, placed.folder)));
    return { drafts, placed, authority: [...authority.keys()] };
  } catch (error) {
    undo();
    throw error;
  }
}

/** True where no 密级 is open any more: a person has answered it. */
function isReleased(drafts: SourceImport): boolean {
  return ![...drafts.open.values()].some(({ fields }) => fields?.[0] === 'notice.secrecy');
}
