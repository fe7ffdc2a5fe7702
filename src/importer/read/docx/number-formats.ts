/**
 * Writes a number as Word prints it in one of its formats: 12 in `chineseCounting` → `十二`. Gives undefined for a
 * format that is not known here; what a format has no sign for (a circle above 20) is printed in figures, as Word does.
 */
export function formatNumber(value: number, format: string, pattern?: string): string | undefined {
  if (format === 'custom') return pad(value, pattern);
  const write = FORMATS.get(format);
  return write && (write(value) ?? String(value));
}

type Write = (value: number) => string | undefined;

/** Signs that follow each other in Unicode, of which there are only so many. */
const row =
  (first: string, count: number, from = 1): Write =>
  (value) =>
    value < from || value >= from + count
      ? undefined
      : String.fromCodePoint((first.codePointAt(0) ?? 0) + value - from);

/** Signs that stand in a list, begun again after the last where Word does so. */
const cycle =
  (signs: string, times: 'once' | 'again' = 'once'): Write =>
  (value) => {
    const all = [...signs];
    return value < 1 || (times === 'once' && value > all.length) ? undefined : all[(value - 1) % all.length];
  };

const digits =
  (figures: string): Write =>
  (value) =>
    [...String(value)].map((digit) => [...figures][Number(digit)] ?? digit).join('');

const circled: Write = (value) => (value === 0 ? '⓪' : row('①', 20)(value));

const FORMATS: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['decimalZero', (value) => String(value).padStart(2, '0')],
  ['decimalFullWidth', digits('０１２３４５６７８９')],
  ['decimalFullWidth2', digits('０１２３４５６７８９')],
  ['numberInDash', (value) => `- ${value} -`],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedParen', row('⑴', 20)],
  ['decimalEnclosedFullstop', row('⒈', 20)],
  ['ideographEnclosedCircle', row('㊀', 10)],
  ['ideographTraditional', cycle('甲乙丙丁戊己庚辛壬癸')],
  ['ideographZodiac', cycle('子丑寅卯辰巳午未申酉戌亥')],
  ['ideographZodiacTraditional', writeSexagenary],
  ['ideographDigital', digits('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digits('〇一二三四五六七八九')],
  ['taiwaneseDigital', digits('○一二三四五六七八九')],
  ['chineseCounting', (value) => countBelowHundred(value, '○')],
  ['taiwaneseCounting', (value) => countBelowHundred(value, '○')],
  ['chineseCountingThousand', (value) => count(value, '零一二三四五六七八九', '十百千', '万')],
  ['taiwaneseCountingThousand', (value) => count(value, '零一二三四五六七八九', '十百千', '萬')],
  ['japaneseCounting', writeJapanese],
  ['chineseLegalSimplified', (value) => count(value, '零壹贰叁肆伍陆柒捌玖', '拾佰仟', '万', 'full')],
  ['ideographLegalTraditional', (value) => count(value, '零壹貳參肆伍陸柒捌玖', '拾佰仟', '萬', 'full')],
  ['upperLetter', (value) => repeatLetter(value, 65)],
  ['lowerLetter', (value) => repeatLetter(value, 97)],
  ['upperRoman', writeRoman],
  ['lowerRoman', (value) => writeRoman(value).toLowerCase()],
  ['ordinal', (value) => `${value}${ordinalEnding(value)}`],
  ['none', () => ''],
]);

/** 甲子 to 癸亥. */
function writeSexagenary(value: number): string | undefined {
  const stem = cycle('甲乙丙丁戊己庚辛壬癸', 'again')(value);
  const branch = cycle('子丑寅卯辰巳午未申酉戌亥', 'again')(value);
  return stem === undefined || branch === undefined || value > 60 ? undefined : stem + branch;
}

/** 九十九, and from a hundred on figure by figure: 一○○. */
function countBelowHundred(value: number, zero: string): string {
  return value < 100
    ? count(value, `${zero}一二三四五六七八九`, '十百千', '万')
    : (digits(`${zero}一二三四五六七八九`)(value) ?? '');
}

/** 百一, 千: a single hundred or thousand is not counted in Japan, and no zero is written between. */
function writeJapanese(value: number): string {
  return value === 0
    ? '〇'
    : count(value, '〇一二三四五六七八九', '十百千', '万')
        .replaceAll('〇', '')
        .replace(/一(?=[百千])/gu, '');
}

/** A Chinese numeral with units; ten to nineteen begin with the unit unless the form is a full one: 壹拾贰. */
function count(value: number, figures: string, units: string, myriad: string, form?: 'full'): string {
  const figure = (digit: number) => [...figures][digit] ?? '';
  if (value === 0) return figure(0);
  if (value >= 10_000) {
    const rest = value % 10_000;
    const low = rest === 0 ? '' : count(rest, figures, units, myriad, 'full');
    return `${count(Math.floor(value / 10_000), figures, units, myriad, form)}${myriad}${rest > 0 && rest < 1000 ? figure(0) : ''}${low}`;
  }
  let text = '';
  let gap = false;
  [...String(value)].forEach((character, index, all) => {
    const digit = Number(character);
    const unit = [...units][all.length - index - 2] ?? '';
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? figure(0) : ''}${form !== 'full' && value < 20 && index === 0 && all.length === 2 ? '' : figure(digit)}${unit}`;
      gap = false;
    }
  });
  return text;
}

/** a … z, aa, bb … */
function repeatLetter(value: number, first: number): string | undefined {
  if (value < 1) return undefined;
  return String.fromCodePoint(first + ((value - 1) % 26)).repeat(Math.floor((value - 1) / 26) + 1);
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function writeRoman(value: number): string {
  if (value < 1 || value > 32_767) return String(value);
  const [weight, sign] = ROMAN.find(([least]) => least <= value) ?? [value, ''];
  return value === weight ? sign : sign + writeRoman(value - weight);
}

function ordinalEnding(value: number): string {
  if (value % 100 >= 11 && value % 100 <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][value % 10] ?? 'th';
}

/** `001, 002, 003, ...`: as many figures as the pattern shows. */
function pad(value: number, pattern: string | undefined): string | undefined {
  const [shown] = /^0*1(?=\D|$)/u.exec(pattern ?? '') ?? [];
  return shown === undefined ? undefined : String(value).padStart(shown.length, '0');
}
