import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { searchAddress, searched, useBrowser } from './open-page.ts';
import { present } from '../present.ts';

const { open, site } = useBrowser();

const box = (page: Page) => page.locator('archive-search input[name="q"]');
const total = async (page: Page) => Number(await page.locator('[data-result-total]').textContent());
const titles = (page: Page) => page.locator('[data-result] [data-title]').allTextContents();
const chips = (page: Page) => page.locator('search-chosen [data-label]').allTextContents();
const fields = (page: Page) => [...new URL(page.url()).searchParams];
const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');
const searchFiles = () =>
  site().requests.filter(({ path }) => /^\/(pagefind|search\/data)\/|worker/.test(path));

describe('typing', () => {
  test('nothing of the search is loaded before the box is focused', async () => {
    await using opened = await open('/search/');
    site().forget();
    await opened.page.waitForTimeout(300);
    expect(searchFiles()).toEqual([]);
    await box(opened.page).focus();
    await expect.poll(() => searchFiles().length).toBeGreaterThan(2);
  });

  test('results come while typing, with words marked and every hit one link from its place', async () => {
    await using opened = await open('/search/');
    const { page, errors } = opened;
    await searched(page, 'idle');
    await box(page).pressSequentially('产业工人');
    await expect.poll(() => fields(page)).toEqual([['q', '产业工人']]);
    await searched(page);
    expect(await page.locator('[data-result]').count()).toBe(Math.min(10, await total(page)));
    expect(await page.locator('[data-announcement]').textContent()).toBe(`找到 ${await total(page)} 篇`);
    expect(await titles(page)).toContain('探析工会在新时期产业工人队伍建设中的作用');
    for (const result of await page.locator('[data-result]').all()) {
      expect(new Set(await result.locator('mark').allTextContents())).toEqual(new Set(['产业工人']));
      expect(await result.locator('[data-hit]').count()).toBeLessThanOrEqual(3);
      const link = present(present(await result.locator('[data-title]').getAttribute('href')).split('?')[0]);
      for (const hit of await result.locator('[data-hit]').all()) {
        expect(await hit.getAttribute('href')).toMatch(new RegExp(`^${link}\\?q=[^#]+(#.+)?$`));
      }
    }
    expect(errors).toEqual([]);
  });

  test('of two queries typed in haste the last one is answered', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).fill('工会');
    await searched(page, 'loading');
    await box(page).fill('马吉孝');
    expect(await page.locator('archive-search').getAttribute('data-search-state')).toBe('loading');
    await searched(page);
    await page.waitForTimeout(400);
    expect(fields(page)).toEqual([['q', '马吉孝']]);
    expect(new Set(await page.locator('[data-hit] mark').allTextContents())).toEqual(new Set(['马吉孝']));
  });

  test('an input method still composing asks nothing', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).focus();
    const session = await page.context().newCDPSession(page);
    await session.send('Input.imeSetComposition', { text: 'gonghui', selectionStart: 7, selectionEnd: 7 });
    await page.waitForTimeout(400);
    expect(fields(page)).toEqual([]);
    await searched(page, 'idle');
    await session.send('Input.insertText', { text: '工会' });
    await searched(page);
    expect(fields(page)).toEqual([['q', '工会']]);
  });

  test('a long list goes on by itself, and the rest of the hits opens in place', async () => {
    await using opened = await open(searchAddress('工会'));
    const { page } = opened;
    await searched(page);
    const all = await total(page);
    expect(all).toBeGreaterThan(40);
    expect(await page.locator('[data-result]').count()).toBe(10);
    const folded = await page
      .locator('[data-rest]')
      .evaluateAll((all) => all.findIndex((rest) => !(rest as HTMLElement).hidden));
    const entry = page.locator('[data-result]').nth(folded);
    expect(await entry.locator('[data-rest]').textContent()).toMatch(/^(其余 \d+ 处|列出全部各处)$/);
    const before = await entry.locator('[data-hit]').count();
    await entry.locator('[data-rest]').click();
    await expect.poll(() => entry.locator('[data-hit]').count()).toBeGreaterThan(before);
    expect(
      await entry
        .locator('[data-hit]')
        .nth(before)
        .evaluate((hit) => hit === document.activeElement),
    ).toBe(true);
    for (let shown = 10; shown < all; shown += 20) {
      await page.locator('footer').scrollIntoViewIfNeeded();
      await expect.poll(() => page.locator('[data-result]').count()).toBeGreaterThan(shown);
    }
    expect(await page.locator('[data-result]').count()).toBe(all);
    expect(
      new Set(
        await page
          .locator('[data-title]')
          .evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname)),
      ).size,
    ).toBe(all);
    expect(await page.locator('[data-more]').isVisible()).toBe(false);
  });
});

