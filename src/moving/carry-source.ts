import { SOURCE_PLACES } from '../corpus/source-places.ts';
import { sourcePlacesSchema } from '../schema/source-places.ts';
import type { CarriedLines } from './carry-contents.ts';
import type { Draft } from './draft.ts';
import type { ArticleMove } from './move-article.ts';

/** Puts the lines of an article's source into that of another issue, so that every character is accounted for in both. */
export function carrySource(draft: Draft, { from, to }: ArticleMove, carried: CarriedLines): void {
  const { body, contents, left, behind, bodyBehind } = carried;
  const [source, target] = [`${from.folder}/source.txt`, `${to.folder}/source.txt`];
  const old = draft.read(source);
  const gone = new Set([...body, ...contents, ...left]);
  if (old === undefined || gone.size === 0) return;
  const lines = old.split('\n');
  const pick = (numbers: readonly number[]) =>
    numbers.toSorted((a, b) => a - b).map((line) => (lines[line - 1] ?? '').replace(/\r$/u, ''));
  draft.write(source, lines.filter((_, at) => !gone.has(at + 1)).join('\n'));
  const end = (draft.read(target) ?? '').includes('\r\n') ? '\r\n' : '\n';
  const before = (draft.read(target) ?? '').replace(/(?:\r?\n)*$/u, '').split(/\r?\n/u);
  const rest = before.slice(Math.max(behind, bodyBehind));
  const text = [
    ...before.slice(0, behind),
    ...pick(contents),
    ...before.slice(behind, Math.max(behind, bodyBehind)),
    '',
    ...pick(body),
    ...(rest.length > 0 ? ['', ...rest] : []),
    '',
  ];
  draft.write(target, text.join(end));
  shiftPlaces(draft, from.folder, (line) => {
    const above = [...gone].filter((one) => one < line).length;
    return gone.has(line) ? undefined : line - above;
  });
  shiftPlaces(draft, to.folder, (line) => {
    const own = line > behind ? contents.length : 0;
    return line + own + (line > Math.max(behind, bodyBehind) ? body.length + 2 : 0);
  });
}

/** Gives the places of the lines of a source their new lines. What went is shown on no page of the files of its new issue. */
function shiftPlaces(draft: Draft, folder: string, lineOf: (line: number) => number | undefined): void {
  const file = `${folder}/${SOURCE_PLACES}`;
  const text = draft.read(file);
  if (text === undefined) return;
  const { files, places } = sourcePlacesSchema.parse(JSON.parse(text));
  const rows = places.flatMap(({ line, ...place }) => {
    const after = lineOf(line);
    const { confidence } = place;
    if (after === undefined) return [];
    return [[after, place.file, place.page, place.box, ...(confidence === undefined ? [] : [confidence])]];
  });
  const written = rows.map((row) => JSON.stringify(row)).join(',\n');
  draft.write(file, `{\n"files": ${JSON.stringify(files)},\n"places": [\n${written}\n]\n}\n`);
}
