import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An article in the middle of the archive. */
export function findMiddleArticle(issues: string): { folder: string; slug: string; path: string } {
  const found = readdirSync(issues).flatMap((series) =>
    readdirSync(join(issues, series)).flatMap((issue) => {
      const folder = join(issues, series, issue);
      const slugs = readdirSync(folder)
        .filter((name) => name.endsWith('.mdx'))
        .map((name) => name.replace(/\.mdx$/, ''));
      return slugs.map((slug) => ({
        folder,
        slug,
        path: slug === 'index' ? `/${series}/${issue}/` : `/${series}/${issue}/${slug}/`,
      }));
    }),
  );
  const middle = found[found.length >> 1];
  if (!middle) throw new Error('the archive has no article');
  return middle;
}
