import { expect, test } from 'vitest';
import type { IssueFolder } from '../../../src/corpus/model.ts';
import { reviewState } from '../../../src/corpus/review-state.ts';

const said = {
  id: 'review',
  file: 'review.yaml',
  digest: '',
  lineOf: () => 1,
  data: {
    articles: {
      '01': [
        { state: '一校', by: '张三', on: '2026-11-01' },
        { state: '二校', by: '李四', on: '2026-11-02' },
      ],
    },
  },
} satisfies IssueFolder['review'];
const published = new Map([
  ['01', { paragraphs: 3, withdrawn: false }],
  ['02', { paragraphs: 3, withdrawn: false }],
  ['03', { paragraphs: 3, withdrawn: true }],
]);

test.each([
  ['the last step counts', { review: said, published }, '01', '二校'],
  ['without a step what is published is final', { review: said, published }, '02', '定稿'],
  ['what was withdrawn is not', { review: said, published }, '03', '待校'],
  ['nor is a draft', { review: undefined, published }, '04', '待校'],
  ['nor anything of an archive without a book', { review: undefined, published: undefined }, '01', '待校'],
] as const)('%s', (_, folder, article, state) => {
  expect(reviewState(folder, article)).toBe(state);
});
