import {
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Document,
  type Node,
  type Pair,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import { toData, type Filled } from './filled.ts';
import { holderOf, moveComments } from './move-comments.ts';

/** Order of the fields of a file, as its schema has it: where a new one goes. */
export interface FieldOrder {
  name: string;
  fields?: readonly FieldOrder[] | undefined;
}

/** Makes a document say what a form holds; what says it already is not touched. */
export function applyFilled(document: Document, filled: Filled, order: readonly FieldOrder[]): void {
  const before = firstOf(document.contents);
  // What stands above the first entry is about the file, and stays above whatever comes first.
  const head = before?.commentBefore;
  if (before) delete before.commentBefore;
  document.contents = fill(document, document.contents, filled, order) as Document['contents'];
  const first = firstOf(document.contents);
  if (!head) return;
  if (first) first.commentBefore = [head, ...(first.commentBefore ? [first.commentBefore] : [])].join('\n');
  else document.commentBefore = head;
}

function firstOf(node: unknown): Node | undefined {
  const [first] = isCollection(node) ? node.items : [];
  return holderOf(first);
}

function fill(document: Document, node: unknown, filled: Filled, order: readonly FieldOrder[]): unknown {
  if (typeof filled !== 'object')
    return isScalar(node) ? fillScalar(node, filled) : document.createNode(filled);
  if ('fields' in filled && isMap(node)) return fillMap(document, node, filled.fields, order);
  if ('pairs' in filled && isMap(node)) return fillPairs(document, node, filled.pairs);
  if (!('rows' in filled) || !isSeq(node)) return document.createNode(toData(filled));
  const isFlow = node.items.some((item) => isCollection(item) && item.flow);
  const before = [...node.items];
  const used = new Set<unknown>();
  node.items = filled.rows.map(({ from, value }) => {
    const known = from === undefined ? undefined : before[from];
    const isOld = known !== undefined && !used.has(known);
    if (isOld) used.add(known);
    const fresh = fill(document, isOld ? known : undefined, value, order);
    if (!isOld && isFlow && isCollection(fresh)) fresh.flow = true;
    return fresh;
  });
  moveComments(node, before, used);
  return node;
}

function fillScalar(node: Scalar, value: string | number | boolean): Scalar {
  if (node.value === value) return node;
  node.value = value;
  delete node.source;
  // A text over several lines that is one line now needs no block any more.
  if (typeof value !== 'string' || (node.type?.startsWith('BLOCK') && !value.includes('\n')))
    delete node.type;
  return node;
}

function fillMap(
  document: Document,
  map: YAMLMap,
  fields: Readonly<Record<string, Filled>>,
  order: readonly FieldOrder[],
): YAMLMap {
  const before = [...map.items];
  map.items = before.filter((pair) => nameOf(pair) in fields);
  for (const [name, value] of Object.entries(fields)) {
    const inner = order.find((one) => one.name === name)?.fields ?? [];
    const pair = map.items.find((one) => nameOf(one) === name);
    if (pair) pair.value = fill(document, pair.value, value, inner);
    else map.items.splice(placeOf(map, name, order), 0, document.createPair(name, toData(value)));
  }
  moveComments(map, before, new Set(map.items));
  return map;
}

function fillPairs(
  document: Document,
  map: YAMLMap,
  pairs: readonly { from?: string | undefined; key: string; value: string }[],
): YAMLMap {
  const before = [...map.items];
  map.items = pairs.map(({ from, key, value }) => {
    const pair = before.find((one) => nameOf(one) === from);
    if (!pair) return document.createPair(key, value);
    if (isScalar(pair.key)) pair.key = fillScalar(pair.key, key);
    pair.value = fill(document, pair.value, value, []);
    return pair;
  });
  moveComments(map, before, new Set(map.items));
  return map;
}

/** Behind the last of the fields that the schema has before it. */
function placeOf(map: YAMLMap, name: string, order: readonly FieldOrder[]): number {
  const names = order.map((one) => one.name);
  const earlier = names.slice(0, Math.max(0, names.indexOf(name)));
  return names.includes(name)
    ? map.items.findLastIndex((pair) => earlier.includes(nameOf(pair))) + 1
    : map.items.length;
}

function nameOf({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key);
}
