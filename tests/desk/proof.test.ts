import { existsSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { useDesk } from './open-page.ts';
import { runDesk } from './run-desk.ts';
import { PRINTED, printIssue } from './print-issue.ts';

const { open, openWindow, openArticle, untilKept, desk, read } = useDesk();

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
    await putCursor(page, '第丙班的职工说起');
    await page.waitForSelector('[data-box="here"][data-line="7"]');
    const [first] = await boxes(page, 'here');
    const { x = 0, y = 0, width = 0 } = (await page.locator('[data-box="here"]').first().boundingBox()) ?? {};
    await putCursor(page, '第丁班的职工说起');
    await expect.poll(async () => (await boxes(page, 'here'))[0]?.top).toBeGreaterThan(first?.top ?? 100);
    await page.mouse.click(x + width / 2, y + 6);
    await page.waitForSelector('.text-pane .cm-activeLine:has-text("第丙班")');
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

test('a printed page is set to begin at the cursor, gets another number, and goes, by a click or a key', async () => {
  const page = await openPrinted();
  const before = read(`content/issues/${PRINTED}/01.mdx`);
  const save = async (wanted: string) => {
    await page.keyboard.press('Control+s');
    await expect.poll(() => read(`content/issues/${PRINTED}/01.mdx`)).toBe(wanted);
  };
  const marked = (number: number) => before.replace('第己班', `<PageMark page="${number}" />第己班`);
  await putCursor(page, '第己班的职工说起');
  await page.keyboard.press('Home');
  await page.fill('.page-mark-bar input', '8');
  await page.click('text=此处起第 8 页');
  await save(marked(8));
  await page.waitForSelector('text=改为第 8 页');
  await page.fill('.page-mark-bar input', '9');
  await page.click('text=改为第 9 页');
  await save(marked(9));
  await putCursor(page, '第壬班的职工说起');
  await page.waitForSelector('text=此处起第 10 页');
  await page.keyboard.press('Alt+p');
  await page.waitForSelector('.text-pane :text("PageMark page=\\"10\\"")');
  await page.keyboard.press('Control+z');
  await putCursor(page, '第己班的职工说起');
  await page.keyboard.press('Home');
  await page.click('text=移去页码');
  await save(before);
});

test('a table is edited as a grid, by keys, and nothing beside it changes a byte', async () => {
  const FILE = `content/issues/${PRINTED}/01.mdx`;
  const table = '| 班组 | 人数 |\n|:--|--:|\n|甲班|12|\n| 乙班 | <b>3</b> |';
  const page = await openPrinted((folder) =>
    writeFileSync(
      `${folder}/01.mdx`,
      `---\ntitle: 建厂往事\nkind: 讲话\n---\n\n前　文。\n\n${table}\n\n后文。\n`,
    ),
  );
  expect(await page.isVisible('[data-table]')).toBe(false);
  await putCursor(page, '|甲班|12|');
  await page.click('[data-table]');
  await page.waitForSelector('dialog textarea:focus');
  expect(await listFaults(page)).toEqual([]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText('15');
  await page.keyboard.press('Alt+ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForSelector('[aria-label="第 3 行第 2 列"]:focus');
  await page.keyboard.insertText('1|2');
  await page.keyboard.press('Control+Enter');
  await page.waitForSelector('dialog', { state: 'detached' });
  await page.keyboard.press('Control+s');
  const wanted = '| 班组 | 人数 |\n|:--|--:|\n| 乙班 | <b>3</b> |\n| 甲班 | 15 |\n|  | 1\\|2 |';
  await expect.poll(() => read(FILE)).toContain(`\n\n前　文。\n\n${wanted}\n\n后文。\n`);
});

describe('what the import did', () => {
  const FILE = `content/issues/${PRINTED}/01.mdx`;

  test('a join is undone as one step, to the byte, and done again', async () => {
    const page = await openPrinted();
    const before = read(FILE);
    await page.click('[data-group="接合"] summary');
    await page.click('[data-item="接合"] [data-undo]');
    await page.waitForSelector('[data-group="接合"]', { state: 'detached' });
    await page.keyboard.press('Control+s');
    await page.waitForSelector('[data-saved="true"]');
    expect(read(FILE)).toBe(before.replace('没有人叫苦。第乙班', '没有人叫苦。\n\n第乙班'));
    await page.click('.text-pane .cm-content');
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+s');
    await expect.poll(() => read(FILE)).toBe(before);
    await page.waitForSelector('[data-group="接合"]');
  });

  test('what was looked at is passed over, and known again after a restart', async () => {
    const page = await openPrinted();
    await page.focus('.troubles');
    await page.keyboard.press('j');
    await page.waitForSelector('.current[data-item="存疑"]');
    await page.waitForSelector('.text-pane .cm-activeLine:has-text("第丁班")');
    await page.keyboard.press('a');
    await page.waitForSelector('.current[data-item="接合"]');
    await page.waitForSelector('summary:has-text("✓ 导入存疑 1 处都看过")');
    await page.keyboard.press('k');
    await page.waitForSelector('.current[data-item="误识"]');
    // The letters were for the list and not for the text.
    expect(await page.getAttribute('.edit-head [data-saved]', 'data-saved')).toBe('true');
    await desk().kill();
    await page.close();
    await desk().start();
    const again = await openWindow();
    await openArticle(again, `${PRINTED}/01`);
    await again.waitForSelector('summary:has-text("✓ 导入存疑 1 处都看过")');
  });

  test('an undone correction leaves its file, and the printed words stand again', async () => {
    const page = await openPrinted();
    await page.click('[data-group="更正"] summary');
    await page.click('[data-item="误识"] [data-undo]');
    await page.waitForSelector('[data-group="更正"]', { state: 'detached' });
    expect(read(`content/issues/${PRINTED}/corrections.yaml`)).toBe('# 校对时记的\n[]\n');
    await page.keyboard.press('Control+s');
    await page.waitForSelector('[data-saved="true"]');
    expect(read(FILE)).not.toContain('分外寒冷');
    await page.waitForSelector('[data-findings="0"][data-whole="true"]');
  });

  test('a difference is put back as it is printed', async () => {
    const page = await openPrinted();
    await putCursor(page, '第戊班的职工说起');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('添');
    await page.click('[data-code] >> text=照原文改回');
    await page.waitForSelector('[data-findings="0"][data-whole="true"]');
    expect(await page.textContent('.text-pane')).not.toContain('添');
  });
});

describe('two people and two days', () => {
  const FILE = `content/issues/${PRINTED}/01.mdx`;

  test('what was written before a restart is undone step by step after it', async () => {
    const page = await openPrinted();
    const before = await page.textContent('.text-pane .cm-content');
    await untilKept(page, '后写的第己班', async () => {
      for (const [line, words] of [
        ['第戊班', '先写的'],
        ['第己班', '后写的'],
      ] as const) {
        await putCursor(page, `${line}的职工说起`);
        await page.keyboard.press('Home');
        await page.keyboard.insertText(words);
      }
    });
    await desk().kill();
    await page.close();
    await desk().start();
    const again = await openWindow();
    await openArticle(again, `${PRINTED}/01`);
    await again.waitForSelector('.text-pane :text("后写的第己班")');
    await again.click('.text-pane .cm-content');
    await again.keyboard.press('Control+z');
    await again.waitForSelector('.text-pane :text("后写的")', { state: 'detached' });
    expect(await again.isVisible('.text-pane :text("先写的第戊班")')).toBe(true);
    await again.keyboard.press('Control+z');
    await again.waitForSelector('[data-saved="true"]');
    expect(await again.textContent('.text-pane .cm-content')).toBe(before);
  });

  test('at a desk of another machine the second one reads who writes, and takes over', async () => {
    const page = await openPrinted();
    await page.fill('#who', '张三');
    await page.click('text=一校');
    await page.waitForSelector('[aria-pressed="true"]:has-text("一校")');
    await page.reload();
    await page.waitForSelector('[data-whole="true"]');
    const other = await runDesk();
    try {
      // A shared folder: the content of both is one.
      rmSync(other.path('content'), { recursive: true });
      symlinkSync(desk().path('content'), other.path('content'));
      await expect.poll(() => existsSync(desk().path('content/issues', PRINTED, '.desk/01.json'))).toBe(true);
      const second = await page.context().newPage();
      await second.goto(other.address);
      await second.waitForSelector('.articles table');
      await openAtOther(second, other.address);
      await second.waitForSelector('[data-held]:has-text("正在改这一篇")');
      await second.click('.text-pane .cm-content');
      await second.keyboard.insertText('不该有');
      expect(await second.textContent('.text-pane')).not.toContain('不该有');
      await putCursor(page, '第戊班的职工说起');
      await page.keyboard.press('Home');
      await page.keyboard.insertText('添');
      await page.keyboard.press('Control+s');
      await page.waitForSelector('dialog');
      await page.close();
      await second.waitForSelector('[data-held]', { state: 'detached' });
      await second.waitForSelector('.text-pane :text("添第戊班")');
      await putCursor(second, '第己班的职工说起');
      await second.keyboard.press('Home');
      await second.keyboard.insertText('接着');
      await second.keyboard.press('Control+s');
      await expect.poll(() => read(FILE)).toContain('接着第己班');
    } finally {
      await other.remove();
    }
  });
});

async function openAtOther(page: Page, address: string): Promise<void> {
  await page.goto(`${new URL(address).origin}/#/edit/${PRINTED}/01`);
  await page.waitForSelector('[data-whole="true"]');
}

describe('what everybody can use', () => {
  test('axe finds nothing, by light and by dark', async () => {
    const page = await openPrinted();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.waitForSelector('canvas');
      expect(await listFaults(page)).toEqual([]);
    }
  });
});
