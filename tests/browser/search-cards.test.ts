import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { listFaults } from '../axe.ts';
import { searchAddress, searched, useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open, site } = useBrowser();

const cards = (page: Page) => page.locator('[data-search-state] search-cards');
const total = async (page: Page) => Number(await page.locator('[data-result-total]').textContent());
const visibleLinks = (page: Page) =>
  cards(page)
    .locator('a:visible')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));

describe('what is no article is found all the same', () => {
  test.each([
    ['贺文龙', ['/people/he-wenlong/', '/qinghai-gongyun/2023-no2/#masthead']],
    ['汪琦 侯美玲', ['/people/wang-qi/', '/people/hou-meiling/', '/qinghai-gongyun/2023-no2/#masthead']],
    ['新视点', ['/columns/xin-shidian/']],
    ['省康复医院', ['/neibu-tongbao/2020-no16/#distribution']],
    ['昆仑路194号 8236826', ['/qinghai-gongyun/2023-no2/#imprint']],
  ])('%s', async (query, addresses) => {
    await using opened = await open(searchAddress(query));
    const { page, errors } = opened;
    await searched(page);
    expect((await visibleLinks(page)).sort()).toEqual([...addresses].sort());
    expect(await total(page)).toBe(0);
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.locator('[data-part="nothing"]').isVisible()).toBe(false);
    expect(await page.locator('[data-announcement]').textContent()).toBe('文章里没有，上面另有所列');
    expect(errors).toEqual([]);
  });

  test('each link leads to the place where it is printed', async () => {
    for (const [query, words] of [
      ['贺文龙', '贺文龙'],
      ['省康复医院', '省康复医院'],
      ['昆仑路194号 8236826', '8236826'],
    ] as const) {
      await using opened = await open(searchAddress(query));
      const { page } = opened;
      await searched(page);
      await cards(page).locator('a[href*="#"]').first().click();
      await page.waitForURL(/#/u);
      const anchor = page.locator(`[id="${present(new URL(page.url()).hash.slice(1))}"]`);
      expect(await anchor.count(), query).toBe(1);
      expect(await page.locator('main').textContent()).toContain(words);
    }
  });
});

describe('beside articles', () => {
  test('a person stands above the hits with post and works, and the works are one touch away', async () => {
    await using opened = await open(searchAddress('马吉孝'));
    const { page } = opened;
    await searched(page);
    const found = await total(page);
    expect(found).toBeGreaterThan(5);
    const card = cards(page).locator('li', { has: page.locator('a[href="/people/ma-jixiao/"]') });
    expect(await card.textContent()).toContain('省总工会主席');
    const above = await card.evaluate(
      (one) =>
        (one.compareDocumentPosition(document.querySelector('[data-result]') ?? one) &
          Node.DOCUMENT_POSITION_FOLLOWING) !==
        0,
    );
    expect(above).toBe(true);
    expect(await cards(page).locator('[data-result], [data-hit]').count()).toBe(0);
    const own = card.locator('button:visible');
    const works = Number(/(\d+) 篇/u.exec(await own.innerText())?.[1]);
    await own.click();
    await expect.poll(() => total(page)).toBe(works);
    expect([...new URL(page.url()).searchParams]).toEqual([['people', '马吉孝']]);
  });

  test('the imprints of two issues stand above the article that holds the words too', async () => {
    await using opened = await open(searchAddress('昆仑路'));
    await searched(opened.page);
    expect(await total(opened.page)).toBeGreaterThan(0);
    expect((await visibleLinks(opened.page)).sort()).toEqual([
      '/qinghai-gongyun/2017-no9-10/#imprint',
      '/qinghai-gongyun/2023-no2/#imprint',
    ]);
  });

  test('what many issues print is one line, until it is asked for', async () => {
    await using opened = await open(searchAddress('工会'));
    const { page } = opened;
    await searched(page);
    expect(await visibleLinks(page)).toEqual([]);
    await cards(page).locator('[data-more-prints]').click();
    expect((await visibleLinks(page)).length).toBeGreaterThan(3);
    expect(await cards(page).locator('mark').first().textContent()).toBe('工会');
  });

  test('an office is none of another body', async () => {
    await using opened = await open(searchAddress('青海省总工会组织部'));
    await searched(opened.page);
    expect(await opened.page.locator('[data-hit] mark').allTextContents()).not.toContain('组织部');
    expect(await visibleLinks(opened.page)).toContain('/organizations/qinghai-zonggonghui-zuzhibu/');
  });

  test('words of the site are no text', async () => {
    for (const query of ['图片说明', '原刊图片未存', '"注释"']) {
      await using opened = await open(searchAddress(query));
      await searched(opened.page);
      expect(await total(opened.page), query).toBe(0);
      expect(await cards(opened.page).isVisible()).toBe(false);
    }
  });
});

