import { listShown, meetByChance, piecesOf } from './chance.ts';
import { normalise } from './normal-form.ts';
import { makeGramFinder } from './gram-finder.ts';
import { itemOfWords, type SecretWord, type Secrets } from './collect-secrets.ts';
import { makeStretchFinder } from './stretch-finder.ts';
import { makeViews } from './views.ts';
import { makeWordFinder, type WordFinder } from './word-finder.ts';

/** Something of a hidden item that was met. */
export interface Leak {
  kind: '正文' | SecretWord['kind'] | '图片' | '检索词';
  /** The words, or the picture, as they can be shown. */
  words: string;
  /** The hidden item it is of. */
  item: string;
}

/** Looks for secrets in texts and bytes. */
export interface Prover {
  /** What a text holds of hidden items, in whatever form it is written. */
  proveText(text: string): Leak[];
  /** The same of bytes: as a text, and as pictures. */
  proveBytes(bytes: Uint8Array): Leak[];
}

/** Makes what looks for some secrets. */
export function makeProver(secrets: Secrets): Prover {
  const finder: WordFinder<SecretWord> = makeWordFinder(secrets.words);
  const pictureFinder = makeStretchFinder(secrets.pictures);
  const grams = makeGramFinder(
    secrets.grams,
    secrets.hidden.map(({ text }) => text),
  );
  const views = makeViews();
  const shown = listShown(secrets);
  const decoder = new TextDecoder('utf-8');
  const proveText = (text: string): Leak[] => {
    const leaks = new Map<string, Leak>();
    const take = (leak: Leak) => {
      if (leaks.size < MOST) leaks.set(`${leak.kind} ${leak.words}`, leak);
    };
    for (const view of views.of(text)) {
      const { run, lines } = normalise(view);
      for (const { kind, written, item } of finder.find(lines)) take({ kind, words: written, item });
      // Written out first: to name an item brings other texts into the same buffers.
      const stretches = grams
        .find(run)
        .slice(0, MOST)
        .map((stretch) => piecesOf(lines, stretch));
      for (const pieces of stretches) {
        if (meetByChance(pieces, shown)) continue;
        const words = pieces.join('');
        const item = itemOfWords(secrets, words);
        if (item !== undefined) take({ kind: '正文', words, item });
      }
    }
    if (leaks.size === 0) views.passLast();
    return [...leaks.values()];
  };
  return {
    proveText,
    proveBytes(bytes) {
      const text = decoder.decode(bytes);
      const pictures = [bytes, ...embeddedPictures(text)].flatMap((one) => [...pictureFinder.find(one)]);
      return [
        ...new Map(
          pictures.map(({ path }) => [path, { kind: '图片' as const, words: path, item: path }]),
        ).values(),
        ...proveText(text),
      ];
    },
  };
}

/** So many leaks of one file are enough to say that it leaks. */
const MOST = 50;

/** The bytes that a text holds in Base64: pictures written into pages, styles and books. */
function embeddedPictures(text: string): Uint8Array[] {
  if (!text.includes(';base64,')) return [];
  return [...text.matchAll(/;base64,([A-Za-z0-9+/=\s]{64,})/gu)].map(([, code = '']) =>
    Buffer.from(code, 'base64'),
  );
}
