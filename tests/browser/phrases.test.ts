import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { present } from '../present.ts';
import { listed, useBrowser, useOpened } from './open-page.ts';

const { open } = useBrowser();

const FIVE = ['产改', '劳模精神', '四个意识', '工会', '困难职工'];

const addressOf = (phrases: readonly string[], more: Record<string, string> = {}) =>
  `/phrases/?${new URLSearchParams([...phrases.map((phrase) => ['q', phrase]), ...Object.entries(more)])}`;

const counted = (page: Page, state = 'done') =>
  page.waitForSelector(`phrase-course[data-course-state="${state}"]`, { state: 'attached' });

const message = (page: Page) => page.locator('[data-course-message]').innerText();

/** The cells of the table of years, numbers and rates apart. */
const rows = (page: Page, division = 'years') =>
  page
    .locator(`[data-course-table="${division}"] tbody tr`)
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('th, td.held, td:not(.held) > :first-child')].map(
          ({ textContent }) => textContent,
        ),
      ),
    );

describe('five phrases', () => {
  const page = useOpened(async () => {
    const opened = await open(addressOf(FIVE));
    await counted(opened.page);
    return opened;
  });

  test('stand in one chart, a lane each, with the years of which nothing is held', async () => {
    const lanes = page().locator('[data-course-chart] svg > g');
    expect(await lanes.count()).toBe(5);
    expect(await lanes.nth(0).locator('text.name').allTextContents()).toEqual(['“产改”　14 处']);
    expect(await lanes.nth(0).getByText('无存').count()).toBe(2);
    expect(await page().locator('[data-course-chart] svg > title').textContent()).toBe(
      '“产改”“劳模精神”“四个意识”“工会”“困难职工”历年出现的处数',
    );
    expect(await page().locator('[data-course-chart] svg > desc').textContent()).toContain(
      '2019年、2021年本库无存',
    );
  });

  test('the table says what the bars say', async () => {
    const table = await rows(page());
    expect(table.map(([year]) => year)).toEqual([
      '2017年',
      '2018年',
      '2019年',
      '2020年',
      '2021年',
      '2022年',
      '2023年',
    ]);
    expect(table[2]?.slice(0, 3)).toEqual(['2019年', '无存', '—']);
    const held = table.filter(([, held]) => held !== '无存');
    for (const [lane, phrase] of FIVE.entries()) {
      const numbers = await page()
        .locator('[data-course-chart] svg > g')
        .nth(lane)
        .locator('text.number')
        .allTextContents();
      expect(numbers, phrase).toEqual(held.map((cells) => cells[lane + 2]));
    }
  });

  test('a bar leads to its places, as many as it says', async () => {
    const bar = page()
      .locator('[data-course-chart] svg > g')
      .nth(2)
      .getByRole('link', { name: /^2023年/u });
    const label = present(await bar.getAttribute('aria-label'));
    const count = present(/“四个意识”(\d+)处/u.exec(label)?.[1]);
    const target = await page().context().newPage();
    await target.goto(present(await bar.getAttribute('href')));
    await listed(target);
    expect(await target.locator('[data-place-total]').textContent()).toBe(count);
    expect(await target.locator('[data-line]').count()).toBe(Number(count));
    await target.close();
  });

  test('every number of kinds and people leads to as many places', async () => {
    await page().locator('phrase-course summary').nth(1).click();
    await page().locator('phrase-course summary').nth(2).click();
    const links = await page()
      .locator('[data-course-table="kinds"] a, [data-course-table="people"] a')
      .evaluateAll((links) => links.map((link) => [link.textContent, (link as HTMLAnchorElement).href]));
    expect(links.length).toBeGreaterThan(20);
    const target = await page().context().newPage();
    for (const [count, href] of links.filter((_, place) => place % 9 === 0)) {
      await target.goto(present(href));
      await listed(target);
      expect(await target.locator('[data-line]').count(), present(href)).toBe(Number(count));
    }
    await target.close();
  });

  test('their first places are quoted with source and lead to the paragraph', async () => {
    const first = page().locator('[data-course-summaries] li').nth(1);
    expect(await first.locator('mark').textContent()).toBe('劳模精神');
    const source = first.locator('blockquote footer a');
    expect(await source.textContent()).toMatch(/^2017年9月17日《.+》（《.+》2017年第9-10期，第\d+页）$/u);
    const target = await page().context().newPage();
    await target.goto(present(await source.getAttribute('href')));
    expect(await target.locator(new URL(target.url()).hash).textContent()).toContain('劳模精神');
    await target.close();
  });

  test('by rate and each to its own scale, in the address too', async () => {
    await page().getByText('每万字处数', { exact: true }).click();
    await page().getByText('各排尺度自定').click();
    expect(new URL(page().url()).searchParams.get('by')).toBe('rate');
    expect(new URL(page().url()).searchParams.get('scale')).toBe('own');
    const [rates] = [
      await page().locator('[data-course-table="years"] tbody tr:first-child td span').allTextContents(),
    ];
    const drawn = await page()
      .locator('[data-course-chart] svg > g')
      .evaluateAll((lanes) => lanes.map((lane) => lane.querySelector('text.number')?.textContent));
    expect(drawn).toEqual(rates);
  });

  test('arrows lead from bar to bar, one stop for the keyboard', async () => {
    const stops = page().locator('[data-course-chart] a[tabindex="0"]');
    expect(await stops.count()).toBe(1);
    await stops.focus();
    const focused = () =>
      page().evaluate(() => document.activeElement?.getAttribute('aria-label')?.slice(0, 12));
    const before = await focused();
    await page().keyboard.press('ArrowRight');
    const right = await focused();
    expect(right).not.toBe(before);
    await page().keyboard.press('ArrowDown');
    expect(await focused()).toContain('劳模精神');
    expect(await stops.count()).toBe(1);
  });

  test('are taken away as a drawing, a table and sentences', async () => {
    const take = async (form: string) => {
      const [download] = await Promise.all([
        page().waitForEvent('download'),
        page().click(`[data-course-take="${form}"]`),
      ]);
      return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') };
    };
    const drawing = await take('svg');
    expect(drawing.name).toMatch(/^提法_产改、劳模精神、四个意识、工会、困难职工_\d{4}-\d\d-\d\d\.svg$/u);
    expect(drawing.text).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
    // The page itself has no leave to parse texts: its policy asks for trusted types.
    const blank = await page().context().newPage();
    const shapes = await blank.evaluate((text) => {
      const file = new DOMParser().parseFromString(text, 'image/svg+xml');
      return {
        bad: file.querySelector('parsererror') !== null,
        bars: file.querySelectorAll('rect[fill="#a6291b"]').length,
        said: file.documentElement.textContent,
      };
    }, drawing.text);
    await blank.close();
    expect(shapes.bad).toBe(false);
    expect(shapes.bars).toBe(await page().locator('[data-course-chart] .bar').count());
    expect(shapes.said).toMatch(/检索，网址：http.+q=产改/u);
    const table = await take('csv');
    expect(table.text.charCodeAt(0)).toBe(0xfeff);
    expect(table.text).toMatch(/^"产改","年份","2019","无存","无存","无存","0","0",""\r$/mu);
    expect(table.text).toMatch(/^"产改","年份","2023","10",.+"http[^"]+view=list"\r$/mu);
    expect((await take('txt')).text).toContain(
      '“产改”在本库2017年至2023年的正文中共14处，见于3篇，首见于2020年8月13日',
    );
  });
});

