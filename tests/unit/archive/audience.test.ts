import { describe, expect, test } from 'vitest';
import { buildArchive } from '../../../src/archive/catalogue.ts';
import { filterByAudience, isAllowed } from '../../../src/corpus/audience.ts';
import { smallContent } from '../../fixtures/archive/content.ts';
import { present } from '../../present.ts';

describe('isAllowed', () => {
  test.each([
    ['internal', 'internal', true],
    ['public', 'internal', true],
    ['internal', 'exchange', false],
    ['exchange', 'exchange', true],
    ['exchange', 'public', false],
    ['public', 'public', true],
  ] as const)('%s in a build for %s: %s', (audience, allowed, shown) => {
    expect(isAllowed(audience, allowed)).toBe(shown);
  });
});

describe('a build for exchange', () => {
  const archive = buildArchive(filterByAudience(smallContent(), 'exchange'));

  test('shows the journal and the one public article of the internal bulletin', () => {
    expect(archive.articles.map(({ id }) => id)).toEqual([
      'journal/2017-no9-10/cover',
      'journal/2017-no9-10/01',
      'journal/2017-no9-10/call',
      'journal/2017-no9-10/02',
      'journal/2017-no9-10/03',
      'journal/2017-no9-10/back',
      'journal/2023-no2/01',
      'bulletin/2020-no16/02',
    ]);
  });

  test('keeps no series without anything to show', () => {
    expect(archive.series.map(({ id }) => id)).toEqual(['journal', 'bulletin']);
  });

  test('nothing it holds speaks of what it leaves out', () => {
    const { data, corrections } = present(archive.issues.find(({ id }) => id === 'bulletin/2020-no16'));
    expect(data.editorNote).toBeUndefined();
    expect(data.distribution).toBeUndefined();
    expect(data.contents).toEqual([{ entries: [{ title: '目录里的02', article: '02' }] }]);
    expect(corrections).toEqual([]);
    expect(archive.people.map(({ id }) => id)).toEqual(['li', 'wang']);
    expect(archive.organizations.map(({ id, data }) => [id, data.note])).toEqual([['union', undefined]]);
  });
});

test('a build for the public shows only what is public', () => {
  const archive = buildArchive(filterByAudience(smallContent(), 'public'));
  expect(archive.articles.map(({ id }) => id)).toEqual(['bulletin/2020-no16/02']);
  expect(archive.columns).toEqual([]);
});
