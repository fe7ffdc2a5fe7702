import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import ts from 'typescript';

/** For each file of `src`, the tests that reach it through imports, or by starting it as a command. */
export function findTests(root: string, tests: readonly string[]): Map<string, string[]> {
  const imports = new Map<string, readonly string[]>();
  const importsOf = (file: string) => {
    const known = imports.get(file) ?? readImports(root, file);
    imports.set(file, known);
    return known;
  };
  const found = new Map<string, string[]>();
  for (const test of tests)
    for (const file of reach(test, importsOf))
      if (file.startsWith('src/')) found.set(file, [...(found.get(file) ?? []), test]);
  return found;
}

function reach(start: string, importsOf: (file: string) => readonly string[]): Set<string> {
  const reached = new Set<string>();
  const open = [start];
  for (let file = open.pop(); file !== undefined; file = open.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    open.push(...importsOf(file));
  }
  return reached;
}

/** Files a file needs to run: relative imports, of components too, those of types apart, and commands of `src/cli` it names. */
function readImports(root: string, file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const code = file.endsWith('.astro') ? (/^---\n(.*?)\n---/s.exec(text)?.[1] ?? '') : text;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true);
  const needed: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword)
      return;
    if (ts.isStringLiteral(node)) needed.push(...filesNamed(root, file, node.text));
    node.forEachChild(visit);
  };
  visit(source);
  return needed;
}

function filesNamed(root: string, file: string, name: string): string[] {
  const candidate = name.startsWith('.')
    ? relative(root, join(root, dirname(file), name))
        .split(sep)
        .join('/')
    : file.startsWith('tests/')
      ? `src/cli/${basename(name)}`
      : '';
  return /\.(?:ts|astro)$/.test(candidate) && existsSync(join(root, candidate)) ? [candidate] : [];
}
