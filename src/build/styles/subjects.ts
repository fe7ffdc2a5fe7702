import parser, { type Selector } from 'postcss-selector-parser';

/** Adds pseudo-classes to the last compound of each selector, before its pseudo-element: `a b::before` → `a b:not(#_)::before`. */
export function addToSubjects(selectors: string, added: string): string {
  if (added === '') return selectors;
  return parser((list) => {
    list.each((selector) => {
      const last = lastCompound(selector);
      const element = last.find((node) => parser.isPseudoElement(node));
      const weight = parser()
        .astSync(added)
        .first.nodes.map((node) => node.clone());
      for (const node of weight) {
        if (element) selector.insertBefore(element, node);
        else selector.append(node);
      }
    });
  }).processSync(selectors);
}

function lastCompound(selector: Selector) {
  const { nodes } = selector;
  const combinator = nodes.findLastIndex(({ type }) => type === 'combinator');
  return nodes.slice(combinator + 1);
}
