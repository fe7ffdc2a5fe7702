import { standardNumber } from '../archive/labels.ts';
import type { Article } from '../archive/model.ts';
import type { TracedParagraph } from './lay-out.ts';

/** Something that two articles may have in common. */
export interface Feature {
  /** The same for the same thing: `person li-zhong`. */
  key: string;
  /** What is said of two articles that have it in common: `人物：李忠`. */
  reason: string;
  /** How much it tells beside others that are as rare. */
  weight: number;
}

/** What an article is about, as far as its fields and the names it sets in marks tell: each thing once. */
export function featuresOf(article: Article, paragraphs: readonly TracedParagraph[]): Feature[] {
  const { data } = article;
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const people = [...(data.speakers ?? []), ...(data.authors ?? [])];
  const notices = [data.notice?.number, data.relatedNotice].flatMap((number) => number ?? []);
  const all = [
    ...(data.occasion === undefined
      ? []
      : [feature('meeting', data.occasion, `同一场合：${data.occasion}`, 3)]),
    ...notices.map(standardNumber).map((number) => feature('notice', number, `同一文件：${number}`, 3)),
    ...people.map(({ person, name }) => feature('person', person, `人物：${name}`, 1)),
    ...matches(text, TITLES).map((title) => feature('title', title, `都提到《${title}》`, 1.5)),
    ...matches(text, QUOTED).map((words) => feature('words', words, `都提到“${words}”`, 1)),
  ];
  return [...new Map(all.map((one) => [one.key, one])).values()];
}

/** Titles of some length: 《决定》 is many. */
const TITLES = /《([^《》\n]{6,60})》/gu;

/** Words set in marks because they are a name or a formula of their own: “五小”活动 is too short to tell one from another. */
const QUOTED = /“([^“”\n，。；]{4,20})”/gu;

function matches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, words = '']) => words.replace(/\s/gu, ''));
}

function feature(kind: string, name: string, reason: string, weight: number): Feature {
  return { key: `${kind} ${name}`, reason, weight };
}
