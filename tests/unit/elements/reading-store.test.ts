import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { afterEach, describe, expect, test, vi } from 'vitest';
import {
  readStored,
  settingNames,
  settingValues,
  store,
} from '../../../src/elements/reading-settings/reading-store.ts';
import { present } from '../../present.ts';

const SCRIPT = readFileSync(join(import.meta.dirname, '../../../public/reading-settings.js'), 'utf8');

/** Runs the script of the head over what is stored, and gives what it puts on `<html>`. */
function runEarly(stored: string | null, name = ''): Record<string, string> {
  const dataset = {};
  const localStorage = {
    getItem(): string | null {
      if (stored === null) throw new Error('refused');
      return stored;
    },
  };
  runInNewContext(SCRIPT, { localStorage, document: { documentElement: { dataset } }, name });
  return dataset;
}

describe('the script of the head', () => {
  test('knows every setting of the panel', () => {
    const all = Object.fromEntries(
      settingNames.map((setting) => [setting, present(settingValues[setting].at(-1))]),
    );
    expect(runEarly(JSON.stringify({ ...all, before: { size: '125' }, other: 'x' }))).toEqual(all);
  });

  test('reads the name of the window where storage is refused', () => {
    expect(runEarly(null, '{"theme":"dark"}')).toEqual({ theme: 'dark' });
    expect(runEarly(null, '')).toEqual({});
  });

  test.each(['', 'nonsense', 'null', '7', '[]'])('takes nothing from %j', (stored) => {
    expect(runEarly(stored)).toEqual({});
  });

  test('is small', () => {
    expect(SCRIPT.length).toBeLessThan(1200);
  });
});

describe('the store', () => {
  afterEach(() => vi.unstubAllGlobals());

  /** A browser that keeps things, or refuses to. */
  const browser = (kept: Record<string, string> | 'refuses') => {
    const refuse = () => {
      throw new Error('refused');
    };
    vi.stubGlobal('window', { name: '' });
    vi.stubGlobal(
      'localStorage',
      kept === 'refuses'
        ? { getItem: refuse, setItem: refuse, removeItem: refuse }
        : {
            getItem: (key: string) => kept[key] ?? null,
            setItem: (key: string, value: string) => (kept[key] = value),
            removeItem: (key: string) => Reflect.deleteProperty(kept, key),
          },
    );
  };

  test.each(['a browser that keeps things', 'a browser that refuses to'])(
    'gives back what was chosen, in %s',
    (what) => {
      browser(what.endsWith('to') ? 'refuses' : {});
      store({ size: '150', theme: 'contrast', elder: 'on', before: { theme: 'sepia' } });
      expect(readStored()).toEqual({
        size: '150',
        theme: 'contrast',
        elder: 'on',
        before: { theme: 'sepia' },
      });
      store({});
      expect(readStored()).toEqual({});
    },
  );

  test('passes over what this version does not know', () => {
    browser({
      reading: JSON.stringify({
        size: '300',
        theme: 'dark',
        colour: 'red',
        before: { face: 'kai', spacing: 'loose' },
      }),
    });
    expect(readStored()).toEqual({ theme: 'dark', before: { spacing: 'loose' } });
  });

  test('leaves nothing behind where nothing is chosen', () => {
    const kept: Record<string, string> = {};
    browser(kept);
    store({ size: '125' });
    store({});
    expect(kept).toEqual({});
  });
});
