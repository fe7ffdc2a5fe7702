import { readdirSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { isHidden } from '../corpus/files.ts';
import type { InstalledPackages } from './install-packages.ts';
import type { System } from './systems.ts';

/** A file that goes into the package. */
export interface PackedFile {
  /** Where it lies on this machine. */
  from: string;
  /** Its path in the package, with forward slashes. */
  to: string;
  isProgram: boolean;
}

/** What of a project goes into a package: all that the archive is, nothing that is made of it or belongs to this machine. */
const OWN = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'astro.config.mjs',
  'src',
  'content',
  'public',
  'deploy',
  'README.md',
  'CHANGELOG.md',
  'CONTRIBUTING.md',
  'LICENSE',
];

/** Lists the files of a package: the project, its packages, Node.js, and what is clicked to start at the top. */
export function listFiles(
  project: string,
  { packages, node, engine }: InstalledPackages,
  system: System,
): PackedFile[] {
  const starter = join('deploy/desk', system.starter);
  const program = system.nodeFile.replace('bin/node.exe', 'node.exe');
  return [
    ...OWN.flatMap((name) => listBelow(join(project, name), name, isOwn)),
    ...listBelow(packages, 'node_modules', isWanted),
    ...(engine === undefined ? [] : listBelow(engine, '.cache/ocr', isWanted)),
    { from: node, to: `node/${program}`, isProgram: true },
    { from: join(project, starter), to: system.starter, isProgram: true },
  ];
}

function isOwn(path: string): boolean {
  return !path.split('/').some(isHidden);
}

/** No links to programs that nothing here calls, and not what shows those who write packages their own lines. */
function isWanted(path: string): boolean {
  return !/\/\.bin\/|\/\.package-lock\.json$|\.map$/u.test(path);
}

/** The files at a place or below it, under the path they get; none where nothing is there. */
function listBelow(place: string, path: string, isTaken: (path: string) => boolean): PackedFile[] {
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (found.isFile()) return [toPacked(place, path)];
  return readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((from) => toPacked(from, `${path}/${relative(place, from).split(sep).join('/')}`))
    .filter(({ to }) => isTaken(to));
}

function toPacked(from: string, to: string): PackedFile {
  return { from, to, isProgram: (statSync(from).mode & 0o100) !== 0 };
}
