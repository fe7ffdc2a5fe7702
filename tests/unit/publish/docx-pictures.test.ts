import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import type { ArticlePicture } from '../../../src/archive/model.ts';
import type { PictureHead } from '../../../src/pictures/format.ts';
import { pictureParagraph } from '../../../src/publish/docx/picture.ts';
import { openStory } from '../../../src/publish/docx/story.ts';
import { writePackage } from '../../../src/publish/docx/write-package.ts';
import { writeXml } from '../../../src/publish/xml.ts';
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

  test('of a format Word does not show, or that is not there, is none', () => {
    const story = openStory('article');
    expect(pictureParagraph(picture({ format: 'webp' }), '', story)).toBeUndefined();
    expect(pictureParagraph(undefined, '', story)).toBeUndefined();
    expect(story.pictures).toEqual([]);
  });

  test('lies in it once, however often it is shown, each time under a number of its own', () => {
    const story = openStory('article');
    const body = [picture(), picture({ format: 'gif' }, 'content/b.gif'), picture()].map((one) =>
      present(pictureParagraph(one, '', story)),
    );
    const bytes = writePackage(body, story, {
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
});
