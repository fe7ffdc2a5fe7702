import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from '../corpus/corpus.ts';
import type { FileDigests } from '../fixity/digest-files.ts';
import type { Audience } from '../schema/fields.ts';
import { readVariants } from '../search/index/variants.ts';
import { collectSecrets } from './collect-secrets.ts';
import { findSecretWords, isOfIndex, stateOfWords, takeIndexWords, type IndexWords } from './index-words.ts';
import { isGzip, isPdf, openPieces, UnreadableError } from './open-container.ts';
import { makeProver, type Leak, type Prover } from './prove-piece.ts';
import { readPdf } from './read-pdf.ts';

/** A leak and where it is. */
export interface Hit extends Leak {
  /** Path below the site. */
  file: string;
  /** What in the file, where that is a container: `word/document.xml`. */
  member: string;
}

/** What came of a proof. */
export interface Proof {
  hits: Hit[];
  /** Files that could not be opened, so that nothing is proved of them. */
  unreadable: { file: string; words: string }[];
  /** How many files there are, and how many had to be read. */
  files: number;
  read: number;
  /** How many items are hidden from this audience. */
  hidden: number;
}

/**
 * Proves that a finished site tells its audience nothing of what it may not see: every byte of it is gone over, packed or
 * not, against what `collectSecrets` makes of the content. What was proved before against the same secrets is known by
 * its digest.
 */
export async function proveSite(
  corpus: Corpus,
  audience: Audience,
  { folder, digests, edition = '' }: ProvedFolder,
): Promise<Proof> {
  const secrets = collectSecrets(corpus, audience);
  const hidden = new Set(secrets.hidden.map(({ item }) => item)).size;
  const proof: Proof = { hits: [], unreadable: [], files: digests.size, read: 0, hidden };
  if (secrets.fingerprint === 'nothing') return proof;
  const prover = makeProver(secrets);
  const name = `proof/${audience}${edition}`;
  const before = corpus.kept.read(name) as KeptProof | undefined;
  const proved = new Set(before?.fingerprint === secrets.fingerprint ? before.proved : []);
  const variants = readVariants(corpus.whole.words.variants);
  const state = stateOfWords(digests, secrets, variants);
  const areWordsProved = proved.has(state);
  const still = new Set<string>([state]);
  const passed = new Set(proved);
  const words: IndexWords = { tokens: new Set(), listed: new Set() };
  for (const [file, { digest }] of digests) {
    const key = keyOf(digest);
    proof.hits.push(...prover.proveText(file).map((leak) => ({ file, member: '', ...leak })));
    if (proved.has(key) && (areWordsProved || !isOfIndex(file))) {
      still.add(key);
      continue;
    }
    if (proof.hits.length >= ENOUGH) break;
    proof.read += 1;
    const found = await proveFile(join(folder, file), file, { prover, passed, words, proof });
    proof.hits.push(...found);
    if (found.length > 0) continue;
    still.add(key);
    passed.add(key);
  }
  const wordHits = [...findSecretWords(words, secrets, variants)].map(([word, item]): Hit => ({
    file: 'pagefind、search/data',
    member: '',
    kind: '检索词',
    words: word,
    item,
  }));
  proof.hits.push(...wordHits);
  if (wordHits.length > 0) still.delete(state);
  if (proof.unreadable.length === 0 && proof.hits.length < ENOUGH)
    corpus.kept.write(name, { fingerprint: secrets.fingerprint, proved: [...still] } satisfies KeptProof);
  return proof;
}

/** A finished site to be proved. */
export interface ProvedFolder {
  folder: string;
  digests: FileDigests;
  /** Tells an edition from the site itself, so that each keeps what was proved of it. */
  edition?: string;
}

/** So much of a digest tells a file from every other. */
function keyOf(digest: string): string {
  return digest.slice(0, 24);
}

/** After so many leaks the site is known to be made for others; the rest would take minutes to name. */
export const ENOUGH = 1000;

/** What is kept of a proof: against what, and the digests of the files, and of all words of the index, in which nothing was found. */
interface KeptProof {
  fingerprint: string;
  proved: string[];
}

interface Work {
  prover: Prover;
  /**
   * Digests of files and members in which nothing was found: books and Word documents share most of their members, and packed
   * data are the files that lie beside them.
   */
  passed: Set<string>;
  words: IndexWords;
  proof: Proof;
}

async function proveFile(path: string, file: string, { prover, passed, words, proof }: Work): Promise<Hit[]> {
  const bytes = readFileSync(path);
  const hits: Hit[] = [];
  try {
    for (const piece of openPieces(file, bytes)) {
      const { member } = piece;
      const digest = piece.bytes === bytes ? '' : keyOf(hash('sha256', piece.bytes, 'hex'));
      const leaks = member === '' ? [] : prover.proveText(member);
      const isKnown = digest !== '' && passed.has(digest);
      if (!isKnown && !isGzip(piece.bytes)) leaks.push(...prover.proveBytes(piece.bytes));
      else if (!isKnown) leaks.push(...prover.proveBytes(piece.bytes).filter(({ kind }) => kind === '图片'));
      if (isPdf(piece.bytes)) leaks.push(...prover.proveText(await readPdf(piece.bytes)));
      if (leaks.length === 0 && digest !== '') passed.add(digest);
      takeIndexWords(file, piece.bytes, words);
      hits.push(...leaks.map((leak) => ({ file, member, ...leak })));
    }
  } catch (error) {
    proof.unreadable.push({ file, words: error instanceof UnreadableError ? error.message : '打不开' });
  }
  return hits;
}
