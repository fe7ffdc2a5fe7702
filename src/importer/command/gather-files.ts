import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { isHidden } from '../../corpus/files.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';
import { refuseLargeFile } from '../read/read-source.ts';
import { RefusalError } from '../refusal.ts';

/** A file to be imported. */
export interface SourceFile {
  path: string;
  name: string;
  bytes: number;
}

/** Lists the files meant: each file as given, a folder as its files by the numbers in their names. */
export function gatherFiles(paths: readonly string[]): SourceFile[] {
  const files = paths.flatMap((path) => (statSync(path).isDirectory() ? listFolder(path) : [path]));
  const double = files.find((path, index) => files.indexOf(path) !== index);
  if (double !== undefined) throw new RefusalError(`“${double}”给了两次。同一个文件只要写一次。`);
  return files.map((path) => {
    const bytes = statSync(path).size;
    refuseLargeFile(bytes, basename(path));
    return { path, name: basename(path), bytes };
  });
}

/** The bytes of a source. */
export function readBytes({ path }: SourceFile): Uint8Array {
  return readFileSync(path);
}

function listFolder(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !isHidden(name));
  const inner = entries.find((entry) => !entry.isFile());
  if (inner)
    throw new RefusalError(
      `“${folder}”里还有“${inner.name}”，不是文件。请把一期的文件单独放进一个文件夹，或逐个写出文件名。`,
    );
  if (entries.length === 0) throw new RefusalError(`文件夹“${folder}”里没有文件。请核对路径。`);
  return entries
    .map(({ name }) => name)
    .sort(byNumbers)
    .map((name) => join(folder, name));
}

const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** `2.docx` stands before `10.docx`, `第二期.docx` before `第十期.docx`. */
function byNumbers(a: string, b: string): number {
  return collator.compare(inFigures(a), inFigures(b)) || (a < b ? -1 : 1);
}

function inFigures(name: string): string {
  return name.replace(/[〇零一二三四五六七八九十百]+/gu, (numeral) =>
    String(parseChineseNumeral(numeral) ?? numeral),
  );
}
