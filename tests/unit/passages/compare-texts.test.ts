import { describe, expect, test } from 'vitest';
import { chooseChain, type Anchor } from '../../../src/passages/chain.ts';
import { compareTexts, type CompareRow } from '../../../src/passages/compare-texts.ts';
import { cutDifference } from '../../../src/passages/difference.ts';
import type { TracedItem } from '../../../src/passages/lay-out.ts';
import { makeRandom } from '../../bench/random.ts';

const SENTENCES = [
  '要把工会组织建设得更加充满活力、更加坚强有力。',
  '切实把党中央对群团工作和群团改革的各项要求落到实处。',
  '广大职工要爱岗敬业、争创一流、艰苦奋斗、勇于创新。',
];
const [A = '', B = '', C = ''] = SENTENCES;

function text(...paragraphs: string[]): TracedItem {
  return { id: '', paragraphs: paragraphs.map((one, place) => ({ number: place + 1, text: one })) };
}

/** `1|1` paragraphs in one row, `=` before those that answer to each other. */
function tell(rows: readonly CompareRow[]): string[] {
  return rows.map(
    ({ isAligned, cells }) =>
      (isAligned ? '=' : ' ') + cells.map((cell) => cell.map(({ number }) => number).join()).join('|'),
  );
}

describe('texts side by side', () => {
  test.each<[string, TracedItem[], string[]]>([
    ['the same text', [text(A, B), text(A, B)], ['=1|1', '=2|2']],
    ['nothing in common', [text('甲', '乙'), text('丙')], [' 1,2|1']],
    [
      'what lies between stands apart',
      [text(A, '甲', '乙', B), text('前', A, '丙', B, '后')],
      [' |1', '=1|2', ' 2,3|3', '=4|4', ' |5'],
    ],
    [
      'what changed its place stands where most of the rest agrees',
      [text(A, B, C), text(B, C, A)],
      [' 1|', '=2|1', '=3|2', ' |3'],
    ],
    ['three texts', [text(A, B, C), text(A, C), text('前', B, C)], [' ||1', '=1|1|', '=2||2', '=3|2|3']],
    ['an empty text', [text(A), text()], [' 1|']],
    ['two empty ones', [text(), text()], []],
    ['one text', [text(A)], [' 1']],
    ['no text', [], []],
  ])('%s', (_, texts, expected) => {
    expect(tell(compareTexts(texts))).toEqual(expected);
  });

  test('hold every paragraph of every text once, in its order', () => {
    for (let seed = 0; seed < 100; seed += 1) {
      const random = makeRandom(seed);
      const write = () =>
        text(
          ...Array.from({ length: random.below(12) }, () => random.pick([...SENTENCES, '短', '另一段。'])),
        );
      const texts = Array.from({ length: 2 + random.below(2) }, write);
      const rows = compareTexts(texts);
      texts.forEach(({ paragraphs }, column) => {
        const shown = rows.flatMap(({ cells }) => cells[column] ?? []);
        expect(
          shown.map(({ number }) => number),
          `seed ${seed}`,
        ).toEqual(paragraphs.map(({ number }) => number));
        expect(shown.map(({ stretches }) => stretches.map((one) => one.text).join(''))).toEqual(
          paragraphs.map((one) => one.text),
        );
      });
    }
  });
});

test('the chain with the most text in common is chosen, as trying all shows', () => {
  for (let seed = 0; seed < 200; seed += 1) {
    const random = makeRandom(seed);
    const pairs = new Map<string, Anchor>();
    for (let count = random.below(10); count > 0; count -= 1) {
      const anchor = { one: random.below(5), other: random.below(5), weight: 1 + random.below(9) };
      pairs.set(`${anchor.one} ${anchor.other}`, anchor);
    }
    const anchors = [...pairs.values()];
    const weigh = (chain: readonly Anchor[]) => chain.reduce((sum, { weight }) => sum + weight, 0);
    const isChain = (chain: readonly Anchor[]) =>
      chain.every(({ one, other }, place) => {
        const before = chain[place - 1];
        return !before || (before.one < one && before.other < other);
      });
    const sorted = anchors.toSorted((a, b) => a.one - b.one);
    const all = Array.from({ length: 2 ** sorted.length }, (_, bits) =>
      sorted.filter((_each, place) => (bits >> place) % 2 === 1),
    );
    const chosen = chooseChain(anchors);
    expect(isChain(chosen)).toBe(true);
    expect(weigh(chosen), `seed ${seed}`).toBe(Math.max(...all.filter(isChain).map(weigh)));
  }
});

describe('the difference of two paragraphs', () => {
  const tellCut = (one: string, other: string) =>
    cutDifference(one, other)
      .map(({ text: words, isShared }) => (isShared ? words : `[${words}]`))
      .join('');
  test.each([
    ['同样的话', '同样的话', '同样的话'],
    ['会议于9月17日召开', '会议于9月18日召开', '会议于9月1[7]日召开'],
    ['坚持党的领导，加强队伍建设', '坚持党的领导，切实加强队伍建设', '坚持党的领导，加强队伍建设'],
    ['坚持党的领导，切实加强队伍建设', '坚持党的领导，加强队伍建设', '坚持党的领导，[切实]加强队伍建设'],
    ['甲乙丙', '丁戊', '[甲乙丙]'],
    ['', '丁戊', ''],
    ['甲乙', '', '[甲乙]'],
    ['讲𠮷祥话', '讲𠮷利话', '讲𠮷[祥]话'],
    ['一是改革二是创新', '二是创新一是改革', '一是改革[二是创新]'],
  ])('%s beside %s: %s', (one, other, expected) => {
    expect(tellCut(one, other)).toBe(expected);
  });

  test('of two very long ones is beginning and end', () => {
    const long = (mark: string) => `开头${mark.repeat(4000)}结尾`;
    expect(tellCut(long('甲'), long('乙'))).toBe(`开头[${'甲'.repeat(4000)}]结尾`);
  });
});
