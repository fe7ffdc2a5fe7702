import { describe, expect, test } from 'vitest';
import { toAttribute, toSelector } from '../../../src/elements/data-names.ts';

describe('a name of an element', () => {
  test('as an attribute is empty, has its value, or is left out where the value is undefined', () => {
    expect(toAttribute('data-copy')).toEqual({ 'data-copy': '' });
    expect(toAttribute('data-cite', 'ris')).toEqual({ 'data-cite': 'ris' });
    expect(toAttribute('data-page', 0)).toEqual({ 'data-page': 0 });
    expect(toAttribute('data-page', undefined)['data-page']).toBeUndefined();
  });

  test('as a selector stands for itself or for one of its values', () => {
    expect(toSelector('data-copy')).toBe('[data-copy]');
    expect(toSelector('data-cite', 'ris')).toBe('[data-cite="ris"]');
    expect(toSelector('data-cite', '')).toBe('[data-cite=""]');
  });
});
