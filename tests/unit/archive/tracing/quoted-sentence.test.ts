import { expect, test } from 'vitest';
import { quoteSentence } from '../../../../src/archive/tracing/quoted-sentence.ts';

/** The sentence round the first `马` of a text. */
function quote(text: string): string[] {
  const at = text.indexOf('马');
  const { before, words, after } = quoteSentence(text, at, at + 1);
  return [before, words, after];
}

test.each([
  ['in the middle', '先说。主席马讲话。后说。', ['主席', '马', '讲话。']],
  ['with the marks that close it', '他说：“主席马好！”后说。', ['他说：“主席', '马', '好！”']],
  ['alone', '马', ['', '马', '']],
  [
    'cut at either end where it is long',
    `${'前'.repeat(60)}马${'后'.repeat(60)}`,
    [`……${'前'.repeat(48)}`, '马', `${'后'.repeat(48)}……`],
  ],
  [
    'whole where it just fits',
    `${'前'.repeat(48)}马${'后'.repeat(47)}。`,
    ['前'.repeat(48), '马', `${'后'.repeat(47)}。`],
  ],
])('%s', (_, text, parts) => {
  expect(quote(text)).toEqual(parts);
});
