import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/**
 * The words of the site itself, which anybody reads on any build: what its code writes on pages, and the pages of
 * `content/pages/`. Comments are none of them, nor is what only editors and commands say: both are full of examples.
 */
export function siteWords(project: string): string[] {
  const root = join(import.meta.dirname, '..');
  const code = ROOMS.flatMap((room) => filesBelow(join(root, room)))
    .filter((file) => /\.(?:ts|astro|css)$/u.test(file) && !file.includes(`${sep}schema${sep}help`))
    .map((file) => withoutComments(readFileSync(file, 'utf8')));
  const pages = filesBelow(join(project, 'content/pages')).map((file) => readFileSync(file, 'utf8'));
  return [...code, ...pages];
}

/** The rooms whose words reach a reader. */
const ROOMS = [
  'text',
  'schema',
  'document',
  'archive',
  'print',
  'cite',
  'publish',
  'search',
  'components',
  'elements',
  'layouts',
  'pages',
  'styles',
  'old-browsers',
  'site.ts',
];

function withoutComments(code: string): string {
  return code.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|(?<![:'"`\\])\/\/[^\n]*/gu, '\n');
}

function filesBelow(path: string): string[] {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
