import { readFile } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { describe, expect, inject, test } from 'vitest';
import { foldToString } from '../../src/text/folding.ts';
import { localDay } from '../../src/text/local-day.ts';
import { present } from '../present.ts';
import { listed, searchAddress, searched, useBrowser } from './open-page.ts';

const { open, site } = useBrowser();

const DESK = { viewport: { width: 1280, height: 900 } };
const PHONE = { viewport: { width: 390, height: 800 } };
const lines = (page: Page) => page.locator('[data-line]');
const fields = (page: Page) => [...new URL(page.url()).searchParams];
const count = async (page: Page, name: string) =>
  Number((await page.locator(`[${name}]`).textContent())?.trim());
const listAddress = (query: string, more: [string, string][] = []) =>
  searchAddress(query, [['view', 'list'], ...more]);

/** Clicks a button of the list and reads the file that it saves. */
async function take(page: Page, form: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click(`[data-take="${form}"]`)]);
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
}

/** Characters alone: in a PDF some stand as the radicals that look like them. */
const fold = (text: string) => foldToString(text, new Map());

/** Rows of a table in which every cell is quoted. */
function readCsv(text: string): string[][] {
  return text
    .replace(/^\uFEFF/u, '')
    .split('\r\n')
    .filter((row) => row !== '')
    .map((row) => [...row.matchAll(/"((?:[^"]|"")*)"/gu)].map(([, cell = '']) => cell.replace(/""/gu, '"')));
}

