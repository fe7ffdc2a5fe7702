import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFiles, type PackedFile } from '../../../src/offline/list-files.ts';
import { ownSystem, systems } from '../../../src/offline/systems.ts';
import { writeZip } from '../../../src/offline/write-zip.ts';
import { present } from '../../present.ts';

const ROOT = resolve(import.meta.dirname, '../../..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), '离线 '));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (path: string, text = path) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

test('all that the archive is goes in, and nothing that is made of it, or is of this machine', () => {
  for (const path of [
    'package.json',
    'src/cli/desk.ts',
    'content/series/a.yaml',
    'content/issues/a/1/source.docx',
    'content/.schemas/issue.schema.json',
    'content/issues/a/1/~$01.docx',
    'deploy/desk/编辑台.cmd',
    '.publications/settings.json',
    '.cache/desk/lock.json',
    '.git/config',
    'dist/index.html',
    'node_modules/of-this-machine/index.js',
    'work/node_modules/astro/package.json',
    'work/node_modules/astro/dist/index.js.map',
    'work/node_modules/.bin/astro',
    'work/node.exe',
  ])
    put(path);
  const system = present(systems.find(({ name }) => name === 'win-x64'));
  const installed = { packages: join(folder, 'work/node_modules'), node: join(folder, 'work/node.exe') };
  expect(
    listFiles(folder, installed, system)
      .map(({ to }) => to)
      .sort(),
  ).toEqual([
    'content/issues/a/1/source.docx',
    'content/series/a.yaml',
    'deploy/desk/编辑台.cmd',
    'node/node.exe',
    'node_modules/astro/package.json',
    'package.json',
    'src/cli/desk.ts',
    '编辑台.cmd',
  ]);
});

test('the ZIP holds the bytes under one folder, and a file that goes meanwhile leaves none that is half made', async () => {
  put('甲.txt', '一');
  put('run.sh', '二');
  const files = [
    { from: join(folder, '甲.txt'), to: 'content/甲.txt', isProgram: false },
    { from: join(folder, 'run.sh'), to: 'run.sh', isProgram: true },
  ];
  const zip = join(folder, 'a.zip');
  await writeZip(zip, 'wenxianku', files);
  const found = unzipSync(readFileSync(zip));
  expect(
    Object.fromEntries(Object.entries(found).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)])),
  ).toEqual({ 'wenxianku/content/甲.txt': '一', 'wenxianku/run.sh': '二' });
  const before = readFileSync(zip);
  rmSync(join(folder, 'run.sh'));
  await expect(writeZip(zip, 'wenxianku', files)).rejects.toThrow('ENOENT');
  expect(readFileSync(zip)).toEqual(before);
  expect(existsSync(`${zip}.partial`)).toBe(false);
});

const own = ownSystem();
const runs = own?.os === 'linux';

test.runIf(runs)(
  'what is packed starts the desk where nothing else is installed and no network is',
  async () => {
    const modules = join(folder, 'installed/node_modules');
    linkPackages(modules);
    const files = listFiles(
      ROOT,
      { packages: modules, node: join(ROOT, 'node_modules/node/bin/node') },
      present(own),
    );
    const unpacked = join(folder, 'wenxianku');
    for (const file of files) place(file, unpacked);
    const address = await startDesk(unpacked);
    expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\?token=/u);
  },
);

/** Links the packages that are there when those of the makers are left out, as `npm ci --omit=dev` does. */
function linkPackages(modules: string): void {
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, { dev?: boolean; devOptional?: boolean }>;
  };
  const top = Object.entries(packages).filter(([path]) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/u.test(path));
  for (const [path, { dev, devOptional }] of top) {
    if (dev || devOptional || !existsSync(join(ROOT, path))) continue;
    const target = join(modules, path.slice('node_modules/'.length));
    mkdirSync(dirname(target), { recursive: true });
    spawnSync('cp', ['-al', join(ROOT, path), target]);
  }
}

function place({ from, to, isProgram }: PackedFile, unpacked: string): void {
  const target = join(unpacked, to);
  mkdirSync(dirname(target), { recursive: true });
  // The project's own files are copied: the desk writes.
  if (to.startsWith('node_modules/')) linkSync(from, target);
  else {
    copyFileSync(from, target);
    chmodSync(target, isProgram ? 0o755 : 0o644);
  }
}

/** Starts it as a double click does, without a network where the machine can take it away, and gives its address. */
async function startDesk(unpacked: string): Promise<string> {
  mkdirSync(join(folder, 'bin'));
  for (const name of ['dirname', 'uname']) symlinkSync(`/usr/bin/${name}`, join(folder, 'bin', name));
  const alone = spawnSync('unshare', ['-rn', 'true']).status === 0;
  const command = ['/bin/sh', join(unpacked, '编辑台.sh'), '--no-open'];
  const [program = '', ...words] = alone ? ['/usr/bin/unshare', '-rn', ...command] : command;
  const desk = spawn(program, words, { env: { PATH: join(folder, 'bin'), HOME: folder }, detached: true });
  try {
    return await new Promise((done, fail) => {
      let said = '';
      const hear = (chunk: Buffer) => {
        said += chunk.toString();
        const [address] = /http:\S+/u.exec(said) ?? [];
        if (address !== undefined) done(address);
      };
      desk.stdout.on('data', hear);
      desk.stderr.on('data', hear);
      desk.on('exit', () => fail(new Error(said)));
    });
  } finally {
    desk.removeAllListeners('exit');
    const ended = new Promise((done) => desk.once('exit', done));
    if (desk.pid !== undefined && desk.exitCode === null) {
      process.kill(-desk.pid);
      await ended;
    }
  }
}
