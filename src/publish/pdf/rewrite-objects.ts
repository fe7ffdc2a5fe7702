/**
 * Rewrites the objects of a PDF as Chromium writes it, one table of offsets at the end and every object at its place in
 * it; the offsets are counted anew. An object is its bytes as Latin letters, from `12 0 obj` on.
 */
export function rewriteObjects(
  bytes: Uint8Array<ArrayBuffer>,
  rewrite: (object: string) => string,
): Uint8Array<ArrayBuffer> {
  const file = Buffer.from(bytes).toString('latin1');
  const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(file)?.[1]);
  const trailer = file.indexOf('trailer', table);
  const entries = [...file.slice(table, trailer).matchAll(/^(\d{10}) (\d{5}) ([nf]) ?$/gmu)].map(
    ([, offset, generation, use]) => ({ offset: Number(offset), generation, inUse: use === 'n' }),
  );
  const places = entries.flatMap(({ offset, inUse }) => (inUse ? [offset] : [])).sort((a, b) => a - b);
  const moved = new Map<number, number>();
  const parts = [file.slice(0, places[0])];
  let length = places[0] ?? 0;
  places.forEach((offset, index) => {
    const object = rewrite(file.slice(offset, places[index + 1] ?? table));
    moved.set(offset, length);
    parts.push(object);
    length += object.length;
  });
  const rows = entries.map(({ offset, generation, inUse }) => {
    const place = inUse ? (moved.get(offset) ?? offset) : offset;
    return `${String(place).padStart(10, '0')} ${generation} ${inUse ? 'n' : 'f'} \n`;
  });
  const end = file.slice(trailer).replace(/(startxref\s+)\d+/u, (_, head: string) => head + String(length));
  return new Uint8Array(Buffer.from([...parts, `xref\n0 ${rows.length}\n`, ...rows, end].join(''), 'latin1'));
}
