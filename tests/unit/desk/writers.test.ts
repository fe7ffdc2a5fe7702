import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { openWriters } from '../../../src/desk/work/writers.ts';

const project = mkdtempSync(join(tmpdir(), 'desk-writers-'));
afterAll(() => rmSync(project, { recursive: true }));
const FOLDER = join(project, 'content/issues/a/b');
mkdirSync(FOLDER, { recursive: true });
writeFileSync(join(FOLDER, '01.mdx'), '---\ntitle: 甲\n---\n\n甲。\n');
const FILE = 'content/issues/a/b/01.mdx';
let clock = Date.parse('2026-11-28T10:32:00');
const desk = (name: string | undefined, ahead = 0) =>
  openWriters(project, () => name, { now: () => clock + ahead, desk: name ?? 'none' });

test('the first one writes, the second is told who does, and takes over when the first goes', () => {
  const [zhang, li] = [desk('张三'), desk('李四')];
  expect(zhang.hold(FILE)).toBeUndefined();
  expect(li.hold(FILE)).toEqual({ by: '张三', since: new Date(clock).toISOString() });
  clock += 5000;
  expect(zhang.hold(FILE)).toBeUndefined();
  expect(li.find(FILE)?.by).toBe('张三');
  zhang.close();
  expect(li.hold(FILE)).toBeUndefined();
  expect(zhang.hold(FILE)?.by).toBe('李四');
  li.close();
  expect(readdirSync(FOLDER)).toEqual(['01.mdx']);
});

test('a desk that was killed is believed for a minute, whatever its clock said', () => {
  for (const ahead of [-3_600_000, 0, 3_600_000]) {
    desk('张三', ahead).hold(FILE);
    const li = desk('李四');
    expect(li.hold(FILE)?.by).toBe('张三');
    clock += 61_000;
    expect(li.hold(FILE)).toBeUndefined();
    li.close();
  }
});

test('one who works on with a slow clock is not taken for gone', () => {
  const [zhang, li] = [desk('张三', -3_600_000), desk('李四')];
  for (let beat = 0; beat < 20; beat += 1) {
    zhang.hold(FILE);
    expect(li.hold(FILE)?.by).toBe('张三');
    clock += 5000;
  }
  zhang.close();
});

test('a sign is no content, and one that is broken is none', () => {
  const li = desk(undefined);
  li.hold(FILE);
  expect(desk('张三').find(FILE)?.by).toContain('上的人');
  expect(existsSync(join(FOLDER, '.desk/01.json'))).toBe(true);
  const corpus = openCorpus(project, { cache: false });
  expect(JSON.stringify(corpus.whole)).not.toContain('.desk');
  li.close();
  mkdirSync(join(FOLDER, '.desk'));
  writeFileSync(join(FOLDER, '.desk/01.json'), '{');
  const zhang = desk('张三');
  expect(zhang.hold(FILE)).toBeUndefined();
  zhang.close();
});

test('a desk that was killed knows its own sign again', () => {
  openWriters(project, () => '张三').hold(FILE);
  const again = openWriters(project, () => '张三');
  expect(again.hold(FILE)).toBeUndefined();
  again.close();
});
