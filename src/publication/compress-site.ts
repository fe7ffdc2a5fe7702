import { hash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { takeOver } from '../build/output.ts';
import { digestOf } from '../corpus/digest.ts';
import { MANIFEST, parseManifest } from '../fixity/manifest.ts';

/** What compressing a site came to. */
export interface Compressed {
  /** Files that have smaller ones beside them now. */
  files: number;
  /** How many of these had to be compressed; the others were known by their digest. */
  made: number;
}

/**
 * Puts a smaller `.gz` and `.br` beside every text of a site, for servers that send what lies there. They are kept on a
 * shelf by the digest of the text, which the site's own manifest says, so that one that has not changed is not even read; what
 * nobody needs any more goes.
 */
export async function compressSite(site: string, shelf: string): Promise<Compressed> {
  const waiting = listTexts(site);
  const listed = readManifest(site);
  const used = new Set<string>();
  let [files, made] = [0, 0];
  const work = async () => {
    for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
      const known = listed.get(relative(site, file).split(sep).join('/'));
      const digest = digestOf(VERSION, known ?? hash('sha256', await readFile(file), 'hex'));
      used.add(digest);
      const isKnown = FORMS.every(({ ending }) => existsSync(placeOf(shelf, digest, ending)));
      if (!isKnown) await fillShelf(shelf, digest, await readFile(file));
      const smaller = FORMS.filter(({ ending }) => statSync(placeOf(shelf, digest, ending)).size > 0);
      for (const { ending } of smaller) takeOver(placeOf(shelf, digest, ending), file + ending);
      if (smaller.length > 0) files += 1;
      if (!isKnown) made += 1;
    }
  };
  // zlib works on threads of its own.
  await Promise.all([work(), work(), work(), work()]);
  sweepShelf(shelf, used);
  return { files, made };
}

/** Raised when the same text is to be compressed in another way. */
const VERSION = 'compressed 2';

/** The endings of texts; pictures, books, Word files and the files of the search are compressed as they are. */
const TEXTS = new Set(
  ['html', 'css', 'js', 'json', 'jsonl', 'xml', 'txt', 'svg', 'csv', 'bib', 'ris', 'opml'].map(
    (ending) => `.${ending}`,
  ),
);

/** Smaller ones go in one packet of the network as they are. */
const SMALLEST = 1024;

/** A smaller file is worth its place from so many bytes and so large a share of the text. */
const WORTH = { bytes: 200, share: 0.05 };

/**
 * Brotli at 7: of the 8 MB of texts of the five sources it leaves 26.5 % for 0.3 CPU seconds, gzip 30.4 % for 0.2; at 9 it
 * takes 33 seconds for the same, at 10 and 11 it takes 3.4 and 8.4 for 24.8 % and 24.2 %.
 */
const FORMS: readonly { ending: '.gz' | '.br'; compress: (text: Buffer) => Promise<Buffer> }[] = [
  // Node writes no time and no name into the head, and the same text always gives the same bytes.
  { ending: '.gz', compress: (text) => promisify(gzip)(text, { level: 9 }) },
  {
    ending: '.br',
    compress: (text) =>
      promisify(brotliCompress)(text, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 7,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: text.length,
        },
      }),
  },
];

/** The digests of the files of a site by path; none where it has no list of them. */
function readManifest(site: string): ReadonlyMap<string, string> {
  const file = join(site, MANIFEST);
  return existsSync(file) ? parseManifest(readFileSync(file, 'utf8')) : new Map();
}

function listTexts(site: string): string[] {
  if (!existsSync(site)) return [];
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && TEXTS.has(extname(entry.name)))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => statSync(file).size >= SMALLEST);
}

/** Puts the forms of a text on the shelf; an empty file says that one is not worth its place. */
async function fillShelf(shelf: string, digest: string, text: Buffer): Promise<void> {
  mkdirSync(join(shelf, digest.slice(0, 2)), { recursive: true });
  for (const { ending, compress } of FORMS) {
    const bytes = await compress(text);
    const saved = text.length - bytes.length;
    const isWorth = saved >= WORTH.bytes && saved >= text.length * WORTH.share;
    const place = placeOf(shelf, digest, ending);
    // Two texts of a site may be the same: each is written apart and moved to its place whole.
    const partial = `${place}.${process.pid}-${(count += 1)}.partial`;
    writeFileSync(partial, isWorth ? bytes : '');
    renameSync(partial, place);
  }
}

let count = 0;

function placeOf(shelf: string, digest: string, ending: string): string {
  return join(shelf, digest.slice(0, 2), digest + ending);
}

function sweepShelf(shelf: string, used: ReadonlySet<string>): void {
  if (!existsSync(shelf)) return;
  for (const entry of readdirSync(shelf, { recursive: true, withFileTypes: true })) {
    const [digest = '', ending, ...more] = entry.name.split('.');
    const isUsed = used.has(digest) && ending !== undefined && more.length === 0;
    if (entry.isFile() && !isUsed) rmSync(join(entry.parentPath, entry.name), { force: true });
  }
}
