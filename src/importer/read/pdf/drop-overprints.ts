import type { Glyph } from './glyph.ts';

/** Bold is also made by drawing a character twice, a little apart: one of them stays, and is bold. */
export function dropOverprints(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = [];
  const places = new Map<string, Glyph[]>();
  for (const glyph of glyphs) {
    const key = `${glyph.text} ${Math.round(glyph.y / 4)}`;
    const near = places.get(key) ?? [];
    const twin = near.find(
      ({ x, y }) => Math.abs(x - glyph.x) < glyph.size * 0.2 && Math.abs(y - glyph.y) < glyph.size * 0.2,
    );
    if (twin && glyph.text.trim() !== '') {
      twin.bold = true;
      continue;
    }
    near.push(glyph);
    places.set(key, near);
    kept.push(glyph);
  }
  return kept;
}
