import type { Step } from '../../shapes.ts';
import { make } from '../make.ts';

/** How many messages there are, the grave ones first; a tick where there is none. */
export function countTags(counts: { errors: number; doubts: number } | undefined): HTMLElement[] {
  if (!counts) return [make('span', { class: 'tag quiet' }, '待查')];
  const { errors, doubts } = counts;
  if (errors + doubts === 0) return [make('span', { class: 'tag fine' }, '✓ 无消息')];
  return [
    ...(errors > 0 ? [make('span', { class: 'tag grave' }, `须改 ${errors}`)] : []),
    ...(doubts > 0 ? [make('span', { class: 'tag light' }, `请核对 ${doubts}`)] : []),
  ];
}

/** State of an article. */
export function stateTag(state: Step['state']): HTMLElement {
  return make('span', { class: `tag state ${state === '定稿' ? 'fine' : 'quiet'}` }, state);
}

/** An article that no reader gets to see. */
export function withheldTag(): HTMLElement {
  return make('span', { class: 'tag quiet' }, '撤下');
}
