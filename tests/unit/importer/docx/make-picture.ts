import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of one colour with a stripe, so that two of different seeds differ. */
export function makePicture(seed: number, { width = 600, height = 400 } = {}) {
  const background = { r: (seed * 53) % 256, g: (seed * 97) % 256, b: (seed * 151) % 256 };
  return sharp({ create: { width, height, channels: 3, background } });
}

/** PNG of a seed. */
export function makePng(seed: number): Promise<Buffer> {
  return makePicture(seed).png().toBuffer();
}

/** JPEG of a seed. */
export function makeJpeg(seed: number): Promise<Buffer> {
  return makePicture(seed).jpeg().toBuffer();
}

/** JPEG in the four inks of print. */
export function makeCmykJpeg(seed: number): Promise<Buffer> {
  return makePicture(seed).toColourspace('cmyk').jpeg().toBuffer();
}

/** An uncompressed BMP of 24 bits, `width` and `height` points, blue. */
export function makeBmp(width = 300, height = 200): Buffer {
  const stride = Math.ceil((width * 3) / 4) * 4;
  const bytes = Buffer.alloc(54 + stride * height);
  bytes.write('BM', 0, 'latin1');
  bytes.writeUInt32LE(bytes.length, 2);
  bytes.writeUInt32LE(54, 10);
  bytes.writeUInt32LE(40, 14);
  bytes.writeInt32LE(width, 18);
  bytes.writeInt32LE(height, 22);
  bytes.writeUInt16LE(1, 26);
  bytes.writeUInt16LE(24, 28);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) bytes[54 + y * stride + x * 3] = 255;
  return bytes;
}

/** The head of an enhanced metafile. */
export function makeEmf(): Buffer {
  const bytes = Buffer.alloc(200);
  bytes.writeUInt32LE(1, 0);
  bytes.write(' EMF', 40, 'latin1');
  return bytes;
}

/** The head of a PNG that says it has so many points, with nothing behind. */
export function makeHugePng(width: number, height: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length, 0);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  return Buffer.concat([
    Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.alloc(10))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
