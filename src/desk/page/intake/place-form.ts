import type { BatchView } from '../../intake/describe-batch.ts';
import { make } from '../make.ts';

/** What can be said of form and place. */
export interface PlaceActs {
  choose: (form: BatchView['form']) => void;
  move: (place: { series?: string; issue?: string }) => void;
}

/** Form and place of a batch: as proposed, and to be changed. */
export function placeForm(
  { form, forms, isFormDoubted, series, place, reasons }: BatchView,
  { choose, move }: PlaceActs,
): HTMLElement {
  const shelf = make(
    'select',
    { id: 'series' },
    ...(place.series === undefined ? [make('option', { value: '' }, '请选')] : []),
    ...series.map(({ id, name }) => make('option', { value: id, selected: id === place.series }, name)),
  );
  const issue = make('input', {
    id: 'issue',
    type: 'text',
    value: place.issue,
    spellcheck: 'false',
    autocomplete: 'off',
  });
  const change = () =>
    move({
      ...(shelf.value !== '' && { series: shelf.value }),
      ...(issue.value.trim() !== '' && { issue: issue.value.trim() }),
    });
  shelf.addEventListener('change', change);
  issue.addEventListener('change', change);
  return make(
    'section',
    { class: 'placing', 'aria-label': '体裁和去处' },
    make(
      'fieldset',
      {},
      make('legend', {}, isFormDoubted ? '体裁（拿不准，请定）' : '体裁'),
      ...forms.map((one) =>
        make(
          'label',
          { class: 'pick' },
          make('input', {
            type: 'radio',
            name: 'form',
            value: one.form,
            checked: one.form === form,
            onchange: () => choose(one.form),
          }),
          one.name,
        ),
      ),
    ),
    make('div', { class: 'row' }, make('label', { for: 'series' }, '收入'), shelf),
    make(
      'div',
      { class: 'row' },
      make('label', { for: 'issue' }, '期的文件夹名'),
      issue,
      make('span', { class: 'note' }, '就是网址，公布后不能改，例如 2024-no1'),
    ),
    reasons.length > 0 && make('p', { class: 'note' }, `依据：${reasons.join('；')}`),
  );
}
