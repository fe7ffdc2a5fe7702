import type { Concordance, SearchAnswer, SearchRequest } from '../../search/query/api.ts';
import { formatDate } from '../../text/dates.ts';
import { localDay } from '../../text/local-day.ts';
import { describeRequest } from '../archive-search/describe-request.ts';
import { publicAddress } from '../public-address.ts';
import { readableAddress } from '../readable-address.ts';

/** `312 处，88 篇`: how much is listed, and how much was found. */
export function countWords({ lines, articles }: Concordance): string {
  return `${lines.length} 处，${articles.length} 篇`;
}

/** What stands at the head of a printed list and of its text: what was asked, how much was found, where and when. */
export function listFacts(
  list: Concordance,
  { widened }: SearchAnswer,
  request: SearchRequest,
): [label: string, value: string][] {
  const also = widened.map(({ also }) => also.join('、')).join('；');
  const limit = limitWords(list);
  const address = publicAddress()?.href;
  return [
    ...describeRequest(request),
    ...(also === '' ? [] : [['同时查找', also] satisfies [string, string]]),
    ['找到', countWords(list)],
    ...(limit === '' ? [] : [['未列', limit] satisfies [string, string]]),
    ['日期', formatDate(localDay())],
    ...(address === undefined ? [] : [['网址', readableAddress(address)] satisfies [string, string]]),
  ];
}

/** Says what a list that is full leaves out; nothing where it is whole. */
export function limitWords({ lines, placeless, left, unread }: Concordance): string {
  if (left === 0 && unread === 0) return '';
  const listed = lines.length + placeless.length;
  const unknown = unread === 0 ? '最后一篇没有列完' : `还有 ${unread} 篇没有读到`;
  const rest = left === undefined ? unknown : `其余 ${left} 处没有列出`;
  return `一次最多列 ${listed} 行，按检索结果的先后选取；${rest}。请用年份、刊物等缩小范围，分次列出。`;
}
