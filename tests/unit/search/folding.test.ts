import { describe, expect, test } from 'vitest';
import { readVariants } from '../../../src/search/index/variants.ts';
import { foldCharacters, foldForSearch, foldToString, foldToWord } from '../../../src/text/folding.ts';

const variants = readVariants({});
const same = (a: string, b: string) => expect(foldToWord(a, variants)).toBe(foldToWord(b, variants));

describe('radicals and compatibility forms fold to the character they stand for', () => {
  test.each([
    ['⻘海', '青海'],
    ['⻢家', '马家'],
    ['⼯会', '工会'],
    ['⼾⼝', '户口'],
    ['⻓江⻛⻋', '长江风车'],
    ['⺠⻄⻅⻚', '民西见页'],
    ['金\uf90a', '金金'],
    ['\u{2f800}', '丽'.normalize('NFKC') === '丽' ? '\u4e3d' : '丽'],
  ])('%s is %s', same);

  test('no radical that Unicode names an ideograph for is lost', () => {
    for (let code = 0x2e81; code <= 0x2ef3; code += 1) {
      if (code === 0x2e9a) continue;
      expect(foldCharacters(String.fromCodePoint(code), variants), code.toString(16)).toHaveLength(1);
    }
    for (let code = 0x2f00; code <= 0x2fd5; code += 1)
      expect(foldCharacters(String.fromCodePoint(code), variants)).toHaveLength(1);
  });
});

describe('old forms fold to the standard one', () => {
  test.each([
    ['甦畧勣囯憇攷刋', '苏略绩国憩考刊'],
    ['菴闇岅幚揹', '庵暗坂帮背'],
    ['効咲姉烟煙', '效笑姊烟烟'],
    ['産業隊伍徳', '产业队伍德'],
    ['羣衆峯會', '群众峰会'],
    ['職エ代表大會'.replace('エ', '工'), '职工代表大会'],
    ['靑眞敎卽旣淸黃硏', '青真教即既清黄研'],
  ])('%s is %s', same);

  test.each(['喆', '淼', '堃', '桉', '坂', '笑', '分', '于', '仃'])(
    'what is standard itself stays: %s',
    (character) => expect(foldToString(character, variants)).toBe(character),
  );
});

describe('O and 0 are 〇 only beside Chinese figures', () => {
  test.each([
    ['二Ｏ一七年', '二〇一七年'],
    ['二O一七年', '二〇一七年'],
    ['二ＯＯ八年', '二〇〇八年'],
    ['一九九Ｏ年', '一九九〇年'],
    ['Ｏ二年', '〇二年'],
    ['二 Ｏ 一 七', '二〇一七'],
    ['ＬＯＧＯ', 'logo'],
    ['ＷＴＯ', 'wto'],
    ['加入ＷＴＯ十年', '加入wto十年'],
    ['ＣＯ２', 'co2'],
    ['Ｏ型血', 'o型血'],
    ['二OA系统', '二oa系统'],
    ['二0一七年', '二〇一七年'],
    ['二００九年', '二〇〇九年'],
    ['一九九0年', '一九九〇年'],
    ['０九年', '〇九年'],
    ['十0', '十0'],
    ['第1.0一', '第10一'],
    ['共20一', '共20一'],
    ['占二0%', '占二0'],
    ['十二0.5', '十二05'],
    ['0个', '0个'],
  ])('%s is %s', (text, folded) => expect(foldToString(text, variants)).toBe(folded));
});

test('a character beyond the first plane is whole', () => {
  expect(foldForSearch('姓𠮷的', variants)).toEqual({
    characters: ['姓', '𠮷', '的'],
    offsets: [0, 1, 3],
    ends: [1, 3, 4],
  });
});

describe('a number is held by the whole of it', () => {
  const holds = (text: string, query: string) =>
    foldToWord(text, variants).includes(foldToWord(query, variants));
  test.each([
    ['占36%的', '36%'],
    ['占３６％的', '36%'],
    ['占36 %的', '36%'],
    ['增长10.5%', '10.5'],
    ['增长１０．５％', '10.5%'],
    ['2017年2月1日', '2月1日'],
    ['2017年2月1日', '2017年'],
    ['青总发〔2022〕11号', '2022年'.slice(0, 4)],
    ['1,234元', '1234元'],
    ['第①条', '第1条'],
    ['⑩项', '10项'],
    ['2020.8.13', '2020-8-13'],
    ['2020/8/13', '8.13'.replace('.', '-')],
    ['达80%以上', '达80'],
    ['5‰', '5‰'],
  ])('%s holds %s', (text, query) => expect(holds(text, query)).toBe(true));
  test.each([
    ['占36%的', '6%'],
    ['12月1日', '2月1日'],
    ['2月18日', '2月1日'],
    ['8100万', '100%'],
    ['8100万', '100'],
    ['105万', '10.5'],
    ['10538家', '10.5'],
    ['8.5%', '5%'],
    ['10.5', '10'],
    ['80', '80%'],
    ['80%', '80‰'],
    ['1949年', '49年'],
  ])('%s does not hold %s', (text, query) => expect(holds(text, query)).toBe(false));
  test('and folds to itself once folded', () => {
    const folded = foldToWord('占10.5%，第⑩条，2020年', variants);
    expect(foldToWord(folded, variants)).toBe(folded);
  });
});
