import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { generateContent } from '../../bench/content/generate.ts';
import { editArticle } from '../../bench/edit-article.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

// Several commands run one after another.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let folder: string;
const run = (name: string) => {
  const { status, stdout } = spawnSync(process.execPath, [join(ROOT, 'src/cli', name)], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, stdout };
};
const files = (below: string, ending: string) =>
  readdirSync(join(folder, 'content', below), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, 'content', below, name));

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'generated-'));
  generateContent(join(ROOT, 'content'), 100, join(folder, 'content'));
  run('ids.ts');
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a generated archive', () => {
  test('has as many articles as wanted, in issues of every series', () => {
    expect(files('issues', '.mdx')).toHaveLength(100);
    const series = readdirSync(join(folder, 'content/issues'));
    expect(series).toEqual(['neibu-tongbao', 'qing-zong-fa', 'qinghai-gongyun', 'zhanban']);
    expect(readdirSync(join(folder, 'content/issues/qinghai-gongyun'))).toContain('1950-no3');
  });

  test('is about as long as the real articles, and a little longer', () => {
    const characters = files('issues', '.mdx').reduce(
      (sum, file) => sum + [...(readFileSync(file, 'utf8').split('\n---\n')[1] ?? '')].length,
      0,
    );
    expect(characters / 100).toBeGreaterThan(1500);
    expect(characters / 100).toBeLessThan(2600);
  });

  test('has people with posts that articles show, bodies of its own, and a misreading corrected', () => {
    const people = files('people', '.yaml').map((file) => readFileSync(file, 'utf8'));
    expect(people.length).toBeGreaterThan(20);
    expect(people.some((yaml) => yaml.includes('evidence:'))).toBe(true);
    expect(files('organizations', '.yaml').some((file) => file.includes('jiceng-gonghui-'))).toBe(true);
    expect(files('issues', 'corrections.yaml').length).toBeGreaterThan(0);
  });

  test('passes the checks without a word, and again after an edit of an article and its source', () => {
    const { status, stdout } = run('check.ts');
    expect(stdout).toContain('共 8 期 100 篇');
    expect(stdout).toContain('没有着落 0，没有来历 0；目录 100 条，对上 100 条');
    expect(stdout).not.toMatch(/须改|请核对/u);
    expect(status).toBe(0);
    const words = editArticle(join(folder, 'content/issues/qinghai-gongyun/1950-no2'), '01');
    expect(words).toContain('某甲某乙');
    expect(run('check.ts')).toMatchObject({ status: 0 });
  });

  test('is the same in every run', () => {
    const again = mkdtempSync(join(tmpdir(), 'generated-again-'));
    generateContent(join(ROOT, 'content'), 3, join(again, 'content'));
    const read = (root: string, name: string) =>
      readFileSync(join(root, 'content/issues/neibu-tongbao/1950-no1', name), 'utf8');
    const first = read(again, '01.mdx');
    generateContent(join(ROOT, 'content'), 3, join(again, 'content'));
    expect(read(again, '01.mdx')).toBe(first);
    rmSync(again, { recursive: true });
  });
});
