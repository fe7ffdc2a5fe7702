import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSecrecy } from '../../importer/command/find-secrecy.ts';
import { gatherFiles, readBytes } from '../../importer/command/gather-files.ts';
import type { Job } from '../../importer/command/make-drafts.ts';
import { openKeptAnswers, type KeptAnswers } from '../../importer/command/kept-answers.ts';
import type { ImportDocument } from '../../importer/document.ts';
import type { SourceImport } from '../../importer/import-source.ts';
import { importText } from '../../importer/pipeline.ts';
import { authorityOf } from '../../importer/read/authority.ts';
import { joinSources } from '../../importer/read/join-sources.ts';
import type { Whole } from '../../corpus/model.ts';
import type { SeriesForm } from '../../schema/series.ts';
import type { Destination } from '../../importer/command/destination.ts';
import { DeskError } from '../server/route.ts';
import type { Workspace } from '../work/workspace.ts';

/** Files dropped together, and what was read of them. */
export interface Batch {
  id: string;
  job: Job;
  kept: KeptAnswers;
  /** Where it goes, once a person has changed what is proposed. */
  destination: Partial<Destination>;
  /** The drafts made last, by all that they were made with: a journal takes a second, and is asked for often. */
  made?: { key: string; drafts: SourceImport | string };
  /** What the source alone says, no answer put in. */
  unasked: ImportDocument;
  /** The same read in the form that was named for it last. */
  reread?: { form: SeriesForm; whole: Whole; document: ImportDocument };
}

/** The batches of a desk; their files lie below `.cache/desk/intake/` until they are in place. */
export interface Batches {
  /** Takes a file; the first of a batch gives its name. */
  take(name: string, batch: string, bytes: Uint8Array): { batch: string };
  read(batch: string, tell: (words: string) => void): Promise<Batch>;
  find(batch: string): Batch;
  drop(batch: string): void;
  /** Takes away what a desk that was killed has left: papers may be confidential. */
  clear(): void;
}

/** How many files one batch may have: an issue in more pieces is put together first. */
const MOST_FILES = 200;

/** Opens the intake of a workspace. */
export function openBatches(workspace: Workspace): Batches {
  const root = workspace.place('intake');
  const known = new Map<string, Batch>();
  const folderOf = (id: string) => {
    if (!/^[0-9a-f-]{36}$/u.test(id)) throw new DeskError('没有这一批文件，请重新拖进来。', 404);
    return join(root, id);
  };
  return {
    take(name, given, bytes) {
      const batch = given === '' ? randomUUID() : given;
      const folder = folderOf(batch);
      mkdirSync(folder, { recursive: true });
      if (readdirSync(folder).length >= MOST_FILES)
        throw new DeskError(`一次最多 ${MOST_FILES} 个文件。请分几次导入。`);
      // The name comes from the page: nothing of it may lead out of the folder.
      const safe =
        name
          .replace(/[/\\\p{Cc}]/gu, '_')
          .replace(/^\.+/u, '_')
          .slice(-120) || '未命名';
      if (existsSync(join(folder, safe))) throw new DeskError(`“${safe}”给了两次。同一个文件只要一次。`);
      writeFileSync(join(folder, safe), bytes);
      return { batch };
    },
    async read(id, tell) {
      const files = gatherFiles([folderOf(id)]);
      const source = await joinSources(
        files.map((file, index) => ({
          name: file.name,
          bytes: () => {
            tell(`正在读第 ${index + 1} 个文件（共 ${files.length} 个）“${file.name}”`);
            return readBytes(file);
          },
        })),
      );
      const { whole } = workspace.corpus;
      const args = { files: files.map(({ path }) => path), yes: false, help: false, content: 'content' };
      const job: Job = { args, files, source, whole, secrecy: findSecrecy(source) };
      const kept = openKeptAnswers(join(workspace.project, '.cache', 'import'), source.text);
      const unasked = importText(source.text, authorityOf(whole), undefined, source);
      const batch: Batch = { id, job, kept, destination: {}, unasked };
      known.set(id, batch);
      return batch;
    },
    find(id) {
      const batch = known.get(id);
      if (!batch) throw new DeskError('编辑台重新启动过，这一批文件要重新拖进来；答过的还记得。', 404);
      // The authority files may have grown since the batch was read.
      if (batch.job.whole !== workspace.corpus.whole) {
        batch.job = { ...batch.job, whole: workspace.corpus.whole };
        delete batch.made;
      }
      return batch;
    },
    drop(id) {
      known.delete(id);
      rmSync(folderOf(id), { recursive: true, force: true });
    },
    clear() {
      known.clear();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
