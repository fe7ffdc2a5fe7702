import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../build/read-pages.ts';
import { parseDocument } from '../../../src/document/parse.ts';
import { writeHtml } from '../../../src/document/to-html.ts';
import { groupBodyNames } from '../../../src/search/index/body-names.ts';
import { partBlocks } from '../../../src/search/index/part-blocks.ts';

describe('names of bodies that widen a query', () => {
  const body = (name: string, shortNames?: string[]) => ({
    id: name,
    data: { name, kind: '其他', ...(shortNames && { shortNames }) },
  });
  const groups = (...bodies: ReturnType<typeof body>[]) => groupBodyNames(bodies);

  test('a bare office name counts only beside its body, by each of the names of that', () => {
    expect(
      groups(
        body('川江省总工会', ['省总工会', '省总']),
        body('川江省总工会宣传教育部', ['省总宣教部', '宣传教育部', '宣教部']),
      )[1],
    ).toEqual([
      '川江省总工会宣传教育部',
      '省总宣教部',
      '川江省总工会宣教部',
      '省总工会宣传教育部',
      '省总工会宣教部',
      '省总宣传教育部',
    ]);
  });

  test.each([
    // A place or a body in the short name: it says whose it is.
    ['临渡市城北区总工会', '城北区总工会'],
    ['国网川江省电力公司工会', '省电力公司工会'],
    ['川江省总工会干部学校', '省总干校'],
    ['中国科学技术协会', '中国科协'],
    ['川江航运集团有限公司', '川江航运'],
  ])('%s is still found by %s', (name, short) => {
    expect(groups(body('川江省总工会', ['省总']), body('临渡市总工会'), body(name, [short]))).toContainEqual([
      name,
      short,
    ]);
  });

  test.each([
    // The body itself is not in the archive: its office is none of its own all the same.
    ['中共临渡县委办公室', '办公室'],
    ['临渡县教育局', '教育局'],
    ['国家某某部办公厅政策研究室', '研究室'],
    ['中共临渡县委组织部', '组织部'],
  ])('%s is not widened to %s', (name, short) => {
    expect(groups(body(name, [short]))).toEqual([]);
  });
});

describe('words of the site are no text', () => {
  test('the head over captions whose pictures are lost', () => {
    expect(partBlocks({ type: 'photos', photos: [{ caption: '座谈会现场', alt: '' }] })).toEqual([
      { kind: 'text', id: '', text: '座谈会现场' },
    ]);
  });

  test('the head over notes, and what is said of a block withdrawn', () => {
    const document = parseDocument('见原件[^1]。\n\n[^1]: 第16期。\n');
    const html = writeHtml({
      ...document,
      blocks: [...document.blocks, { type: 'withdrawn', line: 4, number: 2, reason: '重复' }],
    });
    const texts = readBlocks(`<article data-article-id="a">${html}</article>`).map(({ text }) => text);
    expect(texts).toEqual(['见原件1。', '第16期。 ↩']);
  });
});
