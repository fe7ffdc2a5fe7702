import { openCorpus } from '../corpus/corpus.ts';
import type { NumberRequest } from '../corpus/number-requests.ts';
import { settleNumbers, writeNumbers } from '../corpus/settle-numbers.ts';
import { settleMove } from '../publication/one-at-a-time.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run ids                                        给新段落编号
      npm run ids -- --withdraw 刊名/期/篇#p12 --reason 理由   撤下一段，编号留下说明
      npm run ids -- --same 刊名/期/篇#p12 --begins 开头     整段重写过的还是原来那一段，编号照旧；写现在的开头几个字
      npm run ids -- --check                             只看，不写
`;

const { values } = readOptions(
  {
    options: {
      check: { type: 'boolean' },
      withdraw: { type: 'string' },
      reason: { type: 'string' },
      same: { type: 'string' },
      begins: { type: 'string' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
if (values.help) process.stdout.write(HELP);
else {
  await settleMove(process.cwd(), (words) => void process.stderr.write(`${words}\n`));
  process.exitCode = run();
}

function run(): number {
  const request = readRequest();
  if ((values.withdraw !== undefined || values.same !== undefined) && !request) {
    const missing = values.same === undefined ? '要写明哪一段和理由。' : '要写明哪一段和现在的开头。';
    process.stderr.write(`${missing}\n${HELP}`);
    return 2;
  }
  const corpus = openCorpus(process.cwd());
  const { whole, kept, project } = corpus;
  if (request && !whole.folders.some(({ id }) => id === request.issue)) {
    process.stderr.write(`没有“${request.issue}”这一期。\n`);
    return 1;
  }
  const settled = settleNumbers(whole, { request, kept });
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

/** What is asked of one paragraph; undefined where a word of it is missing, or both are asked at once. */
function readRequest(): NumberRequest | undefined {
  if (values.withdraw !== undefined && values.same !== undefined) return undefined;
  const { issue, article, number } =
    /^(?<issue>[^/]+\/[^/]+)\/(?<article>[^/#]+)#p(?<number>\d+)$/.exec(values.withdraw ?? values.same ?? '')
      ?.groups ?? {};
  const [reason, opening] = [values.reason, values.begins].map((words) =>
    words?.replace(/\s+/gu, ' ').trim(),
  );
  if (!issue || !article || !number) return undefined;
  const paragraph = { issue, article, number: Number(number) };
  if (values.withdraw !== undefined) return reason ? { type: 'withdraw', ...paragraph, reason } : undefined;
  return opening ? { type: 'same', ...paragraph, opening } : undefined;
}
