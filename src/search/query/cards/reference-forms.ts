import { SPECIAL_KINDS } from '../../../text/special-issue.ts';

/**
 * The forms in which a reference is typed, out of pieces. Groups: `name` a series or 代字 the archive has, `book` and
 * `agency` one that it may not have, `year`, `volume`, `first` and `last` the number, `part`
 * of it, `endYear`, `endFirst` and `endLast` the second year of a 合刊 over two, `special` 增刊 and the like with what counts it, `running` 总第n期, `page` and `pageEnd`.
 */
export interface ReferenceForm {
  pattern: RegExp;
  unit: '期' | '号' | '年';
  /** Whether it says so plainly what it is that its absence may be told. */
  sure: boolean;
}

const FIGURE = String.raw`(?:\d{1,5}|[〇一二三四五六七八九十百千]{1,6})`;
const YEAR = '(?:(?:19|20)\\d\\d|[一二][〇一二三四五六七八九]{3})';
const SHORT = '(?:\\d\\d|[〇一二三四五六七八九]{2})';
const JOINT = String.raw`\s*(?:期?\s*[-、,/和及与至到]|·)\s*第?\s*`;
const NUMBER = `(?<first>${FIGURE})(?:${JOINT}(?<last>${FIGURE}))?`;
/** 2023年, (2023), 85年, or a full year with something behind it that is no figure. */
const DATED = `(?:\\(?(?<year>${YEAR}(?=\\)?\\s*年|\\)|\\s*[,.·/-]|\\s|第|no)|${SHORT}(?=\\)?\\s*年))\\)?\\s*(?:年度?)?\\s*[,.·/-]?\\s*)`;
const BEHIND = `(?:\\s*[,(]?\\s*(?<yearBehind>${YEAR}|${SHORT}(?=年))年?\\)?)`;
const DIVIDED = '(?:\\s*(?:\\((?<part>[上中下][半月旬刊册辑集]*)\\)|(?<part2>[上下](?![的面中]))))?';
/** 2023年第12期—2024年第1期 goes on so. */
const OVER = `(?:\\s*(?:-|/|至)\\s*(?<endYear>${YEAR})\\s*年?\\s*第?\\s*(?<endFirst>${FIGURE})(?:${JOINT}(?<endLast>${FIGURE}))?\\s*期(?:\\s*\\(?(?:合刊|合订本)\\)?)?)?`;
const ISSUE = `(?:第\\s*(?<volume>${FIGURE})\\s*卷\\s*[,.]?\\s*)?第?\\s*\\(?\\s*${NUMBER}\\s*\\)?\\s*(?:期(?:\\s*\\(?(?:合刊|合订本)\\)?)?|合刊)${OVER}${DIVIDED}`;
const RUNNING = `\\(?\\s*总\\s*第?\\s*\\(?(?<running>${FIGURE})\\)?\\s*期\\)?`;
/** Pages behind a reference. */
export const PAGES = `(?:\\s*[,:]?\\s*(?:(?:第\\s*)?(?<page>${FIGURE})(?:\\s*-\\s*第?\\s*(?<pageEnd>${FIGURE}))?\\s*页|pp?\\s*\\.?\\s*(?<page2>\\d{1,5})(?:\\s*-\\s*(?<pageEnd2>\\d{1,5}))?))?`;
const COLON_PAGES = `(?:\\s*:\\s*(?<page3>\\d{1,5})(?:\\s*-\\s*(?<pageEnd3>\\d{1,5}))?)`;
const SERIAL = `第?\\s*(?<first>${FIGURE})\\s*号`;
const BRACKETED = `\\(\\s*(?<year>${YEAR}|${SHORT})\\s*年?\\s*\\)`;
const PAPER = '(?:\\s*(?:文件|文|令|公告|通告|通知|决定))';

/** The forms for the names of an archive, and what a text without any reference lacks. */
export interface ReferenceForms {
  forms: readonly ReferenceForm[];
  /** A figure or the word of a special issue: some of these stands in every reference, so that most queries are done with here. */
  sign: RegExp;
}

