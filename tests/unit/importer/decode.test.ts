import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { decodeSource, UnreadableSourceError } from '../../../src/importer/read/decode.ts';

const LINE = '青总发〔2022〕11号\n各市（州）总工会，省级各产业工会，省总各直属工会：\n';

describe('a source is read rightly', () => {
  test.each([
    ['UTF-8', iconv.encode(LINE, 'utf8'), 'UTF-8'],
    ['UTF-8 with a byte-order mark', iconv.encode(LINE, 'utf8', { addBOM: true }), 'UTF-8'],
    ['GBK', iconv.encode(LINE.replace('〔', '【').replace('〕', '】'), 'gbk'), 'GB18030'],
    ['GB18030', iconv.encode(LINE, 'gb18030'), 'GB18030'],
    ['UTF-16 little-endian with mark', iconv.encode(LINE, 'utf16le', { addBOM: true }), 'UTF-16LE'],
    ['UTF-16 big-endian with mark', iconv.encode(LINE, 'utf16be', { addBOM: true }), 'UTF-16BE'],
    ['UTF-16 little-endian without mark', iconv.encode(LINE, 'utf16le'), 'UTF-16LE'],
    ['UTF-16 big-endian without mark', iconv.encode(LINE, 'utf16be'), 'UTF-16BE'],
  ])('%s', (_, bytes, encoding) => {
    const source = decodeSource(bytes, '原稿.txt');
    expect(source.encoding).toBe(encoding);
    expect(source.text.replace('【', '〔').replace('】', '〕')).toBe(LINE);
  });

  test.each([
    ['UTF-16LE', 'utf16le'],
    ['UTF-16BE', 'utf16be'],
  ])('a mark of %s is believed, whatever is written: here Tibetan', (encoding, charset) => {
    const bytes = iconv.encode('བཀྲ་ཤིས་བདེ་ལེགས', charset, { addBOM: true });
    expect(decodeSource(bytes, '藏文.txt')).toEqual({ text: 'བཀྲ་ཤིས་བདེ་ལེགས', encoding });
  });

  test('GB18030 among many Latin letters is no UTF-16, Big5 is known by its characters', () => {
    const latin = 'workers '.repeat(20);
    expect(decodeSource(iconv.encode(`${latin}工会。`, 'gb18030'), 'a.txt').encoding).toBe('GB18030');
    const big5 = '各縣總工會：現將開會的通知發給你們，要在五月一日前到省會';
    expect(decodeSource(iconv.encode(big5, 'big5'), 'a.txt')).toEqual({ text: big5, encoding: 'Big5' });
  });

  test('CRLF and lone CR become line feeds', () => {
    expect(decodeSource(Buffer.from('一\r\n二\r三\n'), 'a.txt').text).toBe('一\n二\n三\n');
  });
});

describe('a source that is no text is refused in words', () => {
  test.each([
    ['empty', Buffer.alloc(0), '“原稿.txt”是空文件，没有可导入的文字。'],
    ['only white space', Buffer.from(' \n\u3000\n'), '“原稿.txt”里只有空白，没有可导入的文字。'],
    [
      'a Word file',
      Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
      '“原稿.txt”是 Word 或压缩文件，不是文本。请在 Word 里另存为“纯文本（.txt）”再导入。',
    ],
    [
      'an old Word file',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]),
      '“原稿.txt”是 Word 或压缩文件，不是文本。请在 Word 里另存为“纯文本（.txt）”再导入。',
    ],
    [
      'a PDF',
      Buffer.from('%PDF-1.7\n'),
      '“原稿.txt”是 PDF，不是文本。请先导出其中的文字，存为 .txt 再导入。',
    ],
    [
      'binary',
      Buffer.from([0, 1, 2, 3, 0, 255, 7, 0, 9]),
      '“原稿.txt”不是文本文件（含有控制字符）。请确认选对了文件。',
    ],
    [
      'control characters in text',
      Buffer.from('工会\u0001\u0002'),
      '“原稿.txt”不是文本文件（含有控制字符）。请确认选对了文件。',
    ],
    [
      'no known encoding',
      Buffer.from([0xb9, 0xff, 0xff, 0xa4, 0x80]),
      '“原稿.txt”的文字编码认不出来。请用记事本打开，另存为“UTF-8”编码的 .txt 再导入。',
    ],
  ])('%s', (_, bytes, message) => {
    expect(() => decodeSource(bytes, '原稿.txt')).toThrow(new UnreadableSourceError(message));
  });
});
