import type { Finding } from '../findings/catalogue.ts';
import { findControls } from '../text/hidden-characters.ts';
import type { ContentFile } from './files.ts';

/** The text of a content file, which must be UTF-8 without a mark; undefined where it is not, and `problems` says why. */
export function decode({ path, bytes }: ContentFile, problems: Finding[]): string | undefined {
  const refuse = (message: string) => problems.push({ code: 'file-encoding', file: path, line: 1, message });
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) {
    refuse('文件开头有 BOM（看不见的标记）');
    return undefined;
  }
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    refuse('文件是 UTF-16（Unicode）编码，不是 UTF-8');
    return undefined;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuse('文件不是 UTF-8，多半是 GBK（ANSI）编码');
    return undefined;
  }
}

/** The text of a file that editors write; undefined too where it holds characters that no text may hold. */
export function decodeWritten(file: ContentFile, problems: Finding[]): string | undefined {
  const text = decode(file, problems);
  const controls = (text ?? '')
    .split('\n')
    .flatMap((words, at) => findControls(words).map(({ name }) => ({ name, line: at + 1 })));
  for (const { name, line } of controls)
    problems.push({ code: 'file-characters', file: file.path, line, message: `这一行里有 ${name}` });
  return controls.length > 0 ? undefined : text;
}