/** Makes the forms for the names of an archive, those with a name first; `specials` are words its issues bear: 春季号. */
export function makeReferenceForms(
  names: readonly string[],
  specials: readonly string[] = [],
): ReferenceForms {
  const known = [...names].sort((a, b) => b.length - a.length).map((name) => escape(name));
  const name =
    known.length === 0
      ? '(?<name>(?!))'
      : `《?\\s*(?<name>${known.join('|')})\\s*》?\\s*(?:杂志|期刊|月刊|双月刊|季刊)?\\s*[,.:]?\\s*`;
  const book = '《(?<book>[^《》]{1,20})》\\s*(?:杂志|期刊|月刊|双月刊|季刊)?\\s*[,.:]?\\s*';
  const words = [...specials, ...SPECIAL_KINDS.map(({ word }) => word)].map(escape).join('|');
  const special = `(?<special>${words})\\s*(?:第?\\s*\\(?(?<count>${FIGURE})\\)?\\s*[期号辑]?|\\(?(?<half>[上中下])[册辑集]?\\)?)?`;
  const dated = `(?<year>${YEAR}|${SHORT}(?=年))\\s*(?:年度?)?\\s*[,.]?\\s*`;
  const issue = (before: string, sure = true): ReferenceForm[] => [
    form(`${before}${DATED}?${ISSUE}(?:\\s*[,]?\\s*${RUNNING})?${PAGES}`, '期', sure),
    form(`${before}${ISSUE}${BEHIND}${PAGES}`, '期', sure),
    form(`${before}${DATED}?${RUNNING}${PAGES}`, '期', sure),
    form(
      `${before}${dated}\\(?\\s*(?:第?\\s*${NUMBER}\\s*期?\\s*\\(?)?${special}\\)?(?:${COLON_PAGES}|${PAGES})`,
      '期',
      sure,
    ),
    form(`${before}(?:第?\\s*${NUMBER}\\s*期\\s*\\(?)?${special}\\)?${PAGES}`, '期', false),
    form(`${before}${DATED}?no\\s*[.:]?\\s*${NUMBER}${BEHIND}?${PAGES}`, '期', false),
  ];
  const bare = `\\s*[,.]?\\s*(?<year>${YEAR})`;
  const forms = [
    ...issue(name),
    form(`(?<year>${YEAR}|${SHORT})年\\s*${name}${ISSUE}${PAGES}`, '期', true),
    form(`${DATED}?${ISSUE}\\s*的?\\s*${name}${PAGES}`, '期', true),
    ...['\\s*年\\s*', '\\s*[·/]\\s*', '\\s*\\.\\s*', '\\s+', '\\s*-\\s*(?!\\d+-)'].map((joint) =>
      form(`${name}${bare}${joint}${NUMBER}(?:${PAGES}|${COLON_PAGES})`, '期', true),
    ),
    form(
      `${name}${bare}\\s*,\\s*(?<volume>\\d{1,4})\\s*\\(\\s*${NUMBER}\\s*\\)(?:${COLON_PAGES}|${PAGES})`,
      '期',
      true,
    ),
    form(
      `${name}${bare}\\s*\\(\\s*${NUMBER}\\s*\\)\\s*/\\s*(?<endYear>${YEAR})\\s*\\(\\s*(?<endFirst>${FIGURE})(?:${JOINT}(?<endLast>${FIGURE}))?\\s*\\)(?:${COLON_PAGES}|${PAGES})`,
      '期',
      true,
    ),
    form(`${name}${bare}年?\\s*\\(\\s*${RUNNING}\\s*\\)(?:${COLON_PAGES}|${PAGES})`, '期', true),
    form(
      `${name}${bare}年?\\s*\\(\\s*${NUMBER}(?<part>[上中下][半月旬刊册辑集]*)?\\s*\\)(?:${COLON_PAGES}|${PAGES})`,
      '期',
      true,
    ),
    form(`${name}${bare}年?`, '年', true),
    form(`${name}${BRACKETED}\\s*${SERIAL}${PAPER}?`, '号', true),
    form(`${name}(?:(?<year>${YEAR})\\s*年?\\s*)?${SERIAL}${PAPER}?`, '号', true),
    form(`(?<year>${YEAR})年\\s*${name}${SERIAL}${PAPER}?`, '号', true),
    form(`${BRACKETED}\\s*${name}${SERIAL}${PAPER}?`, '号', true),
    ...issue(book),
    ...issue(''),
    form(`(?<year>${YEAR})·${NUMBER}${PAGES}`, '期', false),
    form(`(?<agency>\\p{Script=Han}{1,12})\\s*${BRACKETED}\\s*${SERIAL}${PAPER}?`, '号', true),
    form(`${BRACKETED}\\s*(?<agency>\\p{Script=Han}{1,12}?)${SERIAL}${PAPER}?`, '号', true),
    form(`${BRACKETED}\\s*${SERIAL}${PAPER}?`, '号', false),
    form(`(?<year>${YEAR})年\\s*${SERIAL}${PAPER}?`, '号', false),
    form(`${SERIAL}${PAPER}`, '号', false),
    form(`第\\s*(?<first>${FIGURE})\\s*号`, '号', false),
  ];
  return { forms, sign: new RegExp(`${FIGURE}|${words}`, 'iu') };
}

function form(source: string, unit: ReferenceForm['unit'], sure: boolean): ReferenceForm {
  return { pattern: new RegExp(source, 'iuy'), unit, sure };
}

function escape(name: string): string {
  return name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
}
