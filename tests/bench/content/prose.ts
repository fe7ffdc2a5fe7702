import type { Language, Topic } from '../language.ts';
import type { Random } from '../random.ts';

/** Prose that stands in MDX and in a source alike, and whose marks all have their partners. */
export interface Prose {
  topic(): Topic;
  /** Some sentences of about so many characters: `职工书屋添了新书，“工友之家”坐满了人。` */
  paragraph(topic: Topic, length: number): string;
  /** Words without marks that no other heading of the archive has: `深化产业工人队伍建设改革`. */
  heading(topic: Topic, length: number): string;
  name(): string;
}

const SHORTEST_HEADING = 8;
const TOPICS = 400;
const QUOTED = 0.1;

/** What the language may be learnt from: Han, figures, and marks that have no partner. */
export function cleanText(text: string): string {
  return text.replace(/[^\p{Script=Han}\d，。、；：]/gu, '');
}

/** Makes prose of a language learnt from clean texts. */
export function makeProse(language: Language, random: Random): Prose {
  const topics = Array.from({ length: TOPICS }, () => language.topic(random));
  const headings = new Set<string>();
  const names = new Set<string>();
  return {
    topic: () => topics[random.rank(topics.length)] ?? language.topic(random),
    paragraph(topic, length) {
      const text = language
        .write(topic, length, random)
        // Words set twice are a fault the checks tell of.
        .replace(/(\p{Script=Han}{4,})\1+/gu, '$1')
        .replace(/([，。、；：])[，。、；：]+/gu, '$1')
        .replace(/^[^\p{Script=Han}]+|[^\p{Script=Han}]+$/gu, '')
        .replace(/(?<=，)\p{Script=Han}{4,10}(?=，)/gu, (words) =>
          random.next() < QUOTED ? `“${words}”` : words,
        );
      return `${text}。`;
    },
    heading: (topic, length) =>
      findNew(headings, () => {
        const wanted = Math.max(SHORTEST_HEADING, length);
        return language
          .write(topic, 2 * wanted, random)
          .replace(/[^\p{Script=Han}]/gu, '')
          .slice(0, wanted);
      }),
    name: () => findNew(names, () => language.name(random)),
  };
}

/** Makes words until there are some that were not there before. */
function findNew(known: Set<string>, make: () => string): string {
  let words = make();
  while (known.has(words)) words = make();
  known.add(words);
  return words;
}
