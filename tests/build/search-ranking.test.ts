import { expect, inject, test } from 'vitest';
import { judged } from './judged.ts';
import { searchInNode } from './search-in-node.ts';

const engine = searchInNode(inject('site'));

const places: { query: string; place: number; instead: string | undefined }[] = [];
for (const [query, first] of judged) {
  const { references } = await engine.ask(query, { widen: true });
  // What a typed reference leads to stands above the list.
  const found = [...references.map(({ url }) => url), ...(await engine.find(query, { widen: true }))];
  places.push({ query, place: found.indexOf(first) + 1, instead: found[0] });
}

test('the expected article comes first in at least 97 % of the judged queries', () => {
  const late = places.filter(({ place }) => place !== 1);
  expect(late.length / judged.length, JSON.stringify(late, null, 2)).toBeLessThanOrEqual(0.03);
});

test('the expected article is among the first three in all of them', () => {
  expect(places.filter(({ place }) => place < 1 || place > 3)).toEqual([]);
});
