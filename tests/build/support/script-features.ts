import ts from 'typescript';
import type { Identifier } from '@mdn/browser-compat-data';
import { branchOf, featuresOf, missingIn } from './supported.ts';

const builtins = branchOf('javascript', 'builtins');
const api = branchOf('api');

/** Syntax by the place the data give it. */
const SYNTAX: Readonly<Record<string, Identifier>> = {
  'private field': branchOf('javascript', 'classes', 'private_class_fields'),
  'private method': branchOf('javascript', 'classes', 'private_class_methods'),
  'static block': branchOf('javascript', 'classes', 'static', 'initialization_blocks'),
  'class field': branchOf('javascript', 'classes', 'public_class_fields'),
  'static field': branchOf('javascript', 'classes', 'static', 'class_fields'),
  '??=': branchOf('javascript', 'operators', 'nullish_coalescing_assignment'),
  '||=': branchOf('javascript', 'operators', 'logical_or_assignment'),
  '&&=': branchOf('javascript', 'operators', 'logical_and_assignment'),
  '?.': branchOf('javascript', 'operators', 'optional_chaining'),
  '??': branchOf('javascript', 'operators', 'nullish_coalescing'),
  'regular expression (?<=': branchOf('javascript', 'regular_expressions', 'lookbehind_assertion'),
  'regular expression v': branchOf('javascript', 'builtins', 'RegExp', 'unicodeSets'),
  'regular expression d': branchOf('javascript', 'builtins', 'RegExp', 'hasIndices'),
};

/** Members that some of the oldest browsers lack in every class that has them: `toSorted`, `replaceChildren`. */
const newMembers = membersOf();

/** What a script uses that one of the oldest browsers lacks: `.toSorted`, `Promise.any`, `static block`. */
export function listScriptGaps(source: string): Map<string, string> {
  const gaps = new Map<string, string>();
  const own = new Set<string>();
  const used: [name: string, missing: string][] = [];
  const syntax = (name: string) => used.push([name, missingIn(SYNTAX[name])]);
  const visit = (node: ts.Node): void => {
    if (ts.isClassStaticBlockDeclaration(node)) syntax('static block');
    if (ts.isPropertyDeclaration(node)) {
      syntax(ts.isPrivateIdentifier(node.name) ? 'private field' : 'class field');
      if (node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)) syntax('static field');
    }
    if ((ts.isMethodDeclaration(node) || ts.isAccessor(node)) && ts.isPrivateIdentifier(node.name))
      syntax('private method');
    if (ts.isBinaryExpression(node)) {
      const operator = ts.tokenToString(node.operatorToken.kind) ?? '';
      if (operator in SYNTAX) syntax(operator);
    }
    if (node.kind === ts.SyntaxKind.QuestionDotToken) syntax('?.');
    if (ts.isRegularExpressionLiteral(node)) {
      if (/\(\?<[=!]/u.test(node.text)) syntax('regular expression (?<=');
      for (const flag of ['v', 'd'])
        if (/\/([a-z]*)$/u.exec(node.text)?.[1]?.includes(flag)) syntax(`regular expression ${flag}`);
    }
    // The compiler writes a pattern that it cannot put otherwise as a call, which fails all the same.
    if (ts.isStringLiteral(node) && /\(\?<[=!]/u.test(node.text)) syntax('regular expression (?<=');
    if (isNamed(node)) own.add(node.name.text);
    if (ts.isPropertyAccessExpression(node)) {
      const { expression, name } = node;
      const holder = ts.isIdentifier(expression) ? expression.text : '';
      const known =
        (builtins[holder] ?? api[holder])?.[`${name.text}_static`] ?? builtins[holder]?.[name.text];
      if (known) used.push([`${holder}.${name.text}`, missingIn(known)]);
      else used.push([`.${name.text}`, newMembers.get(name.text) ?? '']);
    }
    if ((ts.isNewExpression(node) || ts.isCallExpression(node)) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      used.push([text, missingIn(builtins[text] ?? api[text])]);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest, false, ts.ScriptKind.JS));
  for (const [name, missing] of used)
    if (missing !== '' && !own.has(name.replace(/^\./u, ''))) gaps.set(name, missing);
  return gaps;
}

/** A member or function of the script's own bears its name. */
function isNamed(node: ts.Node): node is ts.NamedDeclaration & { name: ts.Identifier } {
  return (
    (ts.isMethodDeclaration(node) ||
      ts.isPropertyDeclaration(node) ||
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      ts.isAccessor(node) ||
      ts.isFunctionDeclaration(node) ||
      ts.isVariableDeclaration(node) ||
      ts.isParameter(node) ||
      ts.isBindingElement(node)) &&
    node.name !== undefined &&
    ts.isIdentifier(node.name)
  );
}

function membersOf(): Map<string, string> {
  const found = new Map<string, string>();
  const old = new Set<string>();
  for (const branch of [builtins, api])
    for (const [name, feature] of featuresOf(branch)) {
      if (!feature.__compat || name.includes('_')) continue;
      const missing = missingIn(feature);
      if (missing === '') old.add(name);
      else found.set(name, missing);
    }
  for (const name of old) found.delete(name);
  return found;
}
