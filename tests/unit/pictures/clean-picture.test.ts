import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { cleanPicture, measurePicture } from '../../../src/pictures/clean-picture.ts';
import { formatOf } from '../../../src/pictures/format.ts';
import { makePicture, PRIVATE } from '../../fixtures/make-pictures.ts';

const KINDS = [
  ['jpeg', {}],
  ['jpeg', { progressive: true }],
  ['jpeg', { orientation: 3 }],
  ['jpeg', { orientation: 6 }],
  ['png', {}],
  ['png', { orientation: 6 }],
  ['webp', {}],
  ['webp', { progressive: true }],
  ['gif', {}],
] as const;

const secretsIn = (bytes: Uint8Array) => PRIVATE.filter((words) => Buffer.from(bytes).includes(words));
const pointsOf = (bytes: Uint8Array) => sharp(bytes).autoOrient().raw().toBuffer();

describe.each(KINDS)('a %s %j', (format, options) => {
  test('keeps every point, stands upright, and says nothing of who took it, where and when', async () => {
    const original = await makePicture(format, options);
    expect(secretsIn(original).length).toBeGreaterThan(1);
    const clean = cleanPicture(original);
    expect(secretsIn(clean)).toEqual([]);
    expect(clean.length).toBeLessThan(original.length);
    expect(await pointsOf(clean)).toEqual(await pointsOf(original));
    const [before, after] = [await sharp(original).metadata(), await sharp(clean).metadata()];
    expect(after.icc).toEqual(before.icc);
    expect(after.xmp).toBeUndefined();
    expect(after.orientation ?? 1).toBe('orientation' in options ? options.orientation : 1);
    // What says how it is turned has room for nothing else.
    expect(after.exif?.length ?? 0).toBeLessThan(40);
  });

  test('is clean the second time as it was the first, and given bytes are not touched', async () => {
    const original = await makePicture(format, options);
    const copy = Buffer.from(original);
    const clean = cleanPicture(original);
    expect(Buffer.from(cleanPicture(clean)).equals(clean)).toBe(true);
    expect(original.equals(copy)).toBe(true);
  });

  test('tells its size as it is shown', async () => {
    const picture = await makePicture(format, options);
    const orientation = 'orientation' in options ? options.orientation : undefined;
    expect(measurePicture(picture)).toEqual({
      format,
      ...(orientation === 6 ? { width: 60, height: 90 } : { width: 90, height: 60 }),
      ...(orientation !== undefined && { orientation }),
    });
    expect(measurePicture(cleanPicture(picture))).toEqual(measurePicture(picture));
  });

  test('cut short anywhere is neither an endless task nor a leak', async () => {
    const original = await makePicture(format, options);
    for (let length = 0; length < original.length; length += 7) {
      const part = original.subarray(0, length);
      measurePicture(part);
      const clean = cleanPicture(part);
      if (formatOf(part)) expect(secretsIn(clean)).toEqual([]);
    }
  });
});

test('a picture that moves keeps its frames', async () => {
  const frame = (background: string) =>
    sharp({ create: { width: 20, height: 20, channels: 3, background } })
      .png()
      .toBuffer();
  const frames = await Promise.all(['#ff0000', '#00ff00', '#0000ff'].map(frame));
  for (const format of ['gif', 'webp'] as const) {
    const moving = await sharp(frames, { join: { animated: true } })
      .toFormat(format)
      .toBuffer();
    const clean = cleanPicture(moving);
    expect([format, (await sharp(clean, { animated: true }).metadata()).pages]).toEqual([format, 3]);
    expect(await sharp(clean, { animated: true }).raw().toBuffer()).toEqual(
      await sharp(moving, { animated: true }).raw().toBuffer(),
    );
  }
});

test.each([
  ['a text', Buffer.from('不是图片')],
  ['nothing', Buffer.alloc(0)],
  ['the head of a JPEG alone', Buffer.from([0xff, 0xd8, 0xff, 0xd9])],
  ['a PNG without a size', Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1')],
])('%s is no picture', (_, bytes) => expect(measurePicture(bytes)).toBeUndefined());
