/** A 发文字号 as a text cites it. */
export interface CitedNumber {
  /** 发文机关代字, or the words before the year in which the body may be named: `青总发`, `省总工会`. */
  agency: string;
  year: number;
  serial: number;
  /** True where it is said in words, `省总工会2022年11号文`, and the agency may be the name of a body. */
  isLoose: boolean;
}

/** Finds 发文字号 in running text, whatever the brackets: `〔2017〕37号`, `[2017]37号`, `（2017）第37号`, `2022年11号文`. */
export function findCitedNumbers(text: string): (CitedNumber & { start: number; end: number })[] {
  if (!/[号號]/u.test(text)) return [];
  return [...text.matchAll(BRACKETED), ...text.matchAll(IN_WORDS)]
    .flatMap((found) => {
      const { year = '', serial = '' } = found.groups ?? {};
      const words =
        AGENCY.exec(text.slice(Math.max(0, found.index - LONGEST_AGENCY), found.index))?.[0] ?? '';
      const agency = withoutLeadingWords(words);
      if (agency.trim().length < 2) return [];
      return [
        {
          start: found.index - agency.length,
          end: found.index + found[0].length,
          agency: agency.replace(/\s+/gu, ''),
          year: Number(year),
          serial: Number(serial),
          isLoose: found[0].includes('年'),
        },
      ];
    })
    .sort((a, b) => a.start - b.start);
}

/** `根据青总发` → `青总发`: what leads to a number is no part of it. */
function withoutLeadingWords(words: string): string {
  const rest = words.replace(LEADING, '');
  return rest === words ? words : withoutLeadingWords(rest);
}

const BRACKETED =
  /[〔[［(（【﹝]\s*(?<year>(?:19|20)\d{2})\s*[〕\]］)）】﹞]\s*第?\s*(?<serial>\d{1,5})\s*[号號]/gu;
const IN_WORDS = /(?<year>(?:19|20)\d{2})年第?(?<serial>\d{1,4})[号號](?:文件|文|通知)/gu;
const AGENCY = /\p{Script=Han}+\s*$/u;
const LONGEST_AGENCY = 14;
const LEADING =
  /^(?:根据|按照|依照|依据|遵照|参照|贯彻|落实|执行|学习|传达|转发|印发|下发|制发|发出|发布|详见|参见|见于|以及|按|照|据|见|以|由|经|在|和|与|及|对|将|为|的|即|已|曾|从|并|就|文号为?|字号为?|文号|文件|通知)/u;