test('what is asked is typed, stands in the address, and comes back', async () => {
  await using opened = await open('/phrases/');
  const { page, errors } = opened;
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(new URL(request.url()).pathname));
  const fields = page.locator('[data-phrase-row] input:visible');
  await fields.fill('产改');
  expect(fetched.filter((path) => /search\/data|pagefind|worker/u.test(path))).toEqual([]);
  await fields.press('Enter');
  await counted(page);
  expect(new URL(page.url()).searchParams.getAll('q')).toEqual(['产改']);
  expect(await page.title()).toMatch(/^产改 — 提法/u);
  await page.getByRole('button', { name: '再加一个提法' }).click();
  await page.keyboard.type('劳模 精神');
  await page.keyboard.press('Enter');
  await page.locator('[data-course-chart] svg > g').nth(1).waitFor();
  expect(new URL(page.url()).searchParams.getAll('q')).toEqual(['产改', '劳模 精神']);
  await page.goBack();
  await page.waitForFunction(() => document.querySelectorAll('[data-course-chart] svg > g').length === 1);
  expect(await fields.count()).toBe(1);
  await page.goForward();
  await page.waitForFunction(() => document.querySelectorAll('[data-course-chart] svg > g').length === 2);
  await page.goBack();
  await page.goBack();
  await counted(page, 'idle');
  expect(await page.locator('[data-course-answer]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test.for([
  ['nothing', [' ', '　'], '请先写一个提法。'],
  [
    'thirty-one characters',
    ['字'.repeat(31)],
    `“${'字'.repeat(31)}”有 31 个字，提法最多 30 个字；更长的话请到检索页查找。`,
  ],
  ['marks alone', ['，。！《》'], '“，。！《》”里没有可以查找的文字。'],
  ['a regular expression of marks', ['.*[]()'], '“.*[]()”里没有可以查找的文字。'],
  ['one good phrase and a bad one', ['产改', '——'], '“——”里没有可以查找的文字。'],
] as const)('%s is refused in words', async ([, phrases, words]) => {
  await using opened = await open(addressOf(phrases));
  const { page, errors } = opened;
  await page.waitForFunction(() => customElements.get('phrase-course') !== undefined);
  if (phrases.every((phrase) => phrase.trim() === ''))
    await page.getByRole('button', { name: '看历年变化' }).click();
  expect(await message(page)).toBe(words);
  expect(await page.locator('[data-course-answer]').isVisible()).toBe(false);
  expect(errors).toEqual([]);
});

test('odd phrases: one that occurs nowhere, five that are one, spaces and variants inside, a single character', async () => {
  await using opened = await open(addressOf(['从来没有人这样说过的话', 'a+b|c', '党']));
  const { page } = opened;
  await counted(page);
  const totals = await page.locator('[data-course-total]').allTextContents();
  expect(totals.slice(0, 2)).toEqual(['正文里没有出现', '正文里没有出现']);
  expect(Number(/^(\d+) 处/u.exec(present(totals[2]))?.[1])).toBeGreaterThan(500);
  await page.goto(addressOf(['勞模精神', '“劳模精神”', '劳模 精神', '劳模，精神', '劳模精神']));
  await counted(page);
  // Which characters are variants the page learns with the index; marks and spaces it knows itself.
  expect(await page.locator('[data-course-total]').allTextContents()).toEqual([
    '20 处，13 篇',
    '20 处，13 篇',
  ]);
});

test('without an index the page says so, and tries again', async () => {
  await using opened = await open(addressOf(['产改']), {}, (page) =>
    page.context().route('**/search/data/**', (route) => route.fulfill({ status: 404 })),
  );
  const { page } = opened;
  await counted(page, 'error');
  expect(await page.getByRole('alert').innerText()).toContain('没有检索索引');
  await page.context().unroute('**/search/data/**');
  await page.getByRole('button', { name: '重试' }).click();
  await counted(page);
  expect(await page.locator('[data-course-total]').textContent()).toBe('14 处，3 篇');
});

test('the editors’ formulas have the numbers that the index has', async () => {
  await using opened = await open('/phrases/');
  const { page } = opened;
  const formulas = await page.locator('#formulas ~ section li').evaluateAll((lines) =>
    lines.map((line) => ({
      phrase: line.querySelector('a')?.textContent.trim() ?? '',
      total: line.querySelector('.course span')?.textContent.trim(),
      first: line.querySelector('.first-place a')?.getAttribute('href') ?? '',
      years: line.querySelector('svg title')?.textContent,
    })),
  );
  expect(formulas.length).toBeGreaterThanOrEqual(15);
  for (let from = 0; from < formulas.length; from += 5) {
    const some = formulas.slice(from, from + 5);
    await page.goto(addressOf(some.map(({ phrase }) => phrase)));
    await counted(page);
    expect(await page.locator('[data-course-total]').allTextContents()).toEqual(
      some.map(({ total }) => total),
    );
    const sources = await page.locator('[data-course-source]').evaluateAll((links) =>
      links.map((link) => {
        const { pathname, hash } = new URL((link as HTMLAnchorElement).href);
        return pathname + hash;
      }),
    );
    expect(sources).toEqual(some.map(({ first }) => first.replace(/^\.\./u, '')));
    const table = await rows(page);
    for (const [place, { phrase, years }] of some.entries()) {
      const told = table.flatMap((cells) =>
        Number(cells[place + 2]) > 0 ? [`${cells[0]}${cells[place + 2]}处`] : [],
      );
      expect(present(years).split('；')[0], phrase).toBe(told.join('，'));
    }
  }
});

test('on a phone nothing is wider than the page, and without a script the list stands alone', async () => {
  await using opened = await open(addressOf(FIVE), { viewport: { width: 360, height: 740 } });
  await counted(opened.page);
  expect(await opened.page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await using plain = await open('/phrases/', { javaScriptEnabled: false });
  expect(await plain.page.locator('phrase-course form').isVisible()).toBe(false);
  expect(await plain.page.locator('phrase-course noscript p').isVisible()).toBe(true);
  expect(await plain.page.locator('#formulas ~ section li b:visible').count()).toBeGreaterThanOrEqual(15);
});

test('from the results of a search one comes to the course of the phrase', async () => {
  await using opened = await open(`/search/?${new URLSearchParams({ q: '劳模精神' })}`);
  const { page } = opened;
  await page.getByRole('link', { name: '看这个提法的历年变化' }).click();
  await counted(page);
  expect(await page.locator('[data-course-phrase]').allTextContents()).toEqual(['“劳模精神”']);
  await page.goto(`/search/?${new URLSearchParams({ q: '劳模 精神' })}`);
  await page.locator('[data-result]').first().waitFor();
  expect(await page.getByRole('link', { name: '看这个提法的历年变化' }).isVisible()).toBe(false);
});
