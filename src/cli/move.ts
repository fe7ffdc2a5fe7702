import { diskFault } from '../corpus/disk-fault.ts';
import { runMove } from '../moving/run-move.ts';
import { site } from '../site.ts';
import { localDay } from '../text/local-day.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run move -- 旧网址 新网址
  文章 刊名/期/篇，期 刊名/期，刊物 刊名，人物 people/名字，组织 organizations/名字，栏目 columns/名字
  例如 npm run move -- qinghai-gongyun/2023-no2/35 qinghai-gongyun/2024-no2/02
  文件、段落编号、更正、校对记录和别处提到它的地方一起改；公布过的，旧网址以后转到新网址。
  不能移的会说为什么，一个文件也不动。
`;

const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: { help: { type: 'boolean', short: 'h' } },
  },
  HELP,
);
const [from, to, ...rest] = positionals;
if (values.help) process.stdout.write(HELP);
else if (from === undefined || to === undefined || rest.length > 0) {
  process.stderr.write(`要写两个网址：旧的和新的。\n${HELP}`);
  process.exitCode = 2;
} else process.exitCode = (await run(from, to)) ? 0 : 1;

async function run(oldAddress: string, newAddress: string): Promise<boolean> {
  const say = (words: string) => void process.stdout.write(`${words}\n`);
  const originals = site.originals.folder;
  try {
    return await runMove(
      { project: process.cwd(), from: oldAddress, to: newAddress, today: localDay(), originals },
      say,
    );
  } catch (error) {
    const fault = diskFault(error);
    if (!fault) throw error;
    process.stderr.write(`没有移动：${fault.cause}。${fault.cure}，再运行一次。\n`);
    return false;
  }
}
