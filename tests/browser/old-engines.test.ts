import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  checkList,
  checkPageJump,
  checkQuoting,
  checkSearch,
  checkSettings,
  LANDMARKS,
  lookedAt,
} from '../old-engines/check-engine.ts';
import { findEngine, oldEngines } from '../old-engines/engines.ts';
import { openEngine, type EnginePage } from '../old-engines/open-engine.ts';
import { present } from '../present.ts';
import { headers } from '../../src/publish/policy.ts';
import { launchChromium } from './chromium.ts';
import { serveSite, type ServedSite } from './serve.ts';

const WIDTHS = [1280, 360] as const;

let site: ServedSite;
const at = (path: string) => site.origin + path;
/** Boxes in today's Chromium, by address and width. */
const today = new Map<string, string[]>();

beforeAll(async () => {
  site = await serveSite(inject('site'), { headers });
  const browser = await launchChromium();
  for (const width of WIDTHS) {
    const page = await browser.newPage({ viewport: { width, height: 900 } });
    for (const address of lookedAt) {
      await page.goto(site.origin + address);
      today.set(`${address} ${width}`, await page.evaluate<string[]>(LANDMARKS));
    }
  }
  await browser.close();
});
afterAll(() => site.close());

describe.for(oldEngines)('Chromium $version', (engine) => {
  const folder = findEngine(engine);
  let page: EnginePage;
  beforeAll(async () => {
    if (folder === undefined)
      console.warn(`CHROMIUM ${engine.version} IS NOT THERE: what it shows is not tested`);
    else page = await openEngine(folder);
  });
  afterAll(async () => {
    if (folder !== undefined) await page.close();
  });
  const when = test.skipIf(folder === undefined);

  when.for(lookedAt.flatMap((address) => WIDTHS.map((width) => [address, width] as const)))(
    'lays %s out at %d pixels as today’s does',
    async ([address, width]) => {
      await page.go(site.origin + address, width);
      const [boxes, wanted] = [
        await page.evaluate<string[]>(LANDMARKS),
        present(today.get(`${address} ${width}`)),
      ];
      expect(page.errors()).toEqual([]);
      expect(boxes.length).toBe(wanted.length);
      const apart = boxes.filter((box, place) => !isNear(box, present(wanted[place])));
      expect(apart, wanted.join('\n')).toEqual([]);
    },
  );

  when('searches', async () => {
    expect(await checkSearch(page, at)).toBe(10);
    expect(page.errors()).toEqual([]);
  });

  when('lists all places and saves them', async () => {
    const [lines, rows] = await checkList(page, at);
    expect(lines).toBeGreaterThan(20);
    expect(rows).toBe(lines);
    expect(page.errors()).toEqual([]);
  });

  when('quotes a paragraph with its source', async () => {
    const copied = await checkQuoting(page, at);
    expect(copied).toContain('青海工运');
    expect(page.errors()).toEqual([]);
  });

  when('jumps to a printed page', async () => {
    expect(await checkPageJump(page, at)).toMatch(/^\/qinghai-gongyun\/2023-no2\/\d+\/$/u);
  });

  when('opens the settings and takes what is chosen', async () => {
    expect(await checkSettings(page, at)).toBe('true,dark');
  });
});

/** Fonts are set a little differently from one engine to the next: some pixels are let pass. */
function isNear(a: string, b: string): boolean {
  const [[nameA, ...numbersA], [nameB, ...numbersB]] = [a.split(' '), b.split(' ')];
  return (
    nameA === nameB &&
    numbersA.every((number, place) => Math.abs(Number(number) - Number(numbersB[place])) <= 24)
  );
}
