import { mapTexts } from '../../document/map-texts.ts';
import type { Document } from '../../document/model.ts';
import { plainText } from '../../document/text.ts';
import { findReferences, type Reference } from '../../text/find-references.ts';
import { itemAt } from '../../text/item-at.ts';
import { findNames, type Surroundings } from './find-names.ts';
import { traceMeetings, type ArticleHead, type TracedMeetings } from './meeting-mentions.ts';
import type { NameTable } from './name-table.ts';
import { quoteSentence, type QuotedSentence } from './quoted-sentence.ts';

/** A stretch of the texts of an article, counted as `document/lay-links.ts` counts them. */
export interface Place {
  /** Which of the texts that hold text of their own, from 0. */
  text: number;
  start: number;
  end: number;
}

/** Someone named in an article: `people/ma-jixiao`, `organizations/xining-zonggonghui`. */
export interface TracedName {
  id: string;
  /** First mentions, one a section. */
  places: readonly Place[];
  /** Sentence numbers, to tell who is named together. */
  sentences: readonly number[];
  /** Number of the paragraph that names them first, and its sentence. */
  paragraph?: number;
  quote: QuotedSentence;
}

/** Something an article refers to. */
export interface TracedReference {
  reference: Reference;
  /** First mentions, one a section; none where it stands inside another title. */
  places: readonly Place[];
  paragraph?: number;
  quote: QuotedSentence;
}

/** What an article names and refers to, in the order of its text. */
export interface Trace {
  names: readonly TracedName[];
  references: readonly TracedReference[];
  meetings: TracedMeetings;
}

/** Reads an article's text once for whom it names and what it refers to; headings are read and bear no links. */
export function traceArticle(
  document: Pick<Document, 'blocks'>,
  head: ArticleHead,
  table: NameTable,
  surroundings: Surroundings,
): Trace {
  const texts = listTexts(document);
  const words = texts.map(({ words: own }) => own);
  const found = findNames(words, table, surroundings);
  const names = found.map(({ named, ...place }) => ({
    key: `${named.type === 'person' ? 'people' : 'organizations'}/${named.of.id}`,
    place,
  }));
  const references = findReferences(words);
  const titles = references.map(({ reference, ...place }) => ({
    key: JSON.stringify(reference),
    reference,
    place,
  }));
  return {
    names: [...Map.groupBy(names, ({ key }) => key)].map(([id, own]) => ({
      id,
      sentences: [...new Set(own.map(({ place }) => sentenceOf(texts, place)))],
      ...gather(
        texts,
        own.map(({ place }) => place),
      ),
    })),
    meetings: traceMeetings(head, texts, found, (lines) => findNames(lines, table, surroundings)),
    references: [...Map.groupBy(titles, ({ key }) => key).values()].map((own) => ({
      reference: itemAt(own, 0).reference,
      ...gather(
        texts,
        own.map(({ place }) => place),
      ),
    })),
  };
}

interface Text {
  words: string;
  number: number | undefined;
  isHeading: boolean;
  section: number;
  /** How many sentences stand before it. */
  sentences: number;
}

function listTexts({ blocks }: Pick<Document, 'blocks'>): Text[] {
  const texts: Text[] = [];
  let [section, sentences] = [0, 0];
  mapTexts(blocks, (holder) => {
    const isHeading = 'type' in holder && holder.type === 'heading';
    if (isHeading) section += 1;
    const words = plainText(holder.inlines);
    texts.push({ words, number: holder.number, isHeading, section, sentences });
    sentences += words.split(SENTENCE).length;
    return holder;
  });
  return texts;
}

/** What is known of some mentions of one thing. */
function gather(texts: readonly Text[], places: readonly Place[]) {
  const first = itemAt(places, 0);
  const { words, number } = itemAt(texts, first.text);
  const shown = places.filter(({ text }) => !itemAt(texts, text).isHeading);
  const inSections = Map.groupBy(shown, ({ text }) => itemAt(texts, text).section);
  return {
    places: [...inSections.values()].map((inside) => itemAt(inside, 0)),
    ...(number !== undefined && { paragraph: number }),
    quote: quoteSentence(words, first.start, first.end),
  };
}

function sentenceOf(texts: readonly Text[], { text, start }: Place): number {
  const { words, sentences } = itemAt(texts, text);
  return sentences + words.slice(0, start).split(SENTENCE).length;
}

const SENTENCE = /[。！？；]/u;
