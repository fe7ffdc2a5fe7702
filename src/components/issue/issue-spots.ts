import { isSaidByHead, type IssuePart } from '../../print/issue-parts.ts';

/** Where a printed part stands on an issue's page: in its head, over the contents, beside or below them. */
export type Spot = 'head' | 'over' | 'beside' | 'below';

/** The parts of an issue that stand in one spot of its page; a bulletin's head has said who issued it and when. */
export function partsIn(spot: Spot, parts: readonly IssuePart[], isBulletin: boolean): IssuePart[] {
  return parts.filter((part) => SPOTS[part.type] === spot && !(isBulletin && isSaidByHead(part)));
}

const SPOTS: Readonly<Record<IssuePart['type'], Spot>> = {
  motto: 'head',
  masthead: 'beside',
  imprint: 'beside',
  'editor-note': 'over',
  distribution: 'below',
};
