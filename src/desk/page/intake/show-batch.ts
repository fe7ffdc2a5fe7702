import type { BatchView } from '../../intake/describe-batch.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';
import { doubtCard } from './doubt-card.ts';
import { fieldTables } from './field-tables.ts';
import { placeForm } from './place-form.ts';
import { showPlaced } from './show-placed.ts';
import { makeSourceList, showLine } from '../source-list.ts';

/** Shows what was recognised beside the source: doubts first, then place and fields, and the button that puts it in. */
export function showBatch(root: HTMLElement, first: BatchView): void {
  const source = makeSourceList(first.source);
  const form = make('div', { class: 'form' });
  const later = new Set<string>();
  root.replaceChildren(
    make('h1', { class: 'unseen' }, '收件'),
    make(
      'div',
      { class: 'beside' },
      make('section', { class: 'source-pane', 'aria-label': '原文' }, source),
      form,
    ),
  );
  fill(first, true);

  function fill(batch: BatchView, takeFocus: boolean): void {
    const open = batch.doubts.filter(({ key }) => !later.has(key));
    const put = make(
      'button',
      { type: 'button', class: 'main', 'data-place': true, onclick: place },
      '放进文献库并检查',
    );
    const chosen = { ...batch.place };
    function place() {
      attempt(async () => {
        const placed = await ask('intake/place', { batch: batch.batch, place: chosen });
        showPlaced(root, placed);
      });
    }
    const update = (question: Promise<BatchView>) => attempt(async () => fill(await question, true));
    form.replaceChildren(
      summary(batch),
      ...(batch.refusal === undefined ? [] : [make('p', { class: 'refusal', role: 'alert' }, batch.refusal)]),
      make(
        'section',
        { class: 'doubts', 'aria-label': '疑问' },
        make('h2', {}, open.length > 0 ? `请定 ${open.length} 处` : '没有要定的了'),
        make(
          'ol',
          {},
          ...open.map((doubt) =>
            doubtCard(doubt, {
              look: () => showLine(source, doubt.line),
              answer: (given) =>
                update(ask('intake/answer', { batch: batch.batch, key: doubt.key, ...given })),
              leave: () => {
                later.add(doubt.key);
                fill(batch, true);
              },
            }),
          ),
        ),
        ...(later.size > 0 ? [make('p', { class: 'note' }, `留到校对时再定 ${later.size} 处。`)] : []),
      ),
      placeForm(batch, {
        choose: (form) => update(ask('intake/form', { batch: batch.batch, form })),
        move: (place) => {
          Object.assign(chosen, place);
          update(ask('intake/destination', { batch: batch.batch, place: chosen }));
        },
      }),
      fieldTables(batch, (line) => showLine(source, line)),
      make(
        'footer',
        { class: 'foot' },
        make(
          'span',
          { class: 'note' },
          open.length > 0 ? `还有 ${open.length} 处没有定，可以先放，校对时再看` : '可以放了',
        ),
        make('button', { type: 'button', onclick: () => attempt(drop) }, '不要了'),
        put,
      ),
    );
    async function drop() {
      await ask('intake/drop', { batch: batch.batch });
      location.reload();
    }
    if (!takeFocus) return;
    // The hands stay on the keys: the next question has the focus, and after the last the button.
    const next = form.querySelector<HTMLElement>('.doubts .first') ?? put;
    next.focus();
    if (open[0]) showLine(source, open[0].line);
  }
}

function summary({ files, form, forms, evidence, articles }: BatchView): HTMLElement {
  const name = forms.find((one) => one.form === form)?.name ?? form;
  return make(
    'div',
    { class: 'summary' },
    make('p', { class: 'kicker' }, files.map((file) => `${file.name}（${file.origin}）`).join('、')),
    make('p', { class: 'lead' }, `认作${name}，${articles.length} 篇`),
    evidence.length > 0 && make('p', { class: 'note' }, `依据：${evidence.join('、')}`),
  );
}
