import { describe, expect, test } from 'vitest';
import { nameFormat } from '../../../src/importer/read/pictures/name-format.ts';
import { measureBmp, readBmp } from '../../../src/importer/read/pictures/read-bmp.ts';
import { gradeCaption, isSigning, wordsOf } from '../../../src/importer/read/pictures/caption-shapes.ts';
import { recogniseFormat } from '../../../src/importer/read/recognise-format.ts';
import { decodeHtml } from '../../../src/importer/read/html/decode-html.ts';
import { judgePage, tellPages, type PageState } from '../../../src/importer/read/pdf/judge-pages.ts';
import type { PageContent } from '../../../src/importer/read/pdf/glyph.ts';
import type { SourceParagraph } from '../../../src/importer/read/source-document.ts';
import iconv from 'iconv-lite';

/** Bytes by the numbers of their characters. */
const latin = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const wide = (text: string) => Buffer.from(text, 'utf16le').toString('latin1');

describe('a file by its bytes', () => {
  const OLE = '\u00d0\u00cf\u0011\u00e0';
  const recognise = (text: string, name = 'a.bin') => {
    const format = recogniseFormat(latin(text), name);
    return [
      format.door,
      ...('name' in format ? [format.name] : []),
      ...('extension' in format ? [format.extension] : []),
    ];
  };

  test.each<[string, string, string[]]>([
    ['Word', 'PK\u0003\u0004…word/document.xml xl/workbook', ['word']],
    ['a ZIP of nothing known', 'PK\u0003\u0004', ['word']],
    ['an empty ZIP', 'PK\u0005\u0006', ['word']],
    ['Excel', 'PK\u0003\u0004 xl/workbook.xml', ['none', 'Excel 表格']],
    ['PowerPoint', 'PK\u0003\u0004 ppt/presentation.xml', ['none', '演示文稿（PPT）']],
    ['OFD', 'PK\u0003\u0004 OFD.xml', ['none', '国产版式文件（OFD）']],
    [
      'OpenDocument',
      'PK\u0003\u0004 application/vnd.oasis.opendocument.text',
      ['convert', 'OpenDocument 文字文稿（.odt）', 'odt'],
    ],
    [
      'a table of it',
      'PK\u0003\u0004 application/vnd.oasis.opendocument.spreadsheet',
      ['none', 'Excel 表格'],
    ],
    [
      'slides of it',
      'PK\u0003\u0004 application/vnd.oasis.opendocument.presentation',
      ['none', '演示文稿（PPT）'],
    ],
    ['EPUB', 'PK\u0003\u0004 application/epub+zip', ['none', '电子书（EPUB）']],
    [
      'old Word',
      `${OLE}${wide('WordDocument')}`,
      ['convert', '旧格式的 Word 或 WPS 文件（.doc、.wps）', 'doc'],
    ],
    ['old Office of nothing known', OLE, ['convert', '旧格式的 Word 或 WPS 文件（.doc、.wps）', 'doc']],
    ['encrypted', `${OLE}${wide('EncryptedPackage')}${wide('WordDocument')}`, ['encrypted']],
    ['old PowerPoint', `${OLE}${wide('PowerPoint Document')}`, ['none', '演示文稿（PPT）']],
    ['old Excel', `${OLE}${wide('Workbook')}`, ['none', 'Excel 表格']],
    ['PDF', '%PDF-1.7', ['pdf']],
    ['PDF behind other bytes', `${' '.repeat(1019)}%PDF-`, ['pdf']],
    ['PDF too far behind', `${' '.repeat(1020)}%PDF-`, ['text']],
    ['RTF', '{\\rtf1', ['convert', '写字板文档（RTF 格式）', 'rtf']],
    ['BMP', `BM${'\u0000'.repeat(53)}`, ['none', '图片（BMP）']],
    ['a text that begins with BM', `BM${'a'.repeat(60)}`, ['text']],
    ['a short one', `BM${'\u0000'.repeat(52)}`, ['text']],
    ['WebP', 'RIFF\u0000\u0000\u0000\u0000WEBP', ['picture', 'WebP']],
    ['another RIFF', 'RIFF\u0000\u0000\u0000\u0000WAVE', ['text']],
    ['PNG', '\u0089PNG', ['picture', 'PNG']],
    ['JPEG', '\u00ff\u00d8\u00ff', ['picture', 'JPEG']],
    ['GIF', 'GIF89a', ['none', '图片（GIF）']],
    ['TIFF', 'II*\u0000', ['picture', 'TIFF']],
    ['TIFF the other way round', 'MM\u0000*', ['picture', 'TIFF']],
    ['RAR', 'Rar!', ['none', '压缩包']],
    ['7z', '7z\u00bc\u00af\u0027\u001c', ['none', '压缩包']],
    ['gzip', '\u001f\u008b', ['none', '压缩包']],
    ['CAJ', 'CAJ\u0000', ['none', '知网文件（CAJ）']],
    ['KDH', 'KDH ', ['none', '知网文件（CAJ）']],
    ['NH', 'HN\u0001\u0000', ['none', '知网文件（CAJ）']],
    ['sound', 'ID3', ['none', '音频或视频']],
    ['plain text', 'hello', ['text']],
    ['nothing', '', ['text']],
  ])('%s', (_, text, expected) => {
    expect(recognise(text)).toEqual(expected);
  });

  test.each([
    ['a.ofd', ['none', '国产版式文件（OFD）']],
    ['a.CAJ', ['none', '知网文件（CAJ）']],
    ['a.kdh', ['none', '知网文件（CAJ）']],
    ['a.nh', ['none', '知网文件（CAJ）']],
    ['a.ceb', ['none', '方正版式文件（CEB）']],
    ['a.sep', ['none', '书生版式文件（SEP）']],
    ['a.gd', ['none', '书生版式文件（GD）']],
    ['a.pdg', ['none', '超星图书页（PDG）']],
    ['ofd', ['text']],
    ['a.txt', ['text']],
  ])('and by the name %s only where bytes say nothing', (name, expected) => {
    expect(recognise('hello', name)).toEqual(expected);
    expect(recognise('%PDF-', name)).toEqual(['pdf']);
    expect(recognise('', name)).toEqual(['text']);
  });

  test('what is refused is told how to become readable', () => {
    for (const text of ['GIF8', 'Rar!', 'ID3', 'CAJ\u0000', `${OLE}${wide('Workbook')}`]) {
      const format = recogniseFormat(latin(text), 'a');
      expect('cure' in format && format.cure).toMatch(/再导入|一个一个导入|\.txt$/u);
    }
  });
});

