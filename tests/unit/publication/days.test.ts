import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { readPublicationDay } from '../../../src/corpus/publication-day.ts';
import { beginBook } from '../../../src/publication/begin-book.ts';
import { withdrawItem } from '../../../src/publication/withdraw.ts';
import { ARTICLE, makeArchive, type TemporaryArchive } from './temporary-archive.ts';

const CORRECTIONS = 'content/issues/gongyun/2017-no9/corrections.yaml';
const ISSUE = 'content/issues/gongyun/2017-no9/issue.yaml';
const THIRD = 'gongyun/2017-no9/03';
/** A correction that the text bears out: its words stand in source and archive alike. */
const DOUBT = "- kind: query\n  article: '03'\n  source: 几许轻愁\n  archive: 几许轻愁\n  reason: 存疑\n";

let archive: TemporaryArchive;
beforeEach(() => {
  archive = makeArchive();
});
afterEach(() => archive.remove());

const shownOn = (publicationDay?: string) =>
  openCorpus(archive.folder, { cache: false, publicationDay }).show('internal');
const thirdOf = ({ articles }: ReturnType<typeof shownOn>) => articles.find(({ id }) => id === THIRD);
const daysOfCorrections = ({ corrections }: ReturnType<typeof shownOn>) =>
  corrections.flatMap(({ data }) => data.filter(({ article }) => article === '03').map(({ on }) => on));

test('a correction gets the day of the publication it came with, and keeps it', async () => {
  await archive.publish({ today: '2026-11-28' });
  expect(daysOfCorrections(shownOn())).toEqual(['2026-11-28', '2026-11-28']);
  archive.write(CORRECTIONS, archive.read(CORRECTIONS) + DOUBT);
  expect(daysOfCorrections(shownOn())).toEqual(['2026-11-28', '2026-11-28', undefined]);
  await archive.publish({ today: '2026-12-01' });
  expect(daysOfCorrections(shownOn())).toEqual(['2026-11-28', '2026-11-28', '2026-12-01']);
  archive.edit(CORRECTIONS, 'reason: 存疑', 'reason: 原文如此，存疑');
  await archive.publish({ today: '2026-12-05' });
  expect(daysOfCorrections(shownOn())).toEqual(['2026-11-28', '2026-11-28', '2026-12-01']);
  expect(thirdOf(shownOn())?.life).toEqual({ added: '2026-11-28', changed: ['2026-12-01', '2026-12-05'] });
});

test('a correction keeps its day when the site goes back and forward again', async () => {
  await archive.publish({ today: '2026-11-28' });
  archive.write(CORRECTIONS, archive.read(CORRECTIONS) + DOUBT);
  await archive.publish({ today: '2026-12-01' });
  expect(await archive.back(1, { today: '2026-12-02' })).toBe(true);
  expect(await archive.publish({ today: '2026-12-03' })).toBe(true);
  expect(daysOfCorrections(shownOn())).toEqual(['2026-11-28', '2026-11-28', '2026-12-01']);
});

test('the corrections of content that was public before the book are of a day nobody knows, and stay so', async () => {
  const report = () => undefined;
  await beginBook(archive.folder, { say: (words) => archive.said.push(words), report });
  expect(daysOfCorrections(shownOn())).toEqual([undefined, undefined]);
  archive.write(CORRECTIONS, archive.read(CORRECTIONS) + DOUBT);
  await archive.publish({ today: '2026-12-01' });
  expect(daysOfCorrections(shownOn())).toEqual([undefined, undefined, '2026-12-01']);
  expect(thirdOf(shownOn())?.life).toEqual({ changed: ['2026-12-01'] });
});

test('a site is built with the days that its publication will record', async () => {
  let built: ReturnType<typeof shownOn> | undefined;
  const publish = (today: string) =>
    archive.publish(
      { today },
      {
        build: (_, day) => {
          built = shownOn(day);
          return Promise.resolve(true);
        },
      },
    );
  await publish('2026-11-28');
  expect(thirdOf(shownOn())?.life).toEqual({ added: '2026-11-28', changed: [] });
  expect(built?.recordedSince).toBe('2026-11-28');
  archive.edit(ARTICLE, 'title: 窗外的白丁香', 'title: 窗外的白丁香\n# 校过');
  await publish('2026-12-01');
  expect(built && thirdOf(built)?.life).toEqual({ added: '2026-11-28', changed: ['2026-12-01'] });
  const recorded = shownOn();
  expect(built?.articles.map(({ life }) => life)).toEqual(recorded.articles.map(({ life }) => life));
  expect(built?.corrections).toEqual(recorded.corrections);
});

test('what is in no book yet has no days', () => {
  expect(thirdOf(shownOn())).not.toHaveProperty('life');
  expect(shownOn()).not.toHaveProperty('recordedSince');
});

test('with the clock set back nothing is published, gone back to or withdrawn', async () => {
  await archive.publish({ today: '2026-12-20' });
  const book = archive.read('content/published/gongyun.yaml');
  const words = '上次发布是2026年12月20日，电脑的日期却是2026年12月19日';
  expect(await archive.publish({ today: '2026-12-19' })).toBe(false);
  expect(archive.said.at(-1)).toBe(`没有发布：${words}。请校准电脑的日期再做。原来的网站照旧。`);
  expect(await archive.back(1, { today: '2026-12-19' })).toBe(false);
  expect(archive.said.at(-1)).toContain(words);
  const withdrawn = { project: archive.folder, item: THIRD, reason: '应作者要求', today: '2026-12-19' };
  expect(await withdrawItem(withdrawn, (said) => archive.said.push(said))).toBe(false);
  expect(archive.said.at(-1)).toContain(words);
  expect(archive.read('content/published/gongyun.yaml')).toBe(book);
});

test('a journal is published one number before its date, and no earlier', async () => {
  archive.edit(ISSUE, 'numbers: [9]', "numbers: [9]\ndate: '2017-12'");
  archive.edit(ISSUE.replace('issue.yaml', 'source.txt'), '青海工运\n', '青海工运\n2017年12月\n');
  expect(await archive.publish({ today: '2017-09-30' })).toBe(false);
  expect(archive.said.at(-1)).toContain(
    `${ISSUE} 的日期是2017年12月，还没有到；刊物可以比封面上的日期早出一期，也要到2017年10月1日。`,
  );
  expect(await archive.publish({ today: '2017-10-01' })).toBe(true);
  expect(archive.rowOf(THIRD)).toContain('2017-10-01');
  expect(await archive.publish({ today: '2017-10-02' })).toBe(true);
});

test('a bulletin whose date is to come is not published', async () => {
  archive.edit('content/series/gongyun.yaml', 'form: journal', 'form: bulletin');
  expect(await archive.publish({ today: '2016-12-19' })).toBe(false);
  expect(archive.said.at(-1)).toContain(`${ISSUE} 的日期是2017年，还没有到。请对照原件核对`);
});

test('the day of a publication is told to its build by a name that holds a day or nothing', () => {
  expect(readPublicationDay({})).toBeUndefined();
  expect(readPublicationDay({ PUBLICATION_DAY: '' })).toBeUndefined();
  expect(readPublicationDay({ PUBLICATION_DAY: '2026-11-28' })).toBe('2026-11-28');
  for (const wrong of ['2026-11', '2026-02-30', '明天'])
    expect(() => readPublicationDay({ PUBLICATION_DAY: wrong })).toThrow('不是日期');
});
