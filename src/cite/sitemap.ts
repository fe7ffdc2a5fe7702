import { addressAt } from '../text/address-at.ts';
import { firstDay } from './instants.ts';
import { element, xmlDocument } from './xml.ts';

/** The sitemap of all pages; `lastmod` is the first day the date allows. */
export function formatSitemap(
  pages: readonly { url: string; date?: string | undefined }[],
  origin: string,
): string {
  return xmlDocument([
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(({ url, date }) => {
      const lastmod = date === undefined ? '' : element('lastmod', firstDay(date));
      return `<url>${element('loc', addressAt(url, origin))}${lastmod}</url>`;
    }),
    '</urlset>',
  ]);
}

/** `robots.txt`: only a public build invites search engines; what is meant for a circle is kept out of them. */
export function formatRobots(audience: string, origin: string): string {
  const rule = audience === 'public' ? 'Allow: /' : 'Disallow: /';
  // A map of the site is named by a full address or not at all.
  const map = origin === '' ? '' : `\nSitemap: ${addressAt('/sitemap.xml', origin)}\n`;
  return `User-agent: *\n${rule}\n${map}`;
}
