/** The same source as another hand would have handed it over. The facts stay. */
export interface Transformation {
  name: string;
  change: (text: string) => string;
}

/** Habits of Word, of `pdftotext` and of typists that say nothing about the text. */
export const transformations: readonly Transformation[] = [
  { name: 'as it is', change: (text) => text },
  { name: 'without blank lines', change: (text) => text.replace(/\n{2,}/gu, '\n') },
  {
    name: 'blank lines between all lines',
    change: (text) => text.replace(/\n+/gu, '\n').replace(/(?<=\S)\n(?=\S)/gu, '\n\n'),
  },
  {
    name: 'lines of Windows and a mark at the front',
    change: (text) => `\ufeff${text.replace(/\n/gu, '\r\n')}`,
  },
  {
    name: 'paragraphs indented by two characters',
    change: (text) => text.replace(/^(?=[^\s|#].{20,}[。；]$)/gmu, '　　'),
  },
  {
    name: 'square brackets round years',
    change: (text) => text.replace(/〔(\d{4})〕/gu, '[$1]'),
  },
  {
    name: 'round brackets round years',
    change: (text) => text.replace(/〔(\d{4})〕/gu, '（$1）'),
  },
  {
    name: 'full-width figures',
    change: (text) =>
      text.replace(/(?<!\d)\d{1,4}(?=[〕年月日号期])/gu, (digits) =>
        digits.replace(/\d/gu, (digit) => String.fromCodePoint((digit.codePointAt(0) ?? 0) + 0xfee0)),
      ),
  },
  { name: 'spaces at the ends of lines', change: (text) => text.replace(/(?<=\S)$/gmu, '  ') },
  { name: 'half-width colons', change: (text) => text.replace(/：$/gmu, ':') },
];
