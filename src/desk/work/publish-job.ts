import type { PublishEvent } from '../../publication/events.ts';
import type { JobStep, JobView } from '../publish-shapes.ts';
import { DeskError } from '../server/route.ts';
import { linkFinding } from './list-items.ts';
import { runCommand, type RunningCommand } from './run-command.ts';
import { tellFinding } from './tell-finding.ts';

/** What is to be run. */
export interface JobOrder {
  kind: JobView['kind'];
  number?: number;
  command: ['publish' | 'backup', ...string[]];
  /** Names of its steps, in their order. */
  steps: readonly string[];
}

/** The one long thing a desk does at a time; the page may go and come back meanwhile. */
export interface Jobs {
  view(): JobView | undefined;
  isRunning(): boolean;
  start(order: JobOrder): void;
  stop(): void;
  /** Ends what can be ended, and waits for what cannot. */
  close(): Promise<void>;
}

/** Opens the place of that one thing; `onEnd` is called when something was written. */
export function openJobs(project: string, onEnd: () => void): Jobs {
  let job: JobView | undefined;
  let running: RunningCommand | undefined;
  const jobs: Jobs = {
    view: () => job,
    isRunning: () => job?.state === 'running',
    start({ kind, number, command, steps }) {
      if (jobs.isRunning()) throw new DeskError('上一件事还没有做完，请等它结束。');
      const own: JobView = {
        kind,
        ...(number !== undefined && { number }),
        state: 'running',
        canStop: true,
        at: new Date().toTimeString().slice(0, 5),
        steps: steps.map((words): JobStep => ({ words, state: 'later' })),
        said: [],
        errors: [],
        unfinished: [],
        reappearing: [],
      };
      job = own;
      running = runCommand(project, command, (event) => takeEvent(own, event));
      void running.ended.then(({ ok, isCancelled, words }) => {
        finish(own, { ok, isCancelled, words });
        onEnd();
      });
    },
    stop() {
      if (job?.canStop === true) running?.stop();
    },
    async close() {
      if (!jobs.isRunning()) return;
      jobs.stop();
      await running?.ended;
    },
  };
  return jobs;
}

function finish(
  job: JobView,
  { ok, isCancelled, words }: { ok: boolean; isCancelled: boolean; words: string },
): void {
  job.canStop = false;
  if (ok) for (const step of job.steps) step.state = 'done';
  if (words !== '') {
    process.stderr.write(`${words}\n`);
    job.said.push('程序出了错，没有做完；详情在启动编辑台的窗口里。原来的网站照旧。');
  }
  const asks = job.unfinished.length + job.reappearing.length > 0;
  job.state = ok ? 'done' : isCancelled ? 'stopped' : asks ? 'asks' : 'failed';
}

function takeEvent(job: JobView, event: PublishEvent): void {
  switch (event.kind) {
    case 'say':
      job.said.push(event.words);
      break;
    case 'step':
      // What was listed before is on the page already.
      if (event.step === 'build') job.said.length = 0;
      if (event.step === 'copy' || event.step === 'record') job.canStop = false;
      reach(job, STEPS[event.step]);
      break;
    case 'stage':
      if (event.stage === 'place') job.canStop = false;
      reach(job, STAGES[event.stage], event);
      break;
    case 'copied':
      reach(job, event.done * 2 <= event.of ? '写入' : '读回核对', event);
      break;
    case 'refused':
      job.errors = event.errors.map((finding) => ({ ...tellFinding(finding), ...linkFinding(finding) }));
      job.said.push(...event.problems);
      break;
    case 'unfinished':
      job.unfinished = event.items;
      break;
    case 'reappearing':
      job.reappearing = event.items;
      break;
    case 'backup':
      job.backup = event.backup;
      break;
    case 'survey':
    case 'end':
  }
}

const STEPS = { check: '核对内容', build: '核对内容', copy: '放进网站文件夹', record: '记入公布簿' } as const;

const STAGES = {
  check: '核对内容',
  search: '做检索',
  layout: '排版式',
  pages: '生成网页',
  prove: '查有没有漏出',
  place: '换上新网站',
} as const;

/** The steps of a publication, or of a way back, in their order. */
export function publishSteps(hasTarget: boolean): string[] {
  return [...Object.values(STAGES), ...(hasTarget ? [STEPS.copy] : []), STEPS.record];
}

/** The steps of a backup. */
export const BACKUP_STEPS: readonly string[] = ['写入', '读回核对'];

function reach(job: JobView, words: string, far: { done?: number; of?: number } = {}): void {
  const at = job.steps.findIndex((step) => step.words === words);
  job.steps.forEach((step, place) => {
    step.state = place < at ? 'done' : place === at ? 'now' : 'later';
    if (place === at && far.of !== undefined) Object.assign(step, { done: far.done, of: far.of });
  });
}
