import type { Corpus } from '../corpus/corpus.ts';
import { digestOf } from '../corpus/digest.ts';
import type { Audience } from '../schema/fields.ts';
import { listTexts } from './item-texts.ts';
import { GRAM, makeGramTable, type GramTable } from './gram-table.ts';
import { normalise, normalString } from './normal-form.ts';
import { listSecretPictures, type SecretPicture } from './secret-pictures.ts';
import { siteWords } from './site-words.ts';
import { sortItems } from './sort-items.ts';
import { sortNames } from './sort-names.ts';
import { sortIssueTexts, sortRemarks, type HiddenItem } from './sort-texts.ts';
import { makeWordFinder, type SoughtWord } from './word-finder.ts';

/** A word that only hidden items hold. */
export interface SecretWord extends SoughtWord {
  /** What it is, for the message: 标题, 名称, 网址. */
  kind: '标题' | '名称' | '网址或编号';
  /** As it is written. */
  written: string;
  item: string;
}

/** All that must not be found in a site for one audience. */
export interface Secrets {
  audience: Audience;
  grams: GramTable;
  words: readonly SecretWord[];
  pictures: readonly SecretPicture[];
  hidden: readonly HiddenText[];
  /** Every text anybody may read, as the words of the index are held against it. */
  shown: readonly string[];
  /** The same for the same secrets: what was proved against them need not be read again. */
  fingerprint: string;
}

/** The text of a hidden item, kept to name it when its words are met. */
export interface HiddenText {
  item: string;
  text: string;
}

/** Collects what is hidden from an audience and shown by nothing that it may see. */
export function collectSecrets(
  { project, whole, readApart }: Pick<Corpus, 'project' | 'whole' | 'readApart'>,
  audience: Audience,
): Secrets {
  const sorted = sortItems(whole, audience);
  const grams = makeGramTable();
  const words = new Map<string, SecretWord>();
  const hidden: HiddenText[] = [];
  const shown: string[] = [];
  const nothing = { audience, grams, words: [], pictures: [], hidden, shown, fingerprint: 'nothing' };
  const pictures = listSecretPictures(project, whole, sorted);
  if (audience === 'internal' && pictures.length === 0 && sorted.every((issue) => issue.hidden.length === 0))
    return nothing;

  /** Hidden texts themselves, without what editors remark on persons and bodies. */
  const documents: HiddenText[] = [];
  const aliases: (SoughtWord & { written: string; item: string })[] = [];
  const hide = (one: HiddenItem) => {
    const text = one.texts.join('\n');
    hidden.push({ item: one.item, text });
    for (const piece of one.texts) grams.add(normalise(piece).run);
    if (one.aliases === undefined) documents.push({ item: one.item, text });
    add('标题', one.titles, one.item, false);
    add('名称', one.names, one.item, false);
    add('网址或编号', one.marks, one.item, true);
    aliases.push(
      ...(one.aliases ?? []).map((written) => ({
        written,
        word: normalString(written),
        isWhole: false,
        item: one.item,
      })),
    );
  };
  const add = (kind: SecretWord['kind'], written: readonly string[], item: string, isWhole: boolean) => {
    for (const one of written) {
      const word = normalString(one);
      if (word.length > 1 && !words.has(word)) words.set(word, { kind, word, written: one, item, isWhole });
    }
  };
  const show = (texts: readonly string[]) => void shown.push(...texts);
  const remarks = sortRemarks(whole, sorted, audience);
  remarks.hidden.forEach(hide);
  for (const text of remarks.shown) grams.remove(normalise(text).run);
  sortIssueTexts(sorted, (folder, look) => readApart(folder, look), { hide, show });
  sortNames(whole, sorted, audience, { hide, show });

  const aliasFinder = makeWordFinder(aliases);
  for (const { text } of documents)
    for (const { written, item } of aliasFinder.find(normalise(text).lines))
      add('名称', [written], item, false);

  const own = siteWords(project);
  const settings = listTexts(whole.site?.data);
  const seriesNames = new Set(whole.series.flatMap(({ data }) => (data ? [normalString(data.name)] : [])));
  for (const text of [...shown, ...own, ...settings]) grams.remove(normalise(text).run);
  const finder = makeWordFinder(words.values());
  for (const text of [...shown, ...own])
    for (const { word } of finder.find(normalise(text).lines)) words.delete(word);
  // The archive is described in the words of an editor, who may name there what a build leaves out: no name of a series is
  // public because the description has it.
  for (const text of settings)
    for (const { word } of finder.find(normalise(text).lines)) if (!seriesNames.has(word)) words.delete(word);
  const settled = [...words.values()];
  return {
    ...nothing,
    words: settled,
    pictures,
    shown: [...shown, ...remarks.shown, ...own, ...settings],
    fingerprint: digestOf(
      grams.fingerprint(),
      settled
        .map(({ word, isWhole }) => `${word} ${isWhole}`)
        .sort()
        .join('\n'),
      pictures
        .map(({ stretch }) => stretch.toString('base64'))
        .sort()
        .join('\n'),
    ),
  };
}

/** The hidden item that some words in their normal form stand in; undefined where they only look like such. */
export function itemOfWords({ hidden }: Pick<Secrets, 'hidden'>, words: string): string | undefined {
  const start = words.slice(0, GRAM);
  return hidden.find(({ text }) => normalString(text).includes(start))?.item;
}
