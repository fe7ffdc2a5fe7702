import { describe, expect, test } from 'vitest';
import { layChart } from '../../../src/phrases/chart.ts';
import type { Drawing } from '../../../src/phrases/drawing.ts';
import { courseRows, writeCourses } from '../../../src/phrases/course-rows.ts';
import { coursesInWords, joinYears } from '../../../src/phrases/in-words.ts';
import { formatRate, perTenThousand } from '../../../src/phrases/rate.ts';
import { scaleTo } from '../../../src/phrases/scale.ts';
import type { Course, Share } from '../../../src/search/query/courses/shapes.ts';
import { faultOfPhrase, tidyPhrase } from '../../../src/text/phrase.ts';
import { present } from '../../present.ts';

const share = (
  value: string,
  places: number,
  characters: number,
  held = 1,
  articles = Math.min(places, held),
): Share => ({
  value,
  places,
  articles,
  characters,
  held,
});

/** 2017 with places, 2018 without any, 2019 of which nothing is held, 2020 with few in few characters. */
function makeCourse(phrase: string, counts: [number, number, number], changes: Partial<Course> = {}): Course {
  const [first, second, last] = counts;
  return {
    phrase,
    places: first + second + last,
    articles: 3,
    headed: 0,
    years: [
      share('2017', first, 50_000, 20),
      share('2018', second, 1000),
      share('2019', 0, 0, 0),
      share('2020', last, 2000, 2),
    ],
    kinds: [share('讲话', first, 30_000, 10), share('通知', last, 23_000, 13)],
    people: first > 0 ? [share('=甲', first, 9000, 3)] : [],
    first: undefined,
    ...changes,
  };
}

/** Numbers of places, all to one scale. */
const COUNTED: Drawing = { measure: 'count', scale: 'shared' };

const FIRST: Course['first'] = {
  source: {
    url: '/刊/01/',
    title: '在会上的讲话',
    issue: '《刊》2017年第1期',
    page: '第3页',
    date: '2017年2月',
    day: '2017-02',
    people: '甲',
  },
  url: '/刊/01/?q=x#p3',
  before: '',
  hit: '产改',
  behind: '',
  fromStart: true,
  toEnd: true,
  maybeEarlier: 2,
};

describe('a phrase', () => {
  test.each([
    ['  产业   工人\n', '产业 工人'],
    ['产\u200b改\ufeff', '产改'],
    ['\ud800产改', '\ufffd产改'],
    ['', ''],
  ])('%j is tidied', (typed, tidy) => expect(tidyPhrase(typed)).toBe(tidy));

  test.each([
    ['产改', undefined],
    ['①', undefined],
    ['字'.repeat(30), undefined],
    ['𠮷'.repeat(30), undefined],
    ['字'.repeat(31), 'long'],
    ['，。！《》', 'marks'],
    ['', 'marks'],
    ['.*', 'marks'],
  ])('%s: %s', (phrase, fault) => expect(faultOfPhrase(phrase)).toBe(fault));
});

describe('a rate', () => {
  test.each([
    [3, 10_000, '3.00'],
    [1, 30_000, '0.33'],
    [12, 9999, '12.0'],
    [1234, 10_000, '1234'],
    [1, 10_000_000, '<0.01'],
    [0, 500, '0'],
    [0, 0, ''],
    [9999, 10_000_000, '10.0'],
  ])('%i places in %i characters: %s', (places, characters, words) => {
    expect(formatRate(perTenThousand({ places, characters }))).toBe(words);
  });
});

describe('a scale', () => {
  test.each([
    [12, true, [5, 10, 15]],
    [1, true, [1]],
    [2, true, [1, 2]],
    [3, true, [1, 2, 3]],
    [0, true, [1]],
    [100, true, [50, 100]],
    [0.31, false, [0.1, 0.2, 0.3, 0.4]],
    [2.4, false, [1, 2, 3]],
    [0.00042, false, [0.0002, 0.0004, 0.0006]],
    [98_765, true, [50_000, 100_000]],
  ])('up to %d, whole: %s', (largest, whole, steps) => {
    const scale = scaleTo(largest, whole);
    expect(scale.steps).toEqual(steps);
    expect(scale.most).toBeCloseTo(present(steps.at(-1)), 10);
    expect(scale.most).toBeGreaterThanOrEqual(largest);
  });
});

