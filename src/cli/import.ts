import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { ImportDocument } from '../importer/document.ts';
import { importSource } from '../importer/import-source.ts';
import { openCorpus } from '../corpus/corpus.ts';
import { authorityOf } from '../importer/read/authority.ts';
import { UnreadableSourceError } from '../importer/read/decode.ts';
import { refuseLargeFile } from '../importer/read/read-source.ts';
import { placeDrafts } from '../importer/write/place.ts';

const USAGE = `用法：npm run import -- 文件 --to 刊名/期
例：  npm run import -- 原稿.docx --to xuekan/2023-no2
文件是 Word（.docx）或文本（.txt、.md）；刊名是 content/series/ 里的文件名；期是新文件夹的名字，只用小写字母、数字和连字符。`;

process.exitCode = await run();

async function run(): Promise<number> {
  const { file, target, content } = readArguments();
  if (!file || !target) {
    console.error(USAGE);
    return 2;
  }
  if (!/^[a-z0-9]+(-[a-z0-9]+)*\/[a-z0-9]+(-[a-z0-9]+)*$/.test(target)) {
    console.error(
      `“${target}”不能作地址：要写成 刊名/期，只用小写字母、数字和连字符，例如 xuekan/2023-no2。`,
    );
    return 2;
  }
  try {
    await importFile(file, target, content);
    return 0;
  } catch (error) {
    if (error instanceof UnreadableSourceError) console.error(error.message);
    else if (isNodeError(error) && error.code === 'ENOENT')
      console.error(`找不到文件“${file}”。请核对路径。`);
    else if (isNodeError(error) && error.code === 'EISDIR') console.error(`“${file}”是文件夹，请给出文件。`);
    else throw error;
    return 1;
  }
}

async function importFile(file: string, target: string, content: string): Promise<void> {
  refuseLargeFile(statSync(file).size, basename(file));
  const { files, report, document } = await importSource(
    readFileSync(file),
    basename(file),
    authorityOf(openCorpus(dirname(content), { cache: false }).whole),
  );
  const placed = placeDrafts(files, join(content, 'issues', target));
  if (placed.outcome !== 'unchanged') writeFileSync(join(placed.folder, 'import-report.md'), report);
  printSummary(document, placed.folder, placed.outcome);
}

function printSummary(document: ImportDocument, folder: string, outcome: string): void {
  const count = (kind: string) => document.log.filter((entry) => entry.kind === kind).length;
  if (outcome === 'unchanged') {
    console.log(`${folder} 里已有完全相同的草稿，没有写任何文件。`);
    return;
  }
  if (outcome === 'beside') console.log('这一期已有校对过的文件，没有改动它们；新草稿写在旁边的文件夹里。');
  console.log(
    `已写入 ${folder}：${document.articles.length} 篇，接合 ${count('join')} 处，改动 ${count('change')} 处，存疑 ${count('doubt')} 处。`,
  );
  console.log(`下一步：看 ${join(folder, 'import-report.md')}，对照原件校对，再运行 npm run check。`);
}

function readArguments(): { file?: string; target?: string; content: string } {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    strict: false,
    options: { to: { type: 'string' }, content: { type: 'string', default: 'content' } },
  });
  const [file] = positionals;
  const { to } = values;
  return {
    ...(file ? { file } : {}),
    ...(typeof to === 'string' ? { target: to } : {}),
    content: resolve(String(values.content)),
  };
}

function isNodeError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'code' in error;
}
