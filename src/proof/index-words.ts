import { createHash } from 'node:crypto';
import type { FileDigests } from '../fixity/digest-files.ts';
import { engineMark } from '../search/fields.ts';
import { decodeCbor, openCbor, type Cbor } from '../search/cbor.ts';
import { foldCharacters, type Variants } from '../text/folding.ts';
import type { Secrets } from './collect-secrets.ts';
import { normalise, normalString } from './normal-form.ts';
import { makeTokenTree } from './token-tree.ts';
import { undoEscapes } from './views.ts';
import { makeWordFinder } from './word-finder.ts';

/** The words of an index: tokens as Pagefind has them, and words of the site's own lists as they are written. */
export interface IndexWords {
  tokens: Set<string>;
  listed: Set<string>;
}

/** True for a file of which words are taken: only all of them together tell what the index holds. */
export function isOfIndex(path: string): boolean {
  return /\.pf_\w+(?:\.js)?$|^search\/data\/(?!text\/)/u.test(path);
}

/**
 * Tells one state of what the words of an index hang on from another: the files they are taken from, and every text that is hidden
 * or shown. In the same state the same words are secret.
 */
export function stateOfWords(
  digests: FileDigests,
  { hidden, shown }: Pick<Secrets, 'hidden' | 'shown'>,
  variants: Variants,
): string {
  const sum = createHash('sha1').update(JSON.stringify([...variants]));
  for (const [file, { digest }] of digests) if (isOfIndex(file)) sum.update(`${file} ${digest}\n`);
  for (const { item, text } of hidden) sum.update(`${item} ${text}\0`);
  for (const text of shown) sum.update(`${text}\0`);
  return `words ${sum.digest('hex')}`;
}

/** Takes the words of a file of the search, unpacked, where it is one that has any; for a memory stick it lies in a script. */
export function takeIndexWords(file: string, bytes: Uint8Array, { tokens, listed }: IndexWords): void {
  const path = file.replace(/\.js$/u, '');
  const packed = withoutMark(bytes);
  if (packed && path.endsWith('.pf_index'))
    wordsOfChunk(packed).forEach((word) => tokens.add(plainToken(word)));
  else if (packed && /\.pf_(?:meta|filter|sort)$/u.test(path))
    stringsOf(decodeCbor(packed)).forEach((word) => tokens.add(plainToken(word)));
  else if (path.startsWith('search/data/') && !path.startsWith('search/data/text/'))
    for (const word of stringsOfJson(new TextDecoder().decode(bytes)).split(/[\n|,]+/u))
      if (word.length > 1 && word.length < LONGEST && /^[\p{L}\p{N}·]+$/u.test(word))
        listed.add(normalString(word));
}

/** What a file of lists says in strings, a line each; its figures are no words. */
function stringsOfJson(text: string): string {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"/gu)]
    .map(([, written = '']) => undoEscapes(written))
    .join('\n');
}

/** Longer words are runs that are sought in every file. */
const LONGEST = 12;

/** Tells which words of an index only hidden items hold, each with one that does. */
export function findSecretWords(
  { tokens, listed }: IndexWords,
  secrets: Pick<Secrets, 'hidden' | 'shown'>,
  variants: Variants,
): Map<string, string> {
  return new Map([...findTokens(tokens, secrets, variants), ...findListed(listed, secrets)]);
}

function findTokens(
  tokens: ReadonlySet<string>,
  { hidden, shown }: Pick<Secrets, 'hidden' | 'shown'>,
  variants: Variants,
): Map<string, string> {
  const asked = makeTokenTree(tokens);
  for (const text of shown) {
    if (asked.size === 0) break;
    asked.meet(foldCharacters(text, variants), (token) => asked.take(token));
  }
  const found = new Map<string, string>();
  for (const { item, text } of asked.size > 0 ? hidden : [])
    asked.meet(foldCharacters(text, variants), (token) => {
      if (!found.has(token)) found.set(token, item);
    });
  return found;
}

function findListed(
  listed: ReadonlySet<string>,
  { hidden, shown }: Pick<Secrets, 'hidden' | 'shown'>,
): Map<string, string> {
  const asked = new Set([...listed].map((word) => ({ word, isWhole: false })));
  const finder = makeWordFinder(asked);
  for (const text of shown) finder.find(normalise(text).run).forEach((word) => asked.delete(word));
  const found = new Map<string, string>();
  const left = makeWordFinder(asked);
  for (const { item, text } of asked.size > 0 ? hidden : [])
    for (const { word } of left.find(normalise(text).run)) if (!found.has(word)) found.set(word, item);
  return found;
}

/** What follows the mark of Pagefind's files; undefined of another file. */
function withoutMark(bytes: Uint8Array): Uint8Array | undefined {
  const mark = Buffer.from(engineMark);
  return mark.equals(bytes.subarray(0, mark.length)) ? bytes.subarray(mark.length) : undefined;
}

/** A chunk is a list of words, each with its pages, which are passed over. */
function wordsOfChunk(chunk: Uint8Array): string[] {
  const cursor = openCbor(chunk);
  cursor.enter();
  const words: string[] = [];
  for (let left = cursor.enter(); left > 0; left -= 1) {
    const fields = cursor.enter();
    words.push(String(cursor.read()));
    cursor.skip(fields - 1);
  }
  return words;
}

function stringsOf(item: Cbor): string[] {
  if (typeof item === 'string') return [item];
  return typeof item === 'number' ? [] : item.flatMap(stringsOf);
}

/** A word as texts hold it: the marks by which the index tells that a character is there at all are none of it. */
function plainToken(word: string): string {
  return word.replace(/^(?:zzz|yyy)(?=.)/u, '');
}
