import { getDocumentProxy } from 'unpdf';
import { UnreadableSourceError } from '../decode.ts';
import { limits } from './limits.ts';
import { PredefinedMaps } from './predefined-cmaps.ts';

/** An open PDF as the engine gives it. */
export type PdfFile = Awaited<ReturnType<typeof getDocumentProxy>>;

/** One page of it. */
export type PdfPage = Awaited<ReturnType<PdfFile['getPage']>>;

/**
 * Opens a PDF. No script in it runs, no font, map or address is fetched, no picture larger than so many points is unpacked.
 * @throws UnreadableSourceError for what is encrypted, damaged, or longer than any issue.
 */
export async function openPdf(bytes: Uint8Array, fileName: string, largestPicture = 1): Promise<PdfFile> {
  // The engine would search such a file through for what it is made of, at twenty times its size.
  if (!Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(' obj'))
    throw explain(undefined, fileName);
  const file = await getDocumentProxy(Uint8Array.from(bytes), {
    disableFontFace: true,
    useSystemFonts: false,
    useWorkerFetch: false,
    useWasm: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    fontExtraProperties: true,
    maxImageSize: largestPicture,
    cMapUrl: 'maps/',
    cMapPacked: false,
    BinaryDataFactory: PredefinedMaps,
    verbosity: 0,
  }).catch((error: unknown) => {
    throw explain(error, fileName);
  });
  if (file.numPages <= limits.pages) return file;
  await file.loadingTask.destroy();
  throw new UnreadableSourceError(
    `“${fileName}”有 ${file.numPages} 页，超过 ${limits.pages} 页，没有读入。请按期拆成几个 PDF 再导入。`,
  );
}

function explain(error: unknown, fileName: string): UnreadableSourceError {
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new UnreadableSourceError(
    isLocked
      ? `“${fileName}”设有打开密码，读不了。请用能打开它的软件去掉密码、另存为 PDF 再导入。`
      : `“${fileName}”已损坏，打不开（可能没有传完）。请重新取得这份 PDF，或在原程序里再导出一次。`,
    { cause: error },
  );
}
