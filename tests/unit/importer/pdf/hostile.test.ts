import { describe, expect, test } from 'vitest';
import { UnreadableSourceError } from '../../../../src/importer/read/decode.ts';
import { limits } from '../../../../src/importer/read/pdf/limits.ts';
import { readSource } from '../../../../src/importer/read/read-source.ts';
import { makePdf } from './make-pdf.ts';
import type { PdfPage } from './make-pdf.ts';

const TEXT = '各级工会要认真学习会议精神，全面做好今年的各项工作。';
const page: PdfPage = { texts: [{ x: 90, y: 700, size: 12, text: TEXT }] };
const scan: PdfPage = { texts: [], picture: true };
const good = makePdf([page]);
const LOCK = `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >> /ID [<00> <00>]`;
const DAMAGED = '“原稿.pdf”已损坏，打不开（可能没有传完）。请重新取得这份 PDF，或在原程序里再导出一次。';
const CURE = '请先用文字识别软件识别，或从原程序导出文字，再导入。';

describe('a PDF that cannot be read is refused in words', () => {
  test.each([
    [
      'with a password',
      makePdf([page], 'to-unicode', LOCK),
      '“原稿.pdf”设有打开密码，读不了。请用能打开它的软件去掉密码、另存为 PDF 再导入。',
    ],
    ['only its first bytes', good.subarray(0, 200), DAMAGED],
    ['nothing but a head', Buffer.from('%PDF-1.7\n'), DAMAGED],
    ['a head and rubbish', Buffer.concat([Buffer.from('%PDF-1.4\n'), Buffer.alloc(5000, 7)]), DAMAGED],
    ['scanned pages', makePdf([scan, scan, scan]), `“原稿.pdf”第 1–3 页是扫描图片，没有文字。${CURE}`],
    [
      'fonts that do not say what their codes mean',
      makePdf([page], 'unmapped'),
      `“原稿.pdf”第 1 页的文字层已损坏（字体没有说明编码）。${CURE}`,
    ],
    [
      'numbers of a character set instead of codes',
      makePdf([page], 'gb1-numbers'),
      `“原稿.pdf”第 1 页的文字层已损坏（字体没有说明编码）。${CURE}`,
    ],
    [
      'characters of private use',
      makePdf([page, scan], 'private'),
      `“原稿.pdf”第 2 页是扫描图片，没有文字；第 1 页的文字层已损坏（字体没有说明编码）。${CURE}`,
    ],
    [
      'no words and no picture',
      makePdf([{ texts: [] }]),
      '“原稿.pdf”里没有文字，没有可导入的内容。如果里面是扫描图片，请先识别成文字再导入。',
    ],
    [
      'one page too many',
      makePdf(Array.from({ length: limits.pages + 1 }, () => ({ texts: [] }))),
      '“原稿.pdf”有 2001 页，超过 2000 页，没有读入。请按期拆成几个 PDF 再导入。',
    ],
  ])('%s', async (_, bytes, message) => {
    await expect(readSource(bytes, '原稿.pdf')).rejects.toThrow(new UnreadableSourceError(message));
  });

  test('the end cut off is mended where the pages are there', async () => {
    const cut = good.subarray(0, good.indexOf('startxref'));
    await expect(readSource(cut, '原稿.pdf')).resolves.toMatchObject({ text: `${TEXT}\n`, origin: 'PDF' });
  });

  test('a PDF under another name, or with a few bytes before it, is read by its bytes', async () => {
    await expect(readSource(good, '原稿.txt')).resolves.toMatchObject({ text: `${TEXT}\n` });
  });
});
