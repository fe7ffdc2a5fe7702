import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { ManifestError } from '../fixity/manifest.ts';
import { printFixity } from '../fixity/print-fixity.ts';
import { verifyAddress } from '../fixity/verify-address.ts';
import { verifyContent } from '../fixity/verify-content.ts';
import { isIntact, verifyFolder, type FixityReport } from '../fixity/verify-files.ts';
import { contentPlacesOf } from '../publication/copies.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run fixity -- 文件夹             逐个核对做好的网站（dist、服务器上的文件夹、U 盘）的文件
      npm run fixity -- https://网址      同样核对已经上线的网站；多出来的文件从外面看不到
      npm run fixity -- content          核对 content 和原件，与上次发布时相比；这以后有意改的也会列出
  退出码：0 与清单一致；1 不一致；2 没有核对成
`;

const { values, positionals } = readOptions(
  {
    options: { help: { type: 'boolean', short: 'h' } },
    allowPositionals: true,
  },
  HELP,
);
if (values.help) process.stdout.write(HELP);
else process.exitCode = await run(positionals);

async function run([place, ...others]: string[]): Promise<number> {
  if (place === undefined || others.length > 0) return refuse(HELP);
  try {
    const report = await verify(place);
    process.stdout.write(printFixity(report));
    return isIntact(report) ? 0 : 1;
  } catch (error) {
    if (error instanceof ManifestError) return refuse(`${error.message}\n`);
    throw error;
  }
}

async function verify(place: string): Promise<FixityReport> {
  if (/^https?:\/\//iu.test(place)) return verifyAddress(place);
  const project = process.cwd();
  const folder = resolve(place);
  if (folder === resolve(project, 'content')) return verifyContent(contentPlacesOf(project));
  if (!existsSync(folder) || !statSync(folder).isDirectory())
    throw new ManifestError(`找不到文件夹“${folder}”。`);
  return verifyFolder(folder);
}

function refuse(words: string): number {
  process.stderr.write(words);
  return 2;
}
