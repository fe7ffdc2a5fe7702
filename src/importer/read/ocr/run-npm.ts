import { spawnSync, type StdioOptions } from 'node:child_process';

const QUIET = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];

/**
 * Runs npm in a folder, from the registry it is set to, and says whether it went well; its own words go to the terminal.
 * Scripts of packages never run: they would make things for this machine.
 */
export function runNpm(folder: string, words: readonly string[]): boolean {
  const stdio: StdioOptions = ['ignore', 'ignore', 'inherit'];
  const settings = { cwd: folder, stdio };
  const npm = process.env.npm_execpath;
  const { status } =
    npm === undefined
      ? spawnSync('npm', [...words, ...QUIET], { ...settings, shell: process.platform === 'win32' })
      : spawnSync(process.execPath, [npm, ...words, ...QUIET], settings);
  return status === 0;
}
