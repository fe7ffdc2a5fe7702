import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { test } from 'vitest';
import { readSymbol } from '../../../src/importer/read/docx/symbols.ts';
import { countCharacters, findUnbalancedMarks, isHan } from '../../../src/text/characters.ts';
import { datePrecision, formatDate, isRealDate, parsePrintedDate } from '../../../src/text/dates.ts';
import { editDistance, nearestWord } from '../../../src/text/distance.ts';
import { formatDocumentNumber, parseDocumentNumber } from '../../../src/text/document-number.ts';
import { breakLine, emWidth } from '../../../src/text/em-width.ts';
import { formatChineseNumeral, parseChineseNumeral } from '../../../src/text/numerals.ts';
import { closeDigitSpaces, widenPunctuation } from '../../../src/text/punctuation.ts';
import { splitSentences } from '../../../src/text/sentences.ts';
import { foldForComparison, titleSimilarity } from '../../../src/text/similarity.ts';
import { breakTitle } from '../../../src/text/title-breaks.ts';
import { foldText, foldWidth, isSpace } from '../../../src/text/width.ts';
import { wordStraddles } from '../../../src/text/words.ts';
import { hold } from './hold.ts';

/** The primitives of Chinese text over every character and over the lines of real sources. */
const FIXTURES = resolve(import.meta.dirname, '../../fixtures');
const lines = [
  'checks/sound/content/issues/gongyun/2017-no9/source.txt',
  'second-archive/content/issues/kexie-tongxun/2023-no3/source.txt',
  'second-archive/content/issues/chuan-ke-xie-fa/2023-no12/source.txt',
]
  .flatMap((file) => readFileSync(join(FIXTURES, file), 'utf8').split('\n'))
  .filter((line) => line.trim() !== '');
const neighbours = lines.slice(1).map((line, index) => [lines[index] ?? '', line] as const);

test('what every character of the first plane is taken for', async () => {
  const classes: string[] = [];
  for (let code = 0; code <= 0xffff; code += 1) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const one = String.fromCodePoint(code);
    const folded = foldWidth(one);
    const wide = widenPunctuation(`汉${one}汉`);
    const marks = [
      isHan(one) ? 'han' : '',
      isSpace(one) ? 'space' : '',
      folded === one ? '' : `folds ${folded}`,
      wide === `汉${one}汉` ? '' : `widens ${wide}`,
      String(emWidth(one)),
    ];
    const said = marks.filter((mark) => mark !== '').join(', ');
    const [last = ''] = classes.slice(-1);
    if (last.endsWith(`: ${said}`))
      classes[classes.length - 1] = last.replace(/^(\w+)(-\w+)?/u, `$1-${code.toString(16)}`);
    else classes.push(`${code.toString(16)}: ${said}`);
  }
  await hold('characters', [classes.join('\n')]);
});

test('lines of sources, whole and cut', async () => {
  const cut = lines.flatMap((line) => [line, [...line].slice(3).join(''), [...line].slice(0, 9).join('')]);
  await hold('lines', [
    ...cut.map((line) => [
      line,
      countCharacters(line),
      emWidth(line),
      breakLine(line, 12),
      breakTitle(line),
      splitSentences(line),
      findUnbalancedMarks(line),
      foldText(line),
      foldForComparison(line),
      closeDigitSpaces(line),
      widenPunctuation(line),
      parsePrintedDate(line),
      parseDocumentNumber(line),
    ]),
    neighbours.map(([before, after]) => [
      wordStraddles(before, after),
      titleSimilarity(before, after).toFixed(4),
      editDistance(before.slice(0, 40), after.slice(0, 40)),
      nearestWord(before.slice(0, 3), [after.slice(0, 3), after.slice(0, 4)]),
    ]),
  ]);
});

test('figures, dates and numbers', async () => {
  const numbers = Array.from({ length: 1100 }, (_, number) => number);
  const dates = [
    '2023',
    '2023-02',
    '2023-02-17',
    '2023-02-30',
    '2023-13',
    '2024-02-29',
    '0000-01-01',
    '二〇二三',
  ];
  const printed = [
    '二〇二三年二月十七日',
    '2023 年 2 月 17 日',
    '２０２３年２月',
    '一九八七年十二月三十一日',
    '2023.2.17',
    '2023年',
  ];
  const documents = [
    '青总发〔2022〕11号',
    '示政办发[2009]第24号',
    '教（2024）3号',
    '青总发〔22〕11号',
    '发〔2022〕号',
  ];
  await hold('figures', [
    numbers.map((number) => `${number} ${formatChineseNumeral(number)}`).join('\n'),
    numbers.filter((number) => parseChineseNumeral(formatChineseNumeral(number)) !== number),
    ['二十', '廿', '〇', '一百零五', '一〇五', '两', '十', '十一', '二百', '千', '二零二三', '甲'].map(
      (text) => [text, parseChineseNumeral(text)],
    ),
    dates
      .filter((date) => /^\d/u.test(date))
      .map((date) => [date, isRealDate(date), datePrecision(date), formatDate(date)]),
    printed.map((text) => [text, parsePrintedDate(text)]),
    documents.map((text) => {
      const parts = parseDocumentNumber(text);
      return [text, parts, parts && formatDocumentNumber(parts)];
    }),
  ]);
});

test('signs of symbol fonts', async () => {
  const fonts = ['Symbol', 'Wingdings', 'Wingdings 2', 'Wingdings 3', '宋体', undefined];
  const codes = Array.from({ length: 0xe0 }, (_, place) => 0xf020 + place);
  await hold(
    'symbols',
    fonts.map((font) =>
      [font, ...codes.map((code) => `${(code - 0xf000).toString(16)} ${readSymbol(font, code) ?? '–'}`)].join(
        '\n',
      ),
    ),
  );
});
