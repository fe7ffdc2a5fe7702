import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const SHELF = resolve(import.meta.dirname, '../../.cache/nginx');
const UNPACKED = join(SHELF, 'usr/sbin/nginx');
const BROTLI = 'lib/nginx/modules/ngx_http_brotli_static_module.so';

/** An nginx that can be started, and the module that sends `.br`, where it is there. */
export interface Nginx {
  program: string;
  brotli: string | undefined;
}

/** The nginx of the machine, or the one unpacked into `.cache/`; undefined where there is none. */
export function findNginx(): Nginx | undefined {
  const program = existsSync(UNPACKED) ? UNPACKED : 'nginx';
  if (spawnSync(program, ['-v']).status !== 0) return undefined;
  return {
    program,
    brotli: [join(SHELF, 'usr', BROTLI), join('/usr', BROTLI)].find((file) => existsSync(file)),
  };
}

/**
 * Unpacks nginx from Debian's packages into `.cache/`, 1.3 MB: nothing is installed, for a package that is starts a server
 * on port 80. Where it cannot be had, the tests that need it say so in their names.
 */
export function unpackNginx(): void {
  if (process.platform !== 'linux' || findNginx()) return;
  mkdirSync(SHELF, { recursive: true });
  const work = mkdtempSync(join(SHELF, '.new-'));
  try {
    console.log('Fetching nginx for the tests of deploy/');
    for (const name of ['nginx', 'libnginx-mod-http-brotli-static']) fetchPackage(name, work);
    for (const name of readdirSync(work).filter((file) => file.endsWith('.deb')))
      execFileSync('dpkg-deb', ['-x', join(work, name), work]);
    if (!existsSync(join(work, 'usr/sbin/nginx'))) throw new Error('the package holds no program');
    renameSync(join(work, 'usr'), join(SHELF, 'usr'));
  } catch (error) {
    console.error(`NGINX COULD NOT BE FETCHED: the tests of deploy/nginx skip it. ${String(error)}`);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The module is not to be had everywhere, and nginx stands without it. */
function fetchPackage(name: string, work: string): void {
  try {
    execFileSync('apt-get', ['download', name], { cwd: work, stdio: ['ignore', 'ignore', 'pipe'] });
  } catch (error) {
    if (name === 'nginx') throw error;
  }
}
