import type { Root, Rule } from 'postcss';
import parser, { type Node, type Pseudo, type Selector } from 'postcss-selector-parser';
import { missingWeight } from './weigh-selector.ts';

/**
 * Writes selectors as the oldest browsers read them: `:is(a, b)` as a list, `:not(a, b)` as two; and gives each selector
 * that one of them does not know a rule of its own, for one unknown selector makes it pass over the whole list.
 */
export function spreadSelectors(sheet: Root): void {
  sheet.walkRules((rule) => {
    if (rule.parent?.type === 'atrule' && 'name' in rule.parent && rule.parent.name.endsWith('keyframes'))
      return;
    const whereToo = rule.nodes.some((node) => node.type === 'decl' && node.important);
    const selectors = parser()
      .astSync(rule.selector)
      .nodes.flatMap((selector) => spread(selector, whereToo));
    cutApart(
      rule,
      selectors.map((selector) => String(selector).trim()),
    );
  });
}

/** What some of the browsers do not know; a browser that does not passes over the rule, which is written to bear it. */
const UNKNOWN = /:has\(|:focus-visible|:where\(|::(?!before|after|placeholder)|:-moz-|::?-webkit-/u;

function cutApart(rule: Rule, selectors: string[]): void {
  const known = selectors.filter((selector) => !UNKNOWN.test(selector));
  const rules = [
    ...(known.length > 0 ? [known.join(',')] : []),
    ...selectors.filter((own) => UNKNOWN.test(own)),
  ];
  rule.replaceWith(...rules.map((selector) => rule.clone({ selector })));
}

/** All selectors a selector stands for. */
function spread(selector: Selector, whereToo: boolean): Selector[] {
  const choice = selector.nodes.find(
    (node): node is Pseudo =>
      node.type === 'pseudo' && (node.value === ':is' || (whereToo && node.value === ':where')),
  );
  if (!choice) return [spreadNegations(selector)];
  const place = selector.index(choice);
  return choice.nodes.flatMap((option) => {
    const own = selector.clone();
    const hole = own.at(place);
    const weight = choice.value === ':is' ? missingWeight(option, choice.nodes) : '';
    put(own, hole, option, weight);
    return spread(own, whereToo);
  });
}

/** Puts one of the choices in the place of all; a name of an element goes to the head of its compound. */
function put(selector: Selector, hole: Node, option: Selector, weight: string): void {
  const added = [
    ...option.clone().nodes,
    ...parser()
      .astSync(weight || ':not(_)')
      .first.nodes.slice(weight ? 0 : 1),
  ];
  const [head] = added;
  const before = hole.prev();
  if (head?.type === 'tag' && before && before.type !== 'combinator')
    throw new Error(`样式选择符“${String(selector)}”不会拆开：元素名前面还有别的`);
  if (head) head.spaces.before = '';
  added.forEach((node) => selector.insertBefore(hole, node));
  hole.remove();
}

function spreadNegations(selector: Selector): Selector {
  for (const node of selector.nodes.slice()) {
    if (node.type !== 'pseudo' || node.value !== ':not' || node.nodes.length < 2) continue;
    for (const option of node.nodes) {
      const one = node.clone();
      one.nodes.slice().forEach((inner) => inner.remove());
      one.append(option.clone());
      one.first.nodes.forEach((inner) => (inner.spaces.before = inner.spaces.after = ''));
      selector.insertBefore(node, one);
    }
    node.remove();
  }
  return selector;
}
