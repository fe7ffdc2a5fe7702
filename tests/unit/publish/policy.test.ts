import { expect, test } from 'vitest';
import { headers, metaPolicy } from '../../../src/publish/policy.ts';

const inHeader = directives(headers['Content-Security-Policy'] ?? '');
const inPage = directives(metaPolicy);

test('nothing is allowed that a text could bring along', () => {
  const values = [...inHeader.values()].join(' ');
  expect(values).not.toMatch(/unsafe|data:|blob:|https?:|\*/u);
  expect(inHeader.get('default-src')).toBe("'none'");
});

test('the page says all that the header says, save what an element cannot', () => {
  const missing = [...inHeader.keys()].filter((name) => !inPage.has(name));
  expect(missing).toEqual(['frame-ancestors']);
  for (const [name, value] of inPage) expect(value).toBe(inHeader.get(name));
});

test('there is one policy of Trusted Types, and everything that runs needs it', () => {
  expect(inPage.get('trusted-types')).toBe('archive');
  expect(inPage.get('require-trusted-types-for')).toBe("'script'");
});

test('no address goes along, nobody else frames or sniffs, and the clipboard is the page’s own', () => {
  expect(headers['Referrer-Policy']).toBe('no-referrer');
  expect(headers['X-Content-Type-Options']).toBe('nosniff');
  expect(inHeader.get('frame-ancestors')).toBe("'none'");
  expect(headers['Permissions-Policy']).toMatch(/camera=\(\).*clipboard-write=\(self\)$/u);
});

function directives(policy: string): Map<string, string> {
  return new Map(
    policy.split('; ').map((part) => {
      const [name = '', ...values] = part.split(' ');
      return [name, values.join(' ')];
    }),
  );
}
