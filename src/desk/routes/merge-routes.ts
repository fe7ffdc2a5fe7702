import { z } from 'zod';
import { describeFile, type DescribedFile } from '../authority/describe-file.ts';
import { planMerge, type MergeRequest } from '../authority/plan-merge.ts';
import { undoUnfinished, writeTogether } from '../../corpus/write-together.ts';
import { joinItems } from '../../publication/join-items.ts';
import { ROOMS } from '../form/subjects.ts';
import { DeskError, route, type Routes } from '../server/route.ts';
import { listNewIssues, listStale } from '../work/freshen.ts';
import { localDay } from '../../text/local-day.ts';
import type { Workspace } from '../work/workspace.ts';

/** A file that a merge would change, and in words what of it. */
export type PlannedFile = DescribedFile & { changes: string[] };

/** What a merge would do. */
export interface PlannedMerge {
  stays: string;
  goes: string;
  files: PlannedFile[];
  isPublished: boolean;
  digest: string;
}

/** Every question of a merge. */
export interface MergeQuestions {
  'authority/plan-merge': { input: MergeRequest; answer: PlannedMerge };
  'authority/merge': {
    input: MergeRequest & { digest: string };
    answer: { files: number; isLedOn: boolean };
  };
}

const request = z.strictObject({
  room: z.enum(['people', 'organizations', 'columns']),
  stays: z.string(),
  goes: z.string(),
});

/** What the page asks when two entries turn out to be one: what would change, and doing it, all or none. */
export function mergeRoutes(workspace: Workspace): Routes {
  const { project, corpus } = workspace;
  const journal = workspace.place('merge.json');
  workspace.refresh(undoUnfinished(project, journal));

  function plan(asked: MergeRequest) {
    workspace.refresh([
      ...listNewIssues(corpus),
      ...[
        ...Object.keys(ROOMS).map((room) => ({ folder: `content/${room}` })),
        ...corpus.whole.folders,
      ].flatMap((folder) => listStale(corpus, folder)),
    ]);
    return planMerge(workspace, asked);
  }

  return {
    'authority/plan-merge': route(request, (asked): PlannedMerge => {
      const { words, isPublished, digest } = plan(asked);
      const { whole } = corpus;
      const nameOf = (id: string) => describeFile(whole, `content/${asked.room}/${id}.yaml`).label;
      return {
        stays: nameOf(asked.stays),
        goes: nameOf(asked.goes),
        files: words.map(({ file, changes }) => ({ ...describeFile(whole, file), changes })),
        isPublished,
        digest,
      };
    }),
    'authority/merge': route(request.extend({ digest: z.string() }), async ({ digest, ...asked }) => {
      const { changes, isPublished, digest: now } = plan(asked);
      if (now !== digest) throw new DeskError('看过以后又有文件改过，没有合并。请再看一遍。');
      try {
        await writeTogether(project, journal, changes, async () => {
          if (!isPublished) return;
          const said: string[] = [];
          const [goes, stays] = [`${asked.room}/${asked.goes}`, `${asked.room}/${asked.stays}`];
          const isDone = await joinItems({ project, goes, stays, today: localDay() }, (words) =>
            said.push(words),
          );
          if (!isDone) throw new DeskError(`没有合并：${said.at(-1) ?? '公布簿没有写成。'}`);
        });
      } finally {
        workspace.refresh([...changes.map(({ file }) => file), ...(isPublished ? bookFiles() : [])]);
      }
      return { files: changes.length, isLedOn: isPublished };
    }),
  };

  function bookFiles(): string[] {
    return listStale(corpus, { folder: 'content/published' });
  }
}
