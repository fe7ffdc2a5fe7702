import { runs, type Designation } from './designation.ts';
import { romanise } from './romanise.ts';
import { readSpecial, SPECIAL_KINDS } from './special-issue.ts';

/** What the name of an issue's folder says. */
export interface SaidByName {
  year?: number;
  numbers?: number[];
  /** Of a 合刊 over two years. */
  endYear?: number;
  endNumbers?: number[];
  volume?: number;
  running?: number[];
  special?: string;
  part?: string;
}

/**
 * The folder proposed for an issue, which is its address: `2023-no2`, `2017-no9-10`, `2023-no12-2024-no1` over two years,
 * `2024-no1-no3`, `2024-v12-no3`, `2024-s1` for a 增刊, `2024-z123` for 总第123期, `1985-chuangkan`; parts and printings behind, `2024-no3-shang`, `-r2`.
 */
export function writeIssueName(year: number, designation: Designation): string {
  const { numbers, endYear, endNumbers = [], volume, running = [], special, part, printing } = designation;
  const known = special === undefined ? undefined : readSpecial(special);
  const takesNumber = known !== undefined && numbers.length > 0 && known.kind?.beside !== true;
  const word =
    special === undefined || takesNumber
      ? ''
      : `${known?.kind?.address ?? letters(special)}${known?.number ?? ''}`;
  const counted = runs(numbers).map((run) => `no${span(run)}`);
  const main = [
    ...(volume === undefined ? [] : [`v${volume}`]),
    ...counted,
    ...(endYear === undefined ? [] : [String(endYear), ...runs(endNumbers).map((run) => `no${span(run)}`)]),
    ...(word === '' ? [] : [word]),
    ...(known?.part === undefined ? [] : [letters(known.part)]),
  ];
  const alone = main.length === 0 ? runs(running).map((run) => `z${span(run)}`) : [];
  return [
    String(year),
    ...main,
    ...alone,
    ...(part === undefined ? [] : [letters(part)]),
    ...(printing === undefined ? [] : ['r2']),
  ].join('-');
}

/** Year and designation that the name of an issue's folder says; the words an editor puts behind them say nothing. */
export function readIssueName(name: string): SaidByName {
  const [, year, whole = ''] = /^(\d{4})(?:-(.*))?$/u.exec(name) ?? [];
  if (year === undefined) return {};
  const said: SaidByName = { year: Number(year) };
  const end = END.exec(whole)?.groups;
  const over = end && Number(end.year) === Number(year) + 1 ? end : undefined;
  const rest = over ? `${over.before ?? ''}${over.after ?? ''}` : whole;
  const { volume, counted, running, word, number, part } = NAME.exec(rest)?.groups ?? {};
  const numbers = readNumbers(counted);
  if (numbers.length > 0) said.numbers = numbers;
  if (over) Object.assign(said, { endYear: Number(over.year), endNumbers: readNumbers(over.counted) });
  if (volume !== undefined) said.volume = Number(volume);
  if (running !== undefined) said.running = [...running.matchAll(/z(\d+)(?:-(\d+))?/gu)].flatMap(expand);
  const special = SPECIAL_KINDS.findLast(({ address }) => address === word)?.word;
  const divided = PARTS.get(part ?? '') ?? '';
  if (special !== undefined)
    said.special = `${special}${number === undefined || number === '' ? divided : number}`;
  else if (divided !== '') said.part = divided;
  return said;
}

function readNumbers(counted = ''): number[] {
  return [...counted.matchAll(/no(\d+)(?:-(\d+))?/gu)].flatMap(expand);
}

/** The second year of a 合刊 over two, between what the first has and what stands behind. */
const END =
  /^(?<before>(?:v\d+-)?no\d.*?)-(?<year>\d{4})-(?<counted>no\d+(?:-\d+)?(?:-no\d+(?:-\d+)?)*)(?<after>(?:-.*)?)$/u;

/** More numbers than this between two are no 合刊. */
const LONGEST = 60;

const PARTS: ReadonlyMap<string, string> = new Map(
  ['上', '中', '下', '上半月', '下半月', '上旬', '中旬', '下旬', '上册', '中册', '下册'].map((part) => [
    letters(part),
    part,
  ]),
);
const WORDS = [...new Set(SPECIAL_KINDS.map(({ address }) => address))].join('|');
const NAME = new RegExp(
  `^(?:v(?<volume>\\d+)(?:-|$))?(?:(?<counted>no\\d+(?:-\\d+)?(?:-no\\d+(?:-\\d+)?)*)(?:-|$)|(?<running>z\\d+(?:-\\d+)?)(?:-|$))?` +
    `(?:(?<word>${WORDS})(?<number>\\d*)(?:-|$))?(?:(?<part>${[...PARTS.keys()].join('|')})(?:-|$))?`,
  'u',
);

function expand([, first, last = first]: RegExpMatchArray): number[] {
  const [from, to] = [Number(first), Number(last)];
  if (to <= from || to - from > LONGEST) return from === to ? [from] : [from, to];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function span([first, last]: readonly [number, number]): string {
  return first === last ? String(first) : `${first}-${last}`;
}

function letters(words: string): string {
  return romanise(words).replaceAll('-', '');
}
