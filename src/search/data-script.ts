/** The function that a file of data calls with its path below the site and its bytes in Base64. */
export const DELIVER = 'archiveFile';

/**
 * Writes the bytes of a file as a script that hands them over, for a page on a disk may load scripts and nothing else:
 * `/search/data/words.gz` → `/search/data/words.gz.js`, a third larger.
 */
export function writeDataScript(path: string, bytes: Uint8Array): string {
  return `${DELIVER}(${JSON.stringify(path)},"${Buffer.from(bytes).toString('base64')}")\n`;
}

/** Reads the bytes back out of such a script; undefined where it is another one. */
export function readDataScript(text: string): Uint8Array | undefined {
  const [, code] = WRITTEN.exec(text) ?? [];
  return code === undefined ? undefined : Buffer.from(code, 'base64');
}

const WRITTEN = new RegExp(String.raw`^${DELIVER}\("(?:[^"\\]|\\.)*","([A-Za-z0-9+/]*={0,2})"\)\n$`, 'u');
