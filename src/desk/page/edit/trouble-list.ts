import type { ArticleView, JudgedText } from '../../shapes.ts';
import { replaceOnce } from '../../work/find-words.ts';
import type { ToldFinding } from '../../work/tell-finding.ts';
import { findingCard } from '../finding-card.ts';
import { make } from '../make.ts';
import { listImportItems, type ImportActs, type ItemGroup } from './import-items.ts';
import type { ListItem } from './list-item.ts';

/** What the list can do to editor and source. */
export interface TroubleActs extends ImportActs {
  issue: string;
  go: (line: number, words?: string) => void;
  correct: (finding: ToldFinding) => void;
  done: () => void;
}

/** The list beside the text: what is said of it, what the import did, what was corrected. */
export interface TroubleList {
  element: HTMLElement;
  show(judged: JudgedText, article: ArticleView): void;
  /** Goes to the next one or the one before, past what was looked at. */
  step(by: 1 | -1): void;
  /** The one that was gone to is right, and on to the next; or it is undone. */
  accept(): void;
  undo(): void;
}

/** Makes the list; J and K go through it. */
export function makeTroubles(acts: TroubleActs): TroubleList {
  const element = make('div', {
    class: 'troubles',
    role: 'region',
    'aria-label': '要看的地方',
    tabindex: '-1',
  });
  let items: ListItem[] = [];
  /** Where one is in the list: at an item, or before the one that took the place of what is gone. */
  let place = 0;
  let key: string | undefined;

  function show({ own, others, whole }: JudgedText, article: ArticleView): void {
    const open = new Set(
      [...element.querySelectorAll('details[open]')].map((details) => details.getAttribute('data-group')),
    );
    const found = own.map((finding) => findingItem(finding, acts));
    const groups = listImportItems(article, acts);
    items = [...found, ...groups.flatMap((group) => group.items)];
    element.replaceChildren(
      heading(own, whole),
      make('ul', { class: 'cards' }, ...found.map(({ card }) => card)),
      ...(others.length > 0 ? [elsewhere(others.length)] : []),
      ...groups.map((group) => fold(group, open.has(group.name))),
    );
    const again = items.findIndex((item) => item.key === key);
    if (again >= 0) place = again;
    else key = undefined;
    mark();
  }

  function mark(): void {
    element.querySelector('.current')?.classList.remove('current');
    if (key !== undefined) items[place]?.card.classList.add('current');
  }

  function step(by: 1 | -1): void {
    const start = key === undefined && by === 1 ? place : place + by;
    for (let away = 0; away < items.length; away += 1) {
      const next = (((start + away * by) % items.length) + items.length) % items.length;
      const item = items[next];
      if (!item || item.isLooked) continue;
      place = next;
      key = item.key;
      mark();
      item.card.closest('details')?.setAttribute('open', '');
      item.card.scrollIntoView({ block: 'nearest' });
      item.go();
      return;
    }
  }

  const current = () => (key === undefined ? undefined : items[place]);
  return {
    element,
    show,
    step,
    accept() {
      const item = current();
      item?.accept?.();
      step(1);
    },
    undo: () => current()?.undo?.(),
  };
}

function findingItem(finding: ToldFinding, acts: TroubleActs): ListItem {
  const { line, message, correction } = finding;
  const go = () => acts.go(line, message);
  const { source = '', archive } = correction ?? {};
  const find = () => (archive === undefined ? undefined : replaceOnce(acts.text(), archive, source));
  const restore = () => {
    const change = find();
    if (change) acts.change(change);
  };
  const mayRestore = find() !== undefined;
  const card = findingCard(finding, {
    issue: acts.issue,
    go,
    done: acts.done,
    ...(correction && { correct: () => acts.correct(finding) }),
    ...(mayRestore && { restore }),
  });
  const accept = correction && (() => acts.correct(finding));
  return {
    key: `${finding.code} ${message}`,
    card,
    isLooked: false,
    go,
    accept,
    undo: mayRestore ? restore : undefined,
  };
}

function heading(own: readonly ToldFinding[], whole: boolean): HTMLElement {
  const errors = own.filter(({ severity }) => severity === '须改').length;
  const words =
    own.length === 0
      ? whole
        ? '✓ 这一篇没有消息'
        : '正在核对字数……'
      : `须改 ${errors}　请核对 ${own.length - errors}`;
  return make(
    'h2',
    { 'aria-live': 'polite', 'data-findings': String(own.length), 'data-whole': String(whole) },
    words,
  );
}

function elsewhere(count: number): HTMLElement {
  return make('p', { class: 'note' }, make('a', { href: '#/findings' }, `这一期别处还有 ${count} 条消息`));
}

function fold({ name, items }: ItemGroup, isOpen: boolean): HTMLElement {
  const left = items.filter(({ isLooked }) => !isLooked).length;
  const words =
    left === 0 ? `✓ ${name} ${items.length} 处都看过` : `${name} ${items.length} 处，${left} 处没看`;
  return make(
    'details',
    { 'data-group': name, open: isOpen },
    make('summary', {}, words),
    make('ul', { class: 'cards' }, ...items.map(({ card }) => card)),
  );
}
