import { expect, test } from 'vitest';
import { readAddress, refuseReserved } from '../../../src/moving/address.ts';

test.each([
  ['gongyun', 'gongyun', 'series'],
  ['gongyun/2023-no2', 'gongyun/2023-no2', 'issue'],
  ['gongyun/2023-no2/03', 'gongyun/2023-no2/03', 'article'],
  ['people/zhang-san', 'people/zhang-san', 'people'],
  ['organizations/sheng', 'organizations/sheng', 'organizations'],
  ['columns/luntan', 'columns/luntan', 'columns'],
  [' /gongyun/2023-no2/ ', 'gongyun/2023-no2', 'issue'],
  ['https://wenxian.example.cn/gongyun/2023-no2/?a=1#p3', 'gongyun/2023-no2', 'issue'],
  ['http://localhost:4321/gongyun/', 'gongyun', 'series'],
  ['content/issues/gongyun/2023-no2/03.mdx', 'gongyun/2023-no2/03', 'article'],
  ['./content/series/gongyun.yaml', 'gongyun', 'series'],
  ['content\\people\\zhang-san.yaml', 'people/zhang-san', 'people'],
])('%s is %s, a %s', (words, item, kind) => {
  expect(readAddress(words)).toEqual({ item, kind });
});

test.each([
  ['', '网址没有写。'],
  ['/', '网址没有写。'],
  ['张三', '“张三”不能作网址：只能用小写字母、数字和连字符，例如 zhang-san。'],
  ['gongyun/2023_no2', '“2023_no2”不能作网址：只能用小写字母、数字和连字符，例如 zhang-san。'],
  ['gongyun//03', '“”不能作网址：只能用小写字母、数字和连字符，例如 zhang-san。'],
  ['people', '“people”要写成 people/名字。'],
  ['columns/a/b', '“columns/a/b”要写成 columns/名字。'],
  ['organizations', '“organizations”要写成 organizations/名字。'],
  ['kinds/jianghua', '文种的网址写在 content/site.yaml 里，公布以后不能移。'],
  ['pages/about', '页面的网址就是它的文件名，公布以后不能移。'],
  ['a/b/c/d', '“a/b/c/d”太长：要写成 刊名、刊名/期 或 刊名/期/篇。'],
])('%j is refused: %s', (words, message) => {
  expect(() => readAddress(words)).toThrow(message);
});

test('a name that the site needs itself is refused', () => {
  expect(() => refuseReserved(readAddress('search'))).toThrow('网址 /search/ 是网站自己的页面，请换一个。');
  expect(() => refuseReserved(readAddress('gongyun'))).not.toThrow();
  expect(() => refuseReserved(readAddress('gongyun/search'))).not.toThrow();
});
