import { parsePrintedDate } from '../../text/dates.ts';
import type { ArticleData } from '../../schema/article.ts';
import type { ArticleDraft, LogEntry } from '../document.ts';

/**
 * What a title, group or column of a Chinese periodical says of the kind; the first that fits counts. An archive that
 * has no such kind passes it over.
 */
const SIGNS: readonly [RegExp, 'title' | 'group' | 'column', string][] = [
  [/全体会议公报$/u, 'title', '公报'],
  [/的?决议$/u, 'title', '决议'],
  [/工作报告|情况.*的报告$/u, 'title', '报告'],
  [/的?讲话$|发言$|重要指示$|提出要求$/u, 'title', '讲话'],
  [/通知$|规划|实施方案$/u, 'title', '通知'],
  [/征稿启事$/u, 'title', '启事'],
  [/典型案例材料$/u, 'title', '经验材料'],
  [/家书|家风/u, 'group', '家书'],
  [/故事/u, 'group', '故事'],
  [/健康/u, 'group', '健康'],
  [/感悟/u, 'group', '随笔'],
  [/理论|学习园地/u, 'column', '理论文章'],
  [/短播|简讯/u, 'column', '简讯'],
];

/**
 * Proposes the 文种, one of those the archive has, and, for a report that names day and month only, the date with its
 * evidence. A kind of the archive's own is known by its name: at the end of the title, in the group or the column.
 */
export function guessKind(
  article: ArticleDraft,
  issueYear: number | undefined,
  kinds?: readonly string[],
): { article: ArticleDraft; log: LogEntry[] } {
  const data: Partial<ArticleData> = { ...article.data };
  const texts = {
    title: [data.title, data.subtitle],
    group: [article.entry?.group],
    column: [data.column],
  };
  const has = (kind: string) => kinds === undefined || kinds.includes(kind);
  const sign = SIGNS.find(
    ([pattern, where, kind]) =>
      has(kind) && texts[where].some((text) => text !== undefined && pattern.test(text)),
  );
  const named = kinds?.find((kind) => !SIGNS.some(([, , known]) => known === kind) && isNamed(kind, texts));
  const plain = [data.photos ? '图片' : '新闻', data.kind].find((kind) => kind !== undefined && has(kind));
  const own = data.kind !== undefined && has(data.kind) ? data.kind : undefined;
  // An official document is of the kind its title names, or of one a person has to say.
  const kind = data.notice ? (own ?? named) : (sign?.[2] ?? named ?? plain);
  if (kind === undefined) delete data.kind;
  else data.kind = kind;
  if (!data.date && issueYear !== undefined && ['新闻', '简讯', '图片'].includes(kind ?? '')) {
    Object.assign(data, inferDate(article, issueYear));
  }
  return { article: { ...article, data }, log: kind === undefined ? [noKind(article)] : [] };
}

function isNamed(kind: string, { title, group, column }: Record<'title' | 'group' | 'column', unknown[]>) {
  const holds = (text: unknown) => typeof text === 'string' && text.includes(kind);
  const ends = (text: unknown) => typeof text === 'string' && text.endsWith(kind);
  return title.some(ends) || group.some(holds) || column.some(holds);
}

function noKind({ entry, blocks, data }: ArticleDraft): LogEntry {
  const line = entry?.line ?? blocks[0]?.line ?? 1;
  return {
    kind: 'doubt',
    code: 'kind',
    line,
    message: `“${data.title ?? ''}”的文种看不出来，请照 content/site.yaml 的 kinds 写 kind`,
  };
}

/** The first day and month of the opening paragraphs, `8月23日` or `8月18—20日`, in the year of the issue. */
function inferDate({ blocks }: ArticleDraft, year: number): Pick<ArticleData, 'date' | 'dateInferred'> {
  for (const { text } of blocks.slice(0, 2)) {
    const match = /(?<![\d年])(\d{1,2}月\d{1,2})(?:日(?:至\d{1,2}日)?|[—～-]\d{1,2}日)/u.exec(text);
    const date = match && parsePrintedDate(`${year}年${match[1]}日`);
    if (date) return { date, dateInferred: `文中作“${match[0]}”，年份据本期` };
  }
  return {};
}
