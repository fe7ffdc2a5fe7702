import type { JobStep, JobView } from '../../publish-shapes.ts';
import { make } from '../make.ts';

/** What the panel can ask for. */
interface PanelActs {
  stop: () => void;
  /** Goes on with what was asked about. */
  goOn: (job: JobView) => void;
}

/** The panel of what runs, or ran last: its steps, what it says, what went wrong and what to do. */
export function makeJobPanel(acts: PanelActs): {
  element: HTMLElement;
  show: (job: JobView | undefined) => void;
} {
  const title = make('h2');
  const status = make('p', { class: 'unseen', role: 'status' });
  const body = make('div', { class: 'job-body' });
  const stop = make('button', { type: 'button', onclick: acts.stop }, '取消');
  const element = make('section', { class: 'job', hidden: true }, title, status, body, stop);
  let shown = '';
  return {
    element,
    show(job) {
      const now = JSON.stringify(job ?? null);
      if (now === shown) return;
      shown = now;
      element.hidden = job === undefined;
      if (!job) return;
      element.dataset.state = job.state;
      // Said again only where it changes, so that a screen reader is not told of every page.
      const words = titleOf(job);
      if (status.textContent !== words) status.textContent = words;
      title.textContent = words;
      stop.hidden = !job.canStop;
      body.replaceChildren(...bodyOf(job, acts));
    },
  };
}

const NAMES = { publish: '发布', back: '退回', backup: '备份' } as const;

function titleOf({ kind, number, state, at, steps }: JobView): string {
  const name = number === undefined ? NAMES[kind] : `退回到第 ${number} 次发布`;
  const now = steps.find((step) => step.state === 'now')?.words;
  switch (state) {
    case 'running':
      return `正在${name}${now === undefined ? '' : `：${now}`}`;
    case 'done':
      return `${name}好了（${at} 开始）`;
    case 'failed':
      return `没有${name}（${at}）`;
    case 'stopped':
      return `已取消${name}（${at}）`;
    case 'asks':
      return `还没有${name}，先请看下面`;
  }
}

function bodyOf(job: JobView, acts: PanelActs): HTMLElement[] {
  const { state, steps, said, errors, unfinished, reappearing, backup } = job;
  if (state === 'running')
    return [make('ol', { class: 'steps' }, ...steps.map(stepRow)), ...said.map(saying)];
  return [
    ...said.map(saying),
    ...(backup ? backupRows(backup) : []),
    ...(errors.length > 0
      ? [
          list(
            errors.map(({ title, message, link = '#/findings' }) =>
              make('li', {}, make('a', { href: link }, title), '　', message),
            ),
          ),
        ]
      : []),
    ...(state === 'asks'
      ? [
          list([
            ...unfinished.map(({ title, state: far }) => make('li', {}, `${far}　${title}`)),
            ...reappearing.map(({ title, reason }) => make('li', {}, `${title}（撤下的理由：${reason}）`)),
          ]),
          make(
            'button',
            { type: 'button', onclick: () => acts.goOn(job) },
            job.kind === 'back' ? '照样退回…' : '照样发布',
          ),
        ]
      : []),
  ];
}

/** Rows of what is wrong; all of it stands below. */
const SHOWN = 20;

function list(rows: HTMLElement[]): HTMLElement {
  return make('ul', {}, ...rows.slice(0, SHOWN));
}

function backupRows({ folder, content, originals, notes }: NonNullable<JobView['backup']>): HTMLElement[] {
  const apart = originals > 0 ? `，另有原件 ${originals} 个` : '';
  return [
    saying(`写进 ${folder}`),
    saying(`内容 ${content} 个文件${apart}，已逐个读回，与原来一字节不差。`),
    ...notes.map((words) => make('p', { class: 'refusal' }, words)),
  ];
}

function stepRow({ words, state, done, of }: JobStep): HTMLElement {
  const far =
    state === 'now' && done !== undefined && of !== undefined
      ? [
          make('progress', { value: String(done), max: String(of), 'aria-label': words }),
          make('span', { class: 'note number' }, `${done}/${of}`),
        ]
      : [];
  return make(
    'li',
    { 'data-state': state, ...(state === 'now' && { 'aria-current': 'step' }) },
    words,
    ...far,
  );
}

/** A build that fails prints a page: its beginning says why, the rest is kept at hand. */
const LONG = 400;

function saying(words: string): HTMLElement {
  if (words.length <= LONG) return make('p', { class: 'saying' }, words);
  return make(
    'details',
    {},
    make('summary', {}, words.slice(0, words.indexOf('\n') + 1 || LONG)),
    make('pre', {}, words),
  );
}
