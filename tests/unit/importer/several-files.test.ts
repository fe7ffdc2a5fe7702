import { afterEach, expect, test } from 'vitest';
import { joinSources } from '../../../src/importer/read/join-sources.ts';
import { limits } from '../../../src/importer/read/pictures/limits.ts';
import { drawing, makeDocx, p } from './docx/make-docx.ts';
import { makePng } from './docx/make-picture.ts';

const { most } = limits.all;
afterEach(() => void (limits.all.most = most));

/** Word files of one picture each. */
async function readFiles(pictures: readonly Buffer[]) {
  const files = pictures.map((picture, index) => ({
    name: `${index + 1}.docx`,
    bytes: () =>
      makeDocx({ body: p(`第${index + 1}段文字。`) + p(drawing('a.png')), pictures: { 'a.png': picture } }),
  }));
  const { pictureFiles, log } = await joinSources(files);
  return { names: [...pictureFiles.keys()], told: log.map(({ message }) => message) };
}

test('all files of one import share the room for pictures', async () => {
  const [first, second] = [await makePng(1), await makePng(2)];
  limits.all.most = first.length + second.length - 1;
  const { names, told } = await readFiles([first, second]);
  expect(names).toEqual(['photo-1.png']);
  expect(told.filter((message) => message.includes('全部图片已超过'))).toHaveLength(1);
});

test('the same picture in two files is kept once', async () => {
  const picture = await makePng(1);
  limits.all.most = picture.length;
  const { names, told } = await readFiles([picture, picture]);
  expect(names).toEqual(['photo-1.png']);
  expect(told.filter((message) => message.includes('图片没有收入'))).toEqual([]);
});
