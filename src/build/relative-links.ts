import { belowRoot } from '../text/below-root.ts';
import { nextTag, valueOf, type Tag } from './read-tag.ts';

/**
 * Puts every rooted address of a page below the root of the site, `../../` or `/x/y/`: of the attributes that hold one, of
 * styles and of JSON-LD. Text, comments, scripts, other hosts (`//host/`) and anchors stay as they are. One way through the
 * page, character by character: a parser would cost a build of ten thousand articles minutes.
 */
export function toRelative(html: string, root: string): string {
  if (root === '/') return html;
  let written = '';
  let from = 0;
  const put = (start: number, end: number, move: (value: string, root: string) => string) => {
    const value = html.slice(start, end);
    const moved = move(value, root);
    if (moved === value) return;
    written += html.slice(from, start) + moved;
    from = end;
  };
  for (let placed = nextTag(html, 0); placed; placed = nextTag(html, placed.end)) {
    const { tag, end: behind } = placed;
    for (const { name, start, end } of tag.attributes) {
      const move = moverOf(name) ?? (name === 'content' && isRefresh(html, tag) ? moveRefreshed : undefined);
      if (move) put(start, end, move);
    }
    if (tag.name === 'style') put(tag.end, behind, relateStyles);
    else if (isLinkedData(html, tag)) put(tag.end, behind, moveLinked);
  }
  return written + html.slice(from);
}

/** Puts the rooted addresses of a style sheet below the root of the site: `url(/seal.png)` → `url(../seal.png)`. */
export function relateStyles(css: string, root: string): string {
  return css.replace(STYLED, (all, head: string | undefined) =>
    head === undefined ? all : head + belowRoot('/', root),
  );
}

/** Attributes whose value is one address. Scripts read the `data-` ones: `data-root` is where the site begins. */
const ADDRESSES = new Set(
  'href src action formaction poster cite data background longdesc manifest xlink:href data-root data-to'.split(
    ' ',
  ),
);

const SLASH = String.raw`(?:\/|&(?:#0*47|#x0*2f|sol);)`;
const BACKSLASH = String.raw`(?:\\|&(?:#0*92|#x0*5c|bsol);)`;

/** A slash that no second one follows, as it is or as an entity, behind white space. */
const ROOTED = new RegExp(String.raw`^(\s*)${SLASH}(?!${SLASH}|${BACKSLASH})`, 'iu');

/** An address of `srcset`, which may hold commas and does not end with one, behind the comma after the one before. */
const LISTED = /((?:^|,)\s*)([^\s,](?:\S*[^\s,])?)/gu;

/** What a refresh of a page says before its address: `0; url=`. */
const REFRESHED = /^(\s*[\d.]+\s*[;,]\s*(?:url\s*=\s*)?["']?)(\S.*)$/isu;

/** In a style sheet: a comment, or what stands before the slash of a rooted address. */
const STYLED = /\/\*[^]*?\*\/|(url\(\s*["']?|@import\s*["'])\/(?![/\\])/giu;

/** In JSON-LD: a property whose value is a rooted address. No quotation mark stands bare inside a string. */
const LINKED = /("(?:@id|url|item|target|contentUrl|image|logo|sameAs|mainEntityOfPage)":\s*")\/(?!\/)/gu;

function moverOf(attribute: string): ((value: string, root: string) => string) | undefined {
  if (ADDRESSES.has(attribute)) return moveAddress;
  if (attribute === 'srcset' || attribute === 'imagesrcset') return moveListed;
  return attribute === 'style' ? relateStyles : undefined;
}

function moveAddress(value: string, root: string): string {
  return value.replace(ROOTED, (_, space: string) => space + belowRoot('/', root));
}

function moveListed(value: string, root: string): string {
  return value.replace(LISTED, (_, head: string, one: string) => head + moveAddress(one, root));
}

function moveRefreshed(value: string, root: string): string {
  return value.replace(REFRESHED, (_, head: string, to: string) => head + moveAddress(to, root));
}

function moveLinked(json: string, root: string): string {
  return json.replace(LINKED, (_, head: string) => head + belowRoot('/', root));
}

function isLinkedData(html: string, tag: Tag): boolean {
  return tag.name === 'script' && valueOf(html, tag, 'type') === 'application/ld+json';
}

function isRefresh(html: string, tag: Tag): boolean {
  return tag.name === 'meta' && valueOf(html, tag, 'http-equiv')?.toLowerCase() === 'refresh';
}
