import { describe, expect, test } from 'vitest';
import { fingerprint, isSameText, type Fingerprint } from '../../../src/identity/fingerprint.ts';
import { matchSame } from '../../../src/identity/match-same.ts';
import { makeRandom } from '../../bench/random.ts';

/** Fingerprints of texts of one letter each: `甲乙甲`. */
const prints = (texts: string) => [...texts].map(fingerprint);

/** Place by place, the rank of the remembered paragraph that stands there: `1 - 0`. */
function ranks(before: string, now: string): string {
  const [known, current] = [prints(before), prints(now)];
  return show(matchSame(known, current), known, current);
}

function show(
  pairs: readonly { place: number; paragraph: Fingerprint }[],
  known: readonly Fingerprint[],
  current: readonly Fingerprint[],
): string {
  return current
    .map((_, place) => {
      const pair = pairs.find((one) => one.place === place);
      return pair ? known.indexOf(pair.paragraph) : '-';
    })
    .join(' ');
}

/** The rule, slowly: every remembered paragraph against every current one. */
function slowSame(known: readonly Fingerprint[], current: readonly Fingerprint[]) {
  const same = (a: Fingerprint | undefined, b: Fingerprint | undefined) =>
    a && b ? isSameText(a, b) : a === b;
  const pairs = current.flatMap((print, place) =>
    known.flatMap((paragraph, rank) => {
      const neighbours = [-1, 1].filter((step) => same(known[rank + step], current[place + step])).length;
      return isSameText(print, paragraph) ? [{ place, paragraph, rank, neighbours }] : [];
    }),
  );
  pairs.sort(
    (a, b) =>
      b.neighbours - a.neighbours ||
      Math.abs(a.rank - a.place) - Math.abs(b.rank - b.place) ||
      a.place - b.place,
  );
  const [places, taken] = [new Set<number>(), new Set<Fingerprint>()];
  return pairs.filter(({ place, paragraph }) => {
    if (places.has(place) || taken.has(paragraph)) return false;
    places.add(place);
    return taken.add(paragraph);
  });
}

describe('paragraphs whose text is the same', () => {
  test.each([
    ['stand as they did', '甲乙丙', '甲乙丙', '0 1 2'],
    ['all alike stand as they did', '甲甲甲', '甲甲甲', '0 1 2'],
    ['have a new one among them', '甲乙', '甲丁乙', '0 - 1'],
    ['lost one', '甲乙丙', '甲丙', '0 2'],
    ['changed places', '甲乙丙', '丙甲乙', '2 0 1'],
    ['of two alike the first is gone', '甲乙甲丙', '乙甲丙', '1 2 3'],
    ['of two alike the second is gone', '甲乙甲丙', '甲乙丙', '0 1 3'],
    ['there is one more of them', '甲乙', '甲甲乙', '0 - 1'],
    ['nothing was there', '', '甲', '-'],
  ])('%s', (_, before, now, expected) => {
    expect(ranks(before, now)).toBe(expected);
  });

  test('are paired as by comparing each with each, whatever is moved, put in and taken out', () => {
    const random = makeRandom(3);
    const letters = [...'甲乙丙丁戊己庚'];
    for (let round = 0; round < 2000; round += 1) {
      const before = Array.from({ length: random.below(9) }, () => random.pick(letters));
      const now = [...before];
      for (let edit = random.below(4); edit > 0; edit -= 1)
        now.splice(
          random.below(now.length + 1),
          random.below(3),
          ...(random.next() < 0.6 ? [random.pick(letters)] : []),
        );
      const [known, current] = [prints(before.join('')), prints(now.join(''))];
      expect(show(matchSame(known, current), known, current)).toBe(
        show(slowSame(known, current), known, current),
      );
    }
  });

  test('need no more looks the longer an article is, where nothing changed', () => {
    let looks = 0;
    const watched = (print: Fingerprint): Fingerprint => ({
      ...print,
      get sketch() {
        looks += 1;
        return print.sketch;
      },
    });
    const known = Array.from({ length: 1000 }, () => watched(fingerprint('是')));
    expect(matchSame(known, known)).toHaveLength(1000);
    expect(looks).toBeLessThanOrEqual(2000);
  });
});
