import { nextTag, valueOf, type PlacedTag, type Tag } from '../build/read-tag.ts';
import { metaPolicy, stickPolicy } from '../publish/policy.ts';
import { pageFile } from '../text/page-file.ts';

/** A page of the site that cannot be brought onto a stick: it is not as this program expects pages. */
export class PageError extends Error {}

/** The addresses of the module scripts of a page, as they are written in it, in their order. */
export function listModules(html: string): string[] {
  return [...tagsOf(html)].flatMap(({ tag }) =>
    isModule(html, tag) ? (valueOf(html, tag, 'src') ?? []) : [],
  );
}

/**
 * Makes a page of the site one that works from a disk: its links name files, its module scripts give way to one classic
 * script, which runs where the first of them stood, and its policy is that of the disk.
 * @throws PageError where the page has a script and no policy, or a module without a file.
 */
export function writePage(html: string, script: string | undefined): string {
  let written = '';
  let from = 0;
  const put = (start: number, end: number, text: string) => {
    written += html.slice(from, start) + text;
    from = end;
  };
  let hasScript = false;
  for (const { start, tag, end } of tagsOf(html)) {
    if (isModule(html, tag)) {
      put(
        start,
        end + '</script>'.length,
        hasScript || script === undefined ? '' : `<script defer src="${script}"></script>`,
      );
      hasScript = true;
    } else if (tag.name === 'html')
      put(start + '<html'.length, start + '<html'.length, ' data-edition="stick"');
    else if (isForServers(html, tag)) put(start, tag.end, '');
    else
      for (const one of tag.attributes) {
        const value = html.slice(one.start, one.end);
        const moved = moveValue(html, tag, one.name, value);
        if (moved !== value) put(one.start, one.end, moved);
      }
  }
  const page = written + html.slice(from);
  if (hasScript && !page.includes(stickPolicy)) throw new PageError('没有本站的安全策略');
  return page;
}

/** Attributes that lead a reader to a page. `data-root` says where the site begins, and stays a folder. */
const LEADING: ReadonlySet<string> = new Set(['href', 'action', 'formaction', 'cite', 'data-to']);

function moveValue(html: string, tag: Tag, name: string, value: string): string {
  if (LEADING.has(name)) return pageFile(value);
  if (name !== 'content' || tag.name !== 'meta') return value;
  if (value === metaPolicy) return stickPolicy;
  if (valueOf(html, tag, 'http-equiv')?.toLowerCase() !== 'refresh') return value;
  return value.replace(/(url=)(.*)$/iu, (_, head: string, address: string) => head + pageFile(address));
}

function isModule(html: string, tag: Tag): boolean {
  return tag.name === 'script' && valueOf(html, tag, 'type') === 'module';
}

/** Links that browsers follow by themselves, which from a disk ends in an error. */
function isForServers(html: string, tag: Tag): boolean {
  if (tag.name !== 'link') return false;
  return ['modulepreload', 'manifest', 'prefetch'].includes(valueOf(html, tag, 'rel') ?? '');
}

function* tagsOf(html: string): Generator<PlacedTag> {
  for (let placed = nextTag(html, 0); placed; placed = nextTag(html, placed.end)) yield placed;
}