test.each([
  ['\u0089PNG\r\n\u001a\n', 'PNG'],
  ['\u0089PNG', 'unknown'],
  ['\u00ff\u00d8\u00ff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\u0000', 'TIFF'],
  ['MM\u0000*', 'TIFF'],
  ['\u00d7\u00cd\u00c6\u009a', 'WMF'],
  ['\u0001\u0000\u0009\u0000', 'WMF'],
  ['\u0002\u0000\u0009\u0000', 'WMF'],
  ['RIFF\u0000\u0000\u0000\u0000WEBP', 'WebP'],
  ['RIFF\u0000\u0000\u0000\u0000WAVE', 'unknown'],
  [`\u0001\u0000\u0000\u0000${'\u0000'.repeat(36)} EMF`, 'EMF'],
  [`\u0001\u0000\u0000\u0000${'\u0000'.repeat(35)} EMF`, 'unknown'],
  [`BM${'\u0000'.repeat(25)}`, 'BMP'],
  [`BM${'\u0000'.repeat(24)}`, 'unknown'],
  [`BM${'a'.repeat(30)}`, 'unknown'],
  ['\u0000\u0000\u0000\u0000ftypheic', 'HEIC'],
  ['\u0000\u0000\u0000\u0000ftypmif1', 'HEIC'],
  ['\u0000\u0000\u0000\u0000ftypisom', 'unknown'],
  ['<svg xmlns="a">', 'SVG'],
  ['\u00ef\u00bb\u00bf<?xml version="1.0"?>\n<svg>', 'SVG'],
  ['<!-- a --><svg>', 'SVG'],
  ['<!DOCTYPE svg><svg>', 'SVG'],
  ['<?xml version="1.0"?><html>', 'unknown'],
  ['<p><svg>', 'unknown'],
  ['', 'unknown'],
])('the picture %j is %s', (text, format) => {
  expect(nameFormat(latin(text))).toBe(format);
});

