import type { Readable } from 'node:stream';

/** Keeps the end of what a process prints, so many characters of it: one that breaks says why at last. */
export function keepWords(streams: readonly (Readable | null)[], length: number): () => string {
  let words = '';
  for (const stream of streams) {
    stream?.setEncoding('utf8');
    stream?.on('data', (chunk: string) => (words = (words + chunk).slice(-length)));
  }
  return () => words.trim();
}
