import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type WithAxe = typeof globalThis & { axe: { run(options: object): Promise<AxeResults> } };

/** What axe finds wrong in a page at WCAG 2.2 AA and good practice: `button-name: main > button Fix …`. */
export async function listFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await bringAxe(page);
  return page.evaluate(async (values) => {
    const { violations } = await (globalThis as WithAxe).axe.run({
      runOnly: { type: 'tag', values },
      // Of what passes, a report of every element would be written, carried over and thrown away.
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
    );
  }, LEVELS);
}

/** Told over the protocol: a page whose policy forbids foreign scripts takes no tag. */
async function bringAxe(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
  await session.detach();
}
