import type { ArticleView, JudgedText } from '../../shapes.ts';
import type { ToldFinding } from '../../work/tell-finding.ts';
import { findingCard } from '../finding-card.ts';
import { make } from '../make.ts';

/** What the list can do to editor and source. */
export interface TroubleActs {
  issue: string;
  go: (line: number, words?: string) => void;
  look: (sourceLine: number) => void;
  correct: (finding: ToldFinding) => void;
  done: () => void;
}

/** The list beside the text: what is said of it, how its paragraphs were put together, what was corrected. */
export interface TroubleList {
  element: HTMLElement;
  show(judged: JudgedText, article: ArticleView): void;
  /** Goes to the next one or the one before. */
  step(by: 1 | -1): void;
}

/** Makes the list; J and K go through it. */
export function makeTroubles(acts: TroubleActs): TroubleList {
  const element = make('div', {
    class: 'troubles',
    role: 'region',
    'aria-label': '要看的地方',
    tabindex: '-1',
  });
  let current = -1;
  let goes: (() => void)[] = [];

  function show({ own, others, whole }: JudgedText, { joins, corrections }: ArticleView): void {
    const cards: [HTMLLIElement, () => void][] = own.map((finding) => {
      const go = () => acts.go(finding.line, finding.message);
      const correct = finding.correction && (() => acts.correct(finding));
      return [
        findingCard(finding, { issue: acts.issue, go, done: acts.done, ...(correct && { correct }) }),
        go,
      ];
    });
    const joined = joins.map((join): [HTMLLIElement, () => void] => {
      const go = () => {
        acts.look(join.sourceLineAfter);
        acts.go(join.line, `“${join.wordsAfter}”`);
      };
      const words = `${join.wordsBefore}｜${join.wordsAfter}`;
      return [lineCard('接合', words, `原文 ${join.sourceLineBefore}→${join.sourceLineAfter} 行`, go), go];
    });
    const corrected = corrections.map(({ name, source = '', archive = '', reason }) =>
      lineCard(name, source === archive ? source : `${source || '（无）'} → ${archive || '（删）'}`, reason),
    );
    goes = [...cards, ...joined].map(([, go]) => go);
    const elsewhere =
      others.length > 0 &&
      make(
        'p',
        { class: 'note' },
        make('a', { href: '#/findings' }, `这一期别处还有 ${others.length} 条消息`),
      );
    element.replaceChildren(
      heading(own, whole),
      make('ul', { class: 'cards' }, ...cards.map(([card]) => card)),
      ...(elsewhere ? [elsewhere] : []),
      ...(joined.length > 0
        ? [
            fold(
              `接合 ${joined.length} 处，抽查即可`,
              joined.map(([card]) => card),
            ),
          ]
        : []),
      ...(corrected.length > 0 ? [fold(`更正 ${corrected.length} 条`, corrected)] : []),
    );
  }

  function step(by: 1 | -1): void {
    const items = [...element.querySelectorAll<HTMLElement>('[data-code], [data-join]')];
    if (items.length === 0) return;
    current = (current + by + items.length) % items.length;
    element.querySelector('.current')?.classList.remove('current');
    const item = items[current];
    item?.closest('details')?.setAttribute('open', '');
    item?.classList.add('current');
    item?.scrollIntoView({ block: 'nearest' });
    goes[current]?.();
  }
  return { element, show, step };
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

function lineCard(name: string, words: string, note: string, go?: () => void): HTMLLIElement {
  return make(
    'li',
    { class: 'card plain', 'data-join': go !== undefined },
    make('p', { class: 'head' }, make('strong', {}, name), make('span', { class: 'note' }, note)),
    go
      ? make('button', { type: 'button', class: 'link message', onclick: go }, words)
      : make('p', { class: 'message' }, words),
  );
}

function fold(title: string, cards: HTMLElement[]): HTMLElement {
  return make('details', {}, make('summary', {}, title), make('ul', { class: 'cards' }, ...cards));
}
