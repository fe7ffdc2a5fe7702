import { formatNumber } from './number-formats.ts';
import { childOf, childrenOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import type { Reading } from './reading.ts';

type Kind = 'footnote' | 'endnote';

/**
 * Makes the reader of notes: each is read where its mark stands and numbered in that order, in the format of the file
 * (footnotes 1, 2 and endnotes i, ii where it gives none).
 */
export function createNoteReader(
  parts: Readonly<Record<Kind, XmlElement | undefined>>,
  formats: readonly (XmlElement | undefined)[],
): Reading['readNote'] {
  const counts = { footnote: 0, endnote: 0 };
  return (reference, kind, outer) => {
    const id = reference.attributes.get('w:id');
    const note = childrenOf(parts[kind], `w:${kind}`).find(
      ({ attributes }) => attributes.get('w:id') === id && attributes.get('w:type') === undefined,
    );
    if (!note) return undefined;
    counts[kind] += 1;
    const properties = formats.map((source) => childOf(source, `w:${kind}Pr`));
    const settled = (name: string) =>
      properties.map((source) => valueOf(source, name)).find((value) => value !== undefined);
    const value = counts[kind] + Number(settled('w:numStart') ?? 1) - 1;
    const format = settled('w:numFmt') ?? (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const label = `${kind === 'footnote' ? '' : '尾'}${counts[kind]}`;
    const blocks = outer.readBlocks(childrenOf(note), {
      ...outer,
      fields: [],
      step: 0,
      // A note has relationships of its own.
      pictureOf: () => ({ name: '注释里的一幅' }),
    });
    outer.notes.push({ label, mark: formatNumber(value, format) ?? String(value), blocks });
    return label;
  };
}
