import type { BatchView } from '../../intake/describe-batch.ts';
import type { ShownField } from '../../intake/list-fields.ts';
import { make } from '../make.ts';

/** What was recognised of the issue and of each article; a field leads to the line that says it. */
export function fieldTables({ issue, articles, told }: BatchView, look: (line: number) => void): HTMLElement {
  const [only, ...others] = articles;
  return make(
    'section',
    { class: 'fields', 'aria-label': '认出的内容' },
    ...(issue.length > 0 ? [make('h2', {}, '期次'), fieldList(issue, look)] : []),
    ...(only && others.length === 0
      ? [
          make('h2', {}, '文章'),
          fieldList(only.fields, look),
          make('p', { class: 'note' }, `正文 ${only.paragraphs} 段`),
        ]
      : articles.map(({ title, fields, paragraphs }, at) =>
          make(
            'details',
            { open: at === 0 },
            make(
              'summary',
              {},
              `${at + 1}　${title}`,
              make('span', { class: 'note' }, `　正文 ${paragraphs} 段`),
            ),
            fieldList(fields, look),
          ),
        )),
    told.length > 0 &&
      make(
        'details',
        { class: 'told-list' },
        make('summary', {}, `导入时的接合、改动和提醒（${told.length} 处，校对时再看）`),
        make(
          'ul',
          {},
          ...told.map(({ name, line, message }) =>
            make(
              'li',
              {},
              make('button', { type: 'button', class: 'link', onclick: () => look(line) }, `第 ${line} 行`),
              ` ${name}　${message}`,
            ),
          ),
        ),
      ),
  );
}

function fieldList(fields: readonly ShownField[], look: (line: number) => void): HTMLElement {
  return make(
    'dl',
    {},
    ...fields.flatMap(({ name, value, line }) => [
      make('dt', {}, name),
      make(
        'dd',
        {},
        value === '' ? '（空）' : value,
        line === undefined
          ? make('span', { class: 'note evidence' }, '未印')
          : make(
              'button',
              { type: 'button', class: 'link evidence', onclick: () => look(line) },
              `第 ${line} 行`,
            ),
      ),
    ]),
  );
}
