import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runServer, type MeasuredServer } from '../bench/process/run-server.ts';
import { makeProject, type Project } from './project.ts';

/**
 * Texts that would write a file outside the project if any of them ran: every door × every attack. `check` and `build`
 * refuse each by file and line; `dev`, which shows what somebody is still writing, shows text or an error page and runs none.
 */
const SOUND = resolve(import.meta.dirname, '../fixtures/checks/sound');
const outside = mkdtempSync(join(tmpdir(), 'hostile-'));
const mark = join(outside, 'ran');
const CODE = `globalThis.process.getBuiltinModule('fs').writeFileSync(${JSON.stringify(mark)},'x')`;

/** Attacks on a text, by what they are. */
const ATTACKS: Readonly<Record<string, string>> = {
  attribute: `<Signature x={${CODE}}>\n\n甲\n\n</Signature>`,
  spread: `<Signature {...(${CODE}, {})}>\n\n甲\n\n</Signature>`,
  'page-mark': `甲<PageMark page="9" x={${CODE}} />乙`,
  'page-mark-spread': `甲<PageMark page="9" {...(${CODE}, {})} />乙`,
  ruby: `<Ruby reading={${CODE}}>甲</Ruby>`,
  expression: `{${CODE}}`,
  'expression-inside': `甲{${CODE}}乙`,
  import: `import x from '../../../evil.mjs'`,
  export: `export const x = ${CODE}`,
  'image-reference': '![甲][r]\n\n[r]: ../../../evil.mjs',
  image: '![甲](../../../evil.mjs)',
  element: `<script>${CODE}</script>`,
  'element-writing': `<div set:html={${CODE}} />`,
  component: `<globalThis.process.exit />`,
};

/** Doors that take front matter and a text. */
const DOORS: Readonly<
  Record<string, (attack: string, text: string) => { file: string; address: string; body: string }>
> = {
  article: (attack, text) => ({
    file: `content/issues/gongyun/2017-no9/x-${attack}.mdx`,
    address: `/gongyun/2017-no9/x-${attack}/`,
    body: `---\ntitle: 甲\nkind: 随笔\n---\n\n${text}\n`,
  }),
  page: (attack, text) => ({
    file: `content/pages/x-${attack}.mdx`,
    address: `/x-${attack}/`,
    body: `---\ntitle: 甲\nlead: 乙\n---\n\n${text}\n`,
  }),
};

const ROWS = Object.entries(DOORS).flatMap(([door, place]) =>
  Object.entries(ATTACKS).map(([attack, text]) => ({ door, attack, ...place(attack, text) })),
);

/** What runs through front matter, a name or a file that is none of the archive's. */
const FILES: Readonly<Record<string, string>> = {
  'content/evil.mjs': `${CODE};\nexport default () => 'x';\n`,
  'content/pages/x-layout.mdx': '---\ntitle: 甲\nlead: 乙\nlayout: ../evil.mjs\n---\n\n甲。\n',
  'content/pages/x-astro.astro': `---\n${CODE};\n---\n`,
  'content/people/x-function.yaml': `name: !!js/function "function(){${CODE}}"\nposts: []\n`,
  'content/people/x-proto.yaml': `__proto__: { name: 甲 }\nname: 乙\nposts: []\n`,
};

let project: Project;
let server: MeasuredServer | undefined;

beforeAll(() => {
  project = makeProject(SOUND);
  const put = (file: string, text: string) => {
    mkdirSync(dirname(project.path(file)), { recursive: true });
    writeFileSync(project.path(file), text);
  };
  for (const { file, body } of ROWS) put(file, body);
  for (const [file, text] of Object.entries(FILES)) put(file, text);
  writeFileSync(join(outside, 'linked.mdx'), `---\ntitle: 甲\nkind: 随笔\n---\n\n{${CODE}}\n`);
  if (process.platform !== 'win32')
    symlinkSync(join(outside, 'linked.mdx'), project.path('content/issues/gongyun/2017-no9/x-linked.mdx'));
});
afterAll(() => {
  server?.stop();
  vi.unstubAllEnvs();
  project.remove();
  rmSync(outside, { recursive: true, force: true });
});

const hasRun = () => existsSync(mark);

test('check names every one of them and runs none', () => {
  const { code, output } = project.run('check');
  expect(code).toBe(1);
  const linked = process.platform === 'win32' ? [] : ['content/issues/gongyun/2017-no9/x-linked.mdx'];
  for (const file of [...ROWS.map((row) => row.file), ...Object.keys(FILES), ...linked])
    expect(output, file).toContain(`${file}:`);
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/mu);
  expect(hasRun()).toBe(false);
});

test('build refuses them before it makes anything, and runs none', () => {
  const { code, output } = project.run('build');
  expect(code).toBe(1);
  expect(output).toContain('没有构建：原来的网站照旧。');
  expect(output).not.toMatch(/^\s+at .+:\d+:\d+/mu);
  for (const folder of ['dist', 'dist.next', 'dist/.prerender'])
    expect(existsSync(project.path(folder))).toBe(false);
  expect(hasRun()).toBe(false);
});

describe('dev', () => {
  beforeAll(async () => {
    // What is no page or article stops the reading of all; the texts are what is shown while somebody writes.
    for (const file of Object.keys(FILES)) if (file !== 'content/evil.mjs') rmSync(project.path(file));
    for (const name of ['NODE_ENV', 'VITEST']) vi.stubEnv(name, undefined);
    server = runServer(['npm', 'run', 'dev', '--', '--port', '4898'], project.folder);
    await server.waitForPage('/gongyun/2017-no9/01/', 'data-article-body');
  });

  test.each(ROWS)('$door with $attack', async ({ address }) => {
    const answer = await fetch(new URL(address, 'http://localhost:4898'));
    const html = await answer.text();
    expect(html.length).toBeGreaterThan(0);
    expect(html).not.toContain('<script>globalThis');
    expect(hasRun()).toBe(false);
  });
});
