import type { TreeGroup } from '../organizations.ts';
import { ROWS_LIMIT, weighTreeNode } from './weights.ts';

/** The tree of bodies to the depth at which it is not too long for a page; the lower ones stand on the pages of the upper. */
export function cutTree(groups: readonly TreeGroup[], limit = ROWS_LIMIT): TreeGroup[] {
  let cut = cutAt(groups, 1);
  for (let depth = 2; depth <= DEEPEST; depth += 1) {
    const deeper = cutAt(groups, depth);
    if (weighTree(deeper) > limit) break;
    cut = deeper;
  }
  return cut;
}

/** No body has so many above it. */
const DEEPEST = 12;

function cutAt(groups: readonly TreeGroup[], depth: number): TreeGroup[] {
  if (depth === 0) return [];
  return groups.map(({ kind, nodes }) => ({
    kind,
    nodes: nodes.map((node) => ({ ...node, groups: cutAt(node.groups, depth - 1) })),
  }));
}

function weighTree(groups: readonly TreeGroup[]): number {
  return groups
    .flatMap(({ nodes }) => nodes)
    .reduce(
      (sum, { organization, groups: lower }) => sum + weighTreeNode(organization) + weighTree(lower),
      0,
    );
}
