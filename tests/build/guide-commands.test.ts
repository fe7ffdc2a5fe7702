import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { asDocx, caseText } from '../desk/make-sources.ts';
import { present } from '../present.ts';
import { SOUND } from '../unit/checks/edited-content.ts';
import { makeProject, type Project } from './project.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const guide = readFileSync(join(ROOT, 'content/README.md'), 'utf8');

/** Every command of the guide as it is written, in its order, without the words that explain it. */
const COMMANDS = [...guide.matchAll(/^ {4}(npm [^\n]*?)(?: {2,}.*)?$/gmu)].map(([, command]) =>
  present(command),
);
const ISSUE = 'content/issues/qinghai-gongyun/2024-no1';

let project: Project;
let outside: string;
beforeAll(() => {
  project = makeProject(SOUND);
  outside = mkdtempSync(join(tmpdir(), 'guide-'));
  renameToGuide();
  cpSync(project.path('content'), join(outside, 'content'), { recursive: true });
});
afterAll(() => {
  project.remove();
  rmSync(outside, { recursive: true, force: true });
});

/** What a command of the guide does when it is typed; `before` lays ready what its chapter speaks of. */
interface Expected {
  before?: () => void;
  code?: number;
  says: RegExp;
  after?: () => void;
}

const EXPECTED: Record<string, Expected> = {
  'npm ci': { says: /^/u },
  'npm run desk': { says: /http:\/\/127\.0\.0\.1:\d+/u },
  'npm run import': { code: 2, says: /没有写要导入的文件/u },
  'npm run import -- 原稿.docx --to qinghai-gongyun/2024-no1': {
    before: () => {
      rmSync(project.path(ISSUE), { recursive: true });
      writeFileSync(
        project.path('原稿.docx'),
        asDocx('原稿.docx', caseText('contents-without-pages')).buffer,
      );
    },
    says: /已写入 .*2024-no1/u,
    after: () => expect(existsSync(project.path(ISSUE, 'issue.yaml'))).toBe(true),
  },
  'npm run new -- issue qinghai-gongyun/2024-no1': {
    before: () => rmSync(project.path(ISSUE), { recursive: true }),
    says: /issue\.yaml/u,
  },
  'npm run new -- article qinghai-gongyun/2024-no1/02': {
    before: () => rmSync(project.path(ISSUE, '02.mdx')),
    says: /02\.mdx/u,
  },
  'npm run new -- notice qing-zong-fa/2024-no12': { says: /qing-zong-fa\/2024-no12/u },
  'npm run new -- series yun-gong-ban --name 云工办 --kind 公文': { says: /yun-gong-ban\.yaml/u },
  'npm run new -- person --name 张三': { says: /zhang-san/u },
  'npm run new -- organization --name 云岭县总工会 --kind 县区总工会': {
    says: /yun-ling-xian-zong-gong-hui/u,
  },
  'npm run check': { says: /✓/u },
  'npm run check -- content/issues/qinghai-gongyun/2024-no1': { says: /✓/u },
  'npm run check -- --fix': { says: /✓/u },
  'npm run check -- --fix --dry-run': { says: /✓/u },
  'npm run check -- --json': { says: /^\{/u },
  'npm run dev': { says: /http:\/\/localhost:\d+/u },
  'npm start': { says: /http:\/\/localhost:\d+/u },
  'npm run publish -- --list': { says: /新入库/u },
  'npm run publish -- --audience internal': {
    before: () => expect(run('npm run publish').output).toContain('没有说明网站给谁看'),
    says: /第 1 次发布完成/u,
  },
  'npm run publish': { says: /第 1 次发布完成/u },
  'npm run publish -- --to /srv/www/wenxianku': {
    says: /第 \d 次发布完成|没有.*变/u,
    after: () => expect(existsSync(join(outside, 'www/index.html'))).toBe(true),
  },
  'npm run publish -- --withdraw qinghai-gongyun/2024-no1/03 --reason 应作者要求': {
    before: takeOut,
    // Its kind has no other article and goes with it.
    says: /撤下 2 个网址/u,
  },
  'npm run publish -- --back 1': {
    before: () => {
      expect(run('npm run publish').output).toMatch(/第 2 次发布完成/u);
      expect(holding('已撤下')).toContain('qinghai-gongyun/2024-no1/03/index.html');
      // Neither its text nor what was corrected in it is told to anyone.
      expect([...holding('睡在我的窗外'), ...holding('识别时首句排到了段末')]).toEqual([]);
    },
    code: 1,
    // What was withdrawn would be seen again: a person at a terminal is asked.
    says: /没有退回.*--yes/u,
    after: () => expect(run('npm run publish -- --back 1 --yes').output).toMatch(/记作第 3 次发布/u),
  },
  'npm run ids -- --withdraw qinghai-gongyun/2024-no1/03#p12 --reason 与上段重复': { code: 1, says: /p12/u },
  'npm run ids -- --same qinghai-gongyun/2024-no1/03#p12 --begins 会议强调': { code: 1, says: /p12/u },
  'npm run move -- qinghai-gongyun/2024-no1/03 qinghai-gongyun/2024-no1/07': {
    says: /已把文章 qinghai-gongyun\/2024-no1\/03 移到/u,
    after: () => expect(run('npm run check').output).toMatch(/✓/u),
  },
  'npm run move -- people/li-zhong people/li-zhong-2': {
    says: /已把人物 people\/li-zhong 移到/u,
    after: () => expect(run('npm run check').output).toMatch(/✓/u),
  },
  'npm run prove -- dist --audience internal': { says: /已查 \d+ 个文件/u },
  'npm run fixity -- dist': { says: /与清单一致/u },
  'npm run build:usb -- --audience exchange': { says: /U 盘版做好了/u },
  'npm run build:usb -- --from dist': { says: /U 盘版做好了/u },
  'npm run build:usb -- --from dist --to /media/usb/文献库': {
    says: /U 盘版已经写到/u,
    after: () => expect(existsSync(join(outside, 'stick/打开文献库.html'))).toBe(true),
  },
  'npm run fixity -- dist-usb': { says: /与清单一致/u },
  'npm run backup -- --to /media/usb/文献库备份': {
    before: () => mkdirSync(join(outside, 'usb')),
    says: /备份/u,
    after: () => expect(readdirSync(join(outside, 'usb'))).toHaveLength(1),
  },
};

/** These fetch programs from a registry: that the script is there is all that can be held here. */
const FETCHING = ['npm run pack -- --system win-x64', 'npm run ocr:install'];

test('the guide writes no command that is not run here', () => {
  expect(COMMANDS.filter((command) => !(command in EXPECTED) && !FETCHING.includes(command))).toEqual([]);
});

test.each(COMMANDS.filter((command) => !FETCHING.includes(command)))(
  'the guide’s command works as it is written: %s',
  async (command) => {
    const { before, code = 0, says, after } = present(EXPECTED[command]);
    if (!KEEPS.test(command)) {
      rmSync(project.path('content'), { recursive: true });
      cpSync(join(outside, 'content'), project.path('content'), { recursive: true });
    }
    before?.();
    const ran = STAYS.includes(command) ? await runUntil(command, says) : run(command);
    expect(ran.output).toMatch(says);
    expect(ran.code, ran.output).toBe(code);
    after?.();
  },
);

test('what fetches programs is a script of the project', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const command of FETCHING) expect(Object.keys(scripts)).toContain(command.split(' ')[2]);
});

