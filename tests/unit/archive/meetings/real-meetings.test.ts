import { expect, test } from 'vitest';
import { meetingsOf } from '../../../../src/archive/meetings/meetings.ts';
import { realArchive } from '../../../fixtures/archive/real.ts';
import { readListed } from '../tracing/read-listed.ts';

const HOW = { occasion: '场合', title: '题目', text: '文中' } as const;

test('every article that reading counts to a meeting is found there for the reason read, and no other', () => {
  const listed = readListed('meetings.tsv').flatMap(([meeting = '', article = '', how = '']) =>
    meeting === '-' ? [] : [[meeting, article, HOW[how as keyof typeof HOW]].join(' ')],
  );
  const found = meetingsOf(realArchive()).all.flatMap(({ name, articles }) =>
    articles.map(({ article, evidence }) => [name, article.id, evidence].join(' ')),
  );
  expect(found.toSorted()).toEqual(listed.toSorted());
});
