import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { findPictureFile } from '../../../src/desk/preview/find-picture-file.ts';
import { PUBLIC_PICTURES } from '../checks/edited-content.ts';

const SOUND = resolve(import.meta.dirname, '../../fixtures/checks/sound');
const { whole } = openCorpus(SOUND, { cache: false });
const find = (path: string) => findPictureFile({ ...whole, publicPictures: PUBLIC_PICTURES }, path);
const BESIDE = 'content/issues/gongyun/2017-no9/photo-1.jpg';

test.each([
  ['a page, beside its article', '/gongyun/2017-no9/pictures/photo-1.jpg', BESIDE],
  ['a book, beside its article', '/preview/gongyun/2017-no9/01/pictures/photo-1.jpg', BESIDE],
  ['a page, in public/', '/photos/hui.jpg', 'public/photos/hui.jpg'],
  [
    'a book, in public/',
    '/preview/gongyun/2017-no9/01/pictures/public/photos/hui.jpg',
    'public/photos/hui.jpg',
  ],
  ['an issue that is none', '/gongyun/2017-no8/pictures/photo-1.jpg', undefined],
  ['an original', '/gongyun/2017-no9/pictures/source-1.jpg', undefined],
  ['a text', '/gongyun/2017-no9/pictures/01.mdx', undefined],
  ['another folder', '/gongyun/2017-no9/pictures/..%2f01.jpg', undefined],
  ['what public/ has not', '/photos/other.jpg', undefined],
])('a preview finds the picture of %s', (_, path, file) => expect(find(path)).toBe(file));
