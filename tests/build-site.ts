import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Folder of the site built from the real content for this run. */
    site: string;
  }
}

/** Builds the real content once for all tests of the site; the folder goes when they are done. */
export default function setup(project: TestProject): () => void {
  // In a folder of its own: a build may keep something beside the site.
  const folder = mkdtempSync(join(tmpdir(), 'archive-site-'));
  const site = join(folder, 'site');
  // Without an origin a build names no address of its own; what the tests read names this one.
  const env = { ...process.env, SITE_ORIGIN: process.env.SITE_ORIGIN ?? 'http://localhost:4321' };
  execFileSync('astro', ['build', '--outDir', site], {
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: true,
    env,
  });
  project.provide('site', site);
  return () => rmSync(folder, { recursive: true, force: true });
}
