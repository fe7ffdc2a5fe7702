import type { SourceBlock, SourceParagraph, SourcePicture } from '../source-document.ts';
import { gradeCaption, wordsOf, type CaptionGrade } from './caption-shapes.ts';

/** A picture, its paragraph, and the paragraph that is its caption. */
export interface CaptionedPicture {
  picture: SourcePicture;
  at: SourceParagraph;
  caption?: { paragraph: SourceParagraph; grade: 'sure' | 'likely' };
}

/** A stop in the reading order: pages, and tables that are no layout, part what stands on both sides. */
type Stop = SourceParagraph | 'end';

/** Pictures with nothing between them, by place among the stops. */
interface Group {
  first: number;
  last: number;
  members: { picture: SourcePicture; at: SourceParagraph }[];
}

/**
 * Finds the captions of pictures: the line below, or above where a document sets them so. Of pictures that share one it
 * goes with the last; as many captions as pictures go one by one.
 */
export function findCaptions(
  blocks: readonly SourceBlock[],
  {
    known,
    isAdornment,
  }: { known: ReadonlySet<SourceParagraph>; isAdornment: (picture: SourcePicture) => boolean },
): CaptionedPicture[] {
  const stops = listStops(blocks);
  const body = commonSize(stops);
  const grade = (stop: Stop | undefined): CaptionGrade => {
    if (stop === undefined || stop === 'end') return undefined;
    return known.has(stop) && wordsOf(stop) !== '' ? 'sure' : gradeCaption(stop, body);
  };
  const pictureless = (index: number) => {
    const stop = stops[index];
    return stop !== undefined && stop !== 'end' && !holdsPicture(stop, isAdornment) ? stop : undefined;
  };
  const groups = gather(stops, isAdornment);
  const below = groups.filter(({ last }) => grade(pictureless(last + 1)) === 'sure').length;
  const above = groups.filter(({ first }) => grade(pictureless(first - 1)) === 'sure').length;
  const isAbove = above > below;
  const taken = new Set<SourceParagraph>();
  const claim = (paragraph: SourceParagraph | undefined, least: CaptionGrade) => {
    const found = grade(paragraph);
    if (!paragraph || !found || (least === 'sure' && found !== 'sure') || taken.has(paragraph))
      return undefined;
    taken.add(paragraph);
    return { paragraph, grade: found };
  };
  return groups.flatMap(({ first, last, members }) => {
    const own = stops[last];
    const inside =
      own !== undefined && own !== 'end' && wordsOf(own) !== '' ? claim(own, 'likely') : undefined;
    if (inside) return share(members, inside);
    const next: SourceParagraph[] = [];
    for (let at = last + 1; next.length < members.length && grade(pictureless(at)) === 'sure'; at += 1) {
      const paragraph = pictureless(at);
      if (paragraph) next.push(paragraph);
    }
    if (!isAbove && members.length > 1 && next.length === members.length)
      return members.map((member, index) => {
        const caption = claim(next[index], 'sure');
        return { ...member, ...(caption ? { caption } : {}) };
      });
    const under = pictureless(last + 1);
    const over = pictureless(first - 1);
    // What is only centred may be the head of what follows, where another centred line follows it.
    const isHead = grade(under) === 'likely' && grade(pictureless(last + 2)) !== undefined;
    const found = isAbove
      ? (claim(over, 'sure') ?? claim(under, 'sure'))
      : (claim(under, isHead ? 'sure' : 'likely') ?? claim(over, 'sure'));
    return share(members, found);
  });
}

function share(members: Group['members'], caption: CaptionedPicture['caption']): CaptionedPicture[] {
  return members.map((member, index) =>
    caption && index === members.length - 1 ? { ...member, caption } : member,
  );
}

function gather(stops: readonly Stop[], isAdornment: (picture: SourcePicture) => boolean): Group[] {
  const groups: Group[] = [];
  let open: Group | undefined;
  stops.forEach((stop, index) => {
    const pictures = stop === 'end' ? [] : picturesIn(stop).filter((picture) => !isAdornment(picture));
    if (stop === 'end' || pictures.length === 0) {
      open = undefined;
      return;
    }
    const members = pictures.map((picture) => ({ picture, at: stop }));
    if (open) {
      open.last = index;
      open.members.push(...members);
    } else {
      open = { first: index, last: index, members };
      groups.push(open);
    }
    if (wordsOf(stop) !== '') open = undefined;
  });
  return groups;
}

/** Paragraphs in reading order, those without words and pictures left out. */
function listStops(blocks: readonly SourceBlock[]): Stop[] {
  return blocks.flatMap((block): Stop[] => {
    if (block.type === 'page-break') return block.flows ? [] : ['end'];
    if (block.type === 'paragraph')
      return wordsOf(block) === '' && picturesIn(block).length === 0 ? [] : [block];
    // A table of one row or one column only lays out what it holds.
    const isLayout = block.rows.length === 1 || block.rows.every((cells) => cells.length === 1);
    const end: Stop[] = isLayout ? [] : ['end'];
    return [...end, ...block.rows.flat().flatMap((cell) => [...listStops(cell.blocks), ...end])];
  });
}

/** The pictures in a paragraph. */
export function picturesIn({ inlines }: SourceParagraph): SourcePicture[] {
  return inlines.filter((inline) => inline.type === 'picture');
}

function holdsPicture(paragraph: SourceParagraph, isAdornment: (picture: SourcePicture) => boolean): boolean {
  return picturesIn(paragraph).some((picture) => !isAdornment(picture));
}

/** The size most letters of a document have. */
function commonSize(stops: readonly Stop[]): number | undefined {
  const counts = new Map<number | undefined, number>();
  for (const stop of stops)
    for (const inline of stop === 'end' ? [] : stop.inlines)
      if (inline.type === 'text')
        counts.set(inline.size, (counts.get(inline.size) ?? 0) + inline.text.length);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
