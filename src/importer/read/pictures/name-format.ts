/** What a picture is by its bytes, whatever its name says. */
export type PictureFormat =
  'PNG' | 'JPEG' | 'GIF' | 'WebP' | 'TIFF' | 'BMP' | 'EMF' | 'WMF' | 'SVG' | 'HEIC' | 'unknown';

/** Tells the format of a picture by its first bytes. */
export function nameFormat(bytes: Uint8Array): PictureFormat {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, 1024));
  const text = head.toString('latin1');
  const found = HEADS.find(([signature]) => text.startsWith(signature));
  if (found) return found[1];
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'WebP';
  if (text.startsWith('\u0001\u0000\u0000\u0000') && text.startsWith(' EMF', 40)) return 'EMF';
  if (text.startsWith('BM') && head.length > 26 && head.readUInt32LE(6) === 0) return 'BMP';
  if (/^ftyp(?:hei|hev|mif|msf)/u.test(text.slice(4))) return 'HEIC';
  return /^(?:\u00ef\u00bb\u00bf)?\s*(?:<\?xml\b|<!--|<!DOCTYPE svg|<svg\b)/iu.test(text) &&
    /<svg\b/iu.test(text)
    ? 'SVG'
    : 'unknown';
}

const HEADS: readonly (readonly [signature: string, format: PictureFormat])[] = [
  ['\u0089PNG\r\n\u001a\n', 'PNG'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['\u00d7\u00cd\u00c6\u009a', 'WMF'],
  ['\u0001\u0000\u0009\u0000', 'WMF'],
  ['\u0002\u0000\u0009\u0000', 'WMF'],
];
