import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkContent } from '../../../src/checks/check-content.ts';
import { fixContent, type Fixes } from '../../../src/checks/fix-content.ts';
import { writeFixes } from '../../../src/checks/write-fixes.ts';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { printFixes } from '../../../src/findings/reporters/fixes.ts';
import { SECOND } from './edited-content.ts';

const FOLDER = 'content/issues/kexie-tongxun/2023-no3';
const SENTENCE = '站里的记录本写得工整：几时起雾，几时散，一天也没有落下。';

let project: string;
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), 'fix-'));
  await cp(join(SECOND, 'content'), join(project, 'content'), { recursive: true });
});
afterEach(() => rm(project, { recursive: true }));

describe('what is certain is mended', () => {
  test.each([
    ['half-width marks between Han', '雨停了,雾也散了;茶农来了!', '雨停了，雾也散了；茶农来了！'],
    ['one right beside another', '雨,雾,云,都散了。', '雨，雾，云，都散了。'],
    [
      'the same twice in a line',
      '雨停了,雾散了。茶农说：雨停了,雾散了。',
      '雨停了，雾散了。茶农说：雨停了，雾散了。',
    ],
    ['both brackets of a pair', '茶山(在临渡)的雨停了。', '茶山（在临渡）的雨停了。'],
    ['spaces in a date', '记录从2018 年 5 月 3 日写起。', '记录从2018年5月3日写起。'],
    ['spaces in the number of an issue', '登在第 12 期第 3 页。', '登在第12期第3页。'],
    ['an indent before a paragraph', '　　雨停了。', '雨停了。'],
  ])('%s', async (_, wrong, right) => {
    await write(wrong);
    const fixes = fix();
    expect(await read('03.mdx')).toContain(`\n${right}\n`);
    expect(fixes.refused).toEqual([]);
    expect(errors()).toEqual([]);
  });

  test('with line ends of Windows, all else byte by byte as it was', async () => {
    await write('雨停了,雾散了。');
    const before = (await read('03.mdx')).replaceAll('\n', '\r\n');
    await writeFile(join(project, FOLDER, '03.mdx'), before);
    fix();
    expect(await read('03.mdx')).toBe(before.replace('了,雾', '了，雾'));
  });
});

describe('what may be wrong is left alone', () => {
  test.each([
    ['spaces that may divide columns', '一组 5 人，二组 6 人。'],
    ['a figure that may number an item', '共列 1 年度计划。'],
    ['wide spaces between two names', '林望舒　　岑远山来了。'],
    ['straight quotation marks, which open and close alike', '他说"好"就走了。'],
    ['a mark beside others of the markup', '茶山的**气象站,**去年装的。'],
    ['a full stop that may be any mark', '雨停了.雾散了。'],
  ])('%s', async (_, text) => {
    await write(text);
    expect(fix()).toEqual({ files: [], refused: [] });
    expect(await read('03.mdx')).toContain(text);
  });

  test('a fix that would bring another message is not made, the others are', async () => {
    await write(
      '茶山上的雨停了以后茶农照着手机上的湿度表采摘新茶　　\n\n往年这个时候的雾要到中午才散,今年的雾散得早一些也快一些。',
    );
    expect(codes().sort()).toEqual(['indent-inside', 'punctuation-width']);
    const fixes = fix();
    expect(codes()).toEqual(['indent-inside']);
    expect(fixes.refused.map(({ code }) => code)).toEqual(['indent-inside']);
    expect(await read('03.mdx')).toContain('新茶　　\n\n往年这个时候的雾要到中午才散，今年');
    expect(printFixes(fixes, false)).toContain('改了会带来别的消息，请自己看。');
  });

  test('a message that was excused is no message, and its words stay', async () => {
    await write('雨停了,雾散了。');
    await writeFile(
      join(project, FOLDER, 'review.yaml'),
      'exceptions:\n  - { code: punctuation-width, file: 03.mdx, words: 雨停了, reason: 原件如此 }\n',
    );
    expect(fix().files).toEqual([]);
  });
});

test('nothing is written before it is asked, and nothing over what somebody has changed meanwhile', async () => {
  await write('雨停了,雾散了。');
  const before = await read('03.mdx');
  const { files } = fixContent(openCorpus(project, { cache: false }), undefined);
  expect(await read('03.mdx')).toBe(before);
  await writeFile(join(project, FOLDER, '03.mdx'), `${before}\n又一段。\n`);
  expect(writeFixes(project, files)).toEqual([]);
  expect(await read('03.mdx')).toBe(`${before}\n又一段。\n`);
});

test('only the issue that was asked for is mended', async () => {
  await write('雨停了,雾散了。');
  const corpus = openCorpus(project, { cache: false });
  expect(fixContent(corpus, 'content/issues/chuan-ke-xie-fa/2023-no12').files).toEqual([]);
  expect(fixContent(corpus, `${FOLDER}/03.mdx`).files.map(({ file }) => file)).toEqual([`${FOLDER}/03.mdx`]);
});

test('what it did is told file by file and line by line, the words before and after', async () => {
  await write('站里的记录本写得工整而且仔细,几时起雾几时散一天也没有落下，大家都说好。');
  const fixes = fixContent(openCorpus(project, { cache: false }), undefined);
  expect(printFixes(fixes, false)).toBe(
    [
      `改了  ${FOLDER}/03.mdx`,
      '  第 14 行：“而且仔细,几时起雾”改成“而且仔细，几时起雾”',
      '',
      '改了 1 个文件 1 行。',
      '',
    ].join('\n'),
  );
  expect(printFixes(fixes, true)).toContain('能改 1 个文件 1 行；去掉 --dry-run 就改。');
  expect(printFixes({ files: [], refused: [] }, false)).toBe('没有能自动改的。\n');
});

/** Puts a paragraph in the place of one of article and source alike. */
async function write(paragraph: string): Promise<void> {
  for (const file of ['03.mdx', 'source.txt']) {
    const text = await read(file);
    expect(text).toContain(SENTENCE);
    await writeFile(join(project, FOLDER, file), text.replace(SENTENCE, paragraph));
  }
}

function fix(): Fixes {
  const fixes = fixContent(openCorpus(project, { cache: false }), undefined);
  expect(writeFixes(project, fixes.files)).toEqual(fixes.files);
  return fixes;
}

function codes(): string[] {
  return checkContent(openCorpus(project, { cache: false }).whole).findings.map(({ code }) => code);
}

function errors(): string[] {
  const { findings } = checkContent(openCorpus(project, { cache: false }).whole);
  return findings.filter(({ code }) => /unaccounted|differ|stale/u.test(code)).map(({ message }) => message);
}

const read = (file: string) => readFile(join(project, FOLDER, file), 'utf8');
