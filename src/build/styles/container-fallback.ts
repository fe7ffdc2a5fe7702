import { atRule, type Root } from 'postcss';

/**
 * Before Chrome 105 a part cannot ask how much room it has. There the window is asked instead, at the standard size of
 * text, by which the width that rules name in em is known; in larger sizes the margin parts stand above the text.
 */
export function addContainerFallback(sheet: Root): void {
  sheet.walkAtRules('container', (container) => {
    const [, width] = /^desk \((?:width>=|min-width:)\s*([\d.]+)em\)$/u.exec(container.params) ?? [];
    if (width === undefined) throw new Error(`样式里的 @container ${container.params} 没有给旧浏览器的写法`);
    const media = atRule({
      name: 'media',
      params: `screen and (min-width:${Math.ceil(Number(width) * ROOT_SIZE + MARGINS)}px)`,
      nodes: container.nodes?.map((node) => node.clone()) ?? [],
    });
    media.walkRules((rule) => {
      rule.selectors = rule.selectors.map((selector) => `html:not([data-size]) ${selector}`);
    });
    const supports = atRule({ name: 'supports', params: 'not (container-type:inline-size)', nodes: [media] });
    container.after(supports);
  });
}

/** Pixels of the root's letters, and what the page leaves free on both sides of its column. */
const ROOT_SIZE = 18;
const MARGINS = 45;
