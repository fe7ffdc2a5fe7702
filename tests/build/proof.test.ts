import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { openCorpus } from '../../src/corpus/corpus.ts';
import { digestFiles } from '../../src/fixity/digest-files.ts';
import { proveSite } from '../../src/proof/prove-site.ts';
import { makeProject, readTree, type Project } from './project.ts';

const ROOT = resolve(import.meta.dirname, '../..');

describe('where the filter is switched off the proof finds the hidden items', () => {
  const site = inject('site');
  const digests = digestFiles(site);
  const corpus = openCorpus(ROOT, { cache: false });
  test.each([
    ['pages', /qinghai-gongyun\/2023-no2\/03\/index\.html$/],
    ['plain text', /\.txt$/],
    ['books', /\.epub$/],
    ['Word documents', /\.docx$/],
    ['the pages of documents that texts refer to', /^documents\/.+\/index\.html$/],
    ['the pages of meetings', /^meetings\/.+\/index\.html$/],
    ['the packed data', /\.zip$/],
    ['feeds', /feed\.(?:xml|json)$/],
    ['data', /^data\/.*\.(?:json|jsonl|csv)$/],
    ['references', /\.(?:bib|ris)$/],
    ['where passages stand besides', /passages\.json$/],
    ['the sitemap', /sitemap\.xml$/],
    ['the chunks of the index', /\.pf_index$/],
    ['the texts of the search', /^search\/data\/text\//],
    ['the lists of the search', /^search\/data\/(?!text)/],
  ])('in %s', async (_, files) => {
    const some = new Map([...digests].filter(([path]) => files.test(path)).slice(0, 30));
    const { hits } = await proveSite(corpus, 'public', { folder: site, digests: some });
    expect(some.size).toBeGreaterThan(0);
    const [hit] = hits;
    expect(hit?.words).toBeTruthy();
  });
});

describe('a build for a narrower circle', () => {
  let project: Project;
  beforeAll(() => {
    project = makeProject(join(ROOT, 'tests/fixtures/second-archive'));
    // An example that names the hidden series is left out of the site, or the first build would be refused.
    const words = readFileSync(project.path('content/site.yaml'), 'utf8');
    writeFileSync(
      project.path('content/site.yaml'),
      words.replace('searchExamples:', 'searchExamples:\n  all: 川科协发 通知'),
    );
  });
  afterAll(() => project.remove());
  const title = '川江省科学技术协会关于举办夜间自然观察活动的通知';

  test('is put in place once it is proved; one that leaks is not, and leaves nothing', () => {
    expect(project.run('build', { AUDIENCE: 'public' }).code).toBe(0);
    const before = readTree(project.path('dist'));
    writeFileSync(project.path('public/extra.txt'), title);
    const { code, output } = project.run('build', { AUDIENCE: 'public' });
    expect(code).toBe(1);
    expect(output).toContain('extra.txt\n    chuan-ke-xie-fa/2023-no12/index 的');
    expect(output).toContain('没有构建：原来的网站照旧。');
    expect(readTree(project.path('dist'))).toEqual(before);
    expect(readdirSync(project.folder).filter((name) => name.startsWith('dist.next'))).toEqual([]);
    writeFileSync(project.path('public/extra.txt'), '');
  });

  test('leaves nothing of a hidden item where it is killed', async () => {
    const before = readTree(project.path('dist'));
    for (const moment of [/layout/, /pages/]) {
      await killAt(moment);
      expect(existsSync(project.path('dist.next'))).toBe(true);
      const folder = project.path('dist.next');
      const corpus = openCorpus(project.folder, { cache: false });
      const { hits } = await proveSite(corpus, 'public', { folder, digests: digestFiles(folder) });
      expect(hits).toEqual([]);
      expect(readTree(project.path('dist'))).toEqual(before);
    }
  });

  /** Starts a build and kills it as it tells that it is at a stage. */
  function killAt(moment: RegExp): Promise<void> {
    writeFileSync(project.path('public/extra.txt'), String(moment));
    const child = spawn(process.execPath, ['src/cli/build.ts'], {
      cwd: project.folder,
      env: { ...process.env, AUDIENCE: 'public' },
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    child.on('message', (message) => {
      if (moment.test(JSON.stringify(message))) setTimeout(() => child.kill('SIGKILL'), 300);
    });
    return new Promise((done) => child.once('close', () => done()));
  }
});
