import { rmSync, writeFileSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { runAxe } from '../axe.ts';
import { useDesk } from './open-page.ts';
import { PRINTED, printIssue } from './print-issue.ts';

const { open, openArticle, desk } = useDesk();

/** Opens the printed article, its PDF beside it. */
async function openPrinted(change: (folder: string) => void = () => undefined): Promise<Page> {
  const page = await open();
  await printIssue(desk().folder);
  change(desk().path('content/issues', PRINTED));
  // The list of issues finds what is new on disk.
  await page.reload();
  await page.waitForSelector('.articles table');
  await openArticle(page, `${PRINTED}/01`);
  return page;
}

const boxes = (page: Page, kind: string) =>
  page.$$eval(`[data-box="${kind}"]`, (found) =>
    found.map((box) => ({
      line: Number(box.getAttribute('data-line')),
      top: parseFloat((box as HTMLElement).style.top),
    })),
  );

async function putCursor(page: Page, words: string): Promise<void> {
  await page.click(`.text-pane .cm-line:has-text("${words}")`, { position: { x: 60, y: 8 } });
}

describe('the printed page beside the text', () => {
  test('it is drawn, marks the line of the cursor and follows it to the next page, and leads back by a click', async () => {
    const page = await openPrinted();
    await page.waitForSelector('canvas[data-page="1/1"]');
    const ink = await page.$eval('canvas', (canvas) => {
      const { width, height } = canvas;
      const data = canvas.getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
      let dark = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) dark += 1;
      return dark / (width * height);
    });
    expect(ink).toBeGreaterThan(0.005);
    await putCursor(page, '第乙班的职工说起');
    await page.waitForSelector('[data-box="here"][data-line="5"]');
    const [first] = await boxes(page, 'here');
    const { x = 0, y = 0, width = 0 } = (await page.locator('[data-box="here"]').first().boundingBox()) ?? {};
    await putCursor(page, '第丁班的职工说起');
    await expect.poll(async () => (await boxes(page, 'here'))[0]?.top).toBeGreaterThan(first?.top ?? 100);
    await page.mouse.click(x + width / 2, y + 6);
    await page.waitForSelector('.text-pane .cm-activeLine:has-text("第乙班")');
    await page.keyboard.press('Control+End');
    await page.waitForSelector('canvas[data-page="1/2"]');
    await expect.poll(() => page.locator('[data-box="here"]').count()).toBe(1);
  });

  test('between page and text one chooses; what was read with little certainty is marked in both', async () => {
    const page = await openPrinted((folder) => {
      const file = `${folder}/source-places.json`;
      const places = JSON.parse(readFileSync(file, 'utf8')) as { files: string[]; places: unknown[][] };
      places.places.forEach((row) => row.push(row[0] === 5 ? 61 : 99));
      writeFileSync(file, JSON.stringify(places));
    });
    await page.waitForSelector('[data-box][data-unsure][data-line="5"]');
    expect(await page.getAttribute('[data-box][data-unsure]', 'title')).toContain('61%');
    await page.click('.source-bar >> text=文字');
    await page.waitForSelector('.source li[data-line="5"][data-unsure]');
    await putCursor(page, '第丙班的职工说起');
    await page.waitForSelector('.source li.here:has-text("第丙班")');
    await page.click('.source-bar >> text=原件');
    await page.waitForSelector('canvas');
  });

  test('an original that is missing is told, and the text is shown', async () => {
    const page = await openPrinted((folder) => rmSync(`${folder}/source.pdf`));
    await page.waitForSelector('.source-bar >> text=原件不在文献库里');
    await page.waitForSelector('.source li[data-line="3"]');
    await page.click('.source-bar >> text="原件"');
    await page.waitForSelector('.sheet [data-missing]:has-text("原稿.pdf")');
  });

  test('nothing but what the places name is served', async () => {
    const page = await openPrinted();
    const status = (path: string) =>
      page.evaluate(async (address) => (await fetch(address)).status, `/original/${path}`);
    expect(await status(`${PRINTED}/1`)).toBe(200);
    for (const path of [
      `${PRINTED}/2`,
      `${PRINTED}/0`,
      `${PRINTED}/source.txt`,
      `${PRINTED}/1/../../x`,
      'neibu-tongbao/none/1',
    ])
      expect(await status(path), path).toBe(404);
  });
});

describe('what everybody can use', () => {
  test('axe finds nothing, by light and by dark', async () => {
    const page = await openPrinted();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector('canvas');
      expect((await runAxe(page)).map(({ id, nodes }) => `${id} ${nodes[0]?.html ?? ''}`)).toEqual([]);
    }
  });
});
