import { describe, expect, test } from 'vitest';
import type { GroupSummary, SiteIndex } from '../../../src/on-device/groups.ts';
import {
  parseState,
  planKeep,
  stateAfter,
  stateWithout,
  type KeptState,
} from '../../../src/on-device/kept-state.ts';

const group = (id: string, list: string, bytes = 10): GroupSummary => ({
  id,
  name: id,
  list,
  files: 1,
  bytes,
});
const kept = (id: string, list: string) => ({ ...group(id, list), since: '2026-01-01T00:00:00.000Z' });
const INDEX: SiteIndex = {
  version: 'B',
  groups: [
    group('shell', 's2', 1),
    group('search', 'q2', 20),
    group('series/a', 'a1', 300),
    group('series/b', 'b2', 4000),
  ],
};
const STATE: KeptState = {
  version: 'A',
  groups: [kept('shell', 's1'), kept('search', 'q2'), kept('series/a', 'a1')],
};

const ids = (groups: readonly { id: string }[]) => groups.map(({ id }) => id);

describe('what has to be fetched', () => {
  test('of nothing kept, what pages are shown with alone where no series is wanted', () => {
    expect(ids(planKeep(undefined, INDEX, []).missing)).toEqual(['shell']);
  });

  test('with a series, its files and the search', () => {
    const plan = planKeep(undefined, INDEX, ['series/b']);
    expect(ids(plan.missing)).toEqual(['shell', 'search', 'series/b']);
    expect(plan.bytes).toBe(4021);
  });

  test('of a newer version, only the groups whose lists are others', () => {
    const plan = planKeep(STATE, INDEX, ['series/a']);
    expect(ids(plan.groups)).toEqual(['shell', 'search', 'series/a']);
    expect(ids(plan.missing)).toEqual(['shell']);
  });

  test('with a further series, everything of the newer version at once', () => {
    expect(ids(planKeep(STATE, INDEX, ['series/a', 'series/b']).missing)).toEqual(['shell', 'series/b']);
  });

  test('a series that the site no longer has falls away, and the search with the last', () => {
    expect(ids(planKeep(STATE, INDEX, ['series/gone']).groups)).toEqual(['shell']);
  });
});

test('afterwards everything is of one version; what was there keeps its day', () => {
  const after = stateAfter(STATE, planKeep(STATE, INDEX, ['series/a']), 'B', '2026-02-02T00:00:00.000Z');
  expect(after.version).toBe('B');
  expect(after.groups.map(({ id, list, since }) => [id, list, since.slice(0, 10)])).toEqual([
    ['shell', 's2', '2026-02-02'],
    ['search', 'q2', '2026-01-01'],
    ['series/a', 'a1', '2026-01-01'],
  ]);
});

test('the search goes with the last series, and what pages are shown with stays', () => {
  const two = { ...STATE, groups: [...STATE.groups, kept('series/b', 'b1')] };
  expect(ids(stateWithout(two, 'series/a').groups)).toEqual(['shell', 'search', 'series/b']);
  expect(ids(stateWithout(STATE, 'series/a').groups)).toEqual(['shell']);
});

test.each([undefined, null, {}, { version: 1, groups: [] }, { version: 'A' }, 'A'])(
  'no state is read from %j',
  (stored) => {
    expect(parseState(stored)).toBeUndefined();
  },
);
