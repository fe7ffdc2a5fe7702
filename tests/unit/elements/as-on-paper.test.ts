import { expect, test } from 'vitest';
import { asOnPaper } from '../../../src/elements/print-foot/as-on-paper.ts';

test.each([
  ['@media print{a{color:red}}', '@media all{a{color:red}}'],
  ['@media not print { a { } }', '@media not all { a { } }'],
  ['@media screen and (min-width: 48rem) { a { } }', '@media tty and (min-width: 48rem) { a { } }'],
  ['@media only screen, print { .print-head { } }', '@media only tty, all { .print-head { } }'],
  [
    '.print-head { } @media (min-width: 1px) { .screen { } }',
    '.print-head { } @media (min-width: 1px) { .screen { } }',
  ],
])('%s', (styles, paper) => {
  expect(asOnPaper(styles)).toBe(paper);
});