describe('a chart', () => {
  const courses = [makeCourse('产改', [10, 0, 5]), makeCourse('劳模精神', [0, 1, 0])];

  test('has a lane a phrase over the same years, all to one scale, one below the other', () => {
    const { lanes, height, width } = layChart(courses, COUNTED, 600);
    expect(width).toBe(600);
    expect(lanes.map(({ name }) => name)).toEqual([['“产改”　15 处'], ['“劳模精神”　1 处']]);
    const [first, second] = lanes.map(({ bars }) => bars);
    expect(first?.map(({ year, label }) => `${year} ${label}`)).toEqual(['2017 10', '2018 0', '2020 5']);
    expect(first?.map(({ height }) => height)).toEqual([120, 0, 60]);
    expect(second?.map(({ height }) => height)).toEqual([0, 12, 0]);
    expect(first?.map(({ x }) => x)).toEqual(second?.map(({ x }) => x));
    const bases = lanes.map(({ base }) => base);
    expect(bases).toEqual([...bases].sort((a, b) => a - b));
    expect(present(bases.at(-1))).toBeLessThan(height);
  });

  test('bars stand on their rule and within the chart', () => {
    for (const measure of ['count', 'rate'] as const)
      for (const width of [200, 320, 1000]) {
        const chart = layChart(courses, { ...COUNTED, measure }, width);
        for (const { bars, base } of chart.lanes)
          for (const bar of bars) {
            expect(bar.y + bar.height).toBeCloseTo(base, 6);
            expect(bar.x).toBeGreaterThanOrEqual(chart.left);
            expect(bar.x + bar.width).toBeLessThanOrEqual(chart.right);
            expect(bar.height).toBeLessThanOrEqual(bar.slot.height + 1e-9);
          }
      }
  });

  test('a year that the archive holds nothing of is no bar of 0 but a stretch of its own', () => {
    const [lane] = layChart(courses, COUNTED, 600).lanes;
    expect(lane?.absent.map(({ label }) => label)).toEqual(['无存']);
    expect(lane?.bars.map(({ year }) => year)).not.toContain('2019');
    const gap = makeCourse('产改', [1, 0, 0], {
      years: [
        share('1950', 1, 10),
        ...['1951', '1952', '1953'].map((year) => share(year, 0, 0, 0)),
        share('1954', 0, 10),
      ],
    });
    const [only] = layChart([gap], COUNTED, 300).lanes;
    expect(only?.absent).toHaveLength(1);
    expect(only?.absent[0]?.width).toBeCloseTo((3 * (300 - 44)) / 5, 6);
  });

  test('rates weigh a year by how much it holds', () => {
    const [lane] = layChart(courses, { ...COUNTED, measure: 'rate' }, 600).lanes;
    expect(lane?.bars.map(({ label }) => label)).toEqual(['2.00', '0', '25.0']);
    expect(present(lane?.bars[2]).height).toBeGreaterThan(10 * present(lane?.bars[0]).height);
  });

  test('each to its own scale, what is rare is as high as what is common', () => {
    const { lanes } = layChart(courses, { ...COUNTED, scale: 'own' }, 600);
    expect(lanes.map(({ bars }) => Math.max(...bars.map(({ height }) => height)))).toEqual([120, 120]);
    expect(lanes.map(({ ticks }) => ticks.map(({ label }) => label))).toEqual([['5', '10'], ['1']]);
  });

  test('what is least is still a bar', () => {
    const [lane] = layChart([makeCourse('产改', [100_000, 1, 0])], COUNTED, 600).lanes;
    expect(lane?.bars.map(({ height }) => height)).toEqual([160, 2, 0]);
  });

  test('many years make it wider than its page and their writing rarer', () => {
    const years = Array.from({ length: 80 }, (_, place) => share(String(1946 + place), place % 3, 100));
    const chart = layChart([makeCourse('产改', [1, 1, 1], { years })], COUNTED, 320);
    expect(chart.width).toBe(Math.round(38 + 80 * 13 + 6));
    expect(chart.years.map(({ label }) => label)).toEqual(
      Array.from({ length: 16 }, (_, place) => String(1950 + 5 * place)),
    );
    expect(chart.lanes[0]?.bars.every(({ label }) => label === '')).toBe(true);
  });

  test('a long name stands in lines', () => {
    const [lane] = layChart([makeCourse('字'.repeat(30), [1, 1, 1])], COUNTED, 320).lanes;
    expect(lane?.name).toHaveLength(2);
    expect(lane?.name.join('')).toBe(`“${'字'.repeat(30)}”　3 处`);
  });

  test('of nothing is empty', () => {
    expect(layChart([], COUNTED, 320)).toMatchObject({ lanes: [], height: 0, years: [] });
    const { lanes } = layChart(
      [makeCourse('产改', [0, 0, 0], { years: [] })],
      { ...COUNTED, measure: 'rate' },
      320,
    );
    expect(lanes[0]).toMatchObject({ bars: [], absent: [] });
  });
});

