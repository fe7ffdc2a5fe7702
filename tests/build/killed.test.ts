import { spawn } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as rest } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { finishOutput, outputFolders } from '../../src/build/output.ts';
import { isIntact, verifyFolder } from '../../src/fixity/verify-files.ts';
import { asDocx, caseText } from '../desk/make-sources.ts';
import { present } from '../present.ts';
import { mountSmallDisk } from '../small-disk.ts';
import { SOUND } from '../unit/checks/edited-content.ts';
import { makeProject, readTree, type Project } from './project.ts';

/** How often each command is killed. */
const MOMENTS = 10;

let project: Project;
/** Beside the project: where it is published to, and the state from which every command begins. */
let outside: string;
beforeAll(async () => {
  project = makeProject(SOUND);
  outside = mkdtempSync(join(tmpdir(), 'killed-'));
  writeFileSync(project.path('原稿.docx'), asDocx('原稿.docx', caseText('contents-without-pages')).buffer);
  for (const command of [COMMANDS.publish, COMMANDS['build:usb']]) {
    const { code, output } = await run(command);
    expect(code, output).toBe(0);
  }
  appendFileSync(project.path('content/series/gongyun.yaml'), '# 后来\n');
  for (const name of STATE) cpSync(pathOf(name), join(outside, 'before', name), { recursive: true });
});
afterAll(() => {
  project.remove();
  rmSync(outside, { recursive: true, force: true });
});

/** What commands change; `web` is where the site is published to. */
const STATE = ['content', '.publications', 'dist', 'dist-usb', 'web'] as const;

/** The folders of it that readers are served from or open. */
const SITES = ['dist', 'dist-usb', 'web'] as const;

const COMMANDS = {
  build: ['build'],
  publish: ['publish', '--audience', 'internal', '--to', 'web', '--no-commit', '--yes'],
  import: ['import', '原稿.docx', '--to', 'gongyun/2024-no1'],
  ids: ['ids'],
  'build:usb': ['build:usb', '--from', 'dist'],
} as const satisfies Record<string, readonly string[]>;

function pathOf(name: (typeof STATE)[number]): string {
  return name === 'web' ? join(outside, 'web') : project.path(name);
}

/** Runs a command of the project in a group of its own, and kills the whole of it after some time. */
async function run(
  [script = '', ...args]: readonly string[],
  { killedAfter, folder = project.folder }: { killedAfter?: number; folder?: string } = {},
): Promise<{ code: number | null; output: string; took: number }> {
  const began = performance.now();
  const child = spawn(
    'npm',
    ['run', '--silent', script, '--', ...args.map((one) => (one === 'web' ? pathOf('web') : one))],
    { cwd: folder, env: { ...process.env, AUDIENCE: 'internal' }, detached: true },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => void (output += chunk.toString()));
  const ended = new Promise<number | null>((done) => child.once('close', done));
  if (killedAfter !== undefined) {
    await Promise.race([ended, rest(killedAfter)]);
    try {
      process.kill(-present(child.pid), 'SIGKILL');
    } catch {
      // It had ended by itself.
    }
  }
  return { code: await ended, output, took: performance.now() - began };
}

/** Puts everything back as it was, what a killed command has left beside it too. */
function goBack(): void {
  for (const name of STATE) {
    for (const end of ['', '.next', '.last', '.spare'])
      rmSync(`${pathOf(name)}${end}`, { recursive: true, force: true });
    cpSync(join(outside, 'before', name), pathOf(name), { recursive: true, preserveTimestamps: true });
  }
}

const contentNow = () => readTree(project.path('content'));

/** Files that are neither as before the command nor as after it, but for unfinished ones with a hidden name. */
function halves(...states: ReadonlyMap<string, string>[]): string[] {
  return [...contentNow()]
    .filter(([path]) => !/(?:^|\/)\.[^/]+$/u.test(path))
    .filter(([path, bytes]) => !states.some((state) => state.get(path) === bytes))
    .map(([path]) => path);
}

/** Sites that are not whole: a file is not as their own list has it, is missing, or is not in it. */
function broken(): string[] {
  return SITES.filter((name) => {
    const folder = pathOf(name);
    finishOutput(outputFolders(folder));
    return !isIntact(verifyFolder(folder));
  });
}

/** The same moments every time, spread over the time a command takes. */
function momentsOf(took: number): number[] {
  let seed = 20261130;
  return Array.from({ length: MOMENTS }, (_, place) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return ((place + seed / 2147483648) / MOMENTS) * took;
  });
}

describe.for(Object.entries(COMMANDS))('%s', ([name, command]) => {
  test('killed at ten moments leaves content and sites whole, and works when it is run again', async () => {
    goBack();
    const old = contentNow();
    const { took, output, code } = await run(command);
    expect(code, output).toBe(0);
    const done = contentNow();
    const remains = leftOvers();
    for (const moment of momentsOf(took)) {
      goBack();
      await run(command, { killedAfter: moment });
      expect(halves(old, done), `after ${Math.round(moment)} ms`).toEqual([]);
      expect(broken(), `after ${Math.round(moment)} ms`).toEqual([]);
    }
    const again = await run(command);
    expect(again.code, again.output).toBe(0);
    expect(leftOvers()).toEqual(remains);
    if (name !== 'publish') expect([...contentNow()]).toEqual([...done]);
  });
});

/** Unfinished files and folders that a command may not leave for ever. */
function leftOvers(): string[] {
  return [...readdirSync(project.folder), ...readdirSync(outside), ...contentNow().keys()].filter((path) =>
    /\.(?:partial|next|last)$|\.importing|(?:^|\/)\.new-/u.test(path),
  );
}

describe('on a full disk', () => {
  test.for(['build', 'import', 'ids'] as const)(
    '%s says so and leaves all as it was',
    async (name, { skip }) => {
      const disk = mountSmallDisk(24_000);
      if (!disk) {
        skip('THIS MACHINE LETS NOBODY MOUNT A DISK: a full one is not tried');
        return;
      }
      try {
        goBack();
        const folder = join(disk.folder, 'archive');
        cpSync(project.folder, folder, { recursive: true, filter: (path) => !path.endsWith('dist.spare') });
        const [content, site] = [readTree(join(folder, 'content')), readTree(join(folder, 'dist'))];
        fill(disk.folder);
        const { code, output } = await run(COMMANDS[name], { folder });
        expect(output).toContain('磁盘满了');
        expect(output).not.toMatch(/\n +at |node:fs/u);
        expect(code).not.toBe(0);
        expect([...readTree(join(folder, 'content'))]).toEqual([...content]);
        expect([...readTree(join(folder, 'dist'))]).toEqual([...site]);
      } finally {
        disk.remove();
      }
    },
  );
});

/** Takes what room there is. */
function fill(folder: string): void {
  mkdirSync(join(folder, 'ballast'));
  for (let size = 1 << 20, place = 0; size >= 512; place += 1) {
    try {
      writeFileSync(join(folder, 'ballast', String(place)), Buffer.alloc(size));
    } catch {
      rmSync(join(folder, 'ballast', String(place)), { force: true });
      size /= 2;
    }
  }
  expect(existsSync(join(folder, 'archive'))).toBe(true);
}
