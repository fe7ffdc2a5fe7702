import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** Words that a camera or program wrote beside a picture, and that no reader may find in what is published. */
export const PRIVATE = ['SECRET-CAMERA', 'SECRET-PLACE', 'SECRET-XMP', 'SECRET-COMMENT', 'SECRET-BEHIND'];

const EXIF = {
  IFD0: { Make: 'SECRET-CAMERA', Software: 'SECRET-CAMERA' },
  IFD3: { GPSAreaInformation: 'SECRET-PLACE', GPSLatitudeRef: 'N', GPSLatitude: '36/1 37/1 0/1' },
};
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/">SECRET-XMP</x:xmpmeta>';

/** A picture of 90 by 60 points, its left half another colour, with all that programs write beside one. */
export async function makePicture(
  format: 'jpeg' | 'png' | 'webp' | 'gif',
  { orientation, progressive = false }: { orientation?: number; progressive?: boolean } = {},
): Promise<Buffer> {
  const half = await sharp({ create: { width: 45, height: 60, channels: 3, background: '#a6291b' } })
    .png()
    .toBuffer();
  const image = sharp({ create: { width: 90, height: 60, channels: 3, background: '#eee8dc' } })
    .composite([{ input: half, left: 0, top: 0 }])
    .withIccProfile('p3')
    .withExifMerge(EXIF)
    .withXmp(XMP)
    .withMetadata({ ...(orientation !== undefined && { orientation }) });
  switch (format) {
    case 'jpeg':
      return withComment(await image.jpeg({ progressive }).toBuffer());
    case 'png':
      return withText(await image.png().toBuffer());
    case 'webp':
      return Buffer.from(await image.webp({ lossless: progressive }).toBuffer());
    case 'gif':
      return withGifComment(
        await sharp(await image.png().toBuffer())
          .gif()
          .toBuffer(),
      );
  }
}

/** A thumbnail in JFIF, a comment, and another picture behind the end, as cameras hang them on. */
function withComment(jpeg: Buffer): Buffer {
  const comment = Buffer.from('SECRET-COMMENT');
  const segment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, comment.length + 2]), comment]);
  const jfif = Buffer.concat([
    Buffer.from([0xff, 0xe0, 0, 16 + 3, 0x4a, 0x46, 0x49, 0x46, 0, 1, 2, 1, 0, 72, 0, 72, 1, 1]),
    Buffer.from([1, 2, 3]),
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), jfif, segment, jpeg.subarray(2), Buffer.from('SECRET-BEHIND')]);
}

function withText(png: Buffer): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const texts = [
    chunk('tEXt', Buffer.from('Comment\0SECRET-COMMENT')),
    chunk('zTXt', Buffer.concat([Buffer.from('Author\0\0'), deflateSync('SECRET-CAMERA')])),
    chunk('tIME', Buffer.from([7, 231, 1, 2, 3, 4, 5])),
  ];
  return Buffer.concat([png.subarray(0, 33), ...texts, png.subarray(33), Buffer.from('SECRET-BEHIND')]);
}

function withGifComment(gif: Buffer): Buffer {
  const comment = Buffer.concat([
    Buffer.from([0x21, 0xfe, 14]),
    Buffer.from('SECRET-COMMENT'),
    Buffer.from([0]),
  ]);
  const flags = gif[10] ?? 0;
  const head = 13 + (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0);
  return Buffer.concat([gif.subarray(0, head), comment, gif.subarray(head), Buffer.from('SECRET-BEHIND')]);
}
