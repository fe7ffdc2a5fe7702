import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { enableCompileCache } from 'node:module';
import { join, resolve } from 'node:path';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run desk                在浏览器里打开编辑台
      npm run desk -- --no-open   只打印网址，不打开浏览器
`;

const { values } = readOptions(
  {
    options: { 'no-open': { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  },
  HELP,
);
if (values.help) process.stdout.write(HELP);
else await run();

async function run(): Promise<void> {
  const project = process.cwd();
  if (!existsSync(join(project, 'content'))) {
    process.stderr.write('这个文件夹里没有 content。请在文献库的文件夹里运行 npm run desk。\n');
    process.exitCode = 1;
    return;
  }
  // What Node makes of the code is kept, and the desk loaded after that was said: it opens in half the time.
  enableCompileCache(resolve(import.meta.dirname, '../../.cache/code'));
  const [{ openDesk }, { site }, { settleMove }] = await Promise.all([
    import('../desk/open-desk.ts'),
    import('../site.ts'),
    import('../publication/one-at-a-time.ts'),
  ]);
  const say = (words: string) => void process.stdout.write(`${words}\n`);
  await settleMove(project, say);
  const desk = await openDesk(project, { originals: site.originals, say });
  say(desk.joined ? `编辑台已经开着：${desk.address}` : `编辑台：${desk.address}`);
  if (!values['no-open']) openBrowser(desk.address);
  if (desk.joined) return;
  say('用完了在这个窗口按 Ctrl-C 关闭；没存的稿子会留着。');
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.once(signal, () => void desk.close().then(() => process.exit(0)));
}

/** Opens the browser where the system knows one; who has none still has the address. */
function openBrowser(address: string): void {
  const isWindows = process.platform === 'win32';
  const command = isWindows ? 'cmd' : process.platform === 'darwin' ? 'open' : 'xdg-open';
  const child = spawn(command, [...(isWindows ? ['/c', 'start', ''] : []), address], {
    detached: true,
    stdio: 'ignore',
  });
  child.on('error', () => undefined);
  child.unref();
}
