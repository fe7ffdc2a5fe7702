import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { keepForVisit, readVisit } from '../../../src/on-device/visit-memory.ts';

beforeEach(() => vi.stubGlobal('window', { name: '' }));
afterEach(() => vi.unstubAllGlobals());

test('each remembers its own names, and leaves those of others as they are', () => {
  keepForVisit(['theme', 'size'], { theme: 'dark', size: '150' });
  keepForVisit(['excerpts'], { excerpts: [1] });
  keepForVisit(['theme', 'size'], { theme: 'sepia' });
  expect(readVisit()).toEqual({ theme: 'sepia', excerpts: [1] });
  keepForVisit(['excerpts'], {});
  keepForVisit(['theme', 'size'], {});
  expect(window.name).toBe('');
});

test.each(['', 'a name of another site', 'null', '7'])('takes nothing from %j', (name) => {
  window.name = name;
  expect(readVisit()).toEqual({});
});

test('a browser that cuts off what it is given is told of, and keeps what it had', () => {
  let kept = '{"theme":"dark"}';
  vi.stubGlobal('window', {
    get name() {
      return kept;
    },
    set name(text: string) {
      kept = text.slice(0, 30);
    },
  });
  expect(() => keepForVisit(['excerpts'], { excerpts: ['一'.repeat(40)] })).toThrow('holds no more');
  expect(readVisit()).toEqual({ theme: 'dark' });
});
