import type { IssueFolder } from '../../corpus/model.ts';
import { articlePage } from '../../publish/epub/article-page.ts';
import { pageBeginners } from '../../publish/epub/book.ts';
import { bookStyle } from '../../publish/epub/style.ts';
import { site } from '../../site.ts';
import type { Workspace } from '../work/workspace.ts';
import { openLinking } from './link-draft.ts';
import { openRenderer } from './open-renderer.ts';
import { screenStyles, sheetStyles } from './page-looks.ts';

/** How an article comes out: as a page of the site, and as one of a book. */
export interface Preview {
  page: string;
  book: string;
}

/** The previews of the articles that are open. */
export interface Previews {
  /** Writes an article of a folder anew; false where it is broken, and what was written last stays. */
  write(folder: IssueFolder, slug: string): Promise<boolean>;
  /** What was written of an article last. */
  find(id: string): Preview | undefined;
  /** The style sheets of the three: on a screen, on sheets of paper, in a book. */
  styles(): Promise<Record<'screen' | 'sheets' | 'book', string>>;
}

/** So many windows have an article open with its preview. */
const KEPT = 12;

/** Opens the previews of a workspace; the site's layout is made ready when the first is asked for. */
export function openPreviews({ corpus }: Workspace): Previews {
  const renderer = openRenderer(corpus);
  const link = openLinking(corpus);
  const written = new Map<string, Preview>();
  return {
    async write(folder, slug) {
      const { render } = await renderer();
      const id = `${folder.id}/${slug}`;
      const preview = await writeSound(async () => {
        const props = link(folder, slug);
        if (!props) return undefined;
        const { article } = props;
        return {
          page: await render(props, site.origin),
          book: articlePage(article, {
            origin: site.origin,
            beginsPage: pageBeginners(article.issue).has(article),
          }),
        };
      });
      if (!preview) return false;
      written.delete(id);
      written.set(id, preview);
      for (const oldest of [...written.keys()].slice(0, -KEPT)) written.delete(oldest);
      return true;
    },
    find: (id) => written.get(id),
    async styles() {
      const { styles } = await renderer();
      const { light } = site.colours;
      return { screen: screenStyles(styles), sheets: sheetStyles(styles), book: bookStyle(light) };
    },
  };
}

/** What is broken in a text the checks tell in its place; here it is only not shown. */
async function writeSound(write: () => Promise<Preview | undefined>): Promise<Preview | undefined> {
  try {
    return await write();
  } catch {
    return undefined;
  }
}
