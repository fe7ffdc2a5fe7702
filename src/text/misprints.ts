/**
 * Words that are only ever a misprint of another, with one look-alike character: 己 已, 千 干, 末 未, 人 入 and others that
 * recognition and typing confuse. Each stands with the word that is meant. A word that is right in some sentence has no
 * place here, or names what must not stand before it: `自己经历` is no misprint of 已经, `周末来了` none of 未来, `农民工入会`
 * none of 工人.
 */
const MISPRINTS: readonly (readonly [wrong: RegExp, right: string])[] = [
  [/(?<![自知律克舍利])己经(?![历营验手])/gu, '已经'],
  [/(?<=[早业而])己(?=[，。；、]|$|有|是|达|完|成)/gu, '已'],
  [/(?<!来)自已(?=[的是能做去来动手在])/gu, '自己'],
  [/(?<![周期年月岁])末来(?=[\p{Script=Han}，。])/gu, '未来'],
  [/(?<![周期年月岁])末能(?=[\p{Script=Han}，。])/gu, '未能'],
  [/(?<![周期年月岁])末经(?=[\p{Script=Han}，。])/gu, '未经'],
  [/尚末/gu, '尚未'],
  [
    /(?<![一二三四五六七八九十两几数上百万0-9])千部(?=[职队群学教培管]|$)|(?<=[党团员领导老青年级机关位名会])千部/gu,
    '干部',
  ],
  [/千劲/gu, '干劲'],
  [/骨千/gu, '骨干'],
  [/若千/gu, '若干'],
  [/实千(?=[家精兴苦])/gu, '实干'],
  [/千群关系/gu, '干群关系'],
  [/干方百计/gu, '千方百计'],
  [/干家万户/gu, '千家万户'],
  [/成干上万/gu, '成千上万'],
  [/工入(?=阶级|师傅|先锋|运动|文化宫|日报)/gu, '工人'],
  [/(?<=[^一-龥]|^)人党(?=积极分子|誓词|申请)/gu, '入党'],
  [/(?<!资)深人(?=贯彻|学习|开展|推进|基层|实际|群众|人心|领会|实施|研究)/gu, '深入'],
  [/(?<!招)投人(?=使用|资金|到|运行|生产)/gu, '投入'],
  [/(?<![出采])纳人(?=规划|考核|议事|预算|范围|重要)/gu, '纳入'],
  [/因难(?=职工|群众|家庭|企业|补助|帮扶)/gu, '困难'],
  [/总王会/gu, '总工会'],
  [/职土(?=[群队之代文技书活权])/gu, '职工'],
  [/竟赛/gu, '竞赛'],
  [/竞然/gu, '竟然'],
  [/帮抉/gu, '帮扶'],
  [/维杈/gu, '维权'],
];

/** A word of a text that is a misprint, where it begins in UTF-16 units, and what is meant: `骨千` → `骨干`. */
export interface Misprint {
  wrong: string;
  right: string;
  index: number;
}

/** Finds the misprints of a text, in order. */
export function findMisprints(text: string): Misprint[] {
  return MISPRINTS.flatMap(([pattern, right]) =>
    [...text.matchAll(pattern)].map(({ 0: wrong, index }) => ({ wrong, right, index })),
  ).sort((a, b) => a.index - b.index);
}
