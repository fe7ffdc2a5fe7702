import type { SurveyView } from '../../publish-shapes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt, tell } from '../tell.ts';

/** The circles of readers as an editor calls them. */
const CIRCLES = [
  ['internal', '内部：全部收录'],
  ['exchange', '交流：不收内部资料'],
  ['public', '公开：只收公开资料'],
] as const;

/** For whom the site is: chosen once, and said with every publication from there on. */
export function audienceForm({ audience }: SurveyView): HTMLElement {
  const choices = CIRCLES.map(([value, words]) => {
    const input = make('input', {
      type: 'radio',
      name: 'audience',
      value,
      onchange: () =>
        attempt(async () => {
          await ask('publish/audience', { audience: value });
          tell('记住了，以后发布都按这个范围。');
        }),
    });
    input.checked = audience === value;
    return make('label', {}, input, words);
  });
  return make(
    'fieldset',
    { class: 'folder' },
    make('legend', {}, '给谁看'),
    make('p', { class: 'note' }, '不给这个范围看的内容不进网站；生成后还会逐个文件查有没有漏出。'),
    ...choices,
  );
}
