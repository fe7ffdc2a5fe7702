import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { listMoved } from '../../../src/corpus/moved-items.ts';
import { listPublicItems } from '../../../src/corpus/public-items.ts';
import { checkPublishedAddresses } from '../../../src/checks/rules/published-addresses.ts';
import { compareWithBook } from '../../../src/publication/compare.ts';
import { joinItems } from '../../../src/publication/join-items.ts';
import { printChanges, summarizeChanges } from '../../../src/publication/print-changes.ts';
import { makeArchive, type TemporaryArchive } from './temporary-archive.ts';

const SHARED = 'content/published/index.yaml';
const person = (name: string) => `name: ${name}\nposts: []\n`;

let archive: TemporaryArchive;
beforeEach(() => {
  archive = makeArchive();
  archive.write('content/people/zhang-san.yaml', person('张三'));
  archive.write('content/people/zhang-shan.yaml', person('张叁'));
});
afterEach(() => archive.remove());

/** Two entries of one person become one, as the desk does it. */
async function joinTo(stays: string, goes: string, today = '2026-12-02'): Promise<boolean> {
  rmSync(archive.path(`content/people/${goes}.yaml`));
  return joinItems(
    { project: archive.folder, goes: `people/${goes}`, stays: `people/${stays}`, today },
    (words) => archive.said.push(words),
  );
}

const wholeNow = () => openCorpus(archive.folder, { cache: false }).whole;

test('the address of the one that goes leads to the one that stays, and is listed as moved until it is published', async () => {
  await archive.publish();
  expect(await joinTo('zhang-san', 'zhang-shan')).toBe(true);
  expect(archive.rowOf('people/zhang-shan', SHARED)).toMatch(
    /title: 张叁, digest: \w{12}, movedTo: people\/zhang-san, movedOn: '2026-12-02' \}$/u,
  );
  const whole = wholeNow();
  expect(checkPublishedAddresses(whole)).toEqual([]);
  expect(listMoved(whole)).toMatchObject([{ item: 'people/zhang-shan', to: 'people/zhang-san' }]);
  const changes = compareWithBook(listPublicItems(whole), whole.book);
  expect(changes.moved).toEqual([{ item: 'people/zhang-san', title: '张叁', from: 'people/zhang-shan' }]);
  expect(summarizeChanges(changes)).toBe('移动 1 个');
  expect(printChanges(changes)).toBe('移动 1 个网址\n  人物 people/zhang-san 张叁（原 people/zhang-shan）\n');
  expect(await archive.publish({ today: '2026-12-03' }), archive.said.join('\n')).toBe(true);
  const after = wholeNow();
  expect(compareWithBook(listPublicItems(after), after.book).moved).toEqual([]);
});

test('what led to the one that goes leads straight on', async () => {
  archive.write('content/people/zhang-er.yaml', person('张二'));
  await archive.publish();
  await joinTo('zhang-shan', 'zhang-er');
  await joinTo('zhang-san', 'zhang-shan');
  expect(archive.rowOf('people/zhang-er', SHARED)).toContain('movedTo: people/zhang-san');
});

test('one that was never published takes the place of the other, with the name its feeds had', async () => {
  rmSync(archive.path('content/people/zhang-san.yaml'));
  await archive.publish();
  archive.write('content/people/zhang-san.yaml', person('张三'));
  await joinTo('zhang-san', 'zhang-shan');
  expect(archive.rowOf('people/zhang-san', SHARED)).toMatch(
    /added: '2026-11-28', first: people\/zhang-shan \}$/u,
  );
  expect(checkPublishedAddresses(wholeNow())).toEqual([]);
});

test('the site of an earlier publication has both again, and the next one joins them again', async () => {
  await archive.publish();
  await joinTo('zhang-san', 'zhang-shan');
  await archive.publish({ today: '2026-12-03' });
  let shown: string[] = [];
  const build = (project: string) => {
    const { whole } = openCorpus(project, { cache: false });
    shown = listPublicItems(whole).flatMap(({ item }) => (item.startsWith('people/zhang-s') ? [item] : []));
    expect(checkPublishedAddresses(whole)).toEqual([]);
    return Promise.resolve(false);
  };
  await archive.back(1, {}, { build });
  expect(shown.sort()).toEqual(['people/zhang-san', 'people/zhang-shan']);
  expect(archive.rowOf('people/zhang-shan', SHARED)).toContain('movedTo: people/zhang-san');
});

test('a clock that was turned back is told, and nothing is written', async () => {
  await archive.publish();
  const before = archive.read(SHARED);
  expect(await joinTo('zhang-san', 'zhang-shan', '2026-11-01')).toBe(false);
  expect(archive.said.at(-1)).toContain('上次发布是2026年11月28日');
  expect(archive.read(SHARED)).toBe(before);
});
