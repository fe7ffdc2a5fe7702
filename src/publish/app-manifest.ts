/** What of the settings of a site an application shows. */
interface AppWords {
  name: string;
  description: string;
  language: string;
  colours: { light: string };
}

/**
 * Writes the manifest by which browsers offer to install a site. Its addresses are relative, so that it holds in whatever
 * folder of whatever server the site lies; it opens with bars to go back by, for the pages have none of their own.
 */
export function formatAppManifest({ name, description, language, colours }: AppWords): string {
  const manifest = {
    name,
    description,
    lang: language,
    start_url: './',
    scope: './',
    display: 'minimal-ui',
    theme_color: colours.light,
    background_color: PAPER,
    icons: [{ src: './favicon.svg', type: 'image/svg+xml', sizes: 'any' }],
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

/** `--color-paper` of `styles/theme.css`. */
const PAPER = '#f7f3ea';
