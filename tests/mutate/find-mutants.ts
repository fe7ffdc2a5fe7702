import ts from 'typescript';
import { isEquivalent } from './is-equivalent.ts';

/** A small change to a file that its tests should notice. */
export interface Mutant {
  file: string;
  line: number;
  from: number;
  to: number;
  /** What stands there, and what takes its place: `<` and `<=`. */
  original: string;
  replacement: string;
  /** Where the code begins that must run for the change to be noticed: for `<` its left side. */
  start: number;
}

const OPERATORS: ReadonlyMap<ts.SyntaxKind, string> = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PercentToken, '*'],
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);

/**
 * Finds every place of a file that can be mutated, in order; types, imports and names are none, nor is what no test could
 * ever notice (`isEquivalent`).
 */
export function findMutants(file: string, text: string): Mutant[] {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const mutants: Mutant[] = [];
  const add = (node: ts.Node, replacement: string) => {
    const from = node.getStart(source);
    const line = source.getLineAndCharacterOfPosition(from).line + 1;
    const start = ts.isBinaryExpression(node.parent) ? node.parent.getStart(source) : from;
    if (isEquivalent(node)) return;
    mutants.push({ file, line, from, to: node.end, original: node.getText(source), replacement, start });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || isDeclarationOnly(node)) return;
    mutate(node, add);
    node.forEachChild((child) => {
      if (!isName(node, child)) visit(child);
    });
  };
  visit(source);
  return mutants;
}

/** The text of a file with one mutant in it. */
export function applyMutant(text: string, { from, to, replacement }: Mutant): string {
  return text.slice(0, from) + replacement + text.slice(to);
}

/** What holds no code that runs. */
function isDeclarationOnly(node: ts.Node): boolean {
  return (
    ts.isImportDeclaration(node) ||
    ts.isExportDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node)
  );
}

/** The name of a property or a member: `'content-type'` in `{ 'content-type': x }`. */
function isName(parent: ts.Node, child: ts.Node): boolean {
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent) || ts.isMethodDeclaration(parent)) &&
    parent.name === child
  );
}

function mutate(node: ts.Node, add: (node: ts.Node, replacement: string) => void): void {
  if (ts.isBinaryExpression(node)) {
    const other = OPERATORS.get(node.operatorToken.kind);
    if (other !== undefined) add(node.operatorToken, other);
  } else if (ts.isIfStatement(node)) {
    // Never taken is also an early return left out.
    for (const value of ['true', 'false']) add(node.expression, value);
  } else if (ts.isConditionalExpression(node)) {
    for (const value of ['true', 'false']) add(node.condition, value);
  } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
    add(node, `(${node.operand.getText()})`);
  } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
  else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
  else if (ts.isNumericLiteral(node)) add(node, String(Number(node.text) + 1));
  else if (ts.isStringLiteral(node)) add(node, node.text === '' ? `'mutant'` : `''`);
}
