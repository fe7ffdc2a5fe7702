import type { Plugin } from 'vite';

/** The oldest browsers the site is made for: what Windows 7, 360, QQ and 信创 desks have, and phones of 2020. */
export const oldestBrowsers = ['chrome86', 'firefox78', 'safari14'];

/** The same as the style compiler counts them: major, minor and patch in a byte each. */
export const oldestForStyles = { chrome: 86 << 16, firefox: 78 << 16, safari: 14 << 16, ios_saf: 14 << 16 };

/**
 * Has what runs in the browser written for these; Astro sets the newest of all, whatever the settings say. What comes on use
 * comes in one wave more, and no page pays for the code that would spare it.
 */
export function scriptsForOldest(): Plugin {
  return {
    name: 'scripts-for-oldest',
    enforce: 'pre',
    configEnvironment: (name) =>
      name === 'client' ? { build: { target: oldestBrowsers, modulePreload: false } } : undefined,
    resolveId: (id) => (id === PRELOAD ? id : undefined),
    load: (id) => (id === PRELOAD ? 'export const __vitePreload = (load) => load();' : undefined),
  };
}

/** The module by which Vite wraps whatever comes on use, 2 KB of code also where nothing is fetched ahead. */
const PRELOAD = '\0vite/preload-helper.js';
