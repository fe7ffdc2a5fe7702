import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';

/** A Chromium of old, from a package that carries one. */
export interface OldEngine {
  version: number;
  source: string;
}

/** The oldest that is supported, the last but one before Windows 7 ends, and those where something began in between. */
export const oldEngines: readonly OldEngine[] = [
  { version: 86, source: 'chrome-aws-lambda@5.3.1' },
  { version: 92, source: 'chrome-aws-lambda@10.1.0' },
  { version: 103, source: '@sparticuz/chromium@103.0.0' },
  { version: 109, source: '@sparticuz/chromium@109.0.6' },
];

const SHELF = resolve(import.meta.dirname, '../../.cache/old-engines');

/** The folder an engine is unpacked into; undefined where it is not there. */
export function findEngine({ version }: OldEngine): string | undefined {
  const folder = join(SHELF, String(version));
  return existsSync(join(folder, 'chromium')) ? folder : undefined;
}

/**
 * Brings the engines that are not there yet into `.cache/`, each 50 MB to fetch and 150 MB unpacked. They stand beside
 * the packages of the lock file and not among them: nobody who only builds the site needs them.
 */
export function installEngines(): void {
  if (process.platform !== 'linux' || process.arch !== 'x64') return;
  for (const engine of oldEngines) if (!findEngine(engine)) install(engine);
}

function install({ version, source }: OldEngine): void {
  mkdirSync(SHELF, { recursive: true });
  const work = mkdtempSync(join(SHELF, '.new-'));
  try {
    console.log(`Fetching Chromium ${version} for the tests of old browsers`);
    const packed = execFileSync('npm', ['pack', source, '--silent'], {
      cwd: work,
      encoding: 'utf8',
      timeout: 120_000,
    });
    execFileSync('tar', ['xzf', packed.trim(), '--strip-components=2', 'package/bin'], { cwd: work });
    rmSync(join(work, packed.trim()));
    for (const name of ['chromium', 'aws.tar', 'swiftshader.tar']) {
      writeFileSync(join(work, name), brotliDecompressSync(readFileSync(join(work, `${name}.br`))), {
        mode: 0o755,
      });
      rmSync(join(work, `${name}.br`));
      if (!name.endsWith('.tar')) continue;
      execFileSync('tar', ['xf', name], { cwd: work });
      rmSync(join(work, name));
    }
    renameSync(work, join(SHELF, String(version)));
  } catch (error) {
    rmSync(work, { recursive: true, force: true });
    console.error(
      `CHROMIUM ${version} COULD NOT BE FETCHED: the tests of old browsers skip it. ${String(error)}`,
    );
  }
}
