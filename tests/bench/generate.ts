import type { PageBlock } from '../../src/search/index/part-blocks.ts';
import type { ArticleRow, IssueRow, SearchedArticle } from '../../src/search/index/rows.ts';
import { learnLanguage, type Language, type Topic } from './language.ts';
import { makeRandom, type Random } from './random.ts';
import { present } from '../present.ts';

/** A generated archive, shaped like the real one. */
export interface Archive {
  articles: SearchedArticle[];
  issues: IssueRow[];
}

const SEED = 20261120;
const TOPICS = 400;
const PEOPLE = 4000;
const PER_ISSUE = 44;
const FIRST_YEAR = 1980;
const ISSUES_A_YEAR = 12;

/**
 * Makes an archive of about so many characters out of the real one. Every article takes its form from a real
 * article: blocks and their lengths, how many authors, kind, column, body, whether it is dated; so lengths fall as
 * they do in print. Its words are its topic's.
 */
export function generateArchive(real: readonly SearchedArticle[], characters: number): Archive {
  const random = makeRandom(SEED);
  const language = learnLanguage(
    real.map(({ blocks }) => blocks.map(({ text }) => text).join('\n')),
    SEED,
  );
  const topics = Array.from({ length: TOPICS }, () => language.topic(random));
  const people = Array.from({ length: PEOPLE }, () => language.name(random));
  const archive: Archive = { articles: [], issues: [] };
  for (let written = 0; written < characters;) {
    const number = archive.articles.length;
    if (number % PER_ISSUE === 0) archive.issues.push(makeIssue(archive.issues.length));
    const form = random.pick(real);
    const topic = present(topics[random.rank(topics.length)]);
    const blocks = writeBlocks(form.blocks, topic, language, random);
    const row = makeRow(
      form.row,
      present(archive.issues.at(-1)),
      number % PER_ISSUE,
      blocks,
      1 + random.below(28),
      () => (random.next() < 0.3 ? present(people[random.rank(PEOPLE)]) : random.pick(people)),
    );
    archive.articles.push({ row, blocks });
    written += blocks.reduce((sum, { text }) => sum + [...text].length, 0);
  }
  return archive;
}

function makeIssue(place: number): IssueRow {
  const year = FIRST_YEAR + Math.floor(place / ISSUES_A_YEAR);
  const number = (place % ISSUES_A_YEAR) + 1;
  const id = `qinghai-gongyun/${year}-no${number}`;
  const title = `《青海工运》${year}年第${number}期`;
  return { id, url: `/${id}/`, title, series: 'qinghai-gongyun', year, numbers: [number] };
}

function writeBlocks(form: PageBlock[], topic: Topic, language: Language, random: Random): PageBlock[] {
  const stretch = 0.7 + random.next() * 0.6;
  return form.map(({ kind, id, text }) => ({
    kind,
    id,
    text: language.write(topic, Math.max(2, Math.round(text.length * stretch)), random),
  }));
}

function makeRow(
  form: ArticleRow,
  issue: IssueRow,
  place: number,
  blocks: PageBlock[],
  day: number,
  author: () => string,
): ArticleRow {
  const number = twoDigits(place + 1);
  return {
    ...form,
    id: `${issue.id}/${number}`,
    url: `${issue.url}${number}/`,
    title: blocks.find(({ kind }) => kind === 'title')?.text ?? number,
    series: issue.series,
    issue: issue.id,
    authors: form.authors.map(author),
    date:
      form.date === null ? null : `${issue.year}-${twoDigits(present(issue.numbers[0]))}-${twoDigits(day)}`,
    pageStart: 1 + place,
  };
}

const twoDigits = (number: number) => String(number).padStart(2, '0');
