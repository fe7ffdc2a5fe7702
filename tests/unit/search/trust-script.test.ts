import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { trustScript } from '../../../src/search/query/trust-script.ts';

interface Rules {
  createScriptURL(address: string): string;
}

beforeEach(() => {
  vi.stubGlobal('location', new URL('https://archive.example/search/?q=工会'));
  vi.stubGlobal('archiveTrust', undefined);
});
afterEach(() => vi.unstubAllGlobals());

/** A browser with Trusted Types, which refuses a second policy of a name. */
function stubTypes(): string[] {
  const made: string[] = [];
  vi.stubGlobal('trustedTypes', {
    createPolicy(name: string, rules: Rules) {
      if (made.includes(name)) throw new TypeError(`policy ${name} is there`);
      made.push(name);
      return { createScriptURL: (address: string) => ({ trusted: rules.createScriptURL(address) }) };
    },
  });
  return made;
}

test.each(['/old-browsers.js', '/_astro/worker-1.js', 'https://archive.example/_astro/worker-1.js'])(
  '%s is the site’s own',
  (address) => {
    expect(trustScript(address)).toBe(address);
    stubTypes();
    expect(trustScript(address)).toEqual({ trusted: address });
  },
);

test.each(['https://elsewhere.example/worker.js', '//elsewhere.example/a.js', 'data:text/javascript,1'])(
  '%s is refused, with Trusted Types and without',
  (address) => {
    expect(() => trustScript(address)).toThrow(TypeError);
    stubTypes();
    expect(() => trustScript(address)).toThrow(TypeError);
  },
);

test('the policy is made once, and one that an old browser’s page has made is taken up', () => {
  const made = stubTypes();
  trustScript('/a.js');
  trustScript('/b.js');
  expect(made).toEqual(['archive']);
  vi.stubGlobal('archiveTrust', { createScriptURL: () => 'its own' });
  expect(trustScript('/c.js')).toBe('its own');
});
