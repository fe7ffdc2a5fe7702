import { expect, test } from 'vitest';
import { classOfKind } from '../../../src/text/official-titles.ts';
test.each([
  ['通知', '文种'],
  ['函', '文种'],
  ['纪要', '文种'],
  ['讲话', '体裁'],
  ['人物通讯', '体裁'],
])('%s is a %s', (name, wanted) => {
  expect(classOfKind(name)).toBe(wanted);
});
