import { describe, expect, test } from 'vitest';
import { readAddress, writeAddress } from '../../../src/elements/archive-search/address.ts';
import { placeRequest, requestOf } from '../../../src/elements/archive-search/request-place.ts';

describe('where a request stands', () => {
  test.each([
    ['nothing', '', ''],
    ['a short one', 'q=a', '?'],
    ['one of 2,000 bytes', `q=${'a'.repeat(1998)}`, '?'],
    ['one of 2,001 bytes', `q=${'a'.repeat(1999)}`, '#'],
  ])('%s', (_, written, mark) => {
    expect(placeRequest(written)).toBe(mark + written);
  });

  test.each([
    ['?q=工会', '', '?q=工会'],
    ['?q=工会', '#main', '?q=工会'],
    ['?q=工会', '#p12', '?q=工会'],
    ['', '#q=工会&kind=讲话', '#q=工会&kind=讲话'],
    ['?q=旧', '#q=新', '#q=新'],
  ])('%s%s', (search, hash, request) => {
    expect(requestOf({ search, hash })).toBe(request);
  });
});

describe('a pasted paragraph', () => {
  const request = (query: string) => ({ ...readAddress('?kind=讲话&from=2017'), query });

  test.each([
    [200, '?'],
    [230, '#'],
    [2000, '#'],
    [5000, '#'],
  ])('of %i characters comes back whole, with its filters', (length, mark) => {
    const address = writeAddress(request('工'.repeat(length)));
    expect(address[0]).toBe(mark);
    expect(readAddress(address)).toEqual(request('工'.repeat(length)));
  });

  test('of more than an address keeps is cut between characters, not within one', () => {
    const { query } = readAddress(writeAddress(request('𠮷'.repeat(5001))));
    expect(query).toBe('𠮷'.repeat(5000));
  });
});