describe('the table', () => {
  const courses = [makeCourse('产改', [10, 0, 5]), makeCourse('劳模', [0, 1, 0])];

  test('has every year with what each phrase has in it', () => {
    expect(
      courseRows(courses, 'years').map(({ label, held, shares }) => [
        label,
        held,
        ...shares.map(({ places }) => places),
      ]),
    ).toEqual([
      ['2017年', 20, 10, 0],
      ['2018年', 1, 0, 1],
      ['2019年', 0, 0, 0],
      ['2020年', 2, 5, 0],
    ]);
  });

  test('a person that one phrase alone has is 0 for the others', () => {
    expect(
      courseRows(courses, 'people').map(({ label, shares }) => [
        label,
        ...shares.map(({ places }) => places),
      ]),
    ).toEqual([['=甲', 10, 0]]);
  });

  test('what has no year is said to have none', () => {
    const undated = makeCourse('产改', [1, 1, 1], { years: [share('', 3, 100)] });
    expect(courseRows([undated], 'years').map(({ label }) => label)).toEqual(['年份不详']);
  });

  test('is written as a file for spreadsheets', () => {
    const csv = writeCourses(
      courses.slice(0, 1),
      (phrase, division, value) => `https://x/?${phrase}&${division}=${value}`,
    );
    expect(csv).toBe(
      '\uFEFF' +
        [
          '"提法","分项","项目","处数","篇数","每万字","收录篇数","收录字数","网址"',
          '"产改","年份","2017","10","10","2.00","20","50000","https://x/?产改&years=2017"',
          '"产改","年份","2018","0","0","0","1","1000",""',
          '"产改","年份","2019","无存","无存","无存","0","0",""',
          '"产改","年份","2020","5","2","25.0","2","2000","https://x/?产改&years=2020"',
          '"产改","文种","讲话","10","10","3.33","10","30000","https://x/?产改&kinds=讲话"',
          '"产改","文种","通知","5","5","2.17","13","23000","https://x/?产改&kinds=通知"',
          '"产改","讲话人、作者","「=甲」","10","3","11.1","3","9000","https://x/?产改&people==甲"',
          '',
        ].join('\r\n'),
    );
  });
});

describe('the numbers in words', () => {
  const taken = { archive: '某文献库', day: '2026年11月30日', address: 'https://x.example/phrases/?q=产改' };

  test('say places, articles, the first of them, each year, and what is not held', () => {
    expect(coursesInWords([makeCourse('产改', [10, 0, 5], { first: FIRST })], taken)).toBe(
      '“产改”在本库2017年至2020年的正文中共15处，见于3篇，首见于2017年2月《在会上的讲话》（《刊》2017年第1期，第3页）（另有2篇日期不全，可能更早）。' +
        '2017年10处（每万字2.00），2020年5处（每万字25.0）；2018年有资料而未见；2019年本库无存。\n' +
        '据“某文献库”，2026年11月30日检索，网址：https://x.example/phrases/?q=产改。',
    );
  });

  test('say plainly that nothing was found', () => {
    const none = makeCourse('产改', [0, 0, 0], { headed: 2 });
    expect(coursesInWords([none], { ...taken, address: undefined })).toBe(
      '“产改”在本库2017年至2020年的正文中没有出现，另有2篇只在标题或署名中出现。\n据“某文献库”，2026年11月30日检索。',
    );
    expect(coursesInWords([{ ...none, headed: 0, years: [] }], taken)).toContain(
      '“产改”在本库的正文中没有出现。',
    );
  });

  test.each([
    [['2018'], '2018年'],
    [['2018', '2019'], '2018年、2019年'],
    [['2016', '2018', '2019', '2020'], '2016年、2018年至2020年'],
  ])('%j', (years, words) => expect(joinYears(years.map((value) => ({ value })))).toBe(words));
});