/** One chapter of the guide publishes, withdraws and goes back, each on what the one before left. */
const KEEPS = /npm run (?:publish|ids|backup)/u;

/** These run until they are stopped. */
const STAYS = ['npm run desk', 'npm run dev', 'npm start'];

/** A folder of a server or a stick that the guide names stands for one of this machine; a registry is not asked. */
function asTyped(command: string): string {
  return command
    .replace('npm ci', 'npm ci --dry-run --offline --ignore-scripts')
    .replace('/srv/www/wenxianku', join(outside, 'www'))
    .replace('/media/usb/文献库备份', join(outside, 'usb'))
    .replace('/media/usb/文献库', join(outside, 'stick'));
}

function run(command: string): { code: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(asTyped(command), {
    cwd: project.folder,
    encoding: 'utf8',
    shell: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, npm_config_loglevel: 'silent' },
  });
  return { code: status, output: stdout + stderr };
}

/** Runs a command that goes on until it has said what is wanted, and ends it with all it started. */
function runUntil(command: string, says: RegExp): Promise<{ code: number; output: string }> {
  return new Promise((done, fail) => {
    let output = '';
    const child = spawn(asTyped(command), { cwd: project.folder, shell: true, detached: true });
    const stop = () => process.kill(-present(child.pid), 'SIGTERM');
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (chunk: Buffer) => {
        output += chunk.toString();
        if (says.test(output)) stop();
      });
    child.once('close', () => {
      if (says.test(output)) done({ code: 0, output });
      else fail(new Error(output));
    });
  });
}

/** Gives the sound content the names that the guide uses: one issue of the journal, and the series of notices. */
function renameToGuide(): void {
  const content = (...parts: string[]) => project.path('content', ...parts);
  mkdirSync(content('issues/qinghai-gongyun'));
  renameSync(content('issues/gongyun/2017-no9'), project.path(ISSUE));
  rmSync(content('issues/gongyun'), { recursive: true });
  renameSync(content('series/gongyun.yaml'), content('series/qinghai-gongyun.yaml'));
  cpSync(join(ROOT, 'content/pages'), content('pages'), { recursive: true });
  const steps = ['01', '02', '03'].map(
    (slug) => `  '${slug}': [{ state: 定稿, by: 张三, on: '2024-03-01' }]\n`,
  );
  writeFileSync(project.path(ISSUE, 'review.yaml'), `articles:\n${steps.join('')}`);
  const notices = readFileSync(join(ROOT, 'content/series/qing-zong-fa.yaml'), 'utf8');
  writeFileSync(content('series/qing-zong-fa.yaml'), notices.replace('qinghai-zonggonghui', 'sheng-zong'));
  for (const file of [
    'people/li-zhong.yaml',
    'people/jing-fenqing.yaml',
    'columns/zongyi-zhi-lyu.yaml',
    'columns/sheng-zong-dongtai.yaml',
  ]) {
    const text = readFileSync(content(file), 'utf8');
    writeFileSync(
      content(file),
      text
        .replaceAll('gongyun/2017-no9', 'qinghai-gongyun/2024-no1')
        .replace('series: gongyun', 'series: qinghai-gongyun'),
    );
  }
}

/** Takes the third article out as an office does that may not show it any more. */
function takeOut(): void {
  const file = project.path(ISSUE, '03.mdx');
  writeFileSync(file, readFileSync(file, 'utf8').replace('kind: 随笔', 'kind: 随笔\naudience: none'));
}

/** Files of the built site that hold some words. */
function holding(words: string): string[] {
  const files = readdirSync(project.path('dist'), { recursive: true, withFileTypes: true });
  return files
    .filter((file) => file.isFile())
    .map((file) => join(file.parentPath, file.name))
    .filter((file) => readFileSync(file, 'utf8').includes(words))
    .map((file) => relative(project.path('dist'), file));
}
