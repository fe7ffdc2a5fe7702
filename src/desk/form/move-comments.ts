import { isNode, isPair, type Node, type YAMLMap, type YAMLSeq } from 'yaml';

/** Moves the comments of what was taken out of a collection to what stood behind it: nobody's words are lost. */
export function moveComments(
  collection: YAMLMap | YAMLSeq,
  before: readonly unknown[],
  kept: ReadonlySet<unknown>,
): void {
  let carried: string[] = [];
  for (const item of before) {
    const holder = holderOf(item);
    if (!kept.has(item)) carried.push(...commentsOf(item));
    else if (holder && carried.length > 0) {
      holder.commentBefore = [...carried, ...listed(holder.commentBefore)].join('\n');
      carried = [];
    }
  }
  if (carried.length > 0) collection.comment = [...carried, ...listed(collection.comment)].join('\n');
}

/** What bears the comment above an item: its key, in a map. */
export function holderOf(item: unknown): Node | undefined {
  const holder = isPair(item) ? item.key : item;
  return isNode(holder) ? holder : undefined;
}

function commentsOf(item: unknown): string[] {
  const nodes = isPair(item) ? [item.key, item.value] : [item];
  return nodes.flatMap((node) =>
    isNode(node) ? [...listed(node.commentBefore), ...listed(node.comment)] : [],
  );
}

function listed(comment: string | null | undefined): string[] {
  return comment ? [comment] : [];
}
