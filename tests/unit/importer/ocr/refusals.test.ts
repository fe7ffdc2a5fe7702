import sharp from 'sharp';
import { describe, expect, test, vi } from 'vitest';
import { UnreadableSourceError } from '../../../../src/importer/read/decode.ts';
import { limits } from '../../../../src/importer/read/ocr/limits.ts';
import { countPages, preparePicture } from '../../../../src/importer/read/ocr/prepare-picture.ts';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { makeScanPdf } from './make-scan.ts';

vi.mock('../../../../src/importer/read/ocr/engine-folder.ts', async (load) => ({
  ...(await load<object>()),
  hasEngine: () => false,
}));

const HOW =
  '请先运行 npm run ocr:install 装上文字识别（一次即可）；或用扫描仪、WPS、福昕自带的文字识别把它识别成文字，校对后存为 .docx 或 .txt 再导入。';
const blank = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: 'white' } });

describe('without the recognition a scan is refused in words that say how to get it', () => {
  test.each([
    ['PNG', () => blank(40, 60).png().toBuffer()],
    ['JPEG', () => blank(40, 60).jpeg().toBuffer()],
    ['TIFF', () => blank(40, 60).tiff().toBuffer()],
    ['WebP', () => blank(40, 60).webp().toBuffer()],
  ])('a picture: %s', async (name, make) => {
    await expect(readSource(await make(), '第一页.png')).rejects.toThrow(
      new UnreadableSourceError(`“第一页.png”是图片（${name}），读不了。${HOW}`),
    );
  });

  test('a PDF whose pages are pictures', async () => {
    const pdf = makeScanPdf(await blank(600, 840).jpeg().toBuffer(), { width: 600, height: 840 });
    await expect(readSource(pdf, '扫描.pdf')).rejects.toThrow(
      new UnreadableSourceError(`“扫描.pdf”第 1 页是扫描图片，没有文字（这样的共 1 页）。${HOW}`),
    );
  });
});

describe('a picture that is too large or broken is refused with the limit', () => {
  test('its long side, one point below and one above', async () => {
    const at = async (side: number) => countPages(await blank(side, 8).png().toBuffer(), 'PNG', '长图.png');
    await expect(at(limits.side)).resolves.toBe(1);
    await expect(at(limits.side + 1)).rejects.toThrow(
      new UnreadableSourceError(
        '“长图.png”有 12001×8 点，超过长边 12000 点或总数 8000 万点，没有读入。请用看图软件缩小（A4 扫描 300 dpi 就够）再导入。',
      ),
    );
  });

  test('broken off after its head', async () => {
    const file = (await blank(900, 900).png().toBuffer()).subarray(0, 20);
    await expect(countPages(file, 'PNG', '坏图.png')).rejects.toThrow(
      new UnreadableSourceError(
        '“坏图.png”是图片（PNG），读不了。请打开看看有没有损坏，另存为 PNG 或 JPEG 再导入。',
      ),
    );
  });
});

test('a TIFF of several pages is read page by page', async () => {
  const pages = await Promise.all(
    ['white', 'black'].map((background) =>
      sharp({ create: { width: 50, height: 70, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
  const file = await sharp(pages, { join: { animated: true } })
    .tiff()
    .toBuffer();
  await expect(countPages(file, 'TIFF', '两页.tif')).resolves.toBe(2);
  await expect(preparePicture(file, 1)).resolves.toMatchObject({ width: 50, height: 70 });
});
