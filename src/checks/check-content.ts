import { accountIssue } from '../ledger/ledger.ts';
import { summarizeLedger } from '../ledger/summary.ts';
import type { Content, IssueFolder } from './content.ts';
import { soundFolder } from './ledger-input.ts';
import { countContents, isBelow, makeReport, type FigureGroup, type Report } from './report.ts';
import { runChecks } from './run-checks.ts';

/** What part of the content to report on, and how much of it. */
export interface CheckOptions {
  /** A path below the project: `content/issues/qinghai-gongyun/2023-no2`. */
  only?: string | undefined;
  /** List every join with its words. */
  joins?: boolean | undefined;
}

/** Runs the rules over all content and the ledger over its issues, and puts the report together. */
export async function checkContent(content: Content, { only, joins }: CheckOptions = {}): Promise<Report> {
  const folders = content.folders.filter(
    ({ folder }) => only === undefined || isBelow(folder, only) || isBelow(only, folder),
  );
  const issues = await runChecks(content);
  const groups: FigureGroup[] = [];
  const totals = { characters: 0, lost: 0, strange: 0, joins: 0 };
  for (const folder of folders) {
    const sound = soundFolder(folder);
    if (!sound) {
      groups.push(unsound(folder));
      continue;
    }
    const ledger = accountIssue(sound);
    issues.push(...ledger.findings);
    groups.push({
      title: `${folder.id}（${folder.articles.length} 篇）`,
      lines: [...summarizeLedger(ledger), ...(joins ? ledger.joins.map(printJoin) : [])],
      data: { counts: ledger.counts, joins: ledger.joins },
    });
    totals.characters += ledger.counts.source.total;
    totals.lost += ledger.counts.source.unaccounted;
    totals.strange += ledger.counts.archive.unaccounted;
    totals.joins += ledger.joins.length;
  }
  const articles = folders.reduce((sum, folder) => sum + folder.articles.length, 0);
  const contents = countContents(folders);
  const unbalanced = issues.filter(
    ({ code, file }) => code === 'marks-unbalanced' && (only === undefined || isBelow(file, only)),
  ).length;
  const summary =
    `共 ${folders.length} 期 ${articles} 篇，原文 ${totals.characters} 字：没有着落 ${totals.lost}，没有来历 ${totals.strange}；` +
    `目录 ${contents.entries} 条，对上 ${contents.matched} 条；接合 ${totals.joins} 处；引号括号不成对 ${unbalanced} 处。`;
  return makeReport(issues, groups, summary, only);
}

function unsound(folder: IssueFolder): FigureGroup {
  const line = '缺少文件或有写法错误，文字还不能核对；先改好上面的消息。';
  return { title: folder.id, lines: [line], data: null };
}

function printJoin(join: ReturnType<typeof accountIssue>['joins'][number]): string {
  const lines = `${join.sourceLineBefore}→${join.sourceLineAfter}`;
  return `接合 ${join.article} 原文 ${lines}：${join.wordsBefore}｜${join.wordsAfter}`;
}
