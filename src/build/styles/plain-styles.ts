import { Features, transform } from 'lightningcss';
import { parse } from 'postcss';
import type { Plugin } from 'vite';
import { rootFrom } from '../../text/below-root.ts';
import { relateStyles } from '../relative-links.ts';
import { oldestForStyles } from '../targets.ts';
import { addContainerFallback } from './container-fallback.ts';
import { flattenLayers } from './flatten-layers.ts';
import { plainProperties } from './plain-properties.ts';
import { spreadSelectors } from './spread-selectors.ts';

/** Compiles the style sheets of a build so that the oldest browsers read them; the sources stay as they are. */
export function plainStyles(): Plugin {
  return {
    name: 'archive-plain-styles',
    enforce: 'post',
    generateBundle(_, bundle) {
      for (const file of Object.values(bundle)) {
        if (file.type !== 'asset' || !file.fileName.endsWith('.css')) continue;
        const root = rootFrom(`/${file.fileName}`);
        file.source = relateStyles(compileStyles(String(file.source)), root);
      }
    },
  };
}

/** Writes one style sheet as the oldest browsers read it; current ones show the same by it as before. */
export function compileStyles(css: string): string {
  const sheet = parse(css);
  spreadSelectors(sheet);
  flattenLayers(sheet);
  addContainerFallback(sheet);
  const { code } = transform({
    filename: 'site.css',
    code: Buffer.from(sheet.toString()),
    minify: true,
    targets: oldestForStyles,
    exclude: Features.LogicalProperties,
  });
  // Last, for the compiler puts parts of logical properties together again wherever it finds two of them.
  const compiled = parse(Buffer.from(code).toString());
  plainProperties(compiled);
  return compiled.toString();
}
