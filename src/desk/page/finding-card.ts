import { mayExcept } from '../../findings/may-except.ts';
import type { ToldFinding } from '../work/tell-finding.ts';
import { ask } from './ask.ts';
import { askReason } from './ask-reason.ts';
import { make } from './make.ts';
import { attempt, tell } from './tell.ts';

/** What a message of the checks can be led to. */
export interface FindingActs {
  issue: string | undefined;
  /** Leads to its place. */
  go?: () => void;
  /** Opens the form that records a correction. */
  correct?: () => void;
  /** Puts the words of the source back. */
  restore?: () => void;
  /** Something was written that changes the messages. */
  done: () => void;
}

/** One message: gravity and name, what is wrong, how to mend it, and what can be done at once. */
export function findingCard(
  finding: ToldFinding,
  { issue, go, correct, restore, done }: FindingActs,
): HTMLLIElement {
  const { severity, title, message, cure, line, code, file } = finding;
  const isExceptable = issue !== undefined && mayExcept(finding, severity === '须改');
  const except = async () => {
    const reason = await askReason('不用改：理由是什么？', message);
    if (reason === undefined || issue === undefined) return;
    await ask('review/except', { issue, code, file, message, reason });
    tell('例外和理由已记下。');
    done();
  };
  return make(
    'li',
    { class: `card ${severity === '须改' ? 'grave' : 'light'}`, 'data-code': code },
    make(
      'p',
      { class: 'head' },
      make('span', { class: `tag ${severity === '须改' ? 'grave' : 'light'}` }, severity),
      make('strong', {}, title),
      go
        ? make('button', { type: 'button', class: 'link', onclick: go }, `第 ${line} 行`)
        : make('span', { class: 'note' }, `第 ${line} 行`),
    ),
    make('p', { class: 'message' }, message),
    make('p', { class: 'cure' }, cure),
    (correct !== undefined || restore !== undefined || isExceptable) &&
      make(
        'p',
        { class: 'acts' },
        restore && make('button', { type: 'button', onclick: restore }, '照原文改回'),
        correct && make('button', { type: 'button', onclick: correct }, '记入更正…'),
        isExceptable && make('button', { type: 'button', onclick: () => attempt(except) }, '不用改…'),
      ),
  );
}
