import { describe, expect, test } from 'vitest';
import { findPassages } from '../../../src/passages/find-passages.ts';
import type { TracedItem } from '../../../src/passages/lay-out.ts';
import { readParagraphs } from '../../../src/passages/traced-texts.ts';
import { makeRandom, type Random } from '../../bench/random.ts';
import { realArchive } from '../../fixtures/archive/real.ts';
import { present } from '../../present.ts';
import { bruteForce, type Told } from './brute-force.ts';

const SENTENCE = '要把工会组织建设得更加充满活力、更加坚强有力，切实';

describe('the passages of the real content', () => {
  const items = realArchive().articles.map(({ id, document }) => ({
    id,
    paragraphs: readParagraphs(document),
  }));

  test.each([3, 10, Infinity])('are those of a brute force, formulas from more than %d places on', (most) => {
    const expected = bruteForce(items, most);
    expect(expected.length).toBeGreaterThan(100);
    expect(tell(items, most)).toEqual(expected);
  });
});

describe('the passages of generated texts', () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))('are those of a brute force, seed %d', (seed) => {
    const random = makeRandom(seed);
    const items = generate(random);
    const most = random.pick([2, 3, 5, 10, 1000]);
    expect(tell(items, most)).toEqual(bruteForce(items, most));
  });

  test('are many', () => {
    const found = Array.from({ length: 60 }, (_, seed) => tell(generate(makeRandom(seed)), 10).length);
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(40);
  });
});

describe('a passage', () => {
  test.each([
    ['of nineteen characters is none', SENTENCE.slice(0, 19), []],
    ['of twenty is one', SENTENCE.slice(0, 20), ['甲#1@1 乙#1@1 20']],
    ['ends with its paragraph', SENTENCE, [`甲#1@1 乙#1@1 ${SENTENCE.length}`]],
  ])('%s', (_, words, expected) => {
    const items = [item('甲', `前${words}左`), item('乙', `后${words}右`)];
    expect(tell(items)).toEqual(expected);
  });

  test('may be printed with other spacing and marks of another width', () => {
    const spaced = '要把 工会组织，建设得更加“充满活力”（更加 坚强有力）';
    const items = [item('甲', spaced), item('乙', '要把工会组织,建设得更加"充满活力"(更加坚强有力)')];
    expect(tell(items)).toEqual(['甲#1@0 乙#1@0 26']);
  });

  test('counts a rare character as one', () => {
    const items = [item('甲', `𠮷${SENTENCE}`), item('乙', `𠮷${SENTENCE}`)];
    expect(tell(items)).toEqual([`甲#1@0 乙#1@0 ${SENTENCE.length + 1}`]);
    const nineteen = `𠮷${SENTENCE.slice(0, 18)}`;
    expect(tell([item('甲', nineteen), item('乙', nineteen)])).toEqual([]);
  });

  test('stands in one paragraph, and in two items', () => {
    const [head, end] = [SENTENCE.slice(0, 12), SENTENCE.slice(12)];
    expect(tell([item('甲', SENTENCE), item('乙', head, end)])).toEqual([]);
    expect(tell([item('甲', SENTENCE, SENTENCE)])).toEqual([]);
  });
});

describe('little and much', () => {
  test('an empty archive and one item have no passages', () => {
    expect(findPassages([], 10)).toEqual([]);
    expect(findPassages([item('甲')], 10)).toEqual([]);
    expect(findPassages([item('甲', '', '　')], 10)).toEqual([]);
  });

  test('two items that are nearly the same share what lies between the changes', () => {
    const paragraph = (number: number) => `第${number}段：${SENTENCE}${number * number}。`;
    const texts = Array.from({ length: 500 }, (_, number) => paragraph(number));
    const items = [item('甲', ...texts), item('乙', ...texts.with(250, '这一段不同。'))];
    const whole = tell(items).filter((told) => /甲#(\d+)@0 乙#\1@0/u.test(told));
    expect(whole).toHaveLength(499);
  });

  test('a sentence that ten thousand items share is a formula, found so in seconds', () => {
    const items = Array.from({ length: 10_000 }, (_, place) => item(String(place), SENTENCE, `第${place}号`));
    const started = performance.now();
    expect(findPassages(items, 50)).toEqual([]);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  test('one character ten thousand times is a formula too', () => {
    const long = '啊'.repeat(10_000);
    expect(findPassages([item('甲', long), item('乙', long)], 50)).toEqual([]);
  });

  test('a formula inside a longer passage is part of it', () => {
    const others = Array.from({ length: 5 }, (_, place) => item(`丙${place}`, `${place}${SENTENCE}${place}`));
    const items = [item('甲', `当前，${SENTENCE}做好`), item('乙', `当前，${SENTENCE}做好`), ...others];
    expect(tell(items, 5)).toEqual([`甲#1@0 乙#1@0 ${SENTENCE.length + 5}`]);
    expect(tell(items, 7).length).toBeGreaterThan(20);
  });
});

function item(id: string, ...texts: string[]): TracedItem {
  return { id, paragraphs: texts.map((text, place) => ({ number: place + 1, text })) };
}

function tell(items: readonly TracedItem[], most = 10): Told[] {
  const paragraphs = items.flatMap(({ id, paragraphs: own }) => own.map(({ number }) => `${id}#${number}`));
  return findPassages(items, most)
    .map(({ one, other, length }) => {
      const [first, second] = [one, other]
        .sort((a, b) => a.paragraph - b.paragraph)
        .map(({ paragraph, from }) => `${present(paragraphs[paragraph])}@${from}`);
      return `${first ?? ''} ${second ?? ''} ${length}`;
    })
    .sort();
}

/** Texts of few characters put together of few stretches, so that much stands in several, at all places of paragraphs. */
function generate(random: Random): TracedItem[] {
  const characters = random.pick(['ab', 'abcdef', '工会职工组织，。 ']);
  const write = (length: number) =>
    Array.from({ length }, () => characters[random.below(characters.length)]).join('');
  const stretches = Array.from({ length: 6 }, () => write(8 + random.below(40)));
  return Array.from({ length: 2 + random.below(5) }, (_, place) =>
    item(
      String(place),
      ...Array.from({ length: 1 + random.below(5) }, () =>
        Array.from({ length: random.below(6) }, () =>
          random.next() < 0.7 ? random.pick(stretches) : write(random.below(12)),
        ).join(''),
      ),
    ),
  );
}
