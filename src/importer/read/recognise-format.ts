import { isMht } from './html/read-mht.ts';

/** What a file is by its bytes: a door it goes through, or a format that is only known by name. */
export type SourceFormat =
  | { door: 'word' | 'pdf' | 'mht' | 'text' | 'encrypted' }
  /** A picture of pages, for the recognition where it is installed. */
  | { door: 'picture'; name: string }
  /** LibreOffice reads it, where the machine has it. */
  | { door: 'convert'; name: string; extension: string }
  | { door: 'none'; name: string; cure: string };

/** Tells a format by the first bytes of a file and the names inside it; a name is believed only where bytes say nothing. */
export function recogniseFormat(bytes: Uint8Array, fileName: string): SourceFormat {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (startsWith(file, 'PK\u0003\u0004') || startsWith(file, 'PK\u0005\u0006')) return recogniseZip(file);
  if (startsWith(file, '\u00d0\u00cf\u0011\u00e0')) return recogniseOle(file);
  // Some programs write a few bytes before the head of a PDF.
  if (file.subarray(0, 1024).includes('%PDF-')) return { door: 'pdf' };
  if (startsWith(file, '{\\rtf'))
    return { door: 'convert', name: '写字板文档（RTF 格式）', extension: 'rtf' };
  if (isBitmap(file)) return bitmap('BMP');
  if (startsWith(file, 'RIFF') && file.subarray(8, 12).equals(Buffer.from('WEBP'))) return picture('WebP');
  const head = HEADS.find(([signature]) => startsWith(file, signature));
  if (head) return head[1];
  const [, extension = ''] = /\.([a-z]+)$/iu.exec(fileName) ?? [];
  const named = bytes.length > 0 ? EXTENSIONS.get(extension.toLowerCase()) : undefined;
  if (named) return named;
  return isMht(bytes) ? { door: 'mht' } : { door: 'text' };
}

function recogniseZip(file: Buffer): SourceFormat {
  // Names stand unpacked in the directory at the end. A Word file may hold tables of Excel as parts.
  if (file.includes('word/')) return { door: 'word' };
  return ZIPS.find(([name]) => file.includes(name))?.[1] ?? { door: 'word' };
}

/** Old Office files and encrypted new ones share a container; the names inside it tell them apart. */
function recogniseOle(file: Buffer): SourceFormat {
  const holds = (name: string) => file.includes(Buffer.from(name, 'utf16le'));
  if (holds('EncryptedPackage')) return { door: 'encrypted' };
  if (holds('WordDocument'))
    return { door: 'convert', name: '旧格式的 Word 或 WPS 文件（.doc、.wps）', extension: 'doc' };
  if (holds('PowerPoint Document')) return SLIDES;
  if (holds('Workbook')) return SHEET;
  return { door: 'convert', name: '旧格式的 Word 或 WPS 文件（.doc、.wps）', extension: 'doc' };
}

function startsWith(file: Buffer, signature: string): boolean {
  return file.subarray(0, signature.length).equals(Buffer.from(signature, 'latin1'));
}

/** Two letters would be too little: a text may begin with BM. */
function isBitmap(file: Buffer): boolean {
  return startsWith(file, 'BM') && file.length > 54 && file.readUInt32LE(6) === 0;
}

function none(name: string, cure: string): SourceFormat {
  return { door: 'none', name, cure };
}

function picture(name: string): SourceFormat {
  return { door: 'picture', name };
}

/** Pictures that are no scans, or that are not unpacked here. */
function bitmap(name: string): SourceFormat {
  return none(
    `图片（${name}）`,
    '请用看图软件另存为 PNG 或 JPEG 再导入；或先用扫描仪、WPS 自带的文字识别把它识别成文字，校对后存为 .docx 或 .txt',
  );
}

const SHEET = none('Excel 表格', '请在 Excel 或 WPS 里打开，把要用的表格复制到 Word，存为 .docx 再导入');
const SLIDES = none('演示文稿（PPT）', '请在 PowerPoint 或 WPS 里打开，把文字复制到 Word，存为 .docx 再导入');
const ARCHIVE = none('压缩包', '请先解压，把里面的文件一个一个导入');
const FIXED =
  '请用对应的阅读器打开，导出或打印为 PDF（要能选中文字），或把文字复制到 Word 存为 .docx，再导入';
const OFD = none('国产版式文件（OFD）', FIXED);
const CAJ = none('知网文件（CAJ）', FIXED);
const MEDIA = none('音频或视频', '没有文字可读。请把要用的文字整理成 .docx 再导入');

const HEADS: readonly (readonly [signature: string, format: SourceFormat])[] = [
  ['\u0089PNG', picture('PNG')],
  ['\u00ff\u00d8\u00ff', picture('JPEG')],
  ['GIF8', bitmap('GIF')],
  ['II*\u0000', picture('TIFF')],
  ['MM\u0000*', picture('TIFF')],
  ['Rar!', ARCHIVE],
  ['7z\u00bc\u00af\u0027\u001c', ARCHIVE],
  ['\u001f\u008b', ARCHIVE],
  ['CAJ\u0000', CAJ],
  ['KDH ', CAJ],
  ['HN\u0001\u0000', CAJ],
  ['ID3', MEDIA],
];

const ZIPS: readonly (readonly [name: string, format: SourceFormat])[] = [
  ['OFD.xml', OFD],
  ['xl/workbook', SHEET],
  ['ppt/presentation', SLIDES],
  [
    'application/vnd.oasis.opendocument.text',
    { door: 'convert', name: 'OpenDocument 文字文稿（.odt）', extension: 'odt' },
  ],
  ['application/vnd.oasis.opendocument.spreadsheet', SHEET],
  ['application/vnd.oasis.opendocument.presentation', SLIDES],
  [
    'application/epub+zip',
    none('电子书（EPUB）', '请在阅读软件里打开，把文字复制到 Word，存为 .docx 再导入'),
  ],
];

/** Formats without a head of their own that is known here. */
const EXTENSIONS: ReadonlyMap<string, SourceFormat> = new Map([
  ['ofd', OFD],
  ['caj', CAJ],
  ['kdh', CAJ],
  ['nh', CAJ],
  ['ceb', none('方正版式文件（CEB）', FIXED)],
  ['sep', none('书生版式文件（SEP）', FIXED)],
  ['gd', none('书生版式文件（GD）', FIXED)],
  ['pdg', none('超星图书页（PDG）', FIXED)],
]);