describe('a BMP', () => {
  /** Blue, green, red of two points a row, two rows from below, as 24 bits; or points of a palette. */
  function makeBmp(
    bits: number,
    points: readonly number[][],
    palette: readonly number[][] = [],
    height = points.length,
  ) {
    const row = Math.ceil(((points[0]?.length ?? 0) * (bits >= 24 ? 8 : bits)) / 32) * 4;
    const start = 54 + palette.length * 4;
    const bytes = new Uint8Array(start + row * points.length);
    const view = new DataView(bytes.buffer);
    bytes.set([0x42, 0x4d]);
    view.setUint32(10, start, true);
    view.setUint32(14, 40, true);
    view.setInt32(18, bits >= 24 ? ((points[0]?.length ?? 0) * 8) / bits : (points[0]?.length ?? 0), true);
    view.setInt32(22, height, true);
    view.setUint16(28, bits, true);
    palette.forEach((colour, index) => bytes.set(colour, 54 + index * 4));
    points.forEach((line, y) => {
      line.forEach((value, x) => {
        const at = start + row * y + (bits >= 24 ? x : Math.floor((x * bits) / 8));
        bytes[at] = (bytes[at] ?? 0) | (bits >= 24 ? value : value << (8 - bits - ((x * bits) % 8)));
      });
    });
    return bytes;
  }
  const colours = [
    [1, 2, 3, 0],
    [4, 5, 6, 0],
  ];

  test('of 24 bits is read from below, red first', () => {
    const bmp = makeBmp(24, [
      [1, 2, 3, 4, 5, 6],
      [7, 8, 9, 10, 11, 12],
    ]);
    expect(measureBmp(bmp)).toEqual({ width: 2, height: 2 });
    expect(readBmp(bmp)).toEqual({
      width: 2,
      height: 2,
      pixels: Uint8Array.of(9, 8, 7, 12, 11, 10, 3, 2, 1, 6, 5, 4),
    });
  });

  test('with a height below nought is read from above', () => {
    const bmp = makeBmp(
      24,
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [],
      -2,
    );
    expect(readBmp(bmp)).toEqual({ width: 1, height: 2, pixels: Uint8Array.of(3, 2, 1, 6, 5, 4) });
  });

  test('of 32 bits has a fourth byte', () => {
    expect(readBmp(makeBmp(32, [[1, 2, 3, 0, 4, 5, 6, 0]]))?.pixels).toEqual(Uint8Array.of(3, 2, 1, 6, 5, 4));
  });

  test.each([1, 4, 8])('of %i bits has a palette', (bits) => {
    const points = [[0, 1, 1, 0, 0, 0, 0, 1, 1]];
    const red = [3, 6, 6, 3, 3, 3, 3, 6, 6];
    const pixels = readBmp(makeBmp(bits, points, colours))?.pixels ?? new Uint8Array();
    expect([...pixels].filter((_, at) => at % 3 === 0)).toEqual(red);
  });

  test.each<[string, (view: DataView) => void]>([
    ['without a width', (view) => view.setInt32(18, 0, true)],
    ['without a height', (view) => view.setInt32(22, 0, true)],
    ['with an older head', (view) => view.setUint32(14, 39, true)],
    ['packed', (view) => view.setUint32(30, 1, true)],
    ['with masks for 24 bits', (view) => view.setUint32(30, 3, true)],
    ['of 16 bits', (view) => view.setUint16(28, 16, true)],
    ['that ends too early', (view) => view.setInt32(22, 3, true)],
  ])('%s is not read', (_, change) => {
    const bmp = makeBmp(24, [
      [1, 2, 3],
      [4, 5, 6],
    ]);
    change(new DataView(bmp.buffer));
    expect(readBmp(bmp)).toBeUndefined();
  });

  test('with the usual masks for 32 bits is', () => {
    const bmp = makeBmp(32, [[1, 2, 3, 0]]);
    new DataView(bmp.buffer).setUint32(30, 3, true);
    expect(readBmp(bmp)?.pixels).toEqual(Uint8Array.of(3, 2, 1));
  });

  test('needs its head whole', () => {
    expect(measureBmp(new Uint8Array(53))).toBeUndefined();
    expect(measureBmp(makeBmp(24, [[1, 2, 3]]).subarray(0, 54))).toEqual({ width: 1, height: 1 });
  });
});

