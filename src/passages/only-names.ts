/** Characters that have to be left of a passage beside names and titles. */
const LEAST = 10;

/**
 * Makes the rule by which a passage is no more than names: of bodies, of persons, titles in 《》, with what little stands
 * between them. `中华全国总工会副主席、省总工会主席马吉孝` says nothing that one text has from another.
 */
export function makeOnlyNames(names: Iterable<string>): (passage: string) => boolean {
  const byHead = new Map<string, string[]>();
  for (const name of new Set(names)) {
    if (name.length < 2) continue;
    const head = name.slice(0, 2);
    byHead.set(head, [...(byHead.get(head) ?? []), name]);
  }
  for (const alike of byHead.values()) alike.sort((a, b) => b.length - a.length);
  return (passage) => {
    const text = passage.replace(TITLES, '').replace(/\s/gu, '');
    let left = 0;
    for (let place = 0; place < text.length;) {
      const name = byHead.get(text.slice(place, place + 2))?.find((one) => text.startsWith(one, place));
      if (name === undefined && WORD.test(text.charAt(place))) left += 1;
      place += name?.length ?? 1;
    }
    return left < LEAST;
  };
}

/** Titles, also those of which a passage holds only the beginning or the end. */
const TITLES = /^[^《》]*》|《[^《》]*(?:》|$)/gu;

const WORD = /[\p{L}\p{N}]/u;
