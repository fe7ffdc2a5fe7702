import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, delimiter, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const program = (process.env.PATH ?? '')
  .split(delimiter)
  .map((folder) => join(folder, 'soffice'))
  .find((path) => existsSync(path));

/** Whether this machine has LibreOffice, and what the name of a test says that cannot run without it. */
export const hasOffice = program !== undefined;
export const WHY_NOT = hasOffice ? '' : '（没有运行：这台机器没有 LibreOffice）';

/**
 * Some documents as LibreOffice opens them and writes them again, in the order given.
 * @param format A name of its own for a format: `pdf`, `fodt`, `txt:Text (encoded):UTF8`.
 */
export function convertByOffice(
  documents: readonly { name: string; content: string | Uint8Array }[],
  format: string,
): Buffer[] {
  if (program === undefined) throw new Error('LibreOffice is not there');
  const folder = mkdtempSync(join(tmpdir(), 'office-'));
  const fileOf = (name: string) => join(folder, name);
  try {
    for (const { name, content } of documents) writeFileSync(fileOf(name), content);
    execFileSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(fileOf('profile')).href}`,
        ...['--headless', '--norestore', '--convert-to', format, '--outdir', folder],
        // As what is pasted into a text, not as a page of the web.
        ...(documents.some(({ name }) => name.endsWith('.html')) ? ['--infilter=HTML (StarWriter)'] : []),
        ...documents.map(({ name }) => fileOf(name)),
      ],
      { stdio: 'ignore' },
    );
    return documents.map(({ name }) =>
      readFileSync(fileOf(`${basename(name, extname(name))}.${format.split(':')[0]}`)),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
