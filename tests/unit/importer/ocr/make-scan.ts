import sharp from 'sharp';

/** How a page of text is set and what a scanner did to it. */
export interface Scan {
  title: string;
  paragraphs: readonly string[];
  columns: number;
  /** Degrees by which it lies aslant. */
  angle: number;
}

const [WIDTH, HEIGHT] = [1654, 2339];
const [LEFT, TOP, GUTTER, SIZE] = [150, 420, 60, 33];
const PITCH = SIZE * 1.6;

/** Sets a page of A4 at 200 dpi, turns it, greys it and strews noise and dust on it; gives it with its text in reading order. */
export async function makeScan({
  title,
  paragraphs,
  columns,
  angle,
}: Scan): Promise<{ png: Buffer; text: string }> {
  const measure = Math.floor((WIDTH - 2 * LEFT - (columns - 1) * GUTTER) / columns / SIZE);
  const room = Math.floor((HEIGHT - TOP - 200) / PITCH);
  const lines = paragraphs.flatMap((paragraph) => breakLines(paragraph, measure)).slice(0, room * columns);
  const words = lines.map(({ text, indent }, index) => {
    const [column, row] = [Math.floor(index / room), index % room];
    const x = LEFT + column * (measure * SIZE + GUTTER) + indent * SIZE;
    return `<text x="${x}" y="${TOP + row * PITCH}" font-size="${SIZE}">${text}</text>`;
  });
  const middle = WIDTH / 2;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="white"/>
    <g font-family="Noto Serif CJK SC, SimSun, serif" fill="#222">
      <text x="${middle}" y="250" font-size="58" text-anchor="middle">${title}</text>
      ${words.join('\n')}
      <text x="${middle}" y="${HEIGHT - 90}" font-size="26" text-anchor="middle">— 1 —</text>
    </g></svg>`;
  const { data, info } = await sharp(Buffer.from(svg))
    .rotate(angle, { background: 'white' })
    .greyscale()
    .toColourspace('b-w')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const png = await sharp(addNoise(data), { raw: { width, height, channels } }).png().toBuffer();
  return { png, text: lines.map(({ text }) => text).join('') };
}

/** A PDF of one page that is this picture and nothing else, as a scanner writes it. */
export function makeScanPdf(jpeg: Buffer, { width, height }: { width: number; height: number }): Buffer {
  const drawing = 'q 595 0 0 842 0 0 cm /I Do Q';
  const stream = (dictionary: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ]);
  const objects = [
    Buffer.from('<< /Type /Catalog /Pages 2 0 R >>'),
    Buffer.from('<< /Type /Pages /Kids [3 0 R] /Count 1 >>'),
    Buffer.from(
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /XObject << /I 5 0 R >> >> /Contents 4 0 R >>',
    ),
    stream('', Buffer.from(drawing)),
    stream(
      `/Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode`,
      jpeg,
    ),
  ];
  // The engine finds objects without a table of their places, as it does in files that were cut off.
  return Buffer.concat([
    Buffer.from('%PDF-1.4\n'),
    ...objects.flatMap((object, index) => [
      Buffer.from(`${index + 1} 0 obj\n`),
      object,
      Buffer.from('\nendobj\n'),
    ]),
    Buffer.from('trailer << /Size 6 /Root 1 0 R >>\n%%EOF\n'),
  ]);
}

/** No line begins with a mark that closes. */
function breakLines(paragraph: string, measure: number): { text: string; indent: number }[] {
  const lines: { text: string; indent: number }[] = [];
  let rest = [...paragraph];
  while (rest.length > 0) {
    const indent = lines.length === 0 ? 2 : 0;
    const room = measure - indent;
    const length = '，。、；：”》）'.includes(rest[room] ?? ' ') ? room + 1 : room;
    lines.push({ text: rest.slice(0, length).join(''), indent });
    rest = rest.slice(length);
  }
  return lines;
}

/** Grey paper, uneven ink, and a speck on one point of a thousand; the same in every run. */
function addNoise(grey: Buffer): Buffer {
  let seed = 7;
  const next = () => {
    seed = (seed * 1103515245 + 12345) & 0x7fffffff;
    return seed / 0x7fffffff;
  };
  const noisy = Uint8ClampedArray.from(grey, (value) =>
    next() < 0.001 ? 30 : value * 0.85 + 15 + (next() - 0.5) * 60,
  );
  return Buffer.from(noisy);
}
