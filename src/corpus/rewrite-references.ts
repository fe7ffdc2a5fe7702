import { isScalar, parseDocument } from 'yaml';

/** Where the YAML of a file begins and ends: all of it, or the front matter of an article. */
function yamlRange(text: string, isArticle: boolean): [from: number, to: number] {
  if (!isArticle) return [0, text.length];
  const [all, head = '', yaml = ''] = /^(---\r?\n)([\s\S]*?)\r?\n---/u.exec(text) ?? [];
  return all === undefined ? [0, 0] : [head.length, head.length + yaml.length];
}

/** Puts another id at some places of a file; every other byte stays. Undefined where a place does not hold the old one. */
export function rewriteReferences(
  text: string,
  isArticle: boolean,
  places: readonly (readonly (string | number)[])[],
  { goes, stays }: { goes: string; stays: string },
): string | undefined {
  const [from, to] = yamlRange(text, isArticle);
  const document = parseDocument(text.slice(from, to), { customTags: ['timestamp'] });
  const ranges: [number, number][] = [];
  for (const place of places) {
    const node = document.getIn(place, true);
    if (!isScalar(node) || node.value !== goes || !node.range) return undefined;
    ranges.push([from + node.range[0], from + node.range[1]]);
  }
  return ranges
    .sort(([a], [b]) => b - a)
    .reduce(
      (edited, [start, end]) =>
        edited.slice(0, start) + quoteLike(edited.slice(start, end), stays) + edited.slice(end),
      text,
    );
}

/** An id in the quotes the old one had; one that YAML takes for something else gets some. */
function quoteLike(old: string, id: string): string {
  const [quote = ''] = /^['"]/u.exec(old) ?? [];
  if (quote !== '') return quote + id + quote;
  return typeof parseDocument(id).toJS() === 'string' ? id : `'${id}'`;
}