describe('narrowing', () => {
  test('a value narrows, its chip widens again, and the counts follow', async () => {
    await using opened = await open(searchAddress('产业工人'), { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await searched(page);
    const all = await total(page);
    const line = page.locator('[data-facet="kind"] li', { hasText: '讲话' });
    const count = Number(await line.locator('[data-count]').textContent());
    expect(count).toBeGreaterThan(0);
    expect(count).toBeLessThan(all);
    await line.locator('input').check();
    await expect.poll(() => total(page)).toBe(count);
    expect(fields(page)).toEqual([
      ['q', '产业工人'],
      ['kind', '讲话'],
    ]);
    expect(await chips(page)).toEqual(['讲话']);
    expect(await line.locator('input').isChecked()).toBe(true);
    await page.locator('search-chosen button').first().click();
    await expect.poll(() => total(page)).toBe(all);
    expect(fields(page)).toEqual([['q', '产业工人']]);
  });

  test('two values of one kind add up and stand twice in the address', async () => {
    await using opened = await open(searchAddress('工会', [['kind', '讲话']]), {
      viewport: { width: 1280, height: 900 },
    });
    const { page } = opened;
    await searched(page);
    const speeches = await total(page);
    const news = page.locator('[data-facet="kind"] li', { hasText: '新闻' });
    const count = Number(await news.locator('[data-count]').textContent());
    await news.locator('input').focus();
    await page.keyboard.press('Space');
    await expect.poll(() => total(page)).toBe(speeches + count);
    expect(fields(page)).toEqual([
      ['q', '工会'],
      ['kind', '讲话'],
      ['kind', '新闻'],
    ]);
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe('新闻');
  });

  test('values behind the eighth unfold', async () => {
    await using opened = await open(searchAddress('工会'), { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await searched(page);
    const group = page.locator('[data-facet="kind"]');
    const visible = () => group.locator('li:visible').count();
    expect(await visible()).toBe(8);
    await group.locator('[data-unfold]').click();
    expect(await visible()).toBe(await group.locator('li').count());
    expect(await visible()).toBeGreaterThan(8);
  });

  test('a bar of the histogram and the two fields choose years', async () => {
    await using opened = await open(searchAddress('工会'), { viewport: { width: 1280, height: 900 } });
    const { page } = opened;
    await searched(page);
    const bar = (year: number) => page.locator(`[data-year="${year}"]`);
    const count = async (year: number) =>
      Number(present(/，(\d+)篇/.exec(present(await bar(year).getAttribute('aria-label'))))[1]);
    const [in2017, in2020] = [await count(2017), await count(2020)];
    await bar(2017).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => total(page)).toBe(in2017);
    expect(fields(page)).toEqual([
      ['q', '工会'],
      ['from', '2017'],
      ['to', '2017'],
    ]);
    expect(await bar(2017).getAttribute('aria-pressed')).toBe('true');
    await bar(2020).click();
    await expect.poll(() => chips(page)).toEqual(['2017—2020年']);
    const from = page.locator('input[name="from"]');
    await from.fill('2020');
    await from.press('Enter');
    await expect.poll(() => total(page)).toBe(in2020);
    expect(await chips(page)).toEqual(['2020年']);
    await bar(2020).click();
    await expect.poll(() => chips(page)).toEqual([]);
  });

  test('with the words taken away, the filters list what passes them', async () => {
    await using opened = await open(searchAddress('工会', [['kind', '讲话']]));
    const { page, errors } = opened;
    await searched(page);
    await page.keyboard.press('/');
    await page.keyboard.press('Escape');
    await expect.poll(() => fields(page)).toEqual([['kind', '讲话']]);
    await searched(page);
    const speeches = await total(page);
    expect(speeches).toBeGreaterThan(3);
    expect(await page.locator('[data-result]').count()).toBe(Math.min(10, speeches));
    expect(await page.locator('[data-hit]').count()).toBe(0);
    expect(await chips(page)).toEqual(['讲话']);
    expect(await page.locator('[data-result] [data-title]').first().getAttribute('href')).not.toContain('?');
    await page.locator('search-chosen button').first().click();
    await searched(page, 'idle');
    expect(fields(page)).toEqual([]);
    expect(errors).toEqual([]);
  });

  test('the order is the one asked for', async () => {
    await using opened = await open(searchAddress('产业工人'));
    const { page } = opened;
    await searched(page);
    const years = () =>
      page
        .locator('[data-result] [data-fact="issue"]')
        .allTextContents()
        .then((issues) =>
          issues.map((issue) => Number(/(20\d\d)/.exec(issue)?.[1] ?? NaN)).filter(Number.isFinite),
        );
    await page.getByText('旧的在前').click();
    await expect.poll(() => fields(page)).toContainEqual(['sort', 'oldest']);
    await searched(page);
    expect(await years()).toEqual((await years()).toSorted((a, b) => a - b));
    await page.getByText('新的在前').click();
    await expect.poll(() => fields(page)).toContainEqual(['sort', 'newest']);
    await searched(page);
    expect(await years()).toEqual((await years()).toSorted((a, b) => b - a));
  });

  test('words added to the query are shown and switched off', async () => {
    await using opened = await open(searchAddress('全总'));
    const { page } = opened;
    await searched(page);
    const wide = await total(page);
    expect(await page.locator('[data-part="widened"]').textContent()).toContain('中华全国总工会');
    await page.getByText('只查原词').click();
    await expect.poll(() => total(page)).toBeLessThan(wide);
    expect(fields(page)).toEqual([
      ['q', '全总'],
      ['widen', '0'],
    ]);
    await page.getByText('一并查找').click();
    await expect.poll(() => total(page)).toBe(wide);
  });
});

describe('the address', () => {
  test('a mailed link restores query, filters, years and order', async () => {
    await using opened = await open(
      searchAddress('工会', [
        ['series', '青海工运'],
        ['kind', '新闻'],
        ['kind', '没有的文种'],
        ['from', '2023'],
        ['to', '2017'],
        ['sort', 'oldest'],
      ]),
      { viewport: { width: 1280, height: 900 } },
    );
    const { page, errors } = opened;
    await searched(page);
    expect(await box(page).inputValue()).toBe('工会');
    expect(await chips(page)).toEqual([
      '青海工运',
      '新闻',
      '没有的文种（无此项）',
      '2017—2023年',
      '全部去掉',
    ]);
    expect(await page.locator('input[name="sort"]:checked').inputValue()).toBe('oldest');
    expect(await total(page)).toBeGreaterThan(0);
    await page.getByRole('button', { name: '去掉“没有的文种（无此项）”' }).click();
    await expect.poll(() => fields(page)).not.toContainEqual(['kind', '没有的文种']);
    expect(errors).toEqual([]);
  });

  test('back and forward go through what was asked', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await box(page).fill('马吉孝');
    await searched(page);
    const first = await titles(page);
    await box(page).press('Enter');
    await box(page).fill('技能竞赛');
    await searched(page);
    const second = await titles(page);
    expect(second).not.toEqual(first);
    await page.goBack();
    await expect.poll(() => titles(page)).toEqual(first);
    expect(await box(page).inputValue()).toBe('马吉孝');
    await page.goBack();
    await searched(page, 'idle');
    expect(await box(page).inputValue()).toBe('');
    await page.goForward();
    await page.goForward();
    await expect.poll(() => titles(page)).toEqual(second);
  });

  test('coming back from an article finds the list as far down as it was', async () => {
    await using opened = await open(searchAddress('工会'));
    const { page } = opened;
    await searched(page);
    await page.locator('footer').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('[data-result]').count()).toBeGreaterThan(20);
    const link = page.locator('[data-result]').nth(25).locator('[data-title]');
    await link.scrollIntoViewIfNeeded();
    const place = await page.evaluate(() => scrollY);
    await link.click();
    await page.waitForURL(/\/\?q=/);
    await page.goBack();
    await searched(page);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(place - 200);
    expect(await page.locator('[data-result]').count()).toBeGreaterThan(25);
  });
});

describe('the keyboard', () => {
  test('slash, arrows, Enter and Escape are enough', async () => {
    await using opened = await open('/search/');
    const { page } = opened;
    await page.keyboard.press('/');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.insertText('产业工人');
    await searched(page);
    const found = await titles(page);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(found[0]);
    await page.keyboard.press('ArrowDown');
    expect(await focused(page)).toBe(found[1]);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await box(page).evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await box(page).inputValue()).toBe('');
    await searched(page, 'idle');
    await page.goBack();
    await searched(page);
    await box(page).focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/\?q=/);
    expect(await page.locator('h1').textContent()).toContain(present(found[0]).split(/\s/)[0]);
  });

  test('the box in the header of every page opens the same search', async () => {
    await using opened = await open('/qinghai-gongyun/2023-no2/03/');
    const { page } = opened;
    expect(await page.locator('search-box:visible').count()).toBe(1);
    await page.keyboard.press('/');
    await page.keyboard.insertText('金秋助学');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
    await searched(page);
    expect(fields(page)).toEqual([['q', '金秋助学']]);
    expect(await total(page)).toBeGreaterThan(0);
  });

  test('home and search page have one box, their own', async () => {
    for (const address of ['/', '/search/']) {
      await using opened = await open(address);
      expect(await opened.page.locator('search-box:visible').count()).toBe(1);
      await opened.page.keyboard.press('/');
      expect(await opened.page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
    }
  });
});

