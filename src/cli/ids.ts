import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { parse, stringify } from 'yaml';
import { formatRow, parseRow, updateLock, type ArticleLock, type LockUpdate } from '../identity/lock.ts';
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
  const withdrawal = readWithdrawal();
  if (values.withdraw !== undefined && !withdrawal) {
    process.stderr.write(`要写明哪一段和理由。\n${HELP}`);
    return 2;
  }
  const issues = listIssues(content);
  if (withdrawal && !issues.includes(withdrawal.issue)) {
    process.stderr.write(`没有“${withdrawal.issue}”这一期。\n`);
    return 1;
  }
  const results = issues.map((issue) =>
    updateIssue(join(content, issue), issue, withdrawal?.issue === issue ? withdrawal : undefined),
  );
  const problems = results.flatMap((result) => result.problems);
  const changed = results.filter((result) => result.changed).length;
  for (const line of problems) process.stderr.write(`${line}\n`);
  if (values.check && changed > 0)
    process.stderr.write(`有 ${changed} 期的段落编号还没有写好，请运行 npm run ids。\n`);
  const count = results.reduce((sum, result) => sum + result.count, 0);
  const added = results.reduce((sum, result) => sum + result.added, 0);
  process.stdout.write(`段落编号 ${count} 个，新编 ${added} 个。\n`);
  return problems.length > 0 || (values.check && changed > 0) ? 1 : 0;
}

/** A paragraph to be withdrawn: `--withdraw 刊名/期/篇#p12 --reason 理由`. */
interface Withdrawal {
  issue: string;
  article: string;
  number: number;
  reason: string;
}

function readWithdrawal(): Withdrawal | undefined {
  const { issue, article, number } =
    /^(?<issue>[^/]+\/[^/]+)\/(?<article>[^/#]+)#p(?<number>\d+)$/.exec(values.withdraw ?? '')?.groups ?? {};
  const reason = values.reason?.replace(/\s+/gu, ' ').trim();
  return issue && article && number && reason
    ? { issue, article, number: Number(number), reason }
    : undefined;
}

function listIssues(content: string): string[] {
  return readdirSync(content)
    .flatMap((series) => readdirSync(join(content, series)).map((issue) => `${series}/${issue}`))
    .filter((issue) => readdirSync(join(content, issue)).some((name) => name.endsWith('.mdx')))
    .sort();
}

/** Brings the lock of one issue up to its articles; an issue with a problem is left as it is. */
function updateIssue(folder: string, issue: string, withdrawal: Withdrawal | undefined) {
  const file = join(folder, 'paragraphs.yaml');
  const before = existsSync(file) ? readFileSync(file, 'utf8') : '';
  const result = { problems: [] as string[], added: 0, count: 0, changed: false };
  const locks = readLocks(before, (problem) => result.problems.push(`${issue}/paragraphs.yaml：${problem}`));
  const after: ParagraphsData = {};
  const articles = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  for (const article of [...new Set([...articles.map(nameOf), ...locks.keys()])].sort()) {
    const lock = locks.get(article) ?? [];
    const path = join(folder, `${article}.mdx`);
    const tell = (problem: string) => result.problems.push(`${issue}/${article}${problem}`);
    if (!existsSync(path)) {
      tell(`：${article}.mdx 不见了，它的 ${lock.length} 个段落编号没有着落。请恢复，文件名也不能改。`);
      continue;
    }
    const texts = readParagraphs(readFileSync(path, 'utf8'));
    const { rows, added, lost } =
      withdrawal?.article === article ? withdraw(lock, texts, withdrawal, tell) : updateLock(lock, texts);
    for (const number of lost)
      tell(
        `：编号 p${number} 的段落不见了（开头是“${openingOf(lock, number)}”）。若是误删，请恢复；若确要撤下：npm run ids -- --withdraw ${issue}/${article}#p${number} --reason 理由`,
      );
    after[article] = rows.map(formatRow);
    result.added += added.length;
    result.count += rows.length;
  }
  if (withdrawal && !(withdrawal.article in after))
    result.problems.push(`${issue}/${withdrawal.article}：没有这一篇。`);
  const text = HEAD + stringify(after, { lineWidth: 0, singleQuote: true });
  result.changed = text !== before;
  if (result.changed && result.problems.length === 0 && !values.check) {
    writeFileSync(`${file}.partial`, text);
    renameSync(`${file}.partial`, file);
  }
  return result;
}

/** Reads `paragraphs.yaml`; a row nobody can read is told, for the number in it would be lost. */
function readLocks(yaml: string, tell: (problem: string) => void): Map<string, ArticleLock> {
  try {
    const data = paragraphsSchema.parse(parse(yaml) ?? {});
    return new Map(
      Object.entries(data).map(([article, texts]) => {
        const rows = texts.map((text) => {
          const row = parseRow(text);
          if (!row) tell(`“${text}”不是段落编号的写法，请恢复原来的这一行。`);
          return row;
        });
        return [article, rows.filter((row) => row !== undefined)];
      }),
    );
  } catch {
    tell('读不懂。这个文件由程序维护，请恢复原来的样子。');
    return new Map();
  }
}

/** Withdraws a paragraph whose text is gone from the article. */
function withdraw(
  lock: ArticleLock,
  texts: readonly string[],
  { number, reason }: Withdrawal,
  tell: (problem: string) => void,
): LockUpdate {
  const update = updateLock(lock, texts);
  const row = lock.find((other) => other.number === number);
  if (!row) tell(` 没有编号 p${number}。`);
  else if (row.state !== 'live') tell(` 的 p${number} 先前已经并入别段或撤下。`);
  else if (!update.lost.includes(number))
    tell(` 的 p${number} 还在正文里（开头是“${row.opening}”）。请先从正文删去这一段，再撤下编号。`);
  else
    return updateLock(
      lock.map((other) => (other === row ? { state: 'withdrawn', number, reason } : other)),
      texts,
    );
  return update;
}

function openingOf(lock: ArticleLock, number: number): string {
  const row = lock.find((other) => other.number === number);
  return row?.state === 'live' ? row.opening : '';
}

function nameOf(file: string): string {
  return file.replace(/\.mdx$/, '');
}
