import { listReferences } from './rules/references.ts';
import { onceFor } from '../text/once.ts';
import type { Corpus } from '../corpus/corpus.ts';
import type { Entry, Whole } from '../corpus/model.ts';
import type { Room } from '../corpus/schemas.ts';

/** A file that names an entry, and in how many places. */
export interface Mention {
  file: string;
  places: (readonly (string | number)[])[];
}

/** Which files name which entry: by `people/zhang-san`. */
export type Mentions = ReadonlyMap<string, Mention[]>;

/** Where every entry of the authority files is named; worked out once a reading. */
export function mentionsOf({ whole }: Pick<Corpus, 'whole'>): Mentions {
  return mentionsIn(whole);
}

const mentionsIn = onceFor((whole: Whole): Mentions => {
  const mentions = new Map<string, Mention[]>();
  const add = (key: string, file: string, path: readonly (string | number)[]) => {
    const own = mentions.get(key) ?? [];
    const last = own.at(-1);
    if (last?.file === file) last.places.push(path);
    else own.push({ file, places: [path] });
    mentions.set(key, own);
  };
  for (const { file, data } of namingEntries(whole))
    for (const { key, value, path } of listReferences(data))
      add(`${key === 'person' ? 'people' : 'organizations'}/${value}`, file, path);
  const columns = columnsByName(whole);
  for (const { series, issue, articles } of whole.folders) {
    if (issue) add(`series/${series}`, issue.file, []);
    issue?.data?.contents.forEach(({ column }, at) => {
      const id = columns.get(`${series} ${column ?? ''}`);
      if (id !== undefined) add(`columns/${id}`, issue.file, ['contents', at, 'column']);
    });
    for (const { file, data } of articles) {
      const id = columns.get(`${series} ${data?.column ?? ''}`);
      if (id !== undefined) add(`columns/${id}`, file, ['column']);
    }
  }
  for (const { file, data } of whole.columns) if (data) add(`series/${data.series}`, file, ['series']);
  return mentions;
});

/** Every file that may name a person or a body. */
export function namingEntries(whole: Whole): Entry<unknown>[] {
  return [
    ...whole.series,
    ...whole.people,
    ...whole.organizations,
    ...whole.folders.flatMap(({ issue, articles }) => [...(issue ? [issue] : []), ...articles]),
  ];
}

function columnsByName({ columns }: Whole): Map<string, string> {
  return new Map(
    columns.flatMap(({ id, data }) =>
      data
        ? [data.name, ...(data.formerNames ?? [])].map((name) => [`${data.series} ${name}`, id] as const)
        : [],
    ),
  );
}

/** Room and id of an entry as a key. */
export function keyOf(room: Room, id: string): string {
  return `${room}/${id}`;
}