describe('what the words say besides', () => {
  test('a reference typed leads to the issue itself', async () => {
    for (const [query, address] of [
      ['2023年第2期', '/qinghai-gongyun/2023-no2/'],
      ['青总发〔2022〕11号', '/qing-zong-fa/2022-no11/'],
      ['青总发[2022]11号', '/qing-zong-fa/2022-no11/'],
      ['内部通报第16期', '/neibu-tongbao/2020-no16/'],
    ] as const) {
      await using opened = await open(searchAddress(query));
      await searched(opened.page);
      expect(await opened.page.locator('[data-reference-list] a').first().getAttribute('href'), query).toBe(
        address,
      );
    }
  });

  test('nothing found: the word that failed and what comes closest, apart from the results', async () => {
    await using opened = await open(searchAddress('产业工人 无此词语'));
    const { page } = opened;
    await searched(page);
    expect(await total(page)).toBe(0);
    expect(await page.locator('[data-result]').count()).toBe(0);
    expect(await page.locator('[data-part="nothing"]').innerText()).toContain('“无此词语”');
    await page.locator('[data-closest]').first().waitFor();
    expect(await page.locator('search-closest h2').textContent()).toContain('最接近');
    await page.locator('[data-all-closest]').click();
    await expect.poll(() => total(page)).toBeGreaterThan(5);
    expect(fields(page)).toEqual([['q', '产业工人']]);
  });

  test('nothing inside the chosen range says so and offers to leave it', async () => {
    await using opened = await open(
      searchAddress('产业工人', [
        ['from', '1990'],
        ['to', '1991'],
      ]),
    );
    const { page } = opened;
    await searched(page);
    expect(await total(page)).toBe(0);
    await page.locator('[data-unfilter]').click();
    await expect.poll(() => total(page)).toBeGreaterThan(5);
  });
});

