import { relative, resolve, sep } from 'node:path';
import { checkContent } from '../checks/check-content.ts';
import { fixContent } from '../checks/fix-content.ts';
import { writeFixes } from '../checks/write-fixes.ts';
import { openCorpus, type Corpus } from '../corpus/corpus.ts';
import { writeEditorSchemas } from '../drafts/editor-schemas.ts';
import { isBelow } from '../findings/report.ts';
import { printFixes } from '../findings/reporters/fixes.ts';
import { printJson } from '../findings/reporters/json.ts';
import { printTerminal } from '../findings/reporters/terminal.ts';
import { settleMove } from '../publication/one-at-a-time.ts';
import { readOptions } from './read-options.ts';

const HELP = `用法：npm run check -- [文件夹或文件] [--fix [--dry-run]] [--json] [--joins]
  不写文件夹：检查 content/ 全部。
  content/issues/刊名/期：只看这一期的消息。
  --fix    先改好没有疑问的（汉字之间的半角标点、日期里的空格、段首段尾的全角空格），再检查
  --fix --dry-run  只列出会怎样改，不写
  --json   以 JSON 输出
  --publish 也看公布用的设置：网址（SITE_ORIGIN，或 content/site.yaml 的 origin）没有写的，不算通过
  --joins  列出每一处接合（原文两行并成一段的地方）
`;

const { values, positionals } = readOptions(
  {
    allowPositionals: true,
    options: {
      fix: { type: 'boolean' },
      'dry-run': { type: 'boolean' },
      json: { type: 'boolean' },
      joins: { type: 'boolean' },
      publish: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  },
  HELP,
);
if (values.help) process.stdout.write(HELP);
else {
  await settleMove(process.cwd(), (words) => void process.stderr.write(`${words}\n`));
  process.exitCode = check(positionals[0]);
}

function check(argument: string | undefined): number {
  const project = process.cwd();
  const only = argument === undefined ? undefined : toContentPath(project, argument);
  const corpus = openCorpus(project);
  const known = corpus.whole.folders.flatMap(({ folder, articles }) => [
    folder,
    ...articles.map(({ file }) => file),
  ]);
  if (only !== undefined && !known.some((path) => isBelow(path, only) || isBelow(only, path))) {
    const [example = 'content/issues/刊名/期'] = corpus.whole.folders.map(({ folder }) => folder);
    process.stderr.write(`没有“${argument}”。请写一期的文件夹，例如 ${example}。\n`);
    return 1;
  }
  if (values.fix) fix(corpus, only);
  const report = checkContent(corpus.whole, { only, joins: values.joins }, corpus.kept);
  corpus.save();
  writeEditorSchemas(project, corpus.whole);
  process.stdout.write(values.json ? printJson(report) : printTerminal(report));
  const served = values.publish !== true || isServed(corpus);
  return report.passed && served ? 0 : 1;
}

/** Whether it is known where the site will be served from; said where it is not. */
function isServed(corpus: Corpus): boolean {
  if ((process.env.SITE_ORIGIN ?? corpus.whole.site?.data?.origin ?? '') !== '') return true;
  process.stderr.write(
    '须改　没有写网站的网址：这样生成的引文、订阅、电子书和站点地图里没有完整网址。请设环境变量 SITE_ORIGIN，或在 content/site.yaml 里写 origin。\n',
  );
  return false;
}

/** Mends what is certain and says what it did; beside JSON it says so where it does not come between. */
function fix(corpus: Corpus, only: string | undefined): void {
  const isDryRun = values['dry-run'] === true;
  const { files, refused } = fixContent(corpus, only);
  const done = isDryRun ? files : writeFixes(corpus.project, files);
  if (!isDryRun) corpus.refresh(done.map(({ file }) => file));
  (values.json ? process.stderr : process.stdout).write(
    `${printFixes({ files: done, refused }, isDryRun)}\n`,
  );
}

/** `qinghai-gongyun/2023-no2`, an absolute path or one from the project, as a path below the project. */
function toContentPath(project: string, argument: string): string {
  const path = relative(project, resolve(argument)).split(sep).join('/');
  return path.startsWith('content/') ? path : `content/issues/${path}`;
}
