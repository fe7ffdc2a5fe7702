import type { SurveyView } from '../../publish-shapes.ts';

/** One line: when it was published last, and what would go out now. */
export function summarize({ book, publications, ...lists }: SurveyView): string {
  if (book === 'broken') return '公布簿坏了，现在不能发布。请照“检查”里的提示恢复。';
  const [last] = publications;
  const before = last
    ? `上次发布：第 ${last.number} 次，${last.on}。`
    : book === 'none'
      ? '还没有发布过。'
      : '公布簿里还没有记过发布。';
  const counts = (
    [
      ['新入库', 'added'],
      ['更正', 'changed'],
      ['恢复', 'returned'],
      ['移动', 'moved'],
      ['撤下', 'gone'],
    ] as const
  ).flatMap(([words, name]) => (lists[name].count > 0 ? [`${words} ${lists[name].count} 个`] : []));
  return `${before}${counts.length > 0 ? `这一次：${counts.join('，')}。` : '从那以后没有改动。'}`;
}
