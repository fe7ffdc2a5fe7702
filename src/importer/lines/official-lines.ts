import { endsInKind } from '../../text/official-titles.ts';

/** What names of bodies end in, where the place says already that a body stands there. */
const BODY_END =
  '工会|协会|学会|研究会|联合会|委员会|委|办公室|公司|集团|厂|矿|局|厅|部|署|处|科|室|院|所|校|学|馆|站|社|团|组|中心|政府|党委|支部|书记处|指挥部|主席团|法院|检察院|银行|分行|支行|医院|车间|队|会';
const BODY = new RegExp(
  `^[\\p{Script=Han}（）()“”·、A-Za-z\\d]{1,38}(?:${BODY_END})(?:[（(][^（）()]{1,6}[）)])?$`,
  'u',
);
const NAME =
  '\\p{Script=Han}{2,4}|\\p{Script=Han}[\\s\\u3000]+\\p{Script=Han}|\\p{Script=Han}{1,5}·\\p{Script=Han}{1,8}';
const POST =
  '书记|主席|主任|部长|厅长|局长|处长|科长|市长|县长|省长|州长|乡长|镇长|区长|院长|校长|会长|经理|董事长|总裁|秘书长|委员|常委|代表|司令员|政委|厂长|矿长|组长|队长|所长|站长|馆长|教授|研究员|工程师|总理|行长|理事长|裁判长|检察长|专员|调研员|巡视员|干事|工人|职工|教师|学员|记者|员';
const POST_AND_NAME = new RegExp(
  `^(?<post>[\\p{Script=Han}、，（）()“”·\\d]{1,40}(?:${POST})(?:[（(][^（）()]*[）)])?)[\\s\\u3000]+(?<name>${NAME})$`,
  'u',
);

/** True for a line that names one body, known or not: it ends as bodies do, and no mark stands in it. */
export function looksLikeBody(line: string): boolean {
  return BODY.test(line) && !endsInKind(line) && !/^[一二三四五六七八九十]+、|^附件/u.test(line);
}

/** The bodies a line of signatures names: one, or several with spaces between them. */
export function readBodies(line: string): string[] | undefined {
  const parts = line.split(/[\s\u3000]+/u).filter((part) => part !== '');
  // `中 共 × × 县 委`, set wide.
  const spread = parts.length > 3 && parts.every((part) => [...part].length === 1);
  const names = spread ? [parts.join('')] : parts;
  return names.length > 0 && names.every(looksLikeBody) ? names : undefined;
}

/** A post with the name behind it: `示范省总工会常务副主席　李建国`. */
export function readPostAndName(line: string): { post: string; name: string } | undefined {
  const { post, name } = POST_AND_NAME.exec(line)?.groups ?? {};
  return post === undefined || name === undefined
    ? undefined
    : { post, name: name.replace(/[\s\u3000]/gu, '') };
}

/** True for a red head: `示范省总工会文件`. */
export function isLetterhead(line: string): boolean {
  const plain = line.replace(/\s+/gu, '');
  return (
    /^[^，。：；]{0,38}文件$/u.test(plain) ||
    (/^[^，。：；]{2,24}会议纪要$/u.test(plain) && !plain.includes('关于'))
  );
}

/** 主送机关: a line that names who is addressed and ends in a colon; `同志们：` and `……如下：` are none. */
export function readRecipients(line: string): string | undefined {
  const labelled = /^主送(?:机关)?[：:]\s*(.+?)[：:。]?$/u.exec(line)?.[1];
  if (labelled !== undefined) return labelled;
  const [, names] = /^([^。！？：:]{2,240})[：:]$/u.exec(line) ?? [];
  if (names === undefined || isSalutation(names)) return undefined;
  return /(?:如下|下列|以下|事项|要求|通知|报告|批复|通报|决定|强调|指出|认为|是|有|为|了|收悉)$|^(?:经|根据|为了|现将|按照|鉴于)/u.test(
    names,
  ) ||
    /^[一二三四五六七八九十（(\d]/u.test(names) ||
    /[“”]$/u.test(names)
    ? undefined
    : names;
}

/** True for names that are surely of bodies or groups: `各……`, `全体……`, or what ends as bodies do. */
export function namesAddressees(names: string): boolean {
  return names
    .split(/[，、；,]/u)
    .some(
      (name) =>
        /^(?:各|全体|有关|驻|所属|机关)/u.test(name) ||
        looksLikeBody(name) ||
        /(?:委|局|单位|部门|企业|同志|先生|女士)$/u.test(name),
    );
}

/** `同志们`, `各位代表、同志们`: what a speaker says to those present. */
function isSalutation(names: string): boolean {
  return (
    /(?:同志们|朋友们|代表|委员|来宾|领导|女士们|先生们|老师|同学们|职工朋友们?|家长)$/u.test(names) &&
    /们$|^各位|^尊敬/u.test(names)
  );
}

/** True for words of a text and not of its head: a sentence that ends, or more than a head has. */
export function holdsSentence(line: string): boolean {
  return /[。！？；]/u.test(line) || [...line].length > 90;
}

/** Who gets a paper: `抄送：市委办公室`, `发：各乡镇总工会`. */
export function isDistributionLine(line: string): boolean {
  return /^(?:抄送|抄报|抄发|分送|报|送|发)[：:]/u.test(line);
}

/** 版记 and the like, behind a document: its label or form says so. */
export function isImprintLine(line: string): boolean {
  return (
    isDistributionLine(line) ||
    /^主题词[：:]/u.test(line) ||
    line.endsWith('印发') ||
    /^[（(]?(?:共)?印\s*\d+\s*份/u.test(line)
  );
}
