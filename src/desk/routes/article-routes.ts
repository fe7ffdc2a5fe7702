import { join } from 'node:path';
import { z } from 'zod';
import { checkIssue } from '../../checks/check-issue.ts';
import { judgeIssue } from '../../checks/judge-issue.ts';
import { numberIssue } from '../../corpus/number-issue.ts';
import { reviewState } from '../../corpus/review-state.ts';
import { replaceArticle } from '../../corpus/folder.ts';
import { keepNothing } from '../../corpus/kept.ts';
import { schemasFor } from '../../corpus/schemas.ts';
import { correctionNames } from '../../schema/corrections.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import type { ArticleView, JudgedText } from '../shapes.ts';
import { findInSource, type LinePair } from '../work/find-in-source.ts';
import { listNewIssues, listStale } from '../work/freshen.ts';
import { readReport } from '../work/read-report.ts';
import { loadText, saveText } from '../work/save-text.ts';
import { tellFinding } from '../work/tell-finding.ts';
import type { Workspace } from '../work/workspace.ts';

const place = z.strictObject({ issue: z.string(), article: z.string() });
const edited = place.extend({ text: z.string() });

/** What the page asks of one article: its text beside the source, what is said of it, saving. */
export function articleRoutes(workspace: Workspace): Routes {
  const { project, drafts, looked, writers, corpus } = workspace;
  const windows = openWindows();

  function reread(issue: string): void {
    const { folders } = corpus.whole;
    // An issue that came in since the content was read is found by its address, too.
    if (!folders.some(({ id }) => id === issue)) workspace.refresh(listNewIssues(corpus));
    workspace.refresh(listStale(corpus, workspace.folder(issue)));
  }

  function replace(issue: string, slug: string, text: string) {
    const { folder, entry } = workspace.article(issue, slug);
    const file = { path: entry.file, bytes: Buffer.from(text) };
    return { folder: replaceArticle(folder, file, schemasFor(corpus.whole.site)), file: entry.file };
  }

  return {
    'article/open': route(place, ({ issue, article }): ArticleView => {
      reread(issue);
      const { folder, entry } = workspace.article(issue, article);
      const loaded = loadText(join(project, entry.file));
      const draft = drafts.find(entry.file);
      if (draft?.text === loaded.text) drafts.drop(entry.file);
      const source = folder.source?.text ?? '';
      const slugs = folder.articles.map(({ id }) => id);
      const at = slugs.indexOf(article);
      const pairs = findInSource(source, loaded.text);
      return {
        file: entry.file,
        title: entry.data?.title ?? article,
        ...loaded,
        draft: draft?.text === loaded.text ? undefined : draft,
        source: source.split(/\r?\n/u).map((line) => line.replaceAll('\f', '')),
        pairs,
        state: reviewState(folder, article),
        steps: folder.review?.data?.articles?.[article] ?? [],
        corrections: (folder.corrections?.data ?? [])
          .filter((one) => one.article === article)
          .map((one) => ({ ...one, name: correctionNames[one.kind] })),
        joins: workspace.joins(folder).filter((join) => join.article === article),
        report: readReport(project, folder.folder).filter(({ line }) => isAround(pairs, line)),
        looked: looked.list(entry.file),
        before: slugs[at - 1],
        after: slugs[at + 1],
      };
    }),
    'article/judge': route(
      edited.extend({ whole: z.boolean() }),
      ({ issue, article, text, whole }): JudgedText => {
        const { folder, file } = replace(issue, article, text);
        const judgement = whole ? judgeIssue(folder, corpus.whole, keepNothing) : undefined;
        const findings = checkIssue(folder, corpus.whole, judgement);
        return {
          own: findings.filter((finding) => finding.file === file).map(tellFinding),
          others: findings.filter((finding) => finding.file !== file).map(tellFinding),
          whole,
        };
      },
    ),
    'article/keep': route(
      edited.extend({ base: z.string(), digest: z.string(), history: z.unknown() }),
      ({ issue, article, text, base, digest, history }) => {
        drafts.keep({ file: workspace.article(issue, article).entry.file, text, base, digest, history });
      },
    ),
    'article/drop': route(place, ({ issue, article }) => {
      drafts.drop(workspace.article(issue, article).entry.file);
    }),
    'article/save': route(edited.extend({ digest: z.string() }), ({ issue, article, text, digest }) => {
      const { folder, entry } = workspace.article(issue, article);
      const writer = writers.find(entry.file);
      if (writer)
        throw new DeskError(`${writer.by} 正在改这一篇，这里只读，没有保存。写的字还在这个窗口里。`, 409);
      const saved = saveText(join(project, entry.file), { text, digest });
      workspace.refresh([entry.file]);
      if (saved.outcome === 'conflict') return saved;
      drafts.drop(entry.file);
      return { ...saved, problems: folder.paragraphs ? numberIssue(corpus, folder.folder) : [] };
    }),
    /** A window says that it has an article open, and hears of others, of other desks, and of edits on disk. */
    'article/present': route(place.extend({ window: z.string() }), ({ issue, article, window }) => {
      const { entry } = workspace.article(issue, article);
      const { digest } = loadText(join(project, entry.file));
      return { others: windows.count(entry.file, window), digest, writer: writers.hold(entry.file) };
    }),
  };
}

/** True for a line of the source among those an article came from, or just before them, where its head stands. */
function isAround(pairs: readonly LinePair[], line: number): boolean {
  const lines = pairs.map(([source]) => source);
  return line >= Math.min(...lines) - 3 && line <= Math.max(...lines) + 6;
}

/** How long a window that says nothing any more counts as open. */
const GONE = 8000;

/** Which windows have which file open. */
function openWindows(): { count(file: string, window: string): number } {
  const seen = new Map<string, Map<string, number>>();
  return {
    count(file, window) {
      const now = Date.now();
      const own = seen.get(file) ?? new Map<string, number>();
      seen.set(file, own.set(window, now));
      return [...own].filter(([other, at]) => other !== window && now - at < GONE).length;
    },
  };
}
