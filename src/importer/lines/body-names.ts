import { DAY_FIGURES, YEAR_FIGURES } from '../../text/dates.ts';

/** What the name of a body ends in and few other words do: `西宁市总工会`, `省科学技术协会`, `乐都县文化馆`. */
const SURE =
  '工会|协会|学会|研究会|联合会|委员会|公司|研究室|研究院|研究所|办公室|党委|学校|学院|大学|博物馆|图书馆|文化馆|档案馆';

/** What it may end in besides, where the place says already that a body stands there. */
const POSSIBLE =
  '部|站|社|组|委|局|厅|处|所|院|馆|中心|分会|支部|总支|车间|科|队|街道|社区|镇|乡|村|厂|矿|集团|中学|小学|报社|党工委';

/** Such a name somewhere in a text; two characters or more stand before its ending. */
export const BODY_NAME = `\\p{Script=Han}{2,20}(?:${SURE}|\\p{Script=Han}部)`;

const WHOLE_SURE = new RegExp(`^\\p{Script=Han}{2,20}(?:${SURE})$`, 'u');
const WHOLE_POSSIBLE = new RegExp(
  `^(?:[\\p{Script=Han}、，]{1,30}(?:${SURE})|[\\p{Script=Han}、，]{2,30}(?:${POSSIBLE}))$`,
  'u',
);

/** An office whose body is that of the paper: `（办公室　王丽）`. */
const BARE_OFFICE = /^(?:办公室|研究室|编辑部|通讯组|报道组|党委|团委|工会|妇联)$/u;

/** True for a line that is the name of a body and hardly anything else. */
export function isBodyName(text: string): boolean {
  return WHOLE_SURE.test(text);
}

/** True for a text that may name a body or several, where a sign-off is looked for. */
export function mayNameBodies(text: string): boolean {
  return WHOLE_POSSIBLE.test(text) || BARE_OFFICE.test(text);
}

const DATE = new RegExp(`${YEAR_FIGURES}\\s*年\\s*${DAY_FIGURES}\\s*月(?:\\s*${DAY_FIGURES}\\s*日)?`, 'u');

/** What a body does with a paper, printed behind its name: `青海省总工会主办`, `县总工会办公室编`. */
const DOES = '(?:编发|编印|编辑出版|编辑|主办|印发|印|编)';
const NAMED_WITH_DEED = new RegExp(`^(\\p{Script=Han}{4,24}?)[ \\u3000]*${DOES}$`, 'u');

/** The body that a line of a head or an imprint says brings the paper out: `青石集团工会委员会编印` → 青石集团工会委员会. */
export function findBodyPrinted(text: string): string | undefined {
  return NAMED_WITH_DEED.exec(withoutDateAndNumber(text))?.[1];
}

/** Such a line without the date and the number that may stand beside the name. */
export function withoutDateAndNumber(text: string): string {
  return text
    .replace(DATE, ' ')
    .replace(/[（(]?第[^期]{1,8}期[）)]?/gu, ' ')
    .trim();
}
