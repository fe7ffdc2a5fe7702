/** What the name of a body ends in and few other words do: `西宁市总工会`, `省科学技术协会`, `省总宣教部`, `县文化馆`. */
const SURE =
  '工会|协会|学会|研究会|联合会|委员会|公司|研究室|研究院|研究所|办公室|党委|学校|学院|大学|博物馆|图书馆|文化馆|档案馆';

/** What it may end in besides, where the place says already that a body stands there. */
const POSSIBLE = '部|站|社|组|委|局|厅|处|所|院|馆|中心';

/** Such a name somewhere in a text; two characters or more stand before its ending. */
export const BODY_NAME = `\\p{Script=Han}{2,20}(?:${SURE}|\\p{Script=Han}部)`;

const WHOLE_SURE = new RegExp(`^\\p{Script=Han}{2,20}(?:${SURE})$`, 'u');
const WHOLE_POSSIBLE = new RegExp(`^[\\p{Script=Han}、，]{2,30}(?:${SURE}|${POSSIBLE})$`, 'u');

/** True for a line that is the name of a body and hardly anything else. */
export function isBodyName(text: string): boolean {
  return WHOLE_SURE.test(text);
}

/** True for a text that may name a body or several, where a sign-off is looked for. */
export function mayNameBodies(text: string): boolean {
  return WHOLE_POSSIBLE.test(text);
}
