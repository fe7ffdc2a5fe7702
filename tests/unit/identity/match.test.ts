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
    ['everything is new', [A], [B, C], [undefined, undefined]],
  ])('%s', (_, before, after, numbers) => {
    expect(match(before, after).numbers).toEqual(numbers);
  });

  test('two paragraphs become one: the second number leads to the first', () => {
    expect(match([A, B, C], [A + B, C])).toEqual({ numbers: [1, 3], merged: new Map([[2, 1]]), lost: [] });
  });

  test('a removed paragraph is reported lost', () => {
    expect(match([A, B, C], [A, C])).toEqual({ numbers: [1, 3], merged: new Map(), lost: [2] });
  });

  test('a paragraph replaced by another text is lost, and the new one is new', () => {
    expect(match([A, B, C], [A, D, C])).toEqual({ numbers: [1, undefined, 3], merged: new Map(), lost: [2] });
  });
});