describe('bad input', () => {
  test.for([
    ['spaces', '  　 '],
    ['punctuation only', '，。！？——'],
    ['ten thousand characters', '工会'.repeat(5000)],
    ['ten thousand words', '工 '.repeat(5000)],
    ['emoji', '👩‍👩‍👧‍👦🎉'],
    ['markup', '<script>alert(1)</script><img src=x onerror=alert(2)>'],
    ['a lone surrogate', '工\ud800会\udc00'],
    ['regular expression characters', '(.*)+[工会]{2,}\\d^$|?'],
    ['unbalanced quotes', '"工会“改革"”"'],
    ['operators only', '- | OR -- ""'],
    ['a field without a value', '作者: 年:'],
    ['percent signs', '%E5%B7%A5 100%'],
    ['names of built-ins', '__proto__ constructor toString'],
  ] as const)('%s: a sensible page, nothing thrown, nothing run', async ([, query]) => {
    await using opened = await open('/search/');
    const { page, errors } = opened;
    await box(page).focus();
    await box(page).evaluate((input: HTMLInputElement, value) => {
      input.value = value;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
    }, query);
    await page.waitForTimeout(300);
    await page.waitForSelector('archive-search:is([data-search-state="done"], [data-search-state="idle"])');
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(30);
    expect(await page.locator('archive-search :is(script, img)').count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
    // What a server is sent, and what stands behind `#`, which it is not.
    expect(page.url().replace(/#.*/u, '').length).toBeLessThan(8200);
    expect(page.url().length).toBeLessThan(50_000);
    await page.reload();
    await page.waitForSelector('archive-search:is([data-search-state="done"], [data-search-state="idle"])');
    expect(errors).toEqual([]);
  });

  test.for([
    '?q=%E5%B7%A5%E4%BC%9A&from=abc&to=99999&sort=upside-down&widen=maybe',
    '?q=%ff%fe%E5%B7',
    '?q=工会&kind=%3Cscript%3Ealert(1)%3C/script%3E',
    '?kind=讲话',
    '?q=&series=&from=',
    '?unknown=1',
  ])('the address %s is read as far as it can be', async (search) => {
    await using opened = await open(`/search/${search}`);
    await opened.page.waitForSelector(
      'archive-search:is([data-search-state="done"], [data-search-state="idle"])',
    );
    expect(await opened.page.locator('archive-search script').count()).toBe(0);
    expect(opened.errors).toEqual([]);
  });
});

describe('when something is missing', () => {
  test.for([
    ['the catalogue', '/search/data/catalogue'],
    ['the word lists', '/search/data/words'],
    ['the lists of chunks', '.pf_meta'],
    ['the chunks of the index', '.pf_index'],
    ['the texts', '/search/data/text'],
    ['the worker', 'worker'],
  ] as const)('%s: a message in Chinese, and 重试 goes on once it is there again', async ([, part]) => {
    site().broken.add(part);
    try {
      await using opened = await open(searchAddress('产业工人'));
      const { page } = opened;
      await searched(page, 'error');
      expect(await page.getByRole('alert').innerText()).toContain('没有取到');
      expect(await page.locator('[data-result]').count()).toBe(0);
      for (const link of await page.getByRole('alert').getByRole('link').all()) {
        expect((await page.request.get(present(await link.getAttribute('href')))).status()).toBe(200);
      }
      await page.locator('[data-retry]').click();
      await searched(page, 'error');
      site().broken.clear();
      await page.locator('[data-retry]').click();
      await searched(page);
      expect(await total(page)).toBeGreaterThan(5);
    } finally {
      site().broken.clear();
    }
  });

  test('without JavaScript the page says what to do and links the lists', async () => {
    await using opened = await open(searchAddress('工会'), { javaScriptEnabled: false });
    const { page } = opened;
    expect(await page.locator('noscript').innerText()).toContain('JavaScript');
    const links = await page
      .locator('main')
      .getByRole('link')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).pathname));
    for (const list of ['/series/', '/articles/', '/people/', '/columns/']) expect(links).toContain(list);
    await page.goto('/qinghai-gongyun/2023-no2/03/');
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.getByRole('navigation', { name: '全站' }).getByRole('link', { name: '检索' }).click();
    await page.waitForURL(/\/search\/$/);
  });
});

