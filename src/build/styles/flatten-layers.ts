import type { ChildNode, Declaration, Root, Rule } from 'postcss';
import { addToSubjects } from './subjects.ts';

/** The layers of Tailwind in their order; what stands in none is above all of them. */
const LAYERS = ['properties', 'theme', 'base', 'components', 'utilities'];

/**
 * What is added to the selectors of each rank, so that it outranks the ones before without `@layer`, which begins with
 * Chrome 99: nothing to the elements as they stand, a class to components, an id to utilities, two to what is in no layer.
 */
const RANKS = ['', ':not(._)', ':not(#_)', ':not(#_):not(#_)'] as const;

/** Ranks by the layer's place: the first three hold no selector that another of them sets the same for. */
const RANK_OF = [0, 0, 0, 1, 2];

/**
 * Takes the layers out of a style sheet: their rules stand in the order of the layers, and selectors are given the
 * weight by which the later ones win as before. What is `!important` wins in the reverse order, as in layers.
 */
export function flattenLayers(sheet: Root): void {
  const ranks = RANK_OF.map((): ChildNode[] => []);
  for (const node of sheet.nodes.slice()) {
    if (node.type !== 'atrule' || node.name !== 'layer') {
      weigh(node, RANKS.length - 1);
      continue;
    }
    node.remove();
    if (!node.nodes) continue;
    const place = LAYERS.indexOf(node.params);
    const rank = RANK_OF[place];
    if (rank === undefined) throw new Error(`样式层“${node.params}”不在已知的次序里`);
    for (const inner of node.nodes.slice()) weigh(inner, rank);
    ranks[place]?.push(...node.nodes);
  }
  sheet.prepend(...ranks.flat());
}

/** Rules that hold other rules; the steps of an animation have no weight. */
const GROUPS = ['media', 'supports', 'container'];

/** Gives rules the weight of their rank; those with important words are cut in two. */
function weigh(node: ChildNode, rank: number): void {
  if (node.type === 'rule') weighRule(node, rank);
  else if (node.type === 'atrule' && GROUPS.includes(node.name))
    for (const inner of node.nodes?.slice() ?? []) weigh(inner, rank);
}

function weighRule(rule: Rule, rank: number): void {
  const important = rule.nodes.filter(
    (node): node is Declaration => node.type === 'decl' && node.important === true,
  );
  const weight = RANKS[rank] ?? '';
  if (important.length > 0) {
    const apart = rule.cloneAfter();
    apart.removeAll();
    apart.append(...important.map((node) => node.clone()));
    apart.selector = addToSubjects(rule.selector, RANKS[RANKS.length - 1 - rank] ?? '');
    important.forEach((node) => node.remove());
  }
  if (rule.nodes.length === 0) rule.remove();
  else rule.selector = addToSubjects(rule.selector, weight);
}
