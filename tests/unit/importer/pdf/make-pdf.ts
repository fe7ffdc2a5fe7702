import iconv from 'iconv-lite';

/** A line of words on a page: its left end and baseline in points from the lower left corner. */
export interface PdfText {
  x: number;
  y: number;
  size: number;
  text: string;
  font?: 'plain' | 'bold';
  /** Space between characters, as a justified line has. */
  spacing?: number;
}

/** A page: words, rules from point to point, and whether a picture covers it, or a part of it so large in points. */
export interface PdfPage {
  texts: readonly PdfText[];
  rules?: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[];
  picture?: boolean | { width: number; height: number };
  /** Areas that bound what is drawn, or are shaded: their edges are no rules. */
  areas?: readonly (readonly [x: number, y: number, width: number, height: number, use: 'clip' | 'shade'])[];
}

/** How the fonts of the file say what their codes mean. */
export type PdfFonts = 'to-unicode' | 'unigb' | 'gbk' | 'gb1-numbers' | 'unmapped' | 'private';

const PAGE = { width: 595, height: 842 };

/** Writes a PDF by hand: fonts are named and not embedded, which is enough for its words. */
export function makePdf(pages: readonly PdfPage[], fonts: PdfFonts = 'to-unicode', trailer = ''): Buffer {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  add('<< /Type /Catalog /Pages 2 0 R >>');
  const kids = pages.map((_, index) => `${FIRST_PAGE + index * 2} 0 R`).join(' ');
  add(`<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  for (const name of ['SimSun', 'SimHei,Bold']) {
    const at = objects.length;
    add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /${ENCODINGS.get(fonts) ?? 'Identity-H'} /DescendantFonts [${at + 2} 0 R] ${fonts === 'to-unicode' || fonts === 'private' ? '/ToUnicode 9 0 R' : ''} >>`,
    );
    add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (${ENCODINGS.has(fonts) || fonts === 'gb1-numbers' ? 'GB1' : 'Identity'}) /Supplement 0 >> /FontDescriptor ${at + 3} 0 R /DW 1000 /W [32 126 500] >>`,
    );
    add(
      `<< /Type /FontDescriptor /FontName /${name} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>`,
    );
  }
  add(stream(mapCodes(fonts === 'private' ? 0xe000 : 0)));
  add(
    stream(
      '\u0080',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8',
    ),
  );
  const encode = (text: string) => encodeText(text, fonts);
  for (const page of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${PAGE.width} ${PAGE.height}] /Resources << /Font << /plain 3 0 R /bold 6 0 R >> /XObject << /Im 10 0 R >> >> /Contents ${objects.length + 2} 0 R >>`,
    );
    add(stream(writeContent(page, encode)));
  }
  return assemble(objects, trailer);
}

/** Maps that a file names and does not hold. */
const ENCODINGS = new Map<PdfFonts, string>([
  ['unigb', 'UniGB-UCS2-H'],
  ['gbk', 'GBK-EUC-H'],
]);

/** One PDF object number after the ten that all pages share. */
const FIRST_PAGE = 11;

function writeContent(
  { texts, rules = [], picture, areas = [] }: PdfPage,
  encode: (text: string) => string,
): string {
  return [
    ...(picture ? [paint(picture === true ? PAGE : picture)] : []),
    ...areas.map(
      ([x, y, width, height, use]) =>
        `${x} ${y} ${width} ${height} re ${use === 'clip' ? 'W n' : '0.9 g f 0 g'}`,
    ),
    ...rules.map(([x1, y1, x2, y2]) => `${x1} ${y1} m ${x2} ${y2} l S`),
    ...texts.map(
      ({ x, y, size, text, font = 'plain', spacing = 0 }) =>
        `BT /${font} ${size} Tf ${spacing} Tc 1 0 0 1 ${x} ${y} Tm <${encode(text)}> Tj ET`,
    ),
  ].join('\n');
}

/** Codes are those of Unicode; those of a font without a map are its own numbers and mean nothing. */
function encodeText(text: string, fonts: PdfFonts): string {
  if (fonts === 'gbk') return iconv.encode(text, 'gbk').toString('hex');
  const bytes = Buffer.from(text, 'utf16le').swap16();
  if (fonts === 'unmapped' || fonts === 'gb1-numbers')
    for (let at = 0; at < bytes.length; at += 2)
      bytes.writeUInt16BE((bytes.readUInt16BE(at) * 7) % 0x6000, at);
  return bytes.toString('hex');
}

function mapCodes(base: number): string {
  const rows = Array.from({ length: 256 }, (_, row) => {
    const high = row.toString(16).padStart(2, '0');
    const to = base === 0 ? `${high}00` : (base + (row % 24) * 256).toString(16);
    return `<${high}00> <${high}ff> <${to}>`;
  });
  const blocks = [rows.slice(0, 100), rows.slice(100, 200), rows.slice(200)];
  return `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange ${blocks.map((block) => `${block.length} beginbfrange ${block.join(' ')} endbfrange`).join(' ')} endcmap end`;
}

function stream(body: string, entries = ''): string {
  return `<< ${entries} /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

function assemble(objects: readonly string[], trailer: string): Buffer {
  let file = '%PDF-1.7\n';
  const places = objects.map((body, index) => {
    const at = file.length;
    file += `${index + 1} 0 obj\n${body}\nendobj\n`;
    return at;
  });
  const xref = file.length;
  const lines = places.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${xref}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function paint({ width, height }: { width: number; height: number }): string {
  return `q ${width} 0 0 ${height} 0 0 cm /Im Do Q`;
}
