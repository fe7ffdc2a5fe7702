import { join } from 'node:path';
import { z } from 'zod';
import type { ArticleEntry } from '../../corpus/model.ts';
import { numberedTexts } from '../../document/text.ts';
import { readReport } from '../../text/error-report.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import type { FoundReport } from '../shapes.ts';
import { findReported } from '../work/find-reported.ts';
import { listNewIssues, listStale } from '../work/freshen.ts';
import { loadText } from '../work/save-text.ts';
import type { Workspace } from '../work/workspace.ts';

/** What a reader reported: the place in the text that it is about, in the draft where one is being written. */
export function reportRoutes(workspace: Workspace): Routes {
  const { project, drafts, corpus } = workspace;
  return {
    'report/find': route(z.strictObject({ report: z.string() }), ({ report }): FoundReport => {
      const read = readReport(report);
      if (!read)
        throw new DeskError('没有认出是哪一篇。请把读者寄来的报错整段贴上，“篇目”那一行要带着括号里的编号。');
      const [series = '', name = '', article = ''] = read.article.split('/');
      const issue = `${series}/${name}`;
      workspace.refresh(listNewIssues(corpus));
      workspace.refresh(listStale(corpus, workspace.folder(issue)));
      const { entry } = workspace.article(issue, article);
      const text = drafts.find(entry.file)?.text ?? loadText(join(project, entry.file)).text;
      const place = findReported(text, textOf(entry, read.paragraph), read.text);
      return { issue, article, problem: read.problem, ...place };
    }),
  };
}

/** The text of a paragraph as it stands now, by its lasting number. */
function textOf({ body }: ArticleEntry, paragraph: string | undefined): string | undefined {
  if (!body || paragraph === undefined) return undefined;
  const at = body.numbering.numbers.indexOf(Number(paragraph.slice(1)));
  return numberedTexts(body.document)[at];
}
