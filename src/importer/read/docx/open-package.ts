import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { UnreadableSourceError } from '../decode.ts';
import { crc32 } from 'node:zlib';
import { limits } from './limits.ts';

/** The parts of a Word file by name, `word/document.xml`. */
export interface Package {
  names: ReadonlySet<string>;
  /** Declared size of a part. */
  sizeOf(name: string): number | undefined;
  /** Unpacks one part; undefined where the file has none of that name. */
  read(name: string): Promise<Uint8Array | undefined>;
}

/**
 * Opens a ZIP package, and believes neither its sizes nor its sums before they are counted.
 * @throws UnreadableSourceError for a damaged, encrypted or swollen archive.
 */
export async function openPackage(bytes: Uint8Array, fileName: string): Promise<Package> {
  const words = refusals(fileName);
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes), { lazyEntries: true, validateEntrySizes: true });
    if (zip.entryCount > limits.entries) throw words.swollen(`内含 ${zip.entryCount} 个部件`);
    const entries = await listEntries(zip, words);
    return {
      names: new Set(entries.keys()),
      sizeOf: (name) => entries.get(name)?.uncompressedSize,
      read: async (name) => {
        const entry = entries.get(name);
        return entry && guard(() => unpack(zip, entry, words), words.corrupt);
      },
    };
  } catch (error) {
    throw error instanceof UnreadableSourceError ? error : words.corrupt(error);
  }
}

type Refusals = ReturnType<typeof refusals>;

async function listEntries(zip: ZipFile, words: Refusals): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  let total = 0;
  for await (const entry of zip.eachEntry()) {
    if (entry.isEncrypted()) throw words.encrypted();
    total += entry.uncompressedSize;
    if (total > limits.packageBytes) throw words.swollen('展开后超过 1 GB');
    if (entries.has(entry.fileName)) throw words.corrupt();
    entries.set(entry.fileName, entry);
  }
  return entries;
}

async function unpack(zip: ZipFile, entry: Entry, words: Refusals): Promise<Uint8Array> {
  const { uncompressedSize: size, compressedSize } = entry;
  if (size > limits.partBytes) throw words.swollen(`部件 ${entry.fileName} 展开后超过 64 MB`);
  if (size > 4 * 1024 ** 2 && size / compressedSize > limits.ratio)
    throw words.swollen(`部件 ${entry.fileName} 压缩得异常紧`);
  const chunks: Buffer[] = [];
  let sum = 0;
  // yauzl ends the stream with an error as soon as more comes out than was declared.
  for await (const chunk of await zip.openReadStreamPromise(entry)) {
    if (!Buffer.isBuffer(chunk)) continue;
    sum = crc32(chunk, sum);
    chunks.push(chunk);
  }
  if (sum !== entry.crc32) throw words.corrupt();
  return Buffer.concat(chunks);
}

async function guard<T>(work: () => Promise<T>, refuse: (error: unknown) => Error): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UnreadableSourceError ? error : refuse(error);
  }
}

function refusals(fileName: string) {
  return {
    corrupt: (cause?: unknown) =>
      new UnreadableSourceError(
        `“${fileName}”已损坏，打不开。请在 Word 或 WPS 里打开、另存为新的 .docx 再导入；打不开就请原单位重发。`,
        { cause },
      ),
    encrypted: () =>
      new UnreadableSourceError(`“${fileName}”设有密码。请在 Word 或 WPS 里打开，去掉密码后另存再导入。`),
    swollen: (reason: string) =>
      new UnreadableSourceError(
        `“${fileName}”${reason}，不像普通的 Word 文件，没有打开。请在 Word 里把文字复制到新文件，存为 .docx 再导入。`,
      ),
  };
}
