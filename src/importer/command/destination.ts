import type { Entry } from '../../corpus/model.ts';
import type { SeriesData } from '../../schema/series.ts';
import type { Doubt, ImportDocument } from '../document.ts';
import { FORM_NAMES } from '../form-names.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import { joinNumbers, nameDesignation } from '../../text/designation.ts';
import { nearestWord } from '../../text/distance.ts';
import { readIssueName, writeIssueName } from '../../text/issue-name.ts';
import { readSpecial } from '../../text/special-issue.ts';
import { RefusalError } from '../refusal.ts';

/** Where an import goes. */
export interface Destination {
  series: string;
  issue: string;
}

/** A series an import may go to. */
export type KnownSeries = Pick<Entry<SeriesData>, 'id' | 'data'>;

/** Splits `<series>/<issue>`; a series the archive does not have is refused with those it has. */
export function openDestination(target: string, series: readonly KnownSeries[]): Destination {
  const [id = '', issue = ''] = target.split('/');
  if (series.some((one) => one.id === id)) return { series: id, issue };
  const near = nearestWord(
    id,
    series.map((one) => one.id),
  );
  throw new RefusalError(
    [
      `没有“${id}”这种刊物${near === undefined ? '。' : `，是不是想写 ${near}？`}现有的刊物：`,
      ...listSeries(series),
      '新的刊物请先用 npm run new -- series 建，或在编辑台的“名录”里新建。',
    ].join('\n'),
  );
}

/** The series of an archive, one a line: `  qinghai-gongyun　青海工运（刊物）`. */
export function listSeries(series: readonly KnownSeries[]): string[] {
  return series.map(({ id, data }) => `  ${id}${data ? `　${data.name}（${FORM_NAMES[data.form]}）` : ''}`);
}

/** Proposes where a source goes, by its form, the names it prints and its number; undefined where nothing is printed to go by. */
export function proposeDestination(
  document: ImportDocument,
  text: string,
  series: readonly KnownSeries[],
): { destination: Partial<Destination>; reasons: string[] } {
  const fitting = series.filter(({ data }) => data?.form === document.form);
  const head = text
    .split('\n')
    .slice(0, 60)
    .join('\n')
    .replace(/[^\S\n]+/gu, '');
  const named = fitting.find(({ data }) => data && head.includes(data.name));
  const [only, ...others] = fitting;
  const chosen = named ?? (others.length === 0 ? only : undefined);
  const reason = named
    ? `开头印有“${named.data?.name ?? ''}”`
    : `${FORM_NAMES[document.form]}只有这一种，刊名没有印`;
  const issue = proposeIssue(document);
  return {
    destination: { ...(chosen && { series: chosen.id }), ...(issue !== undefined && { issue }) },
    reasons: chosen ? [reason] : [],
  };
}

/** `2023-no2`, `2017-no9-10`, `2024-s1`, or the date of a sheet without a number. */
function proposeIssue({ issue, articles }: ImportDocument): string | undefined {
  const { year, numbers = [], running, special, volume } = issue;
  const isNamed = numbers.length > 0 || [running, special, volume].some((one) => one !== undefined);
  if (year !== undefined && isNamed) return writeIssueName(year, { ...issue, numbers });
  return issue.date ?? articles[0]?.data.date;
}

/** 机关代字 as the name of a series. */
const SIGNS = /^\p{Script=Han}{1,8}[发函办字通呈]$/u;

/** Asks where form, year or number of a source differ from its series and the name of its folder. */
export function compareDestination(
  document: ImportDocument,
  { series: id, issue }: Destination,
  series: readonly KnownSeries[],
): Doubt[] {
  const data = series.find((one) => one.id === id)?.data;
  const doubts: Doubt[] = [];
  const ask = (message: string, fields: string[]) =>
    doubts.push({ kind: 'doubt', code: 'field', line: document.blocks[0]?.line ?? 1, message, fields });
  if (data && data.form !== document.form)
    ask(
      `来源像${FORM_NAMES[document.form]}，而“${data.name}”是${FORM_NAMES[data.form]}，请核对是不是放错了刊物`,
      ['form'],
    );
  const number = parseDocumentNumber(document.articles[0]?.data.notice?.number ?? '');
  // A series of documents is called by the signs of its body: 青总发. Another body's document belongs elsewhere.
  if (data?.form === 'notice' && number && SIGNS.test(data.name) && number.agency !== data.name)
    ask(`来源的机关代字是“${number.agency}”，刊物是“${data.name}”，请核对是不是放错了刊物`, [
      'notice.number',
    ]);
  const named = readIssueName(issue);
  const { year, numbers = [], endYear, endNumbers } = document.issue;
  if (named.year !== undefined && year !== undefined && named.year !== year)
    ask(`来源印的是 ${year} 年，文件夹名“${issue}”是 ${named.year} 年，请核对`, ['year']);
  if (named.numbers && numbers.length > 0 && named.numbers.join() !== numbers.join())
    ask(
      `来源印的是第 ${joinNumbers(numbers)} 期（号），文件夹名“${issue}”是第 ${joinNumbers(named.numbers)} 期（号），请核对`,
      ['numbers'],
    );
  // What the folder says of a second year, and what the source prints of one.
  if (named.numbers && numbers.length > 0 && named.endYear !== endYear)
    ask(
      `来源印的是“${nameDesignation({ numbers, endYear, endNumbers })}”，文件夹名“${issue}”是“${nameDesignation({ numbers: [], ...named })}”，请核对是不是跨两年的合刊`,
      ['endYear'],
    );
  const { special } = document.issue;
  const printed = nameDesignation({ ...document.issue, numbers });
  const isOther =
    (named.special !== undefined && printed !== '' && !isSameSpecial(named.special, special)) ||
    (named.numbers !== undefined && numbers.length === 0 && special !== undefined);
  if (isOther)
    ask(
      `来源印的是“${printed}”，文件夹名“${issue}”是“${nameDesignation({ numbers: [], ...named })}”，请核对`,
      ['special'],
    );
  return doubts;
}

/** `增刊第2期` and the 增刊2 of a folder. */
function isSameSpecial(one: string, other: string | undefined): boolean {
  if (other === undefined) return false;
  const [a, b] = [readSpecial(one), readSpecial(other)];
  return a.kind?.address === b.kind?.address && a.number === b.number && a.part === b.part;
}
