/**
 * The share of very common characters among the Chinese ones of a text: about a third of any real text, hardly any of what
 * a wrong encoding makes of it.
 */
export function rateCommonHan(text: string): number {
  const han = text.match(/\p{Script=Han}/gu) ?? [];
  return han.filter((character) => COMMON.has(character)).length / Math.max(1, han.length);
}

const COMMON = new Set(
  '的一了是不在有人和大中国國工会會年月日各部为為对對以上个個地这這来來到要全市省县縣总總员員通知关關于於公司委文件发發第二三四五十',
);
