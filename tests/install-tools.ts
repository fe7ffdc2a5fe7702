import { execFileSync, spawnSync } from 'node:child_process';
import { findChromium } from '../src/publish/pdf/open-chromium.ts';
import { drivesNoWindows } from './browser/chromium.ts';
import { findFirefox } from './browser/firefox.ts';
import { findEpubcheck } from './build/epubcheck.ts';
import { unpackNginx } from './deploy/find-nginx.ts';
import { installEngines } from './old-engines/engines.ts';
import { present } from './present.ts';

/** Runs before the tests: makes sure of what they need besides Node, from Debian's packages where it can. */
const missing = [
  ...(findChromium() ? [] : ['chromium']),
  ...(hasChineseFont() ? [] : ['fontconfig', 'fonts-noto-cjk']),
  ...(findEpubcheck() ? [] : ['epubcheck']),
  ...(findFirefox() === undefined ? ['firefox-esr'] : []),
];
if (missing.length > 0) install(missing);
if (process.platform === 'linux' && !drivesNoWindows()) spareTheWindows();
installEngines();
unpackNginx();

function hasChineseFont(): boolean {
  if (process.platform !== 'linux') return true;
  const fonts = spawnSync('fc-list', [':lang=zh-cn', 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function install(packages: string[]): void {
  console.log(`Installing for the tests: ${packages.join(', ')}`);
  try {
    fetchPackages(packages);
  } catch {
    console.error(
      `The tests need ${packages.join(' and ')}, and this script could not install them with apt-get.\n` +
        'Install a Chromium (or set CHROMIUM_PATH to Chrome or Edge), a Chinese font, Firefox (or set ' +
        'FIREFOX_PATH) and Java with epubcheck (or set EPUBCHECK_JAR), then run the tests again.',
    );
    process.exit(1);
  }
}

/** Fetches the browser without windows where it can be had; the tests are the same without it, and take longer. */
function spareTheWindows(): void {
  try {
    fetchPackages(['chromium-headless-shell']);
  } catch {
    console.log(
      'No chromium-headless-shell to be had: the tests drive the Chromium with windows, and take longer.',
    );
  }
}

function fetchPackages(packages: string[]): void {
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  for (const command of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
    const [program, ...rest] = [...sudo, 'apt-get', ...command];
    execFileSync(present(program), rest, {
      stdio: 'inherit',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  }
}
