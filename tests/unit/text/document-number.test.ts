import { describe, expect, test } from 'vitest';
import {
  findDocumentNumber,
  formatDocumentNumber,
  isOrderNumber,
  parseDocumentNumber,
} from '../../../src/text/document-number.ts';
import { endsInKind, kindOfTitle } from '../../../src/text/official-titles.ts';
import { present } from '../../present.ts';

describe('a 发文字号', () => {
  test.each([
    ['青总发〔2022〕11号', { agency: '青总发', year: 2022, serial: 11 }, '青总发〔2022〕11号'],
    ['青总发（2022）第11號', { agency: '青总发', year: 2022, serial: 11 }, '青总发〔2022〕11号'],
    ['示工字〔83〕8号', { agency: '示工字', year: 1983, serial: 8, shortYear: true }, '示工字〔83〕8号'],
    ['示工字〔40〕8号', { agency: '示工字', year: 1940, serial: 8, shortYear: true }, '示工字〔40〕8号'],
    [
      '（75）示工字第8号',
      { agency: '示工字', year: 1975, serial: 8, shortYear: true, yearFirst: true },
      '（75）示工字第8号',
    ],
    [
      '（1975）示工字第8号',
      { agency: '示工字', year: 1975, serial: 8, yearFirst: true },
      '（1975）示工字第8号',
    ],
    ['工〔2022〕12345号', { agency: '工', year: 2022, serial: 12345 }, '工〔2022〕12345号'],
  ])('%s is read and printed', (text, parts, printed) => {
    expect(parseDocumentNumber(text)).toEqual(parts);
    expect(formatDocumentNumber(present(parseDocumentNumber(text)))).toBe(printed);
  });

  test.each([
    '青总发〔39〕11号',
    '青总发〔202〕11号',
    '青总发〔2022〕123456号',
    '青总发〔2022〕号',
    '青总发〔2022〕11',
    '青总发2022 11号',
    '青总发〔2022〕11号文件',
    '一二三四五六七八九十一二三〔2022〕11号',
    'ABC〔2022〕11号',
  ])('%s is none', (text) => {
    expect(parseDocumentNumber(text)).toBeUndefined();
  });
});

describe('a line with a 发文字号 and other words', () => {
  test.each([
    ['示总发〔2024〕15号　签发人：李某', '示总发〔2024〕15号', '签发人：李某'],
    ['示总发〔2024〕15号', '示总发〔2024〕15号', ''],
    ['发文字号：示总发〔2024〕15号', '示总发〔2024〕15号', ''],
    ['文号：示总发〔2024〕15号', '示总发〔2024〕15号', ''],
    ['机密 示总发〔2024〕15号', '示总发〔2024〕15号', '机密'],
    ['机密 示总发〔2024〕15号 特急', '示总发〔2024〕15号', '机密 特急'],
    ['示总发〔2024〕15号（总第3号）', '示总发〔2024〕15号', '（总第3号）'],
  ])('%s', (line, number, beside) => {
    const found = present(findDocumentNumber(line));
    expect(formatDocumentNumber(found.number)).toBe(number);
    expect(found.beside.replace(/\s+/gu, ' ')).toBe(beside);
  });

  test.each(['根据示总发〔2024〕15号文件精神', '没有', '示总发〔2024〕15号。'])('%s has none', (line) => {
    const found = findDocumentNumber(line);
    expect(found).toBeUndefined();
  });
});

test.each([
  ['第18号', true],
  ['2023年第17号', true],
  ['第 十八 号', true],
  ['2023年17号', false],
  ['23年第17号', false],
  ['第12345号', false],
  ['第号', false],
  ['第18号令', false],
])('%s is the number of an order: %s', (text, is) => {
  expect(isOrderNumber(text)).toBe(is);
});

describe('the 文种 in which a title ends', () => {
  test.each([
    ['关于放假的通知', '通知'],
    ['关于放假的通知（试行）', '通知'],
    ['关于放假的通知〔2024〕（代拟稿）', '通知'],
    ['关于放 假的通 知', '通知'],
    ['中华人民共和国主席令', '命令'],
    ['交通运输部令', '命令'],
    ['关于嘉奖的命令', '命令'],
    ['通知', '通知'],
    ['公告', '公告'],
    ['函', undefined],
    ['关于商请支持的函', '函'],
    ['信函', undefined],
    ['会通知', undefined],
    ['放假通知', '通知'],
    ['学习贯彻全会精神的决议', '决议'],
    ['工作会议纪要', '纪要'],
    ['关于机构的批复', '批复'],
    ['关于拨款的请示', '请示'],
    ['工作报告', '报告'],
    ['情况通报', '通报'],
    ['会议公报', '公报'],
    ['施工通告', '通告'],
    ['指导意见', '意见'],
    ['表彰决定', '决定'],
    ['提出议案', '议案'],
    ['县令', undefined],
    ['春天的故事', undefined],
  ])('%s: %s', (title, kind) => {
    expect(kindOfTitle(title)).toBe(kind);
    if (kind !== undefined) expect(endsInKind(title)).toBe(true);
  });

  test.each([
    ['工会经费管理办法', true],
    ['《工会经费管理办法》', true],
    ['工会经费管理办法（试行）', true],
    ['办法', false],
    ['好办法', false],
    ['工作要点', false],
    ['年工作要点', true],
    ['全年工作安排', true],
    ['春天的故事', false],
  ])('%s ends as the title of an official document: %s', (line, is) => {
    expect(endsInKind(line)).toBe(is);
  });
});
