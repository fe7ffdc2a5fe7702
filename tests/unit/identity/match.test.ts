import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../../src/identity/fingerprint.ts';
import { matchParagraphs } from '../../../src/identity/match.ts';

const A =
  '刚才，志忠同志代表省总十四届常委会，报告了今年以来的工作情况，安排部署了下一阶段工作重点，总结到位、全面客观，部署得当、措施得力，我完全同意。';
const B =
  '会议审议通过了有关人事事项，将省委对工会工作的高度重视和关心支持更加有效地落实到了省总领导班子建设当中，这是进一步深化工会改革的重要体现。';
const C =
  '希望新当选的两位兼职副主席、替补的“两委”委员认真履职尽责，不负省委的重托，不负职工的期望。下面，就做好下一阶段工作讲几点意见。';
const D =
  '理论上的清醒是战略定力的不竭源泉。要把学习贯彻《习近平谈治国理政》第三卷作为重大政治任务，与第一卷、第二卷作为一个整体认真学习、深刻领会。';
const SHORT = '马吉孝';

/** Two paragraphs whose first words are the same. */
const ALIKE_1 =
  '习近平总书记强调指出，工会要忠诚党的事业，把学习宣传贯彻党的二十大精神作为当前和今后一个时期的重大政治任务抓紧抓好。';
const ALIKE_2 =
  '习近平总书记强调指出，理论上的清醒是战略定力的源泉。各级工会干部要原原本本学、反复深入学，带着信念学、结合实际学。';

/** Corrects a character near either end. */
const misspell = (text: string) => `${text.slice(0, 4)}错${text.slice(5, -5)}错${text.slice(-4)}`;

const remember = (...texts: string[]) =>
  texts.map((text, index) => ({ number: index + 1, ...fingerprint(text) }));
const match = (before: string[], after: string[]) => matchParagraphs(remember(...before), after);

describe('the life of a paragraph number', () => {
  test.each([
    ['nothing happens', [A, B, C], [A, B, C], [1, 2, 3]],
    ['a paragraph is inserted', [A, B, C], [A, D, B, C], [1, undefined, 2, 3]],
    ['a word is corrected', [A, B, C], [A, B.replace('重要体现', '具体体现'), C], [1, 2, 3]],
    ['a sentence is added', [A, B, C], [A, `${B}站位高远、意义重大、内涵深刻。`, C], [1, 2, 3]],
    [
      'the beginning is corrected',
      [A, B, C],
      [A, B.replace('会议审议通过', '本次会议审议并通过'), C],
      [1, 2, 3],
    ],
    ['marks and spaces change', [A, B], [A.replaceAll('，', ','), ` ${B} `], [1, 2]],
    ['paragraphs change places', [A, B, C, D], [D, B, A, C], [4, 2, 1, 3]],
    [
      'a paragraph is split: the first part keeps the number',
      [A, B, C],
      [A, B.slice(0, 13), B.slice(13), C],
      [1, 2, undefined, 3],
    ],
    ['a paragraph is split in the middle', [A, B], [A.slice(0, 37), A.slice(37), B], [1, undefined, 2]],
    [
      'one of two equal paragraphs gets a neighbour',
      [SHORT, A, SHORT, B],
      [SHORT, A, D, SHORT, B],
      [1, 2, undefined, 3, 4],
    ],
    ['the first of two equal paragraphs is removed', [SHORT, A, SHORT, B], [A, SHORT, B], [2, 3, 4]],
    ['the second of two equal paragraphs is removed', [SHORT, A, SHORT, B], [SHORT, A, B], [1, 2, 4]],
    [
      'a short paragraph is corrected in its place',
      ['青海省总工会', '2017年8月21日'],
      ['青海省总工会', '2017年8月22日'],
      [1, 2],
    ],
    ['a name of three characters is corrected in its place', [A, '马吉季', B], [A, SHORT, B], [1, 2, 3]],
    ['a heading is corrected and moved', [A, '一、主要做发', B], [A, B, '一、主要做法'], [1, 3, 2]],
    ['a name gives way to another', [A, SHORT, B], [A, '陈志忠', B], [1, undefined, 3]],
    [
      'of two that open alike the first is removed and the second corrected',
      [ALIKE_1, C, ALIKE_2],
      [C, ALIKE_2.replace('清醒', '坚定')],
      [2, 3],
    ],
    [
      'two that open alike change places and are both corrected',
      [ALIKE_1, C, ALIKE_2],
      [ALIKE_2.replace('清醒', '坚定'), C, ALIKE_1.replace('重大', '首要')],
      [3, 2, 1],
    ],
    [
      'a salutation is split off: short as it is, the first part keeps the number',
      [C, `同志们：${A}`, B],
      [C, '同志们：', A, B],
      [1, 2, undefined, 3],
    ],
    ['a salutation is inserted', [C, A], [C, '同志们：', A], [1, undefined, 2]],
    ['three neighbours are corrected at once', [A, B, C, D], [A, B, C, D].map(misspell), [1, 2, 3, 4]],
    ['everything is new', [A], [B, C], [undefined, undefined]],
  ])('%s', (_, before, after, numbers) => {
    expect(match(before, after).numbers).toEqual(numbers);
  });

  test('two paragraphs become one: the second number leads to the first', () => {
    expect(match([A, B, C], [A + B, C])).toEqual({ numbers: [1, 3], merged: new Map([[2, 1]]), lost: [] });
  });

  test('three paragraphs become one', () => {
    expect(match([A, B, C, D], [A + B + C, D]).merged).toEqual(
      new Map([
        [2, 1],
        [3, 1],
      ]),
    );
  });

  test('a short one merged into its neighbour leads to it', () => {
    expect(match([A, SHORT, B], [A + SHORT, B]).merged).toEqual(new Map([[2, 1]]));
  });

  test('a removed name that stands in another paragraph too is lost, not merged', () => {
    expect(match([A, '志忠同志', B], [A, B])).toEqual({ numbers: [1, 3], merged: new Map(), lost: [2] });
  });

  test('one of two equal paragraphs removed is lost, though its words still stand', () => {
    expect(match([A, B, A], [A, B]).lost).toEqual([3]);
  });

  test('a removed paragraph is reported lost', () => {
    expect(match([A, B, C], [A, C])).toEqual({ numbers: [1, 3], merged: new Map(), lost: [2] });
  });

  test('a paragraph replaced by another text is lost, and the new one is new', () => {
    expect(match([A, B, C], [A, D, C])).toEqual({ numbers: [1, undefined, 3], merged: new Map(), lost: [2] });
  });
});
