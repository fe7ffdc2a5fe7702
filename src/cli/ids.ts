import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { formatRow, parseRow, updateLock, type ArticleLock } from '../identity/lock.ts';
import { readParagraphs } from '../markdown/paragraphs.ts';
import { paragraphsSchema, type ParagraphsData } from '../schema/paragraphs.ts';

const HELP = `用法：npm run ids                                        给新段落编号
      npm run ids -- --withdraw 刊名/期/篇#p12 --reason 理由   撤下一段，编号留下说明
      npm run ids -- --check                             只看，不写
`;

const HEAD = '# 段落编号：公布后不变，由 npm run ids 维护，请勿手改。\n';

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) process.stdout.write(HELP);
else process.exitCode = run();

function run(): number {
  const content = resolve('content/issues');
  const wanted = /^(?<issue>[^/]+\/[^/]+)\/(?<article>[^/#]+)#p(?<number>\d+)$/.exec(
    values.withdraw ?? '',
  )?.groups;
  if (values.withdraw !== undefined && (!wanted || !values.reason)) {
    process.stderr.write(`要写明哪一段和理由。\n${HELP}`);
    return 2;
  }
  const results = listIssues(content).map((issue) => {
    const withdraw =
      wanted?.['issue'] === issue
        ? { article: wanted['article']!, number: Number(wanted['number']) }
        : undefined;
    return updateIssue(join(content, issue), issue, withdraw);
  });
  const lost = results.flatMap((result) => result.lost);
  const changed = results.filter((result) => result.changed).length;
  for (const line of lost) process.stderr.write(`${line}\n`);
  if (values.check && changed > 0)
    process.stderr.write(`有 ${changed} 期的段落编号还没有写好，请运行 npm run ids。\n`);
  const count = results.reduce((sum, result) => sum + result.count, 0);
  const added = results.reduce((sum, result) => sum + result.added, 0);
  process.stdout.write(`段落编号 ${count} 个，新编 ${added} 个。\n`);
  return lost.length > 0 || (values.check && changed > 0) ? 1 : 0;
}

function listIssues(content: string): string[] {
  return readdirSync(content)
    .flatMap((series) => readdirSync(join(content, series)).map((issue) => `${series}/${issue}`))
    .filter((issue) => readdirSync(join(content, issue)).some((name) => name.endsWith('.mdx')))
    .sort();
}

/** Brings the lock of one issue up to its articles; an issue that lost a number is left as it is. */
function updateIssue(
  folder: string,
  issue: string,
  withdraw: { article: string; number: number } | undefined,
) {
  const file = join(folder, 'paragraphs.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const data = paragraphsSchema.parse(parse(before) ?? {});
  const after: ParagraphsData = {};
  const result = { lost: [] as string[], added: 0, count: 0, changed: false };
  for (const name of readdirSync(folder)
    .filter((entry) => entry.endsWith('.mdx'))
    .sort()) {
    const article = name.replace(/\.mdx$/, '');
    const rows = (data[article] ?? []).map(parseRow).filter((row) => row !== undefined);
    const lock = withdraw?.article === article ? withdrawRow(rows, withdraw.number, values.reason!) : rows;
    const update = updateLock(lock, readParagraphs(readFileSync(join(folder, name), 'utf8')));
    for (const number of update.lost) {
      result.lost.push(
        `${issue}/${article}：编号 p${number} 的段落不见了（开头是“${openingOf(lock, number)}”）。若是误删，请恢复；若确要撤下：npm run ids -- --withdraw ${issue}/${article}#p${number} --reason 理由`,
      );
    }
    after[article] = update.rows.map(formatRow);
    result.added += update.added.length;
    result.count += update.rows.length;
  }
  const text = HEAD + stringify(after, { lineWidth: 0, singleQuote: true });
  result.changed = text !== before;
  if (result.changed && result.lost.length === 0 && !values.check) {
    writeFileSync(`${file}.partial`, text);
    renameSync(`${file}.partial`, file);
  }
  return result;
}

function withdrawRow(rows: ArticleLock, number: number, reason: string): ArticleLock {
  return rows.map((row) => (row.number === number ? { state: 'withdrawn', number, reason } : row));
}

function openingOf(lock: ArticleLock, number: number): string {
  const row = lock.find((other) => other.number === number);
  return row?.state === 'live' ? row.opening : '';
}
