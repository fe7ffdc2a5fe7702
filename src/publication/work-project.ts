import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What of a project a build needs beside its content and its packages. */
const ENGINE = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json', 'src', 'public'];

/** Makes a project without content in a folder of its own, which builds like this one and touches nothing of it. */
export function makeWorkProject(project: string, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ENGINE)
    if (existsSync(join(project, name))) cpSync(join(project, name), join(folder, name), { recursive: true });
  const packages = join(project, 'node_modules');
  if (!existsSync(packages)) return;
  mkdirSync(join(folder, 'node_modules'));
  // One by one: Astro and Vite keep caches beside the packages, in which one content would stand in the other's site.
  for (const name of readdirSync(packages))
    if (!name.startsWith('.'))
      symlinkSync(join(packages, name), join(folder, 'node_modules', name), 'junction');
}
