import { parseArgs } from 'node:util';
import { openCorpus } from '../corpus/corpus.ts';
import { settleNumbers, writeNumbers, type Withdrawal } from '../corpus/settle-numbers.ts';
import { settleMove } from '../publication/one-at-a-time.ts';

const HELP = `用法：npm run ids                                        给新段落编号
      npm run ids -- --withdraw 刊名/期/篇#p12 --reason 理由   撤下一段，编号留下说明
      npm run ids -- --check                             只看，不写
`;

const { values } = parseArgs({
  options: {
    check: { type: 'boolean' },
    withdraw: { type: 'string' },
    reason: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});
if (values.help) process.stdout.write(HELP);
else {
  await settleMove(process.cwd(), (words) => void process.stderr.write(`${words}\n`));
  process.exitCode = run();
}

function run(): number {
  const withdrawal = readWithdrawal();
  if (values.withdraw !== undefined && !withdrawal) {
    process.stderr.write(`要写明哪一段和理由。\n${HELP}`);
    return 2;
  }
  const corpus = openCorpus(process.cwd());
  const { whole, kept, project } = corpus;
  if (withdrawal && !whole.folders.some(({ id }) => id === withdrawal.issue)) {
    process.stderr.write(`没有“${withdrawal.issue}”这一期。\n`);
    return 1;
  }
  const settled = settleNumbers(whole, { withdrawal, kept });
  corpus.save();
  const problems = settled.flatMap((issue) => issue.problems);
  const changed = settled.filter(({ update }) => update !== undefined).length;
  for (const line of problems) process.stderr.write(`${line}\n`);
  if (!values.check) writeNumbers(project, settled);
  else if (changed > 0) process.stderr.write(`有 ${changed} 期的段落编号还没有写好，请运行 npm run ids。\n`);
  const count = settled.reduce((sum, issue) => sum + issue.count, 0);
  const added = settled.reduce((sum, issue) => sum + issue.added, 0);
  process.stdout.write(`段落编号 ${count} 个，新编 ${added} 个。\n`);
  return problems.length > 0 || (values.check && changed > 0) ? 1 : 0;
}

function readWithdrawal(): Withdrawal | undefined {
  const { issue, article, number } =
    /^(?<issue>[^/]+\/[^/]+)\/(?<article>[^/#]+)#p(?<number>\d+)$/.exec(values.withdraw ?? '')?.groups ?? {};
  const reason = values.reason?.replace(/\s+/gu, ' ').trim();
  return issue && article && number && reason
    ? { issue, article, number: Number(number), reason }
    : undefined;
}