describe('a paragraph beside a picture', () => {
  const paragraph = (text: string, looks: object = {}, run: object = {}) =>
    ({ inlines: [{ type: 'text', text, ...run }], ...looks }) as unknown as SourceParagraph;
  const grade = (...args: Parameters<typeof paragraph>) => gradeCaption(paragraph(...args), 16);

  test.each([
    ['图1 会场', 'sure'],
    ['图 2-3：会场', 'sure'],
    ['附图三 会场', 'sure'],
    ['照片12', 'sure'],
    ['图为会场', 'sure'],
    ['上图为会场', 'sure'],
    ['左图：会场', 'sure'],
    ['图片说明：会场', 'sure'],
    ['照片（左）：会场', 'sure'],
    ['▲会场', 'sure'],
    ['（摄影：张三）', 'sure'],
    ['会场（供图/县总工会）', 'sure'],
    ['张三摄', 'sure'],
    ['本报记者 张三/摄影', 'sure'],
    ['（县总工会供图）', 'sure'],
    ['会场', undefined],
    ['图书馆里', undefined],
    ['图1会场', undefined],
    ['照片上的人', undefined],
    ['', undefined],
    [`图1 ${'会'.repeat(117)}`, 'sure'],
    [`图1 ${'会'.repeat(118)}`, undefined],
  ])('%s: %s', (text, graded) => {
    expect(grade(text)).toBe(graded);
  });

  test.each<[string, Parameters<typeof paragraph>, string | undefined]>([
    ['the style of captions', ['会场', { style: 'Caption' }], 'sure'],
    ['a Chinese one', ['会场', { style: '题注' }], 'sure'],
    ['such a style under a heading', ['会场', { style: '图片说明', outline: 1 }], 'sure'],
    ['a heading', ['图1 会场', { outline: 0 }], undefined],
    ['an item of a list', ['图1 会场', { list: {} }], undefined],
    ['set in the middle', ['会场', { align: 'center' }], 'likely'],
    ['at the side', ['会场', { align: 'right' }], undefined],
    ['in small letters', ['会场', {}, { size: 15 }], 'likely'],
    ['in those of the text', ['会场', {}, { size: 16 }], undefined],
    ['in the middle, in those of the text', ['会场', { align: 'center' }, { size: 16 }], 'likely'],
    ['in large ones', ['会场', { align: 'center' }, { size: 17 }], undefined],
    ['bold', ['会场', { align: 'center' }, { bold: true }], undefined],
    ['a date', ['2023年5月1日', { align: 'center' }], undefined],
    ['forty characters', ['会'.repeat(40), { align: 'center' }], 'likely'],
    ['one more', ['会'.repeat(41), { align: 'center' }], undefined],
  ])('%s', (_, args, graded) => {
    expect(grade(...args)).toBe(graded);
  });

  test('has its words in one line', () => {
    const inlines = [
      { type: 'text', text: ' 甲' },
      { type: 'break' },
      { type: 'picture' },
      { type: 'text', text: '乙 ' },
    ];
    expect(wordsOf({ inlines } as unknown as SourceParagraph)).toBe('甲 乙');
  });

  test.each([
    ['2023年5月1日', true],
    ['（2023年5月1日）', true],
    ['（第16号）', true],
    ['青总发〔2022〕11号', true],
    ['会场', false],
    ['（会场）', false],
  ])('%s signs: %s', (words, is) => {
    expect(isSigning(words)).toBe(is);
  });
});

describe('the letters of a web page', () => {
  const page = (charset: string, encoding: string) =>
    Uint8Array.from(iconv.encode(`<meta charset="${charset}"><p>工会镕</p>`, encoding));

  test.each([
    ['utf-8', 'utf8'],
    ['UTF8', 'utf8'],
    ['gb2312', 'gb18030'],
    ['gb_2312-80', 'gb18030'],
    ['GBK', 'gb18030'],
    ['gb18030', 'gb18030'],
    ['big5', 'big5'],
    ['big5-hkscs', 'big5'],
    ['gb2312', 'utf8'],
    ['unknown', 'utf8'],
  ])('that says %s and is %s', (charset, encoding) => {
    const words = encoding === 'big5' ? '工會' : '工会镕';
    const bytes = Uint8Array.from(iconv.encode(`<meta charset="${charset}"><p>${words}</p>`, encoding));
    expect(decodeHtml(bytes, 'a.html')).toContain(words);
  });

  test('are those it was sent with, its mark before all', () => {
    expect(decodeHtml(page('utf-8', 'gb18030'), 'a.html', 'gbk')).toContain('工会镕');
    const marked = Uint8Array.from(Buffer.from('\ufeff<meta charset="gbk">工会'));
    expect(decodeHtml(marked, 'a.html')).toContain('工会');
    const utf16 = Uint8Array.from([0xff, 0xfe, ...Buffer.from('<meta charset="gbk">工会', 'utf16le')]);
    expect(decodeHtml(utf16, 'a.html')).toContain('工会');
    expect(decodeHtml(Uint8Array.from(Buffer.from('<meta charset="utf-8">\r\n甲\r乙')), 'a.html')).toContain(
      '\n甲\n乙',
    );
  });

  test('named in the older form, and in XML', () => {
    const older = iconv.encode(
      '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">工会',
      'gb18030',
    );
    expect(decodeHtml(Uint8Array.from(older), 'a.html')).toContain('工会');
    const xml = iconv.encode('<?xml version="1.0" encoding="big5"?>工會', 'big5');
    expect(decodeHtml(Uint8Array.from(xml), 'a.html')).toContain('工會');
  });
});