describe('references', () => {
  test.each([
    ['第16期', '/neibu-tongbao/2020-no16/'],
    ['第十六期', '/neibu-tongbao/2020-no16/'],
    ['二〇一七年第九期', '/qinghai-gongyun/2017-no9-10/'],
    ['《青海工运》2017年9-10期', '/qinghai-gongyun/2017-no9-10/'],
    ['２０１７年第９－１０期', '/qinghai-gongyun/2017-no9-10/'],
    ['2023年第2期第13页', '/qinghai-gongyun/2023-no2/04/'],
    ['2023年第2期第十页', '/qinghai-gongyun/2023-no2/03/#page-10'],
    ['青总发2022年11号', '/qing-zong-fa/2022-no11/'],
    ['2022年11号文', '/qing-zong-fa/2022-no11/'],
    ['青总发〔2022〕11号', '/qing-zong-fa/2022-no11/'],
  ])('%s leads to %s', async (query, address) => {
    await using opened = await open(searchAddress(query));
    const { page, errors } = opened;
    await searched(page);
    expect(
      await page
        .locator('[data-reference-list] a:visible')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
    ).toEqual([address]);
    expect(await page.locator('[data-missing-list] li').count()).toBe(0);
    expect(errors).toEqual([]);
  });

  test('a page says on which it stands', async () => {
    await using opened = await open(searchAddress('2023年第2期第13页'));
    await searched(opened.page);
    expect(await opened.page.locator('[data-reference-list]').textContent()).toContain(
      '《青海工运》2023年第2期第13页起',
    );
  });

  test('a page alone leads to those of the newest issues, and says so', async () => {
    await using opened = await open(searchAddress('第40页'));
    const { page, errors } = opened;
    await searched(page);
    const links = page.locator('[data-reference-list] a:visible');
    expect(await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')))).toEqual([
      '/qinghai-gongyun/2023-no2/22/',
      '/qinghai-gongyun/2017-no9-10/34/',
    ]);
    expect(await page.locator('search-notes [data-part="notes"]').innerText()).toContain('没有写明哪一期');
    expect(await page.locator('[data-part="nothing"]').isVisible()).toBe(false);
    expect(errors).toEqual([]);
  });

  test('what is not there is said, and the nearest are offered', async () => {
    await using opened = await open(searchAddress('2019年第3期'));
    const { page } = opened;
    await searched(page);
    const line = page.locator('[data-missing-list]');
    expect(await line.textContent()).toContain('没有收录“2019年第3期”');
    expect(await line.locator('a').count()).toBe(3);
    await page.locator('archive-search input[name="q"]').fill('2019年第3期 产业工人');
    await expect.poll(() => line.locator('li').count()).toBe(0);
  });
});

test.each([
  [390, 'light'],
  [1280, 'dark'],
] as const)('cards have no fault of access, %i wide, %s', async (width, colorScheme) => {
  await using opened = await open(searchAddress('马吉孝 第16期'), {
    viewport: { width, height: 900 },
    colorScheme,
  });
  const { page } = opened;
  await searched(page);
  expect(await cards(page).isVisible()).toBe(true);
  expect(await listFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('the records are fetched when the box is used, names when one is asked for, pages when a page is', async () => {
  await using opened = await open('/search/');
  const { page } = opened;
  const fetched = () =>
    site()
      .requests.map(({ path }) => path)
      .filter((path) => /records|prints|data\/names|pages\.gz/u.test(path));
  site().forget();
  await page.waitForTimeout(300);
  expect(fetched()).toEqual([]);
  const box = page.locator('archive-search input[name="q"]');
  await box.focus();
  await expect.poll(fetched).toEqual(['/search/data/records.json.gz']);
  await box.fill('产业工人');
  await searched(page);
  expect(fetched()).toEqual(['/search/data/records.json.gz', '/search/data/prints.json.gz']);
  await box.fill('贺文龙');
  await cards(page).locator('a[href="/people/he-wenlong/"]').waitFor();
  expect(fetched()).toHaveLength(3);
  await box.fill('2023年第2期第13页');
  await cards(page).locator('a[href="/qinghai-gongyun/2023-no2/04/"]').waitFor();
  expect(fetched()).toContain('/search/data/pages.gz');
});
