import { existsSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openCorpus } from '../corpus/corpus.ts';
import { digestFiles } from '../fixity/digest-files.ts';
import { isProved, printProof } from '../proof/print-proof.ts';
import { proveSite } from '../proof/prove-site.ts';
import { audienceSchema, unknownAudience } from '../schema/fields.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run prove -- 文件夹 --audience public
  查一个做好的网站：不给这个范围看的标题、名称、网址、正文、图片，有没有哪个文件漏出来。压缩文件、电子书、Word、PDF 都打开查。
  --audience   public（公开）、exchange（交流）或 internal（内部）
  退出码：0 没有漏出；1 有漏出；2 没有查成
`;

const { values, positionals } = readOptions(
  {
    options: { audience: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  },
  HELP,
);
if (values.help) process.stdout.write(HELP);
else process.exitCode = await run(positionals);

async function run([folder, ...others]: string[]): Promise<number> {
  if (folder === undefined || others.length > 0) return refuse(HELP);
  if (values.audience === undefined)
    return refuse('没有写范围：加上 --audience public（公开）、exchange（交流）或 internal（内部）。\n');
  const audience = audienceSchema.safeParse(values.audience);
  if (!audience.success) return refuse(`${unknownAudience(values.audience, '--audience 写的')}\n`);
  const site = resolve(folder);
  if (!isSite(site))
    return refuse(`“${site}”不是做好的网站（里面没有 index.html 和 data/articles.json）。\n`);
  const corpus = openCorpus(process.cwd());
  const proof = await proveSite(corpus, audience.data, { folder: site, digests: digestFiles(site) });
  process.stdout.write(printProof(proof, audience.data));
  return isProved(proof) ? 0 : 1;
}

function isSite(folder: string): boolean {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return false;
  return ['index.html', 'data/articles.json'].every((file) => existsSync(join(folder, file)));
}

function refuse(words: string): number {
  process.stderr.write(words);
  return 2;
}
