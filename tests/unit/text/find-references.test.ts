import { describe, expect, test } from 'vitest';
import { isDocumentTitle, titleKey } from '../../../src/text/document-titles.ts';
import { findReferences } from '../../../src/text/find-references.ts';

/** Each reference as its printed words and what they are taken for. */
function show(...texts: string[]): string[] {
  return findReferences(texts).map(({ text, start, end, reference }) => {
    const printed = (texts[text] ?? '').slice(start, end);
    if (reference.type === 'title') return `${printed}→${reference.title}${reference.isDocument ? '' : '？'}`;
    if (reference.type === 'issue')
      return `${printed}→${reference.series} ${reference.year} ${reference.numbers.join()}`;
    const { agency, year, serial, isLoose } = reference;
    return `${printed}→${agency} ${year} ${serial}${isLoose ? '？' : ''}`;
  });
}

describe('numbers of documents', () => {
  test.each([
    ['青总发〔2017〕37号', '青总发〔2017〕37号→青总发 2017 37'],
    ['根据青总发[2017]37号文件', '青总发[2017]37号→青总发 2017 37'],
    ['（青总办（2017）第45号）', '青总办（2017）第45号→青总办 2017 45'],
    ['青总发［2017］37 号', '青总发［2017］37 号→青总发 2017 37'],
    ['按照省总工会2022年11号文要求', '省总工会2022年11号文→省总工会 2022 11？'],
  ])('%s', (text, found) => {
    expect(show(text)).toEqual([found]);
  });

  test.each(['昆仑路184号青海省总工会', '2022年11月号', '〔2017〕37号', '第35号'])(
    '%s names none',
    (text) => {
      expect(show(text)).toEqual([]);
    },
  );
});

describe('titles', () => {
  test('what stands inside another title is referred to as well', () => {
    expect(show('制定《关于贯彻〈全省改革方案〉的若干措施》。')).toEqual([
      '《关于贯彻〈全省改革方案〉的若干措施》→关于贯彻〈全省改革方案〉的若干措施',
      '〈全省改革方案〉→全省改革方案',
    ]);
  });

  test('a short title stands for the one it was given for, in later texts too', () => {
    expect(show('《省集体协商工作规划》（以下简称《五年规划》）', '《五年规划》实施以来')).toEqual([
      '《省集体协商工作规划》→省集体协商工作规划',
      '《五年规划》→省集体协商工作规划',
      '《五年规划》→省集体协商工作规划',
    ]);
  });

  test('a kind of document alone is the last one of that kind, or nothing', () => {
    expect(show('《条例》先出。《省工资集体协商条例》；《省民主管理规定》；推动《条例》落实')).toEqual([
      '《省工资集体协商条例》→省工资集体协商条例',
      '《省民主管理规定》→省民主管理规定',
      '《条例》→省工资集体协商条例',
    ]);
  });

  test('a mark that is not closed opens nothing', () => {
    expect(show(`《${'长'.repeat(130)}》，《工会法》`)).toEqual(['《工会法》→工会法']);
    expect(show('《未完')).toEqual([]);
  });
});

test.each([
  ['见《青海工运》2017年第9-10期', '《青海工运》2017年第9-10期→青海工运 2017 9,10'],
  ['《青海工运》（2023年第2期）', '《青海工运》（2023年第2期）→青海工运 2023 2'],
  ['《青海工运》2017年第9、10期合刊', '《青海工运》2017年第9、10期合刊→青海工运 2017 9,10'],
])('a number of a periodical: %s', (text, found) => {
  expect(show(text)).toEqual([found]);
});

test.each([
  ['工会法', true],
  ['关于加强为农民工服务工作的通知', true],
  ['全国工会网上工作纲要（2017—2020年）', true],
  ['市级群团组织领导班子专兼挂制度（试行）', true],
  ['职工代表大会操作指引', true],
  ['青海日报', false],
  ['习近平谈治国理政', false],
  ['一线工作法', false],
  ['成长规律研究报告', false],
  ['流浪地球2', false],
  ['硬笔书法', false],
])('%s is a document by its form: %s', (title, is) => {
  expect(isDocumentTitle(title)).toBe(is);
});

test('printings of one title are one', () => {
  const same = (a: string, b: string) => {
    expect(titleKey(a)).toBe(titleKey(b));
  };
  same('中华人民共和国工会法', '工会法');
  same('规划（2017~2025年）', '规划（2017—2025年）');
  same('改革方案（草案）', '改革方案');
  same('“兜底建”工作意见', '兜底建工作意见');
  expect(titleKey('青海省工会条例')).not.toBe(titleKey('西宁市工会条例'));
});
