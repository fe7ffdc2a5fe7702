import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { UnreadableSourceError } from './decode.ts';

/** A long report of 300 pages takes LibreOffice some 20 s; what takes longer hangs. */
const TIME_LIMIT = 120_000;

/**
 * Turns a file of another word processor into .docx by LibreOffice, in a folder and a profile of its own that are gone
 * afterwards. Gives undefined where the machine has no LibreOffice.
 * @throws UnreadableSourceError where LibreOffice does not manage.
 */
export async function convertToDocx(
  bytes: Uint8Array,
  extension: string,
  fileName: string,
): Promise<Uint8Array | undefined> {
  const program = findOffice();
  if (program === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'import-'));
  try {
    writeFileSync(join(folder, `source.${extension}`), bytes);
    const profile = pathToFileURL(join(folder, 'profile')).href;
    const options = ['--headless', '--norestore', '--convert-to', 'docx', '--outdir', folder];
    await promisify(execFile)(
      program,
      [`-env:UserInstallation=${profile}`, ...options, join(folder, `source.${extension}`)],
      { timeout: TIME_LIMIT, killSignal: 'SIGKILL' },
    );
    return readFileSync(join(folder, 'source.docx'));
  } catch (error) {
    throw new UnreadableSourceError(
      `“${fileName}”没能由 LibreOffice 转成 Word 文件（可能有密码，或已损坏）。请在 Word 或 WPS 里打开、另存为 .docx 再导入。`,
      { cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function findOffice(): string | undefined {
  const names = process.platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice'];
  return (process.env.PATH ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => names.map((name) => join(folder, name)))
    .find((path) => existsSync(path));
}
