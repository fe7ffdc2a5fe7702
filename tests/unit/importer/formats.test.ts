import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { UnreadableSourceError } from '../../../src/importer/read/decode.ts';
import { readSource } from '../../../src/importer/read/read-source.ts';
import { makeDocx, p } from './docx/make-docx.ts';

const zip = (...names: string[]) => zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
const bytes = (...head: (number | string)[]) =>
  Buffer.concat([
    ...head.map((part) => (typeof part === 'number' ? Buffer.from([part]) : Buffer.from(part, 'latin1'))),
    Buffer.alloc(80),
  ]);
const odt = zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }] });
const rtf = Buffer.from('{\\rtf1\\ansi 通知}');

afterEach(() => vi.unstubAllEnvs());

describe('a format that is not read is named, with what to do', () => {
  test.each([
    ['PNG', bytes(0x89, 'PNG\r\n'), '图片（PNG）'],
    ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0), '图片（JPEG）'],
    ['TIFF', bytes('II*', 0), '图片（TIFF）'],
    ['TIFF of the other order', bytes('MM', 0, '*'), '图片（TIFF）'],
    ['BMP', bytes('BM', 1, 2, 3, 4, 0, 0, 0, 0), '图片（BMP）'],
    ['WebP', bytes('RIFF', 1, 2, 3, 4, 'WEBP'), '图片（WebP）'],
    ['GIF', bytes('GIF89a'), '图片（GIF）'],
    ['RAR', bytes('Rar!'), '压缩包'],
    ['7z', bytes('7z', 0xbc, 0xaf, 0x27, 0x1c), '压缩包'],
    ['Excel', zip('xl/workbook.xml'), 'Excel 表格'],
    ['PowerPoint', zip('ppt/presentation.xml'), '演示文稿（PPT）'],
    ['OFD', zip('OFD.xml'), '国产版式文件（OFD）'],
    ['CAJ', bytes('CAJ', 0), '知网文件（CAJ）'],
    [
      'old Excel',
      Buffer.concat([bytes(0xd0, 0xcf, 0x11, 0xe0), Buffer.from('Workbook', 'utf16le')]),
      'Excel 表格',
    ],
    ['RTF', rtf, '写字板文档（RTF 格式）'],
    ['OpenDocument', Buffer.from(odt), 'OpenDocument 文字文稿（.odt）'],
  ])('%s, whatever it is called', async (_, file, name) => {
    vi.stubEnv('PATH', '');
    for (const fileName of ['原稿.txt', '原稿.docx', '原稿'])
      await expect(readSource(file, fileName)).rejects.toThrow(
        `“${fileName}”是${name}，读不了。请`.slice(0, -1),
      );
  });

  test.each([
    ['原稿.ceb', '方正版式文件（CEB）'],
    ['原稿.caj', '知网文件（CAJ）'],
  ])('%s by its name where its bytes say nothing', async (fileName, name) => {
    await expect(readSource(bytes(1, 2, 3), fileName)).rejects.toThrow(`是${name}，读不了`);
  });

  test('XML of an office program is not read as text', async () => {
    await expect(
      readSource(Buffer.from('<?xml version="1.0"?><w:doc>字</w:doc>'), '原稿.xml'),
    ).rejects.toThrow(
      new UnreadableSourceError(
        '“原稿.xml”是 XML 文件，不是文本。如果是 Word 或 WPS 存的，请在里面打开、另存为 .docx 再导入。',
      ),
    );
  });

  test('a text that begins with BM or MIME is a text', async () => {
    await expect(readSource(Buffer.from('BM计划\n'), '原稿.txt')).resolves.toMatchObject({
      text: 'BM计划\n',
    });
  });
});

describe('LibreOffice is used where the machine has it', () => {
  const install = (script: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'office-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    writeFileSync(join(folder, 'good.docx'), makeDocx({ body: p('转来的文') }));
    writeFileSync(join(folder, 'soffice'), `#!/bin/sh\nhere=${folder}\n${script}\n`);
    chmodSync(join(folder, 'soffice'), 0o755);
    vi.stubEnv('PATH', `${folder}:/usr/bin:/bin`);
  };

  test('what it makes is read as Word', async () => {
    // The folder for the result stands behind --outdir, the sixth word.
    install('cp "$here/good.docx" "$7/source.docx"');
    await expect(readSource(rtf, '原稿.rtf')).resolves.toMatchObject({
      text: '转来的文\n',
      origin: '写字板文档（RTF 格式），由 LibreOffice 转成 Word',
    });
  });

  test('where it makes nothing the editor is told', async () => {
    install('exit 0');
    await expect(readSource(rtf, '原稿.rtf')).rejects.toThrow(
      new UnreadableSourceError(
        '“原稿.rtf”没能由 LibreOffice 转成 Word 文件（可能有密码，或已损坏）。请在 Word 或 WPS 里打开、另存为 .docx 再导入。',
      ),
    );
  });
});
