import type { SurveyView } from '../../publish-shapes.ts';
import { make } from '../make.ts';

/** The publications of before, each with the way back to it. */
export function makeHistory(
  publications: SurveyView['publications'],
  back: (number: number, on: string) => void,
): HTMLElement {
  return make(
    'section',
    { class: 'history' },
    make('h2', {}, '以前的发布'),
    publications.length === 0
      ? make('p', { class: 'note' }, '发布过的会列在这里，可以退回到其中任何一次。')
      : make('ol', {}, ...publications.map((one, at) => publicationRow(one, at === 0, back))),
  );
}

function publicationRow(
  { number, on, backTo, counts = {}, isKept }: SurveyView['publications'][number],
  isLast: boolean,
  back: (number: number, on: string) => void,
): HTMLElement {
  const { added = 0, changed = 0, returned = 0, gone = 0 } = counts;
  const words = [
    ...(backTo === undefined ? [] : [`退回到第 ${backTo} 次`]),
    ...(added > 0 ? [`新入库 ${added}`] : []),
    ...(changed > 0 ? [`${backTo === undefined ? '更正' : '换回旧文'} ${changed}`] : []),
    ...(returned > 0 ? [`恢复 ${returned}`] : []),
    ...(gone > 0 ? [`撤下 ${gone}`] : []),
  ];
  return make(
    'li',
    { 'data-publication': String(number) },
    make(
      'p',
      { class: 'head' },
      make('strong', {}, `第 ${number} 次`),
      make('time', { datetime: on }, on),
      isLast && make('span', { class: 'tag fine' }, '现在的网站'),
    ),
    make('p', { class: 'note' }, words.length > 0 ? words.join('，') : '没有改动网址'),
    !isLast &&
      (isKept
        ? make(
            'button',
            {
              type: 'button',
              'data-starts': true,
              'aria-label': `退回到第 ${number} 次发布`,
              onclick: () => back(number, on),
            },
            '退回到这一次…',
          )
        : make('p', { class: 'note' }, '没有留下内容，不能退回')),
  );
}
