import { indexesOf } from '../indexes.ts';
import type { Archive, Article } from '../model.ts';
import type { Surroundings } from './find-names.ts';

/** Whom the head of an article names: its people, and the bodies that signed it, else those in which its people serve. */
export function surroundingsOf(archive: Archive, { data }: Article): Surroundings {
  const { organizations, people } = indexesOf(archive);
  const { speakers = [], authors = [], organization, notice } = data;
  const heads = [...speakers, ...authors].map(({ person }) => person);
  const signed = [organization, notice?.signatory, notice?.printedBy].flatMap((one) => one?.ids ?? []);
  const serving = heads.flatMap(
    (id) => people.get(id)?.data.posts.flatMap(({ organization: body }) => body ?? []) ?? [],
  );
  const ids = new Set(signed.length > 0 ? signed : serving);
  const bodies = [...ids].map((id) => organizations.get(id)).filter((body) => body !== undefined);
  return { people: new Set(heads), bodies };
}
