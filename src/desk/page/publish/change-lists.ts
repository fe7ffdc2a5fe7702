import type { ItemList, ListedItem, SurveyView } from '../../publish-shapes.ts';
import { make } from '../make.ts';

/** What the lists can ask for. */
interface ListActs {
  withdraw: (item: string, title: string) => void;
}

/** What is refused, what is not 定稿, and what is new, corrected, back, moved and gone; empty lists are left out. */
export function changeLists(survey: SurveyView, acts: ListActs): HTMLElement[] {
  const { errors, problems, unfinished } = survey;
  return [
    errors.length + problems.length > 0 &&
      group(
        'grave',
        `须改 ${errors.length + problems.length} 条，改好才能发布`,
        ...problems.map((words) => make('li', {}, words)),
        ...errors
          .slice(0, SHOWN)
          .map(({ title, message, link = '#/findings' }) =>
            make('li', {}, make('a', { href: link }, title), make('span', { class: 'message' }, message)),
          ),
        more(errors.length),
      ),
    unfinished.length > 0 &&
      group(
        'light',
        `还没有定稿 ${unfinished.length} 篇`,
        ...unfinished
          .slice(0, SHOWN)
          .map(({ title, state, link }) =>
            make('li', {}, make('span', { class: 'tag quiet' }, state), make('a', { href: link }, title)),
          ),
        more(unfinished.length),
      ),
    items('新入库', survey.added),
    items('更正', survey.changed),
    items('恢复', survey.returned),
    items('移动', survey.moved),
    items('撤下', survey.gone, acts),
  ].filter((one) => one !== false);
}

/** Rows of one list that are shown. */
const SHOWN = 100;

function items(words: string, { count, items: all }: ItemList, acts?: ListActs): HTMLElement | false {
  if (count === 0) return false;
  return group(
    'plain',
    `${words} ${count} 个网址`,
    ...all.slice(0, SHOWN).map((one) => itemRow(one, acts)),
    more(count),
  );
}

function itemRow(
  { item, title, room, address, link, reason, from }: ListedItem,
  acts?: ListActs,
): HTMLElement {
  return make(
    'li',
    { 'data-item': item },
    make('span', { class: 'tag quiet' }, room),
    link === undefined ? make('span', {}, title) : make('a', { href: link }, title),
    make('code', {}, address),
    from !== undefined && make('span', { class: 'note' }, `原 /${from}/`),
    reason !== undefined && make('span', { class: 'note' }, `理由：${reason}`),
    acts !== undefined &&
      reason === undefined &&
      make('button', { type: 'button', onclick: () => acts.withdraw(item, title) }, '写理由撤下…'),
  );
}

function group(kind: string, words: string, ...rows: (HTMLElement | false)[]): HTMLElement {
  return make('section', { class: `change ${kind}` }, make('h2', {}, words), make('ul', {}, ...rows));
}

function more(count: number): HTMLElement | false {
  return count > SHOWN && make('li', { class: 'note' }, `……另有 ${count - SHOWN} 个`);
}
