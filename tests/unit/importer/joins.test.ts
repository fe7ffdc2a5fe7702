import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { importText } from '../../../src/importer/pipeline.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { authorityOf } from '../../../src/importer/read/authority.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const LISTS = join(ROOT, 'tests/fixtures/joins');

/**
 * The hand-made list: every place where the proofread archive joins two lines of a source, as read by the
 * proofreaders. Columns: line before, line after, kind (`wrap`, `split`, `moved`), the words at the joint.
 */
interface ListedJoin {
  after: number;
  kind: string;
  words: string;
}

const authority = authorityOf(openCorpus(ROOT, { cache: false }).whole);
const results = readdirSync(LISTS).map((file) => compare(file.replace(/\.tsv$/, '')));

describe.each(results)('$issue', ({ wrong, missed }) => {
  test('no join is wrong', () => expect(wrong).toEqual([]));

  test('no hard wrap is left', () => {
    expect(missed.filter(({ kind }) => kind === 'wrap')).toEqual([]);
  });

  test('order damage is mended', () => {
    expect(missed.filter(({ kind }) => kind === 'moved')).toEqual([]);
  });

  test('an open sentence that is not joined is asked', () => {
    expect(missed.filter(({ asked, words }) => !asked && !closesSentence(words))).toEqual([]);
  });
});

test('of the sentences broken over a page or column at least 166 of 179 are joined without help', () => {
  const open = results
    .flatMap(({ listed }) => listed)
    .filter(({ kind, words }) => kind === 'split' && !closesSentence(words));
  const missed = results
    .flatMap((result) => result.missed)
    .filter(({ kind, words }) => kind === 'split' && !closesSentence(words));
  expect(open.length).toBeGreaterThanOrEqual(176);
  expect((open.length - missed.length) / open.length).toBeGreaterThanOrEqual(166 / 179);
});

function compare(name: string) {
  const issue = name.replace('.', '/');
  const listed = readList(name);
  const { log } = importText(
    readFileSync(join(ROOT, 'content/issues', issue, 'source.txt'), 'utf8'),
    authority,
  );
  const made = new Set(
    log.filter(({ kind, message }) => kind === 'join' && !message.startsWith('目录')).map(({ line }) => line),
  );
  const asked = new Set(
    log.filter(({ message }) => message.startsWith('是否一句话断开')).map(({ line }) => line),
  );
  const places = new Set(listed.map(({ after }) => after));
  return {
    issue,
    listed,
    wrong: [...made].filter((line) => !places.has(line)),
    missed: listed
      .filter(({ after }) => !made.has(after))
      .map((listedJoin) => ({ ...listedJoin, asked: asked.has(listedJoin.after) })),
  };
}

function readList(name: string): ListedJoin[] {
  return readFileSync(join(LISTS, `${name}.tsv`), 'utf8')
    .trim()
    .split('\n')
    .map((row) => {
      const [, after = '', kind = '', words = ''] = row.split('\t');
      return { after: Number(after), kind, words };
    });
}

/** The break follows a full stop: nothing in the text shows it, only the page can. */
function closesSentence(words: string): boolean {
  return /[。！？][”’）》]?｜/.test(words);
}
