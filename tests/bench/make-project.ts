import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What of a checkout is not the engine, or is made by it; hidden folders hold caches, `.git` leads to the repository. */
const LEFT_OUT = ['content', 'dist', 'dist.next', 'dist.last', 'dist.spare', 'node_modules', 'tests', '.git'];

/**
 * Makes a project folder that builds with a checkout's own code and packages, but keeps nothing in common with it that
 * a build writes: packages are linked one by one, since Astro and Vite keep their caches beside them.
 */
export function makeProject(checkout: string, project: string): void {
  for (const entry of readdirSync(checkout, { withFileTypes: true })) {
    const { name } = entry;
    if (LEFT_OUT.includes(name) || (name.startsWith('.') && entry.isDirectory())) continue;
    cpSync(join(checkout, name), join(project, name), { recursive: true });
  }
  const packages = join(project, 'node_modules');
  mkdirSync(packages);
  for (const name of readdirSync(join(checkout, 'node_modules'))) {
    if (name.startsWith('.') && name !== '.bin') continue;
    symlinkSync(join(checkout, 'node_modules', name), join(packages, name), 'junction');
  }
}
