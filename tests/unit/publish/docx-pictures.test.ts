import sharp from 'sharp';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ArticlePicture } from '../../../src/archive/model.ts';
import type { PictureHead } from '../../../src/pictures/format.ts';
import { measurePicture } from '../../../src/pictures/clean-picture.ts';
import { pictureForWord } from '../../../src/publish/docx/picture-for-word.ts';
import { pictureParagraph } from '../../../src/publish/docx/picture.ts';
import { openStory } from '../../../src/publish/docx/story.ts';
import { writePackage } from '../../../src/publish/docx/write-package.ts';
import { writeXml } from '../../../src/publish/xml.ts';
import { makePicture, PRIVATE } from '../../fixtures/make-pictures.ts';
import { present } from '../../present.ts';

const picture = (head: Partial<PictureHead> = {}, path = 'content/a.png'): ArticlePicture => ({
  format: 'png',
  width: 200,
  height: 100,
  ...head,
  path,
  url: '/a.png',
  stamp: '',
});
const write = (head?: Partial<PictureHead>, story = openStory('article')) =>
  writeXml(present(pictureParagraph(picture(head), '两人握手', story)));
const extent = (xml: string) => /<wp:extent cx="(\d+)" cy="(\d+)"\/>/u.exec(xml)?.slice(1).map(Number);
/** A twentieth of a point. */
const TWIP = 635;

describe('a picture in a Word document', () => {
  test('is as large as on a screen, and says what it shows', () => {
    const xml = write();
    expect(extent(xml)).toEqual([200 * 9525, 100 * 9525]);
    expect(xml.match(/descr="两人握手"/gu)).toHaveLength(2);
  });

  test.each([
    ['wide', 4000, 1000, 1, 0.25],
    ['high', 1000, 4000, 0.3, 1.2],
  ])('is no wider than the text and leaves room for its caption: %s', (_, width, height, across, down) => {
    const text = openStory('article').sheet.width * TWIP;
    expect(extent(write({ width, height }))).toEqual([Math.round(text * across), Math.round(text * down)]);
  });

  test('stands in a line that grows with it, in a notice too, whose lines have one height', () => {
    expect(write({}, openStory('notice'))).toContain('w:lineRule="auto"');
  });

  test.each([
    [2, '<a:xfrm flipH="1">'],
    [3, '<a:xfrm rot="10800000">'],
    [4, '<a:xfrm flipV="1">'],
    [5, '<a:xfrm rot="16200000" flipH="1">'],
    [6, '<a:xfrm rot="5400000">'],
    [7, '<a:xfrm rot="5400000" flipH="1">'],
    [8, '<a:xfrm rot="16200000">'],
  ] as const)('is turned as the camera says: %s', (orientation, turn) => {
    const xml = write({ orientation });
    expect(xml).toContain(turn);
    // The size is that of the points as they lie in the file.
    expect(extent(xml)).toEqual(orientation >= 5 ? [100 * 9525, 200 * 9525] : [200 * 9525, 100 * 9525]);
  });

  test('that is not there is none', () => {
    const story = openStory('article');
    expect(pictureParagraph(undefined, '', story)).toBeUndefined();
    expect(story.pictures).toEqual([]);
  });

  test('lies in it once, however often it is shown, each time under a number of its own', async () => {
    const story = openStory('article');
    const body = [picture(), picture({ format: 'gif' }, 'content/b.gif'), picture()].map((one) =>
      present(pictureParagraph(one, '', story)),
    );
    const bytes = await writePackage(body, story, {
      title: '图',
      creators: [],
      description: '',
      moment: '2026-11-30T00:00:00Z',
      source: '刊',
      colour: '#000000',
      readFile: (path) => new TextEncoder().encode(path),
    });
    const files = Object.entries(unzipSync(bytes)).map(([name, file]) => [name, strFromU8(file)] as const);
    const file = (name: string) => present(files.find(([one]) => one === name)?.[1]);
    expect(files.filter(([name]) => name.startsWith('word/media/'))).toEqual([
      ['word/media/picture-1.png', 'content/a.png'],
      ['word/media/picture-2.gif', 'content/b.gif'],
    ]);
    expect(file('[Content_Types].xml')).toMatch(
      /Extension="png" ContentType="image\/png"[^]*Extension="gif" ContentType="image\/gif"/u,
    );
    expect(file('word/_rels/document.xml.rels')).toContain('Target="media/picture-2.gif"');
    const text = file('word/document.xml');
    expect([...text.matchAll(/<wp:docPr id="(\d)"/gu)].map(([, id]) => id)).toEqual(['1', '2', '3']);
    expect([...text.matchAll(/r:embed="rId-picture-(\d)"/gu)].map(([, id]) => id)).toEqual(['1', '2', '1']);
  });

  test.each([
    ['a photograph becomes', {}, 'jpeg'],
    ['one without loss becomes', { progressive: true }, 'png'],
  ] as const)('of WebP, which Word does not show, %s another, the same each time', async (_, how, format) => {
    const webp = await makePicture('webp', how);
    const one = { path: 'content/a.webp', format: 'webp' } as const;
    const [first, again] = [await pictureForWord(one, () => webp), await pictureForWord(one, () => webp)];
    expect(first.format).toBe(format);
    expect(measurePicture(first.bytes)).toEqual({ format, width: 90, height: 60 });
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(again.bytes))).toBe(0);
    const file = Buffer.from(first.bytes).toString('latin1');
    expect(PRIVATE.filter((word) => file.includes(word))).toEqual([]);
    const story = openStory('article');
    const body = [present(pictureParagraph(picture(one), '', story))];
    const files = unzipSync(
      await writePackage(body, story, {
        title: '图',
        creators: [],
        description: '',
        moment: '2026-11-30T00:00:00Z',
        source: '刊',
        colour: '#000000',
        readFile: () => webp,
      }),
    );
    expect(Object.keys(files)).toContain(`word/media/picture-1.${format}`);
    expect(strFromU8(present(files['[Content_Types].xml']))).not.toContain('webp');
    expect(strFromU8(present(files['word/_rels/document.xml.rels']))).toContain(`picture-1.${format}`);
  });

  test('one that is seen through in places keeps its holes', async () => {
    const webp = await sharp({
      create: { width: 4, height: 4, channels: 4, background: { r: 200, g: 0, b: 0, alpha: 0.3 } },
    })
      .webp()
      .toBuffer();
    const { format, bytes } = await pictureForWord({ path: 'a.webp', format: 'webp' }, () => webp);
    expect([format, (await sharp(bytes).metadata()).hasAlpha]).toEqual(['png', true]);
  });

  test('one that cannot be read is named', async () => {
    const webp = (await makePicture('webp')).subarray(0, 60);
    await expect(pictureForWord({ path: 'content/a.webp', format: 'webp' }, () => webp)).rejects.toThrow(
      'content/a.webp：图片打不开',
    );
  });
});
