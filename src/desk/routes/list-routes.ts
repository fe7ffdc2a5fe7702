import { z } from 'zod';
import { isError } from '../../findings/catalogue.ts';
import type { IssueFolder, Whole } from '../../corpus/model.ts';
import { reviewState } from '../../corpus/review-state.ts';
import type { FindingsView, IssueView, Overview, Who } from '../shapes.ts';
import { listNewIssues, listStale } from '../work/freshen.ts';
import { route, type Routes } from '../server/route.ts';
import { readEditors } from '../work/editors.ts';
import { tellFinding } from '../work/tell-finding.ts';
import type { Survey } from '../work/survey.ts';
import type { Workspace } from '../work/workspace.ts';

/** What the page asks of the whole: series and issues, the articles of one issue, all that is to be mended. */
export function listRoutes(workspace: Workspace, survey: Survey): Routes {
  const { corpus } = workspace;
  return {
    'desk/who': route(z.strictObject({}), (): Who => ({
      name: corpus.whole.site?.data?.name ?? '文献库',
      editors: readEditors(workspace.place('editors.json')),
    })),
    overview: route(z.strictObject({}), (): Overview => {
      workspace.refresh(listNewIssues(corpus));
      const { whole } = corpus;
      const issues = whole.folders.map((folder) => ({
        id: folder.id,
        series: folder.series,
        label: labelOf(folder),
        articles: folder.articles.length,
        open: folder.articles.filter(({ id }) => reviewState(folder, id) !== '定稿').length,
        counts: survey.counts(folder),
      }));
      return {
        series: whole.series.map(({ id, data }) => ({ id, name: data?.name ?? id, form: data?.form })),
        issues: issues.reverse(),
      };
    }),
    issue: route(z.strictObject({ issue: z.string() }), ({ issue }): IssueView => {
      workspace.refresh(listStale(corpus, workspace.folder(issue)));
      const folder = workspace.folder(issue);
      const findings = workspace.judge(folder);
      return {
        id: issue,
        label: labelOf(folder),
        series: seriesName(folder, corpus.whole),
        articles: folder.articles.map(({ id, file, data }) => {
          const own = findings.filter((finding) => finding.file === file);
          const errors = own.filter(isError).length;
          return {
            id,
            title: data?.title ?? id,
            author: [...(data?.speakers ?? []), ...(data?.authors ?? [])].map(({ name }) => name).join('　'),
            page: data?.pageStart,
            withheld: data?.audience === 'none',
            state: reviewState(folder, id),
            last: folder.review?.data?.articles?.[id]?.at(-1),
            errors,
            doubts: own.length - errors,
          };
        }),
        findings: findings.map(tellFinding),
      };
    }),
    findings: route(z.strictObject({}), (): FindingsView => ({
      issues: corpus.whole.folders.flatMap((folder) => {
        const findings = workspace.recall(folder);
        if (!findings || findings.length === 0) return [];
        return {
          id: folder.id,
          label: labelOf(folder),
          series: seriesName(folder, corpus.whole),
          titles: Object.fromEntries(folder.articles.map(({ file, id, data }) => [file, data?.title ?? id])),
          findings: findings.map(tellFinding),
        };
      }),
      left: corpus.whole.folders.filter((folder) => !workspace.recall(folder)).length,
      outside: corpus.whole.problems.map(tellFinding),
    })),
  };
}

/** `2023年第2期`, `青总发〔2022〕11号`, or the title of what stands alone. */
export function labelOf({ id, issue, articles }: IssueFolder): string {
  const [only, ...others] = articles;
  const { year, numbers = [] } = issue?.data ?? {};
  const single = others.length === 0 ? (only?.data?.notice?.number ?? only?.data?.title) : undefined;
  if (single !== undefined && (only?.data?.notice || numbers.length === 0)) return single;
  if (year === undefined) return id.slice(id.indexOf('/') + 1);
  return numbers.length > 0 ? `${year}年第${numbers.join('-')}期` : `${year}年`;
}

function seriesName({ series }: IssueFolder, whole: Pick<Whole, 'series'>): string {
  return whole.series.find(({ id }) => id === series)?.data?.name ?? series;
}
