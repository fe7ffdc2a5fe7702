import { describe, expect, test } from 'vitest';
import { isPersonalName, surnameLength } from '../../../src/text/personal-name.ts';
import { romanise } from '../../../src/text/romanise.ts';

describe('what reads as the name of a person', () => {
  test.each([
    ['马玉莲', true],
    ['马吉孝', true],
    ['欧阳倩', true],
    ['欧阳修远', true],
    ['卓玛才让', true],
    ['扎西加', true],
    ['娜仁高娃', true],
    ['额尔德尼巴图', true],
    ['买买提·艾力', true],
    ['买买提•艾力', true],
    ['李芸', true],
    ['方案', false],
    ['高度', false],
    ['马', false],
    ['欧阳', false],
    ['扎西', false],
    ['加扎西', false],
    ['马玉莲花', false],
    ['欧阳修远东', false],
    ['青海省', false],
    ['马玉的', false],
    ['李芸们', false],
    ['Ma玉莲', false],
    ['马玉莲。', false],
    ['买买提·', false],
    ['·艾力', false],
    ['', false],
  ])('%s: %s', (text, is) => {
    expect(isPersonalName(text)).toBe(is);
  });
});

describe('how much of a name is its surname, and the address made of it', () => {
  test.each([
    ['马吉孝', 1, 'ma-jixiao'],
    ['单田芳', 1, 'shan-tianfang'],
    ['欧阳修远', 2, 'ouyang-xiuyuan'],
    ['诸葛亮', 2, 'zhuge-liang'],
    ['卓玛才让', 2, 'zhuoma-cairang'],
    ['买买提', 1, 'mai-maiti'],
    ['买买提艾力', 3, 'maimaiti-aili'],
    ['马 吉·孝', 1, 'ma-jixiao'],
  ])('%s: %i, %s', (name, length, address) => {
    expect(surnameLength(name.replace(/[^\p{L}]/gu, ''))).toBe(length);
    expect(romanise(name, 'surname')).toBe(address);
  });

  test.each([
    ['青海省总工会', 'qing-hai-sheng-zong-gong-hui'],
    ['女工', 'nv-gong'],
    ['GB工会', 'g-b-gong-hui'],
    ['！', 'x'],
    ['', 'x'],
  ])('%s as an address: %s', (name, address) => {
    expect(romanise(name)).toBe(address);
  });
});
