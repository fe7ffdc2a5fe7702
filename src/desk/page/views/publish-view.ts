import '../publish/publish.css';
import type { JobView, SurveyView } from '../../publish-shapes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { askBack, askReappearing, askUnfinished, askWithdrawal } from '../publish/ask-publish.ts';
import { changeLists } from '../publish/change-lists.ts';
import { audienceForm } from '../publish/audience-form.ts';
import { backupForm, targetForm } from '../publish/folder-forms.ts';
import { makeHistory } from '../publish/history.ts';
import { makeJobPanel } from '../publish/job-panel.ts';
import { summarize } from '../publish/summarize.ts';
import { attempt, tell } from '../tell.ts';

/** How often the page asks how far something is. */
const AGAIN = 600;

/** 发布: what would change, the one button that does it, how far it is, folders, and the publications of before. */
export async function showPublish(root: HTMLElement): Promise<() => void> {
  let survey: SurveyView | undefined;
  let timer = 0;
  let isGone = false;
  const sum = make('p', { class: 'sum', role: 'status' }, '正在与上次发布比对……');
  const start = make(
    'button',
    { type: 'button', class: 'main start', disabled: true, onclick: () => attempt(publish) },
    '发布',
  );
  const look = make('a', { class: 'button', target: '_blank', rel: 'noopener', hidden: true }, '打开网站');
  const panel = makeJobPanel({
    stop: () => attempt(() => ask('publish/stop', {})),
    goOn: (job) => attempt(() => run(job, true)),
  });
  const lists = make('div', { class: 'changes' });
  const side = make('aside', { 'aria-label': '文件夹、备份和以前的发布' });
  root.append(
    make(
      'div',
      { class: 'publish-main' },
      make('h1', {}, '发布'),
      sum,
      make('p', { class: 'acts' }, start, look),
      panel.element,
      lists,
    ),
    side,
  );

  async function refresh(): Promise<void> {
    root.setAttribute('aria-busy', 'true');
    try {
      survey = await ask('publish/survey', {});
    } finally {
      root.removeAttribute('aria-busy');
    }
    if (isGone) return;
    sum.textContent = summarize(survey);
    look.hidden = survey.site === '';
    look.href = survey.site;
    lists.replaceChildren(
      ...changeLists(survey, { withdraw: (item, title) => attempt(() => withdraw(item, title)) }),
    );
    side.replaceChildren(
      audienceForm(survey),
      targetForm(survey),
      backupForm(survey, (folder) => attempt(() => backUp(folder))),
      makeHistory(survey.publications, (number, on) => attempt(() => back(number, on))),
    );
    markBusy(false);
  }

  async function follow(wasRunning = false): Promise<void> {
    const { job } = await ask('publish/job', {});
    if (isGone) return;
    panel.show(job);
    const isRunning = job?.state === 'running';
    markBusy(isRunning);
    if (isRunning) timer = window.setTimeout(() => attempt(() => follow(true)), AGAIN);
    else if (wasRunning) await finish();
  }

  /** What comes next is at hand: the button that had the focus was taken from it when the work began. */
  async function finish(): Promise<void> {
    await refresh();
    if (!isGone && document.activeElement === document.body) look.focus({ preventScroll: true });
  }

  function markBusy(isRunning: boolean): void {
    start.disabled = isRunning || survey === undefined || survey.errors.length + survey.problems.length > 0;
    for (const button of root.querySelectorAll<HTMLButtonElement>('[data-starts]'))
      button.disabled = isRunning;
  }

  async function publish(): Promise<void> {
    const unfinished = survey?.unfinished ?? [];
    if (unfinished.length > 0 && !(await askUnfinished(unfinished))) return;
    await begin(() => ask('publish/start', { yes: unfinished.length > 0 }));
  }

  async function back(number: number, on: string): Promise<void> {
    if (await askBack(number, on)) await begin(() => ask('publish/back', { number, yes: false }));
  }

  /** What was asked about is done all the same. */
  async function run({ kind, number = 0, reappearing }: JobView, yes: boolean): Promise<void> {
    if (reappearing.length > 0 && !(await askReappearing(reappearing))) return;
    await begin(() =>
      kind === 'back' ? ask('publish/back', { number, yes }) : ask('publish/start', { yes }),
    );
  }

  async function backUp(folder: string): Promise<void> {
    await begin(() => ask('publish/backup', { folder }));
  }

  async function withdraw(item: string, title: string): Promise<void> {
    const reason = await askWithdrawal(title);
    if (reason === undefined) return;
    tell((await ask('publish/withdraw', { item, reason })).words);
    await refresh();
  }

  async function begin(order: () => Promise<object>): Promise<void> {
    clearTimeout(timer);
    await order();
    await follow(true);
    panel.element.scrollIntoView({ block: 'nearest' });
  }

  attempt(async () => {
    await follow();
    await refresh();
    start.focus({ preventScroll: true });
    await follow();
  });
  await Promise.resolve();
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}