describe('a phone', () => {
  const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };

  test.for([
    ['the home page', '/'],
    ['the search page', '/search/'],
    ['a list of results', searchAddress('产业工人')],
    [
      'a narrowed list',
      searchAddress('全总', [
        ['kind', '讲话'],
        ['from', '2017'],
      ]),
    ],
    ['no result', searchAddress('无此词语')],
    ['a word without a break', searchAddress('a'.repeat(300))],
    ['an article with its marks', '/qinghai-gongyun/2023-no2/03/?q=工会'],
  ] as const)(
    '%s: nothing is wider than 360 px, and everything to touch is 44 px high',
    async ([, address]) => {
      await using opened = await open(address, phone);
      const { page } = opened;
      if (address.startsWith('/search/?')) await searched(page);
      const summary = page.locator('search-filters summary:visible');
      if ((await summary.count()) > 0) await summary.click();
      await page.waitForTimeout(200);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      const low = await page
        .locator(
          'search-box :is(input, button), archive-search :is(button, summary, label):not(.sr-only, search-box *, search-years label), hit-navigator button',
        )
        .evaluateAll((all) =>
          all
            .map((element) => ({
              text: element.textContent.trim() || element.outerHTML.slice(0, 60),
              height: element.getBoundingClientRect().height,
            }))
            .filter(({ height }) => height > 0 && height < 44),
        );
      expect(low).toEqual([]);
    },
  );

  test('filters stay behind one line until they are wanted', async () => {
    await using opened = await open(searchAddress('工会'), phone);
    const { page } = opened;
    await searched(page);
    expect(await page.locator('[data-facet="kind"]').isVisible()).toBe(false);
    await page.locator('search-filters summary').tap();
    await page.locator('[data-facet="kind"] label').first().tap();
    await expect.poll(() => chips(page)).toHaveLength(1);
    expect(await page.locator('[data-chosen-count]').textContent()).toBe('（已选 1 项）');
  });
});
