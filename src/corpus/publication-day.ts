import { isRealDate } from '../text/dates.ts';

/** Names in the environment of a build the day of the publication it is made for. */
export const PUBLICATION_DAY = 'PUBLICATION_DAY';

/** The day of the publication a build is made for; undefined where it is made for none. */
export function readPublicationDay(
  environment: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const day = environment[PUBLICATION_DAY];
  if (day === undefined || day === '') return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/u.test(day) && isRealDate(day)) return day;
  throw new Error(`环境变量 ${PUBLICATION_DAY} 的值“${day}”不是日期。`);
}
