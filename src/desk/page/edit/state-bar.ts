import type { Step } from '../../shapes.ts';
import { make } from '../make.ts';

const STATES = ['待校', '一校', '二校', '定稿'] as const;

/** How far the article is, who says so, and the buttons that take it further. */
export function stateBar(
  { state: reached, steps }: { state: Step['state']; steps: readonly Step[] },
  editors: readonly string[],
  set: (state: Step['state'], by: string) => void,
): HTMLElement {
  const who = make('input', {
    type: 'text',
    id: 'who',
    list: 'editors',
    value: editors[0],
    placeholder: '姓名',
    autocomplete: 'off',
    required: true,
  });
  return make(
    'div',
    { class: 'states' },
    make(
      'div',
      { role: 'group', 'aria-label': '进度', class: 'segments' },
      ...STATES.map((state) =>
        make(
          'button',
          {
            type: 'button',
            'aria-pressed': String(reached === state),
            title: steps
              .filter((step) => step.state === state)
              .map(({ by, on }) => `${by} ${on}`)
              .join('，'),
            onclick: () => who.reportValidity() && set(state, who.value.trim()),
          },
          state,
        ),
      ),
    ),
    make('label', { for: 'who', class: 'note' }, '校对人'),
    who,
    make('datalist', { id: 'editors' }, ...editors.map((value) => make('option', { value }))),
  );
}
