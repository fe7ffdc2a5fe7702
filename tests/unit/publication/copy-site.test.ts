import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, parse } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { copySite, refuseTarget } from '../../../src/publication/copy-site.ts';
import { readSettings, writeSettings } from '../../../src/publication/settings.ts';

let base: string;
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), '复制 '));
  write('project/dist/index.html', '新');
  write('project/dist/data/articles.json', '[]');
});
afterEach(() => rmSync(base, { recursive: true }));

const write = (path: string, text: string) => {
  mkdirSync(join(base, path, '..'), { recursive: true });
  writeFileSync(join(base, path), text);
};
const refuse = (target: string) => refuseTarget(join(base, 'project'), target);

test('the site takes the place of the old one and leaves nothing beside it', () => {
  write('web/site/index.html', '旧');
  write('web/site/gone/index.html', '旧');
  copySite(join(base, 'project/dist'), join(base, 'web/site'));
  expect(readFileSync(join(base, 'web/site/index.html'), 'utf8')).toBe('新');
  expect(existsSync(join(base, 'web/site/gone'))).toBe(false);
  expect(readdirSync(join(base, 'web'))).toEqual(['site']);
});

test('the settings of IIS that an operator put into the site stay, and files keep their times', () => {
  write('web/site/web.config', '<configuration />');
  write('web/site/index.html', '旧');
  utimesSync(join(base, 'project/dist/index.html'), 1000, 1000);
  copySite(join(base, 'project/dist'), join(base, 'web/site'));
  expect(readFileSync(join(base, 'web/site/web.config'), 'utf8')).toBe('<configuration />');
  expect(statSync(join(base, 'web/site/index.html')).mtimeMs).toBe(1_000_000);
});

test('a copy that was killed half way is cleared by the next; one killed between its renames is finished', () => {
  write('web/site.next/half.html', '半');
  write('web/site.last/index.html', '旧');
  copySite(join(base, 'project/dist'), join(base, 'web/site'));
  expect(readdirSync(join(base, 'web'))).toEqual(['site']);
  expect(readdirSync(join(base, 'web/site')).sort()).toEqual(['data', 'index.html']);
});

test('a copy that fails leaves the old site and no half one', () => {
  write('web/site/index.html', '旧');
  expect(() => copySite(join(base, 'project/nothing'), join(base, 'web/site'))).toThrow();
  expect(readFileSync(join(base, 'web/site/index.html'), 'utf8')).toBe('旧');
  expect(readdirSync(join(base, 'web'))).toEqual(['site']);
});

test('a folder that holds something else is never replaced', () => {
  write('papers/letter.docx', '信');
  write('web/site/data/articles.json', '[]');
  write('file', '');
  expect(refuse(join(base, 'papers'))).toContain('里有别的东西');
  expect(refuse(join(base, 'project/dist'))).toContain('重叠');
  expect(refuse(base)).toContain('重叠');
  expect(refuse(join(base, 'stick/site'))).toContain('没有连上');
  expect(refuse(join(base, 'file'))).toContain('是一个文件');
  expect(refuse(parse(base).root)).toContain('是整个磁盘');
  expect(refuse(join(base, 'web/site'))).toBeUndefined();
  expect(refuse(join(base, 'web/new'))).toBeUndefined();
});

test('the folder is remembered outside the content, and a file nobody can read is as good as none', () => {
  expect(readSettings(base)).toEqual({});
  writeSettings(base, { target: '/srv/www' });
  expect(readSettings(base)).toEqual({ target: '/srv/www' });
  write('.publications/settings.json', '{"target": 3');
  expect(readSettings(base)).toEqual({});
});

test('a folder that was remembered and never held a site is not replaced either; a copied site is', () => {
  const project = join(base, 'project');
  write('share/letter.docx', '信');
  writeSettings(project, { target: join(base, 'share') });
  expect(refuse(join(base, 'share'))).toContain('里有别的东西');
  rmSync(join(base, 'share'), { recursive: true });
  copySite(join(project, 'dist'), join(base, 'share'));
  expect(refuse(join(base, 'share'))).toBeUndefined();
});

test.runIf(process.platform === 'linux')(
  'a place where no folder can be made is refused, and not waited for',
  () => {
    expect(refuse('/proc/site')).toMatch(/“\/proc”.*写不进去/u);
  },
);

test('what is tried before leaves nothing', () => {
  expect(refuse(join(base, 'web'))).toBeUndefined();
  expect(readdirSync(base)).toEqual(['project']);
});
