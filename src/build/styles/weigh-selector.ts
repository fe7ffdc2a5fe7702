import type { Node, Selector } from 'postcss-selector-parser';

/** Weight of a selector: ids; classes, attributes and states; elements. */
export type Weight = readonly [ids: number, classes: number, elements: number];

/** Reckons the weight of a selector, or of a part of one. */
function weighSelector(selector: Selector): Weight {
  return selector.nodes.map(weighNode).reduce(add, [0, 0, 0]);
}

/** What one of the choices of `:is()` lacks of the weight all of them have there, as pseudo-classes that match anything. */
export function missingWeight(option: Selector, options: readonly Selector[]): string {
  const [ids, classes, elements] = weighSelector(option);
  const [mostIds, mostClasses, mostElements] = heaviest(options);
  if (mostIds > ids) return ':not(#_)'.repeat(mostIds - ids);
  return (
    ':not(._)'.repeat(Math.max(0, mostClasses - classes)) +
    ':not(_)'.repeat(Math.max(0, mostElements - elements))
  );
}

function weighNode(node: Node): Weight {
  if (node.type === 'id') return [1, 0, 0];
  if (node.type === 'class' || node.type === 'attribute') return [0, 1, 0];
  if (node.type === 'tag') return [0, 0, 1];
  if (node.type !== 'pseudo' || node.value === ':where') return [0, 0, 0];
  if (isElement(node.value)) return [0, 0, 1];
  if ([':is', ':not', ':has'].includes(node.value)) return heaviest(node.nodes);
  return [0, 1, 0];
}

const isElement = (pseudo: string) => /^::|^:(?:before|after|first-letter|first-line)$/u.test(pseudo);

function heaviest(selectors: readonly Selector[]): Weight {
  const weights = selectors.map(weighSelector);
  return weights.sort((a, b) => b[0] - a[0] || b[1] - a[1] || b[2] - a[2])[0] ?? [0, 0, 0];
}

const add = (a: Weight, b: Weight): Weight => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