describe('the text layer of a page', () => {
  const judge = (text: string, rest: Partial<PageContent> = {}) =>
    judgePage({
      page: 3,
      glyphs: [...text].map((one) => ({ text: one })),
      hasPicture: false,
      unmapped: '',
      ...rest,
    } as unknown as PageContent);

  test.each([
    ['text', judge('工会的路'), { page: 3, state: 'text', bad: 0 }],
    ['nothing', judge(' \n'), { page: 3, state: 'blank', bad: 0 }],
    ['a picture alone', judge('', { hasPicture: true }), { page: 3, state: 'scan', bad: 0 }],
    ['text over a picture', judge('工会', { hasPicture: true }), { page: 3, state: 'text', bad: 0 }],
    ['one of twenty without meaning', judge(`${'工'.repeat(19)}\ufffd`), { page: 3, state: 'text', bad: 1 }],
    ['one of nineteen', judge(`${'工'.repeat(18)}\ue000`), { page: 3, state: 'damaged', bad: 1 }],
    [
      'a font without a map that reads well',
      judge('工会工作', { unmapped: '工会工作' }),
      { page: 3, state: 'text', bad: 0 },
    ],
    [
      'one that reads like nothing',
      judge('龘靐齉爩', { unmapped: '龘靐齉爩' }),
      { page: 3, state: 'damaged', bad: 4 },
    ],
    ['one of plain letters', judge('ABC', { unmapped: 'ABC' }), { page: 3, state: 'text', bad: 0 }],
  ])('%s', (_, judged, expected) => {
    expect(judged).toEqual(expected);
  });

  const pages = (...states: (PageState['state'] | number)[]) =>
    states.map((state, index): PageState =>
      typeof state === 'number'
        ? { page: index + 1, state: 'text', bad: state }
        : { page: index + 1, state, bad: 0 },
    );
  const tell = (...states: Parameters<typeof pages>) =>
    tellPages(pages(...states), 'a.pdf').map(({ page, message }) => `${page} ${message}`);

  test('is told of where it lacks', () => {
    expect(tell('text', 'text')).toEqual([]);
    expect(tell('text', 2)).toEqual(['2 有 2 个字符没有编码，请照原件补']);
    expect(tell('text', 'scan', 'text')).toEqual([
      '2 第 2 页是扫描图片，没有文字。请先用文字识别软件识别，或从原程序导出文字，再导入；其余各页已读入',
    ]);
    expect(tell('text', 'damaged', 'scan', 'text')).toEqual([
      '2 第 3 页是扫描图片，没有文字；第 2 页的文字层已损坏（字体没有说明编码）。请先用文字识别软件识别，或从原程序导出文字，再导入；其余各页已读入',
    ]);
    expect(tell('scan', 'text', 'scan', 'scan', 'text', 'text', 'text')[0]).toMatch(
      /^1 第 1、3–4 页是扫描图片/u,
    );
  });

  test('and the file is refused where most pages lack it', () => {
    expect(() => tell('scan', 'scan', 'text')).toThrow(
      '“a.pdf”第 1–2 页是扫描图片，没有文字。请先用文字识别软件识别',
    );
    expect(() => tell('scan', 'blank', 'blank')).toThrow('第 1 页是扫描图片');
    expect(tell('scan', 'text')).toHaveLength(1);
  });
});
