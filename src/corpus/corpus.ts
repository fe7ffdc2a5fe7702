import { join } from 'node:path';
import type { Audience } from '../schema/fields.ts';
import { listContent, readContent, readPublicPictures, rereadContent, type ContentFile } from './files.ts';
import { keepNothing, openKept, type Kept } from './kept.ts';
import type { IssueFolder, Shown, Whole } from './model.ts';
import { findOddFiles } from './odd-files.ts';
import { readWhole, type Reading } from './read.ts';
import { showFor } from './show.ts';
import { readPublicationDay } from './publication-day.ts';
import { codeVersion } from './version.ts';

/** The content of a project, read once, with the store of what was made of it. */
export interface Corpus {
  project: string;
  readonly whole: Whole;
  kept: Kept;
  /** Goes up when the content is read again. */
  readonly revision: number;
  /** What one audience may see; worked out once a reading. */
  show(audience: Audience): Shown;
  /** Reads the content again after some of its files changed, these alone: in `dev`, and when numbers were written. */
  refresh(paths: readonly string[]): void;
  /** The files of the content as they were read. */
  readonly files: readonly ContentFile[];
  /** A file of the content as it was read. */
  fileOf(path: string): ContentFile | undefined;
  /** The content as it would be read with other bytes in some of its files; nothing is written anywhere. */
  imagine(changes: ReadonlyMap<string, Uint8Array>): Whole;
  /** Keeps what was made of the files, for the next command. */
  save(): void;
  /** Looks at an issue that is read for this alone, so that a look at all of them takes the memory of one. */
  readApart<Found>(folder: IssueFolder, look: (apart: IssueFolder) => Found): Found;
}

/** How content is opened. */
export interface CorpusOptions {
  /** False neither reads nor writes `.cache/`. */
  cache?: boolean;
  /** ISO day of a publication: what is shown bears the days that its book will give it. */
  publicationDay?: string | undefined;
}

/** Opens the content below a project folder. */
export function openCorpus(project: string, { cache = true, publicationDay }: CorpusOptions = {}): Corpus {
  const kept = cache ? openKept(join(project, '.cache'), codeVersion()) : keepNothing;
  const entries = listContent(project);
  let files = readContent(project, entries);
  const odd = findOddFiles(entries);
  const read = (before?: Reading): Reading => {
    const reading = readWhole(files, readPublicPictures(project), kept, before?.folders);
    reading.whole.problems.push(...odd);
    return reading;
  };
  let reading = read();
  let revision = 1;
  let shown = new Map<Audience, Shown>();
  return {
    project,
    kept,
    get whole() {
      return reading.whole;
    },
    get revision() {
      return revision;
    },
    show(audience) {
      const known = shown.get(audience) ?? showFor(reading.whole, audience, publicationDay);
      shown.set(audience, known);
      return known;
    },
    refresh(paths) {
      reading.save();
      for (const path of paths) files = rereadContent(project, files, path);
      reading = read(reading);
      revision += 1;
      shown = new Map();
    },
    get files() {
      return files;
    },
    fileOf: (path) => files.find((file) => file.path === path),
    imagine(changes) {
      const changed = files.map((file) => {
        const bytes = changes.get(file.path);
        return bytes ? { ...file, bytes } : file;
      });
      return readWhole(changed, reading.whole.publicPictures, kept, reading.folders).whole;
    },
    save() {
      reading.save();
    },
    readApart: (folder, look) => reading.readApart(folder, look),
  };
}

const SHARED = Symbol.for('archive.corpus');
const holder = globalThis as { [SHARED]?: Corpus };

/**
 * The corpus of this process. Astro runs the configuration, the dev server's pages and the finished pages in three
 * graphs of modules; what hangs on the process is read once for all of them.
 */
export function sharedCorpus(): Corpus {
  return (holder[SHARED] ??= openCorpus(process.cwd(), { publicationDay: readPublicationDay(process.env) }));
}

/** Makes a corpus that is open already the one of this process: what the desk reads, the pages it shows read too. */
export function shareCorpus(corpus: Corpus): void {
  holder[SHARED] = corpus;
}