describe('the list of all places', () => {
  test('is one click from the results, has an address of its own, and Back goes back', async () => {
    await using opened = await open(searchAddress('产业工人'), DESK);
    const { page, errors } = opened;
    await searched(page);
    const places = await count(page, 'data-place-total');
    expect(places).toBeGreaterThan(20);
    const way = page.getByRole('button', { name: `列出全部 ${places} 处` });
    await way.click();
    await listed(page);
    expect(fields(page)).toEqual([
      ['q', '产业工人'],
      ['view', 'list'],
    ]);
    expect(await lines(page).count()).toBe(places);
    expect(await count(page, 'data-place-total')).toBe(places);
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.locator('[data-list-announcement]').textContent()).toContain(`列出 ${places} 处`);
    await page.goBack();
    await searched(page);
    await expect.poll(() => page.locator('[data-result]').count()).toBeGreaterThan(5);
    expect(await page.locator('search-list').isVisible()).toBe(false);
    expect(await page.locator('search-tally').isVisible()).toBe(false);
    await page.goForward();
    await listed(page);
    await page.getByRole('button', { name: '按文章看' }).click();
    await expect.poll(() => fields(page)).toEqual([['q', '产业工人']]);
    await searched(page);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(5);
    expect(errors).toEqual([]);
  });

  test('has a line a place that leads to the paragraph and names article, issue and page', async () => {
    await using opened = await open(listAddress('产业工人'), DESK);
    const { page } = opened;
    await listed(page);
    for (const line of (await lines(page).all()).slice(0, 8)) {
      expect(await line.locator('mark').textContent()).toBe('产业工人');
      expect(await line.locator('[data-source]').textContent()).toMatch(/^《.+》.*(《.+》|号|展板)/su);
      expect(await line.getAttribute('href')).toMatch(/^\/.+\/\?q=[^#]+(#.+)?$/u);
    }
    const href = present(await lines(page).first().getAttribute('href'));
    const context = present(await lines(page).first().locator('[data-behind]').textContent()).slice(0, 6);
    await lines(page).first().click();
    await page.waitForURL((url) => url.href.endsWith(href));
    expect(
      await page
        .locator(decodeURIComponent(present(href.split('?')[1]).replace(/^[^#]*/u, '')))
        .textContent(),
    ).toContain(context);
    await page.goBack();
    await listed(page);
    expect(await lines(page).count()).toBeGreaterThan(20);
  });

  test('has the hits under one another in the middle on a desk, and whole contexts on a phone', async () => {
    for (const [size, isDesk] of [
      [DESK, true],
      [PHONE, false],
    ] as const) {
      await using opened = await open(listAddress('劳模', [['widen', '0']]), size);
      const { page } = opened;
      await listed(page);
      const middles = await lines(page).evaluateAll((all) =>
        all.map((line) => {
          const [whole, mark] = [line, present(line.querySelector('mark'))].map((one) =>
            one.getBoundingClientRect(),
          );
          return (
            Math.abs(present(whole).left + present(whole).right - present(mark).left - present(mark).right) /
            2
          );
          function present<Value>(value: Value | null | undefined): Value {
            if (value === null || value === undefined) throw new Error('missing');
            return value;
          }
        }),
      );
      if (isDesk) expect(Math.max(...middles)).toBeLessThan(2);
      else expect(Math.max(...middles)).toBeGreaterThan(20);
      const cut = await page
        .locator('search-list .before, search-list .behind')
        .evaluateAll(
          (all) =>
            all.filter((part) => part.scrollWidth > part.clientWidth + 1 && part.clientWidth > 0).length,
        );
      if (!isDesk) expect(cut).toBe(0);
    }
  });

  test('stands by date, title or following words, as the address says', async () => {
    await using opened = await open(listAddress('产业工人'), DESK);
    const { page } = opened;
    await listed(page);
    const before = await lines(page).count();
    const follow = () => page.locator('[data-behind]').allTextContents();
    await page.getByText('后文', { exact: true }).click();
    await expect.poll(() => fields(page)).toContainEqual(['order', 'following']);
    await listed(page);
    const sorted = (await follow()).map((text) => text.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 4));
    expect(sorted).toEqual([...sorted].sort(new Intl.Collator('zh-u-co-pinyin').compare));
    expect(await lines(page).count()).toBe(before);
    await page.getByText('篇名', { exact: true }).click();
    await expect.poll(() => fields(page)).toContainEqual(['order', 'title']);
    await listed(page);
    const titles = (await page.locator('[data-line] [data-source]').allTextContents()).map(
      (source) => present(/^《(.*?)》(?:　|$)/u.exec(source))[1],
    );
    expect(
      titles.filter((title, place) => titles.indexOf(title) < place - 1 && titles[place - 1] !== title),
    ).toEqual([]);
  });

  test('counts places by year and by person, each row a filter', async () => {
    await using opened = await open(listAddress('工会'), DESK);
    const { page } = opened;
    await listed(page);
    const rows = (tally: string) => page.locator(`[data-tally="${tally}"] tbody tr`);
    const counts = await rows('years').locator('td').allTextContents();
    expect(counts.reduce((sum, one) => sum + Number(one), 0)).toBe(await count(page, 'data-place-total'));
    const year = rows('years').first();
    const inYear = Number(await year.locator('td').textContent());
    await year.getByRole('button').click();
    await expect.poll(() => count(page, 'data-place-total')).toBe(inYear);
    await listed(page);
    expect(await lines(page).count()).toBe(inYear);
    expect(await year.getByRole('button').getAttribute('aria-pressed')).toBe('true');
    expect(fields(page)).toContainEqual(['from', '2017']);
    expect(fields(page)).toContainEqual(['view', 'list']);
    const person = rows('people').first();
    const ofPerson = Number(await person.locator('td').textContent());
    const name = present(await person.getByRole('button').textContent());
    await person.getByRole('button').press('Enter');
    await expect.poll(() => fields(page)).toContainEqual(['people', name]);
    await listed(page);
    await expect.poll(() => lines(page).count()).toBe(ofPerson);
    await year.getByRole('button').click();
    await expect.poll(() => fields(page).map(([field]) => field)).not.toContain('from');
  });

  test('lists articles that were found without a place, and is not offered where nothing was found', async () => {
    await using opened = await open(listAddress('作者:王东明'), DESK);
    const { page } = opened;
    await listed(page);
    expect(await lines(page).count()).toBe(0);
    expect(await page.locator('[data-placeless-list] a').count()).toBe(
      await count(page, 'data-result-total'),
    );
    await page.goto(listAddress('没有的词语'));
    await searched(page);
    expect(await page.locator('list-all').isVisible()).toBe(false);
    expect(await page.locator('search-list').isVisible()).toBe(false);
  });

  test('that is full says so', async () => {
    await using opened = await open(listAddress('的 | 工'), DESK);
    const { page, errors } = opened;
    await listed(page);
    const whole = (await lines(page).count()) + (await page.locator('[data-placeless-list] li').count());
    expect(whole).toBe(5000);
    expect(await page.locator('[data-list-limit]').textContent()).toMatch(/一次最多列 5000 行.*还有 \d+ 篇/u);
    expect(errors).toEqual([]);
  });

  test('whose texts do not come ends in words, and a retry lists it', async () => {
    await using opened = await open(listAddress('产业工人'), {}, () =>
      Promise.resolve(site().broken.add('/search/data/text')),
    );
    const { page } = opened;
    await searched(page, 'error').finally(() => site().broken.clear());
    expect(await page.locator('[role="alert"]').innerText()).toContain('服务器出了故障');
    await page.getByRole('button', { name: '重试' }).click();
    await listed(page);
    expect(await lines(page).count()).toBe(await count(page, 'data-place-total'));
  });

  test('is walked with the arrows from the box', async () => {
    await using opened = await open(listAddress('产业工人'), DESK);
    const { page } = opened;
    await listed(page);
    const at = () =>
      lines(page).evaluateAll((all) => all.findIndex((line) => line === document.activeElement));
    await page.locator('archive-search input[name="q"]').focus();
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(0);
    await page.keyboard.press('ArrowDown');
    expect(await at()).toBe(1);
    await page.keyboard.press('ArrowUp');
    expect(await at()).toBe(0);
  });
});

describe('taking the list away', () => {
  test('as a table: a row a place with its paragraph, by a name that Windows takes', async () => {
    await using opened = await open(listAddress('"产业工人"', [['kind', '讲话']]), DESK);
    const { page } = opened;
    await listed(page);
    const { name, text } = await take(page, 'csv');
    expect(name).toBe(`上下文索引_＂产业工人＂_${localDay()}.csv`);
    expect(text.startsWith('\uFEFF"序号"')).toBe(true);
    const [head, ...rows] = readCsv(text);
    expect(head).toHaveLength(10);
    expect(rows.filter(([number]) => number !== '')).toHaveLength(await lines(page).count());
    for (const row of rows.filter(([number]) => number !== '')) {
      expect(row).toHaveLength(10);
      expect(row[2]).toBe('产业工人');
      expect(present(row[9])).toMatch(new RegExp(`^${site().origin}/[\\w-]+/[\\w-]+/[^?]*$`, 'u'));
    }
    expect(await page.locator('[data-list-message]').textContent()).toContain(name);
  });

  test('as text: every place, and each source once, as its page cites it', async () => {
    await using opened = await open(listAddress('党代会'), DESK);
    const { page } = opened;
    await listed(page);
    const { name, text } = await take(page, 'txt');
    expect(name).toBe(`上下文索引_党代会_${localDay()}.txt`);
    expect(text).toContain('检索词：党代会\r\n');
    expect(text).toContain(`网址：${decodeURI(page.url())}\r\n`);
    expect([...text.matchAll(/^\d+　.*【.+】.*\[\d+\]$/gmu)]).toHaveLength(await lines(page).count());
    const sources = present(text.split('出处（GB/T 7714—2025）')[1]).trim().split('\r\n');
    expect(sources).toHaveLength(await count(page, 'data-result-total'));
    const notice = sources.find((source) => source.includes('青总发〔2022〕11号'));
    await page.goto('/qing-zong-fa/2022-no11/');
    const cited = present(await page.locator('[data-cite="gbt2025"] [data-text]').textContent()).trim();
    expect(cited).toContain(localDay());
    expect(notice?.replace(/^\[\d+\] /u, '')).toBe(cited);
  });

  test('as RIS: the records of all articles found, byte for byte those of the site', async () => {
    await using opened = await open(listAddress('产业工人'), DESK);
    const { page } = opened;
    await listed(page);
    const { name, text } = await take(page, 'ris');
    expect(name).toBe(`题录_产业工人_${localDay()}.ris`);
    const records = text.split(/(?<=ER {2}- \r\n)\r\n/u);
    expect(records).toHaveLength(await count(page, 'data-result-total'));
    for (const record of records) {
      const { pathname } = new URL(present(/^UR {2}- (.+)$/mu.exec(record))[1] ?? '');
      expect(record).toBe(readFileSync(join(inject('site'), pathname, 'cite.ris'), 'utf8'));
    }
  });

  test('whose references do not come says so', async () => {
    await using opened = await open(listAddress('产业工人'), DESK);
    const { page } = opened;
    await listed(page);
    site().broken.add('citations.json');
    await page.click('[data-take="ris"]');
    await expect.poll(() => page.locator('[data-list-message]').textContent()).toContain('出处没有取到');
    site().broken.clear();
    expect((await take(page, 'ris')).text).toContain('ER  - ');
  });

  test('on paper: all of it, headed by what was asked, when and where, no line parted between sheets', async () => {
    await using opened = await open(
      listAddress('工会', [
        ['from', '2020'],
        ['to', '2022'],
      ]),
      DESK,
    );
    const { page } = opened;
    await listed(page);
    await page.evaluate(() => {
      document.documentElement.dataset.theme = 'dark';
      globalThis.print = () => document.body.setAttribute('data-printed', '');
    });
    await page.getByRole('button', { name: '打印全部' }).click();
    expect(await page.locator('body[data-printed]').count()).toBe(1);
    await page.emulateMedia({ media: 'print' });
    const facts = page.locator('[data-list-facts]');
    expect(await facts.isVisible()).toBe(true);
    const said = await facts.innerText();
    for (const fact of [
      '检索词',
      '工会',
      '2020—2022年',
      decodeURI(new URL(page.url()).search),
      String(new Date().getFullYear()),
    ])
      expect(said).toContain(fact);
    for (const furniture of ['search-box', 'search-filters', 'list-all', '[data-take]', '.orders'])
      expect(await page.locator(furniture).last().isVisible(), furniture).toBe(false);
    const file = await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })));
    expect(file.numPages).toBeGreaterThan(1);
    const sheets = await Promise.all(
      Array.from({ length: file.numPages }, async (_, sheet) => {
        const { items } = await (await file.getPage(sheet + 1)).getTextContent();
        return fold(items.map((item) => ('str' in item ? item.str : '')).join(''));
      }),
    );
    const printed = await page
      .locator('[data-lines] > li')
      .evaluateAll((all) =>
        all.map((line) =>
          ['.before', 'mark', '.behind', '.source'].map(
            (part) => line.querySelector(part)?.textContent ?? '',
          ),
        ),
      );
    expect(printed.length).toBeGreaterThan(100);
    // Contexts are cut off at the edges of the sheet: what is next to the hit stands there, and behind it its source.
    const isWhole = ([before = '', hit = '', behind = '', source = '']: string[]) => {
      const middle = fold(before).slice(-8) + fold(hit) + fold(behind).slice(0, 8);
      return sheets.some((sheet) => {
        const at = sheet.indexOf(middle);
        const from = at < 0 ? -1 : sheet.indexOf(fold(source), at);
        return from >= 0 && from - at < middle.length + 30;
      });
    };
    expect(printed.filter((line) => !isWhole(line))).toEqual([]);
  });
});
