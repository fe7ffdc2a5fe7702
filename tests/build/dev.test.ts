import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, test, vi } from 'vitest';
import { makeProject } from '../bench/make-project.ts';
import { runServer, type MeasuredServer } from '../bench/process/run-server.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const SOUND = resolve(import.meta.dirname, '../fixtures/checks/sound/content');

const project = mkdtempSync(join(tmpdir(), 'archive-dev-'));
let server: MeasuredServer;

beforeAll(() => {
  makeProject(ROOT, project);
  cpSync(SOUND, join(project, 'content'), { recursive: true });
  // Under a test runner Vite watches nothing.
  for (const name of ['NODE_ENV', 'VITEST']) vi.stubEnv(name, undefined);
  server = runServer(['npm', 'run', 'dev', '--', '--port', '4897'], project);
});
afterAll(() => {
  server.stop();
  vi.unstubAllEnvs();
  rmSync(project, { recursive: true, force: true });
});

const edit = (file: string, change: (text: string) => string) => {
  const path = join(project, 'content', file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
};

test('while somebody writes, a page shows the text, its title and the name of the archive as they stand now', async () => {
  const page = '/gongyun/2017-no9/01/';
  await server.waitForPage(page, 'data-article-body');
  edit('issues/gongyun/2017-no9/01.mdx', (text) => `${text.trimEnd()}\n\n刚刚添上的一段。\n`);
  await server.waitForPage(page, '刚刚添上的一段。');
  edit('issues/gongyun/2017-no9/01.mdx', (text) => text.replace(/^title: .*$/mu, "title: '刚刚改的题名'"));
  await server.waitForPage(page, '<title>刚刚改的题名');
  edit('site.yaml', (text) => text.replace(/^name: .*$/mu, "name: '刚刚改的库名'"));
  await server.waitForPage(page, '刚刚改的库名</title>');
});
