import type { Whole } from '../corpus/model.ts';
import { KIND_NAMES } from './address.ts';
import { MoveRefused } from './move-refused.ts';
import type { Move } from './rewrite-content.ts';

/** Refuses to show an article to another circle by moving it: it has the one of its series unless it names its own. */
export function refuseWider({ series, folders }: Whole, { from, to }: Move): void {
  const audienceOf = (item: string) =>
    series.find(({ id }) => id === item.split('/')[0])?.data?.audience ?? 'internal';
  const [before, after] = [audienceOf(from.item), audienceOf(to.item)];
  if (!['issue', 'article'].includes(from.kind) || before === after) return;
  const open = folders.flatMap(({ id, articles }) =>
    articles
      .filter((one) => `${id}/${one.id}` === from.item || id === from.item)
      .filter(({ data }) => data?.audience === undefined)
      .map((one) => `${id}/${one.id}`),
  );
  if (open.length > 0)
    throw new MoveRefused(
      `两种刊物的范围不同（${before}、${after}），这个${KIND_NAMES[from.kind]}移过去，看得到的人就变了。请先在 ${open.slice(0, 3).join('、')}${open.length > 3 ? ` 等 ${open.length} 篇` : ''} 里写明 audience，再移。`,
    );
}
