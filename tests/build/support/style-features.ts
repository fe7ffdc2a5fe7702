import postcss, { type Declaration, type Rule } from 'postcss';
import parseSelector from 'postcss-selector-parser';
import { branchOf, featuresOf, missingIn } from './supported.ts';

const properties = branchOf('css', 'properties');
const pseudos = branchOf('css', 'selectors');
const atRules = branchOf('css', 'at-rules');
const functions = new Map(
  [...featuresOf(branchOf('css', 'types'))].filter(([name]) => /^[a-z-]+$/u.test(name)),
);

/**
 * What a style sheet uses that one of the oldest browsers lacks: `property aspect-ratio`, `selector :has`. What stands in
 * `@supports` is asked for first, and a value behind another one of the same property is for those who know it.
 */
export function listStyleGaps(css: string): Map<string, string> {
  const gaps = new Map<string, string>();
  const note = (name: string, missing: string) => {
    if (missing !== '') gaps.set(name, missing);
  };
  const root = postcss.parse(css);
  root.walkAtRules((rule) => {
    if (!isAskedFor(rule)) note(`@${rule.name}`, missingIn(atRules[rule.name]));
    if (/[<>]=?/u.test(rule.params) && rule.name === 'media') note('@media range', 'chrome 104');
  });
  root.walkRules((rule) => {
    if (isAskedFor(rule) || isKeyframe(rule)) return;
    parseSelector((selectors) =>
      selectors.walkPseudos(({ value }) => {
        const name = value.replace(/^:+/u, '');
        if (!name.startsWith('-')) note(`selector ${value}`, missingIn(pseudos[name]));
      }),
    ).processSync(rule.selector);
  });
  root.walkDecls((declaration) => {
    if (isAskedFor(declaration)) return;
    const { prop, value } = declaration;
    const property = properties[prop];
    note(`property ${prop}`, missingIn(property));
    if (hasFallback(declaration)) return;
    for (const [word] of value
      .replaceAll(/"[^"]*"|'[^']*'|url\([^)]*\)/gu, '')
      .matchAll(/[a-z][a-z-]*(\()?/gu)) {
      if (word.endsWith('(')) note(`${word})`, missingIn(functions.get(word.slice(0, -1))));
      else note(`${prop}: ${word}`, missingIn(property?.[word]));
    }
  });
  return gaps;
}

/** What stands in such a rule is read by browsers alone that know more than the oldest. */
function isAskedFor({ parent }: postcss.Node): boolean {
  if (!parent) return false;
  const { name = '', params = '' } = parent instanceof postcss.AtRule ? parent : {};
  return name === 'container' || (name === 'supports' && !params.startsWith('not')) || isAskedFor(parent);
}

function isKeyframe({ parent }: Rule): boolean {
  return parent instanceof postcss.AtRule && parent.name.endsWith('keyframes');
}

function hasFallback(declaration: Declaration): boolean {
  for (let before = declaration.prev(); before; before = before.prev())
    if (before.type === 'decl' && before.prop === declaration.prop) return true;
  return false;
}
