import type { Plugin } from 'vite';
import { sharedCorpus } from '../corpus/corpus.ts';
import type { SiteData } from '../schema/site.ts';

/**
 * Adds the colours of `content/site.yaml` to the tokens before Tailwind reads them. High contrast keeps the engine's own,
 * which are chosen to be read and not to be liked.
 */
export function siteColours(
  coloursOf: () => SiteData['colours'] = () => sharedCorpus().whole.site?.data?.colours,
): Plugin {
  return {
    name: 'archive-colours',
    enforce: 'pre',
    transform(code, id) {
      if (!id.endsWith('/styles/site.css')) return undefined;
      const colours = coloursOf();
      return colours && `${code}\n${colourRules(colours)}`;
    },
  };
}

function colourRules({ light, warm, night }: NonNullable<SiteData['colours']>): string {
  return `@theme { --color-vermilion: ${light}; }
@media screen {
  :root[data-theme='sepia'] { --color-vermilion: ${warm}; }
  :root[data-theme='dark'] { --color-vermilion: ${night}; }
}
@media screen and (prefers-color-scheme: dark) and (prefers-contrast: no-preference) {
  :root:not([data-theme]) { --color-vermilion: ${night}; }
}`;
}
