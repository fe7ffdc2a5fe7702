import { RESERVED_ADDRESSES } from '../checks/reserved.ts';
import type { Whole } from '../corpus/model.ts';
import { openDestination, type Destination } from '../importer/command/destination.ts';
import { readIssueName } from '../text/issue-name.ts';
import { RefusalError } from '../importer/refusal.ts';
import { slugSchema } from '../schema/fields.ts';

/** What is wrong with a part of an address, in words; undefined for a good one. */
export function faultOfSlug(text: string): string | undefined {
  const fault = slugSchema.safeParse(text).error?.issues[0]?.message;
  return fault === undefined ? undefined : `“${text}”不能作网址：${fault}`;
}

/** What is wrong with the name of a new issue: it is an address, and begins with the year its number counts in. */
export function faultOfIssueName(text: string): string | undefined {
  const fault = faultOfSlug(text);
  if (fault !== undefined) return fault;
  const year = readIssueName(text).year;
  return year !== undefined && year >= 1900 && year <= 2100
    ? undefined
    : `“${text}”看不出是哪一年：期要以年份开头，例如 2024-no3、合刊 2024-no9-10、增刊 2024-s1、没有期号的 2024-05-18`;
}

/**
 * Splits `<series>/<issue>` of the archive's own series.
 * @throws RefusalError with the series there are, or with the rule of addresses.
 */
export function splitTarget(
  target: string,
  { series }: Pick<Whole, 'series'>,
): Destination & { article?: string } {
  const [, issue = '', article, ...more] = target.split('/');
  const destination = openDestination(target, series);
  const fault =
    more.length > 0
      ? `“${target}”层次太多了`
      : (faultOfIssueName(issue) ?? (article === undefined ? undefined : faultOfSlug(article)));
  if (fault !== undefined) throw new RefusalError(`${fault}。`);
  return { ...destination, ...(article !== undefined && { article }) };
}

/** What is wrong with the name of a new series: it stands at the root of the site, where the site has pages of its own. */
export function faultOfSeries(id: string): string | undefined {
  return RESERVED_ADDRESSES.includes(id) ? `“${id}”不能作刊名：网址 /${id}/ 是网站自己的页面` : undefined;
}
