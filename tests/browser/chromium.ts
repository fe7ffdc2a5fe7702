import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../src/publish/pdf/open-chromium.ts';

/**
 * The same Chromium without windows, a package of Debian's of its own. With windows each page comes with a tab strip and
 * a tool bar that nobody sees, and costs three times as much: 2.2 CPU seconds against 0.7.
 */
const WITHOUT_WINDOWS = '/usr/lib/chromium/chromium-headless-shell';

/** True where the tests drive a Chromium without windows, or the one that was named by hand. */
export const drivesNoWindows = (): boolean =>
  process.env.CHROMIUM_PATH !== undefined || existsSync(WITHOUT_WINDOWS);

/** Starts the Chromium of this machine, headless, with no traffic of its own; `more` are arguments of one test. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const named = process.env.CHROMIUM_PATH !== undefined;
  const executablePath = !named && existsSync(WITHOUT_WINDOWS) ? WITHOUT_WINDOWS : findChromium();
  if (!executablePath)
    throw new Error('No Chromium on this machine: run `npm test`, which installs it, or set CHROMIUM_PATH.');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...more,
    ],
  });
}
