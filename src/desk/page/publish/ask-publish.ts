import type { Reappearing } from '../../../publication/back-rows.ts';
import type { Unfinished } from '../../../publication/unfinished.ts';
import { askReason } from '../ask-reason.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';

/** Asks whether articles go out that nobody has called final. */
export function askUnfinished(unfinished: readonly Unfinished[]): Promise<boolean> {
  const rows = unfinished.map(({ title, state }) => `${state}　${title}`);
  return confirm(`还有 ${unfinished.length} 篇没有定稿`, [listRows(rows)], '照样发布');
}

/** Asks whether the site goes back, and says what that means. */
export function askBack(number: number, on: string): Promise<boolean> {
  return confirm(
    `网站退回到第 ${number} 次发布（${on}）？`,
    [
      make('p', {}, '网站换回那时的样子；那以后公布的网址会写“已撤下”，段落编号不会给别的段落用。'),
      make('p', {}, '正在做的稿子和更正都不动，改好以后照常发布，就又往前走。'),
    ],
    '退回',
  );
}

/** Asks whether readers may see again what was withdrawn for a reason. */
export function askReappearing(items: readonly Reappearing[]): Promise<boolean> {
  const rows = items.map(({ title, reason }) => `${title}（撤下的理由：${reason}）`);
  return confirm(`撤下过的 ${items.length} 个网址，读者又会看到`, [listRows(rows)], '照样退回');
}

/** Asks why something is withdrawn; undefined where it is not to be. */
export function askWithdrawal(title: string): Promise<string | undefined> {
  return askReason('撤下：理由是什么？读者打开原网址会看到。', title, [
    '应作者要求',
    '应单位要求',
    '含有个人信息',
    '不宜公开',
    '重复收录',
  ]);
}

/** Names that a dialog lists. */
const SHOWN = 30;

function listRows(rows: readonly string[]): HTMLElement {
  const rest = rows.length > SHOWN && make('li', { class: 'note' }, `……另有 ${rows.length - SHOWN} 个`);
  return make('ul', { class: 'asked' }, ...rows.slice(0, SHOWN).map((words) => make('li', {}, words)), rest);
}

async function confirm(title: string, about: HTMLElement[], yes: string): Promise<boolean> {
  const answer = await openDialog<true>(title, (close) => [
    ...about,
    dialogActs(close, { words: yes, act: () => close(true) }),
  ]);
  return answer === true;
}
