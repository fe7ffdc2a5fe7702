import { expect, test } from 'vitest';
import { publishSteps } from '../../../src/desk/work/publish-job.ts';

const BUILDING = ['核对内容', '做检索', '排版式', '生成网页', '查有没有漏出', '换上新网站'];

test('the steps of a publication are told in the order they are taken, the proof before the new site', () => {
  expect(publishSteps(false)).toEqual([...BUILDING, '记入公布簿']);
  expect(publishSteps(true)).toEqual([...BUILDING, '放进网站文件夹', '记入公布簿']);
});
