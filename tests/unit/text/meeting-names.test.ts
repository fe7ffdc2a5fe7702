import { describe, expect, test } from 'vitest';
import {
  findMeetings,
  isSession,
  meetingKey,
  meetingOfTitle,
  namesItsCircle,
} from '../../../src/text/meeting-names.ts';

describe('wordings of one meeting have one key', () => {
  test.each([
    [
      '第17届执行委员会第7次会',
      ['第十七届执行委员会第七次全体会议', '十七届七次执委会议', '17届7次执委会', '第十七届七次执委会会议'],
    ],
    [
      '中国共产党第20届中央委员会第2次会',
      [
        '中国共产党第二十届中央委员会第二次全体会议',
        '党的二十届二中全会',
        '二十届二中全会',
        '中共二十届二中全会',
      ],
    ],
    [
      '某省总工会第14届委员会第6次会',
      [
        '某省总工会十四届六次委员会议',
        '某省总工会第十四届委员会第六次全体会议',
        '某省总工会十四届六次全委会',
        '某省总工会十四届六次全体委员会议',
        '某省总工会召开十四届六次全委（扩大）会议',
        '某省总工会十四届六次全会',
      ],
    ],
    ['某市委第3届常务委员会第12次会', ['某市委三届十二次常委会议', '某市委第3届常务委员会第十二次会议']],
    [
      '第20届中央纪律检查委员会第2次会',
      ['二十届中央纪委二次全会', '第二十届中央纪律检查委员会第二次全体会议'],
    ],
    ['中国工会第18次代表大会', ['中国工会第十八次全国代表大会', '中国工会第18次代表大会']],
    ['省委改革座谈会', ['省委改革工作座谈会', '省委在西宁召开改革座谈会', '省委主持召开了 改革工作座谈会']],
    ['全省汇报会', ['全省汇报会', '全省汇报会议', '全省工作汇报会']],
  ])('%s', (key, names) => {
    expect([...new Set(names.map(meetingKey))]).toEqual([key]);
  });

  test.each([
    ['十四届六次委员会议', '十四届七次委员会议'],
    ['十四届六次委员会议', '十三届六次委员会议'],
    ['十七届七次执委会议', '十七届七次常委会议'],
    ['二十届二中全会', '二十届中央纪委二次全会'],
    ['改革工作会议', '改革会议'],
    ['省委改革座谈会', '中央改革座谈会'],
  ])('%s is not %s', (one, other) => {
    expect(meetingKey(one)).not.toBe(meetingKey(other));
  });
});

test('only the number of a session tells a meeting apart from all others', () => {
  expect(
    ['十四届六次委员会议', '第十八次全国代表大会', '第二次座谈会', '改革座谈会'].map((name) =>
      isSession(meetingKey(name)),
    ),
  ).toEqual([true, true, false, false]);
  expect(['全省改革座谈会', '省委全会', '全市座谈会', '2022年度民主生活会'].map(namesItsCircle)).toEqual([
    true,
    true,
    false,
    false,
  ]);
});

test.each([
  [
    '为贯彻省委改革工作座谈会精神，听取全总十七届七次执委会议部署。',
    ['为贯彻省委改革工作座谈会', '听取全总十七届七次执委会议'],
  ],
  ['召开座谈会。会议指出，', []],
  ['健全以职工代表大会为基本形式', ['健全以职工代表大会']],
  [`${'很'.repeat(200)}省委改革工作座谈会`, [`${'很'.repeat(35)}省委改革工作座谈会`]],
  ['', []],
])('a text names meetings: %s', (text, found) => {
  expect(findMeetings(text).map(({ start, end }) => text.slice(start, end))).toEqual(found);
});

test.each([
  ['在省总工会十四届六次委员会议上的讲话', '省总工会十四届六次委员会议'],
  ['马某同志在全省 研讨会上的重要讲话', '全省研讨会'],
  ['在全总十七届七次执委会议上的工作报告', '全总十七届七次执委会议'],
  [
    '（二〇二三年二月十四日某会第十七届执行委员会第七次全体会议通过）',
    '某会第十七届执行委员会第七次全体会议',
  ],
  ['在全省劳模家里的发言', undefined],
  ['在车间上的讲话', undefined],
  ['省总工会召开十三届九次委员会议', undefined],
  ['（2023年2月17日）', undefined],
])('the meeting of a title: %s', (title, meeting) => {
  expect(meetingOfTitle(title)).toBe(meeting);
});

test('a long text of nothing but names is read in a moment', () => {
  const long = '在省总工会十四届六次委员会议在'.repeat(20_000);
  const began = performance.now();
  for (const { start, end } of findMeetings(long).slice(0, 5000)) meetingKey(long.slice(start, end));
  expect(performance.now() - began).toBeLessThan(2000);
});
