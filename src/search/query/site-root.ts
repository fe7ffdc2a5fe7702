import { belowRoot } from '../../text/below-root.ts';
import './site-disk.ts';

/** The address of a file or page of the site from wherever the script runs: `/series/` → `/x/y/series/`. */
export function addressInSite(path: string): string {
  return belowRoot(globalThis.archiveDisk?.nameFile(path) ?? path, siteRoot());
}

/**
 * Where the site begins, in whatever folder of whatever server it lies: `/` or `/x/y/`. A page says so on `<html>`; a worker,
 * whose own address tells it only where scripts lie, bears it as its name.
 */
export function siteRoot(): string {
  if (typeof document === 'undefined') return nameOfWorker() || '/';
  return new URL(document.documentElement.dataset.root ?? '/', document.baseURI).pathname;
}

/** Node, in which the search runs too, has no such name. */
function nameOfWorker(): string {
  return typeof name === 'string' ? name : '';
}

/** Of a worker's global scope. */
declare const name: unknown;
