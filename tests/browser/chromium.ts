import { chromium, type Browser } from 'playwright-core';
import { findChromium } from '../../src/publish/pdf/open-chromium.ts';

/** Starts the Chromium of this machine, headless, with no traffic of its own; `more` are arguments of one test. */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
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
