import { describe, expect, test } from 'vitest';
import { readContentsEntry, takeMark, UNPRINTED } from '../../../../src/importer/lines/contents-entry.ts';

describe('a line of contents by the form of its page', () => {
  test.each([
    ['- 03 在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'dash' }],
    ['- （3） 在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'dash' }],
    ['3　在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'first' }],
    ['第3页 在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'first' }],
    ['3……在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'first' }],
    ['（3）在会议上的讲话', { title: '在会议上的讲话', page: 3, form: 'first' }],
    ['在会议上的讲话……3', { title: '在会议上的讲话', page: 3, form: 'leader' }],
    ['在会议上的讲话 ······ 3', { title: '在会议上的讲话', page: 3, form: 'leader' }],
    ['在会议上的讲话......（12）', { title: '在会议上的讲话', page: 12, form: 'leader' }],
    ['在会议上的讲话……3-5', { title: '在会议上的讲话', page: 3, form: 'leader' }],
    ['在会议上的讲话……P3', { title: '在会议上的讲话', page: 3, form: 'leader' }],
    ['在会议上的讲话……3　马玉莲', { title: '在会议上的讲话', author: '马玉莲', page: 3, form: 'leader' }],
    ['在会议上的讲话……马玉莲　3', { title: '在会议上的讲话', author: '马玉莲', page: 3, form: 'leader' }],
    ['在会议上的讲话\t3', { title: '在会议上的讲话', page: 3, form: 'tab' }],
    ['在会议上的讲话\t马玉莲\t3', { title: '在会议上的讲话', author: '马玉莲', page: 3, form: 'tab' }],
    ['在会议上的讲话\t3 马玉莲', { title: '在会议上的讲话', author: '马玉莲', page: 3, form: 'tab' }],
    ['在会议上的讲话（3）', { title: '在会议上的讲话', page: 3, form: 'bracket' }],
    ['在会议上的讲话［3］马玉莲', { title: '在会议上的讲话', author: '马玉莲', page: 3, form: 'bracket' }],
    ['在会议上的讲话/3', { title: '在会议上的讲话', page: 3, form: 'slash' }],
    ['在会议上的讲话 | 3', { title: '在会议上的讲话', page: 3, form: 'slash' }],
    ['在会议上的讲话  3', { title: '在会议上的讲话', page: 3, form: 'spaces' }],
    ['在会议上的讲话　3', { title: '在会议上的讲话', page: 3, form: 'spaces' }],
    ['在会议上的讲话 3', { title: '在会议上的讲话', page: 3, form: 'space' }],
    ['在会议上的讲话', { title: '在会议上的讲话', form: 'none' }],
    ['在会议上的讲话 0', { title: '在会议上的讲话 0', form: 'none' }],
    ['在会议上的讲话 1234', { title: '在会议上的讲话 1234', form: 'none' }],
    ['3.5亿元的投入', { title: '3.5亿元的投入', form: 'none' }],
    ['在会议上的讲话……', { title: '在会议上的讲话', form: 'none' }],
  ])('%j', (line, entry) => {
    expect(readContentsEntry(line, UNPRINTED)).toEqual(entry);
  });
});

describe('the author of an entry', () => {
  const read = (line: string) => {
    const { title, author, unsure } = readContentsEntry(line, UNPRINTED);
    return [title, author, unsure];
  };

  test.each([
    ['工会的路……马玉莲', ['工会的路', '马玉莲', undefined]],
    ['工会的路//马玉莲', ['工会的路', '马玉莲', undefined]],
    ['工会的路 / 马玉莲', ['工会的路', '马玉莲', undefined]],
    ['工会的路\t马玉莲', ['工会的路', '马玉莲', undefined]],
    ['工会的路/马玉莲', ['工会的路', '马玉莲', true]],
    ['工会的路——马玉莲', ['工会的路', '马玉莲', true]],
    ['工会的路（马玉莲）', ['工会的路', '马玉莲', true]],
    ['工会的路　马玉莲', ['工会的路', '马玉莲', true]],
    ['工会的路 马玉莲', ['工会的路', '马玉莲', true]],
    ['工会的路　李 忠', ['工会的路', '李忠', true]],
    ['工会的路　马玉莲 李建国', ['工会的路', '马玉莲　李建国', true]],
    ['工会的路　马玉莲、李建国', ['工会的路', '马玉莲、李建国', true]],
    ['工会的路　本刊记者 马玉莲', ['工会的路', '本刊记者 马玉莲', true]],
    ['工会的路　本刊评论员', ['工会的路', '本刊评论员', true]],
    ['工会的路//甲县总工会', ['工会的路', '甲县总工会', undefined]],
    ['工会的路//某某', ['工会的路', '某某', undefined]],
    ['工会的路　方案', ['工会的路　方案', undefined, undefined]],
    ['工会的路（试行）', ['工会的路（试行）', undefined, undefined]],
    ['工会的路——记县总工会', ['工会的路——记县总工会', undefined, undefined]],
    [
      '工会的路//一个很长很长不像作者的后半句题目',
      ['工会的路//一个很长很长不像作者的后半句题目', undefined, undefined],
    ],
  ])('%j', (line, expected) => {
    expect(read(line)).toEqual(expected);
  });

  test('is known where the text prints the title as a line', () => {
    const printed = { isLine: (words: string) => words === '工会的路', isSigned: () => false };
    expect(readContentsEntry('工会的路　马玉莲', printed)).toEqual({
      title: '工会的路',
      author: '马玉莲',
      form: 'none',
    });
  });

  test('is none where the text prints the whole of it as a line', () => {
    const printed = { isLine: (words: string) => words === '工会的路 马玉莲', isSigned: () => false };
    expect(readContentsEntry('工会的路 马玉莲', printed)).toEqual({ title: '工会的路 马玉莲', form: 'none' });
  });

  test('whom no surname tells is told by the line under the title', () => {
    const printed = {
      isLine: () => false,
      isSigned: (title: string, name: string) => title === '工会的路' && name === '一凡',
    };
    expect(readContentsEntry('工会的路（一凡）', UNPRINTED).author).toBeUndefined();
    expect(readContentsEntry('工会的路（一凡）', printed)).toEqual({
      title: '工会的路',
      author: '一凡',
      unsure: true,
      form: 'none',
    });
    expect(readContentsEntry('工会的路　一凡', printed).author).toBeUndefined();
  });
});

describe('signs before an entry', () => {
  test.each([
    ['【要闻】', { mark: '【', text: '要闻' }],
    ['[ 要闻 ]', { mark: '[', text: '要闻' }],
    ['〔要闻〕', { mark: '〔', text: '要闻' }],
    ['[12]', { text: '[12]' }],
    ['■ 要闻', { mark: '■', text: '要闻' }],
    ['●●要闻', { mark: '●', text: '要闻' }],
    ['·要闻', { mark: '·', text: '要闻' }],
    ['■', { text: '■' }],
    ['要闻', { text: '要闻' }],
    ['【要闻】速递', { text: '【要闻】速递' }],
  ])('%s', (line, taken) => {
    expect(takeMark(line)).toEqual(taken);
  });

  test('stay with the entry', () => {
    expect(readContentsEntry('●工会的路……3', UNPRINTED)).toEqual({
      title: '工会的路',
      page: 3,
      form: 'leader',
      mark: '●',
    });
    expect(readContentsEntry('【要闻】', UNPRINTED)).toEqual({ title: '要闻', form: 'none', mark: '【' });
  });
});
