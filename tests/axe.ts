import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const LEVELS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe finds wrong in a page at WCAG 2.2 AA and good practice: `button-name: main > button Fix …`. */
export async function listFaults(page: Page): Promise<string[]> {
  const session = await page.context().newCDPSession(page);
  // Told over the protocol: a page whose policy forbids foreign scripts takes no tag.
  await session.send('Runtime.evaluate', { expression: readFileSync(AXE, 'utf8') });
  const { violations } = await page.evaluate(
    (values) =>
      (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    LEVELS,
  );
  await session.detach();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}
