import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ORIGINAL_FORMATS } from '../../corpus/source-files.ts';
import { recogniseFormat } from '../read/recognise-format.ts';
import { readBytes, type SourceFile } from './gather-files.ts';

/** Where originals are kept and up to which size; without a folder beside `source.txt`. */
export interface OriginalsSetting {
  folder: string | undefined;
  limit: { bytes: number; words: string };
}

/** The office's own files under the names they are kept by, and what to say of those left where they are. */
export interface Originals {
  files: Map<string, Uint8Array>;
  notes: string[];
}

/** Gathers the files to keep: `source.docx`, or `source-1.docx`, `source-2.pdf` … where there are several. */
export function gatherOriginals(
  sources: readonly SourceFile[],
  text: string,
  { limit }: OriginalsSetting,
): Originals {
  const files = new Map<string, Uint8Array>();
  const notes: string[] = [];
  sources.forEach((source, index) => {
    if (source.bytes > limit.bytes) {
      notes.push(`原件“${source.name}”超过 ${limit.words}，没有收进文献库，仍在原处，请另外保存。`);
      return;
    }
    const bytes = readBytes(source);
    // A text that is source.txt itself to the byte needs no second copy.
    if (Buffer.from(text).equals(bytes)) return;
    const format = formatOf(source.name, bytes);
    files.set(
      sources.length > 1 || format === 'txt' ? `source-${index + 1}.${format}` : `source.${format}`,
      bytes,
    );
  });
  return { files, notes };
}

/** Puts originals below a folder of their own; nothing there is overwritten. */
export function storeOriginals(files: Originals['files'], folder: string): void {
  mkdirSync(folder, { recursive: true });
  for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes, { flag: 'wx' });
}

function formatOf(name: string, bytes: Uint8Array): string {
  const ending = /\.([a-z]+)$/iu.exec(name)?.[1]?.toLowerCase();
  if (ending !== undefined && ORIGINAL_FORMATS.includes(ending)) return ending;
  const format = recogniseFormat(bytes, name);
  switch (format.door) {
    case 'word':
      return 'docx';
    case 'pdf':
    case 'mht':
      return format.door;
    case 'picture':
      return format.name.toLowerCase();
    case 'convert':
      return format.extension;
    default:
      return 'txt';
  }
}
