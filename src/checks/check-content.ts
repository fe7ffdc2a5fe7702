import { keepNothing, type Kept } from '../corpus/kept.ts';
import type { IssueFolder, Whole } from '../corpus/model.ts';
import type { Finding } from '../findings/catalogue.ts';
import { isBelow, makeReport, type FigureGroup, type Report } from '../findings/report.ts';
import type { Join } from '../ledger/ledger.ts';
import { localDay } from '../text/local-day.ts';
import { applyExceptions } from './exceptions.ts';
import { judgeIssue, type IssueJudgement } from './judge-issue.ts';
import { RULES } from './rules.ts';

/** What part of the content to report on, and how much of it. */
export interface CheckOptions {
  /** A path below the project: `content/issues/qinghai-gongyun/2023-no2`. */
  only?: string | undefined;
  /** List every join with its words. */
  joins?: boolean | undefined;
  /** ISO date of the day, by which dates to come are told; left out, by the clock. */
  today?: string | undefined;
}

/** An issue's folder with what is said of it. */
type Judged = [folder: IssueFolder, judgement: IssueJudgement];

/** Runs the rules over all content and the ledger over its issues, and puts the report together. */
export function checkContent(whole: Whole, options: CheckOptions = {}, kept: Kept = keepNothing): Report {
  const { only, joins = false, today } = options;
  const judged = whole.folders.map((folder): Judged => [folder, judgeIssue(folder, whole, kept)]);
  const wanted = judged.filter(
    ([{ folder }]) => only === undefined || isBelow(folder, only) || isBelow(only, folder),
  );
  const { findings, excused } = applyExceptions(whole, [
    ...listFindings(whole, judged, today),
    ...judged.flatMap(([, { ledger }]) => ledger?.findings ?? []),
  ]);
  const groups = wanted.map(([folder, judgement]) =>
    figuresOf(folder, judgement, { joins, excused: excused.get(folder.folder) ?? 0 }),
  );
  // An issue is a draft until its paragraphs have numbers, which are for ever; until then nothing in it is fixed.
  const drafts = wanted.flatMap(([{ id, paragraphs }]) => (paragraphs ? [] : [id]));
  return makeReport(findings, groups, summarize(wanted, findings, only), only, drafts);
}

/** Everything wrong with some content but what the ledger finds, what showed already on reading included. */
export function listFindings(
  whole: Whole,
  judged: readonly (readonly [IssueFolder, IssueJudgement])[],
  today = localDay(),
): Finding[] {
  return [
    ...judged.flatMap(([, { problems }]) => problems),
    ...whole.problems,
    ...RULES.flatMap((rule) =>
      rule.scope === 'archive'
        ? rule.run(whole, today)
        : judged.flatMap(([, judgement]) => judgement.rules[rule.name] ?? []),
    ),
  ];
}

function figuresOf(
  folder: IssueFolder,
  { ledger }: IssueJudgement,
  { joins, excused }: { joins: boolean; excused: number },
): FigureGroup {
  if (!ledger) {
    const line = '缺少文件、有写法错误或还没有填完，文字还不能核对；先改好上面的消息。';
    return { title: folder.id, lines: [line], data: null };
  }
  return {
    title: `${folder.id}（${folder.articles.length} 篇）`,
    lines: [
      ...ledger.lines,
      ...(excused > 0 ? [`例外 ${excused} 处`] : []),
      ...(joins ? ledger.joins.map(printJoin) : []),
    ],
    data: { counts: ledger.counts, joins: ledger.joins },
  };
}

function summarize(
  judged: readonly Judged[],
  findings: readonly Finding[],
  only: string | undefined,
): string {
  const sum = (count: (judgement: IssueJudgement, folder: IssueFolder) => number) =>
    judged.reduce((total, [folder, judgement]) => total + count(judgement, folder), 0);
  const unbalanced = findings.filter(
    ({ code, file }) => code === 'marks-unbalanced' && (only === undefined || isBelow(file, only)),
  ).length;
  return (
    `共 ${judged.length} 期 ${sum((_, { articles }) => articles.length)} 篇，` +
    `原文 ${sum(({ ledger }) => ledger?.counts.source.total ?? 0)} 字：` +
    `没有着落 ${sum(({ ledger }) => ledger?.counts.source.unaccounted ?? 0)}，` +
    `没有来历 ${sum(({ ledger }) => ledger?.counts.archive.unaccounted ?? 0)}；` +
    `目录 ${sum(({ contents }) => contents.entries)} 条，对上 ${sum(({ contents }) => contents.matched)} 条；` +
    `接合 ${sum(({ ledger }) => ledger?.joins.length ?? 0)} 处；引号括号不成对 ${unbalanced} 处。`
  );
}

function printJoin(join: Join): string {
  const lines = `${join.sourceLineBefore}→${join.sourceLineAfter}`;
  return `接合 ${join.article} 原文 ${lines}：${join.wordsBefore}｜${join.wordsAfter}`;
}
