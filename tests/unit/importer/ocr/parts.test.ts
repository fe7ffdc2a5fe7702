import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findBoxes } from '../../../../src/importer/read/ocr/detect-lines.ts';
import { measureInk } from '../../../../src/importer/read/ocr/measure-ink.ts';
import { measureSkew } from '../../../../src/importer/read/ocr/measure-skew.ts';
import { preparePicture } from '../../../../src/importer/read/ocr/prepare-picture.ts';
import type { Picture } from '../../../../src/importer/read/ocr/picture.ts';
import { decodeSteps } from '../../../../src/importer/read/ocr/recognise-line.ts';
import { tellReadings } from '../../../../src/importer/read/ocr/tell-readings.ts';

/** Lines of squares in the manner of Chinese characters, falling to the right by so many degrees. */
function drawLines(angle: number): Picture {
  const [width, height] = [700, 900];
  const pixels = new Uint8Array(width * height).fill(230);
  const slope = Math.tan((angle * Math.PI) / 180);
  for (let row = 0; row < 22; row += 1)
    for (let square = 0; square < 28; square += 1)
      for (let dy = 0; dy < 16; dy += 1)
        for (let dx = 0; dx < 16; dx += 1) {
          const x = 70 + square * 20 + dx;
          const y = Math.round(80 + row * 32 + dy + x * slope);
          if (y >= 0 && y < height && (dx + dy) % 3 < 2) pixels[y * width + x] = 40;
        }
  return { width, height, pixels };
}

describe('a page is set level', () => {
  test.each([0, 0.7, -1.3, 2.5])('a skew of %f degrees is measured', (angle) => {
    expect(measureSkew(drawLines(angle))).toBeCloseTo(angle, 0);
    expect(Math.abs(measureSkew(drawLines(angle)) - angle)).toBeLessThan(0.12);
  });

  test('an empty page is left as it lies', () => {
    const pixels = new Uint8Array(200 * 300).fill(255);
    expect(measureSkew({ width: 200, height: 300, pixels })).toBe(0);
  });

  test('what is turned by the measured angle lies level', async () => {
    const level = await preparePicture(drawLines(1.8));
    expect(Math.abs(measureSkew(level))).toBeLessThan(0.1);
  });
});

describe('pictures of every kind become grey', () => {
  const base = () =>
    sharp({ create: { width: 60, height: 40, channels: 3, background: { r: 250, g: 250, b: 250 } } });
  test.each([
    ['colours of print', () => base().toColourspace('cmyk').jpeg().toBuffer()],
    ['a see-through ground', () => base().ensureAlpha(0).png().toBuffer()],
    ['WebP', () => base().webp().toBuffer()],
    ['TIFF', () => base().tiff().toBuffer()],
  ])('%s', async (_, make) => {
    const { width, height, pixels } = await preparePicture(await make());
    expect([width, height, pixels.length]).toEqual([60, 40, 2400]);
  });
});

describe('what the models give is understood', () => {
  test('hearts of lines become boxes as large as the lines; specks and doubtful ones do not', () => {
    const [width, height] = [100, 60];
    const map = new Float32Array(width * height);
    const put = (x1: number, x2: number, y1: number, y2: number, value: number) => {
      for (let y = y1; y < y2; y += 1) map.fill(value, y * width + x1, y * width + x2);
    };
    put(10, 70, 10, 16, 0.9);
    put(10, 70, 30, 36, 0.35);
    put(90, 92, 50, 52, 0.9);
    const boxes = findBoxes(map, width, height);
    expect(boxes).toHaveLength(1);
    expect(boxes[0]?.y1).toBeLessThan(8);
    expect(boxes[0]?.y2).toBeGreaterThan(18);
  });

  test('repeated steps are one character, and a gap between them makes two', () => {
    const steps = [1, 1, 0, 1, 2, 0, 0];
    const data = new Float32Array(steps.length * 3);
    for (const [step, kind] of steps.entries()) data[step * 3 + kind] = 0.9;
    expect(decodeSteps({ data, dims: [1, steps.length, 3] }, ['', '工', '会'])).toEqual({
      text: '工工会',
      confidence: expect.closeTo(0.9) as number,
    });
  });

  test('a box is drawn to its ink', () => {
    const pixels = new Uint8Array(100 * 50).fill(255);
    for (let y = 20; y < 30; y += 1) pixels.fill(0, y * 100 + 15, y * 100 + 80);
    const ink = measureInk({ width: 100, height: 50, pixels });
    expect(ink.tighten({ x1: 2, x2: 98, y1: 4, y2: 44 })).toEqual({ x1: 15, x2: 80, y1: 20, y2: 30 });
    expect(ink.shareIn({ x1: 0, x2: 10, y1: 0, y2: 50 })).toBe(0);
  });
});

test('a line read with little certainty is a doubt with its words, page and share', () => {
  const run = { text: '困难职土', bold: false, size: 12, raised: false };
  const line = { page: 3, x1: 0, x2: 50, y: 0, size: 12, runs: [run] };
  const box = { x1: 0, x2: 50, y1: 0, y2: 12 };
  const readings = new Map([[run, { text: run.text, confidence: 0.624, box }]]);
  expect(tellReadings([{ lines: [line], indent: 0 }], readings)).toEqual([
    {
      kind: 'doubt',
      paragraph: 1,
      page: 3,
      message: '这一行识别的把握只有 62%，请照原件逐字核对：“困难职土”',
    },
  ]);
});
