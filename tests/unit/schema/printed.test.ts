import { describe, expect, test } from 'vitest';
import { printedArticle } from '../../../src/schema/printed-article.ts';
import { printedIssue } from '../../../src/schema/printed-issue.ts';
import { printedNotice } from '../../../src/schema/printed-notice.ts';
import {
  frameOf,
  labelsOf,
  listPrints,
  nameOf,
  setInPrint,
  wordsBeside,
} from '../../../src/schema/printed.ts';

describe('how a field is set', () => {
  test.each([
    [printedArticle.title, '题', '题'],
    [printedArticle.subtitle, '在会上', '——在会上'],
    [printedArticle.source, '新华网', '（来源：新华网）'],
    [printedArticle.reprint, '党史纵横', '（摘自《党史纵横》）'],
    [printedNotice.recipients, '各市（州）总工会', '各市（州）总工会：'],
    [printedNotice.copiesTo, '马某主席', '抄送：马某主席。'],
    [printedNotice.printedOn, '2022年6月22日', '2022年6月22日印发'],
    [printedIssue.numbers, '9-10', '第9-10期'],
  ])('%j with %s gives %s', (print, value, set) => {
    expect(setInPrint(print, value)).toBe(set);
    expect(frameOf(print).join(value)).toBe(set);
  });
});

describe('the words beside a field', () => {
  test('its own label stands first, then what else a source may call it', () => {
    expect(labelsOf(printedIssue.telephone)).toEqual(['电话', '联系电话', '电话(传真)']);
    expect(labelsOf(printedArticle.title)).toEqual([]);
  });

  test('what says what it is and is no label comes last, the head of a bulletin before it', () => {
    expect(wordsBeside(printedIssue.publisher)).toEqual(['主办', '主办单位', '编', '承办']);
  });

  test('a list of facts has the archive’s own name, else the label', () => {
    expect([
      nameOf(printedIssue.circulation),
      nameOf(printedIssue.address),
      nameOf(printedArticle.title),
    ]).toEqual(['发行', '地址', '']);
  });
});

test('every field that is not printed says why, and a reason is never empty', () => {
  const reasons = [...listPrints(printedArticle), ...listPrints(printedIssue)].flatMap(({ keys, print }) =>
    print.printed ? [] : [[keys.join('.'), print.because]],
  );
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter(([, because]) => !because?.trim())).toEqual([]);
});

test('each setting has one place for the value', () => {
  const settings = [...listPrints(printedArticle), ...listPrints(printedIssue)].flatMap(
    ({ print }) => print.as ?? [],
  );
  expect(settings.filter((as) => as.split('…').length !== 2)).toEqual([]);
});
