import ts from 'typescript';

/**
 * Whether changing a place cannot change what the program does, by the rules of the language and its runtime alone. Few
 * kinds are so; what is only hard to test is none of them.
 */
export function isEquivalent(node: ts.Node): boolean {
  return isSignOfOrder(node) || isWait(node) || isStreamEncoding(node);
}

/** The 1 of `sort((a, b) => (a < b ? -1 : 1))`: of what a comparison gives, only the sign is read. */
function isSignOfOrder(node: ts.Node): boolean {
  if (!ts.isNumericLiteral(node) || Number(node.text) === 0) return false;
  let given: ts.Node = ts.isPrefixUnaryExpression(node.parent) ? node.parent : node;
  while (
    ts.isParenthesizedExpression(given.parent) ||
    (ts.isConditionalExpression(given.parent) && given.parent.condition !== given)
  )
    given = given.parent;
  const compare = given.parent;
  return (
    ts.isArrowFunction(compare) &&
    compare.body === given &&
    ts.isCallExpression(compare.parent) &&
    ts.isPropertyAccessExpression(compare.parent.expression) &&
    /^(?:sort|toSorted)$/.test(compare.parent.expression.name.text)
  );
}

/** The 200 of `setTimeout(f, 200)`: a timer promises to wait no less, and may wait longer at any time. */
function isWait(node: ts.Node): boolean {
  return (
    ts.isNumericLiteral(node) &&
    ts.isCallExpression(node.parent) &&
    /^(?:setTimeout|setInterval)$/.test(node.parent.expression.getText()) &&
    node.parent.arguments[1] === node
  );
}

/** The word of `stream.setEncoding('utf8')`: without one it is UTF-8 too. */
function isStreamEncoding(node: ts.Node): boolean {
  return (
    ts.isStringLiteral(node) &&
    node.text === 'utf8' &&
    ts.isCallExpression(node.parent) &&
    ts.isPropertyAccessExpression(node.parent.expression) &&
    node.parent.expression.name.text === 'setEncoding'
  );
}
