import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { confirm } from '@clack/prompts';
import type { GateAnswer } from '../build/gate.ts';
import { OutputError } from '../build/output.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { diskFault } from '../corpus/disk-fault.ts';
import { listPublicItems } from '../corpus/public-items.ts';
import { printTerminal } from '../findings/reporters/terminal.ts';
import { beginBook } from '../publication/begin-book.ts';
import { compareWithBook } from '../publication/compare.ts';
import { refuseTarget } from '../publication/copy-site.ts';
import { printChanges } from '../publication/print-changes.ts';
import { openRepository } from '../publication/repository.ts';
import { runPublication, type PublishDoors } from '../publication/run-publication.ts';
import { readSettings, writeSettings } from '../publication/settings.ts';
import type { Unfinished } from '../publication/unfinished.ts';
import { withdrawItem } from '../publication/withdraw.ts';

const HELP = `用法：npm run publish                  检查、生成网站，然后记入公布簿
      npm run publish -- --list        只列出上次发布以后新的、更正的、撤下的
      npm run publish -- --to 文件夹   生成后把网站放进这个文件夹；记住，以后不用再写
      npm run publish -- --already     还没有公布簿而内容早已公布：照现有内容建一本，不写入库日期
      npm run publish -- --withdraw 刊名/期/篇 --reason 理由   文件已经移走的，在公布簿里记下撤下
  --yes        没有定稿的只列出来，不问
  --no-commit  不提交 git，不留副本
`;

const { values } = parseArgs({
  options: {
    list: { type: 'boolean' },
    to: { type: 'string' },
    yes: { type: 'boolean' },
    'no-commit': { type: 'boolean' },
    already: { type: 'boolean' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
const project = process.cwd();

const doors: PublishDoors = {
  say,
  report(answer) {
    printRefused(answer);
    process.stderr.write('没有发布：原来的网站照旧。\n');
  },
  letGo: askUnfinished,
  build() {
    const { status } = spawnSync(process.execPath, [join(import.meta.dirname, 'build.ts')], {
      cwd: project,
      stdio: 'inherit',
    });
    return Promise.resolve(status === 0);
  },
};

if (values.help) process.stdout.write(HELP);
else if (values.list) list();
else if (values.already) process.exitCode = (await begin()) ? 0 : 1;
else if (values.withdraw !== undefined) process.exitCode = (await withdraw(values.withdraw)) ? 0 : 1;
else process.exitCode = (await publish()) ? 0 : 1;

function say(words: string): void {
  process.stdout.write(`${words.trimEnd()}\n`);
}

function printRefused({ report, problems }: GateAnswer): void {
  process.stderr.write(printTerminal({ ...report, groups: [] }));
  for (const line of problems) process.stderr.write(`${line}\n`);
}

function begin(): Promise<boolean> {
  return beginBook(project, {
    say,
    report(answer) {
      printRefused(answer);
      process.stderr.write('没有建公布簿。改好以后再运行一次。\n');
    },
  });
}

function list(): void {
  const { whole } = openCorpus(project);
  process.stdout.write(printChanges(compareWithBook(listPublicItems(whole), whole.book)));
}

async function withdraw(place: string): Promise<boolean> {
  const reason = (values.reason ?? '').replace(/\s+/gu, ' ').trim();
  if (reason === '') return refuse('要写明理由：--reason 理由\n');
  const item = place.replace(/^\/|\/$|#.*$/gu, '');
  return withdrawItem({ project, item, reason, today: localDay(new Date()) }, say);
}

async function publish(): Promise<boolean> {
  const known = readSettings(project).target;
  const target = values.to === undefined ? known : resolve(values.to);
  const commit = !values['no-commit'];
  const obstacle =
    (target === undefined ? undefined : refuseTarget(project, target)) ??
    (commit ? openRepository(project)?.obstacle : undefined);
  if (obstacle !== undefined) return refuse(`${obstacle}\n没有发布：原来的网站照旧。\n`);
  if (target !== undefined && target !== known) writeSettings(project, { target });
  const options = { project, today: localDay(new Date()), target, commit };
  try {
    return await runPublication(options, doors);
  } catch (error) {
    if (error instanceof OutputError) return refuse(`${error.message}\n`);
    const fault = diskFault(error);
    if (!fault) throw error;
    return refuse(
      `${fault.cause}。没有记入公布簿。${fault.cure}，再运行一次 npm run publish，会从断的地方接着做。\n`,
    );
  }
}

async function askUnfinished(unfinished: readonly Unfinished[]): Promise<boolean> {
  if (unfinished.length === 0) return true;
  const lines = unfinished.map(({ item, title, state }) => `  ${state} ${item} ${title}`);
  process.stdout.write(`还没有定稿的 ${unfinished.length} 篇：\n${lines.join('\n')}\n`);
  if (values.yes) return true;
  if (!process.stdin.isTTY)
    return refuse('没有发布。校对好的在 review.yaml 里记“定稿”；要照样发布，加上 --yes。\n');
  const answer = await confirm({ message: '照样发布吗？', initialValue: false });
  return answer === true || refuse('没有发布：原来的网站照旧。\n');
}

function refuse(words: string): false {
  process.stderr.write(words);
  return false;
}

/** `2026-11-28`, by the clock on the wall. */
function localDay(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
