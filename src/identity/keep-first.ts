/** Of pairs, the best first, keeps those whose place and whose paragraph no better one has taken. */
export function keepFirst<Pair extends { readonly place: number; readonly paragraph: object }>(
  pairs: readonly Pair[],
): Pair[] {
  const [places, paragraphs] = [new Set<number>(), new Set<object>()];
  return pairs.filter(({ place, paragraph }) => {
    if (places.has(place) || paragraphs.has(paragraph)) return false;
    places.add(place);
    paragraphs.add(paragraph);
    return true;
  });
}
