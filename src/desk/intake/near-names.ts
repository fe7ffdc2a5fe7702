import type { Whole } from '../../corpus/model.ts';
import type { Offer } from '../../importer/answer/offer-answers.ts';
import type { Doubt } from '../../importer/document.ts';
import { editDistance } from '../../text/distance.ts';

/** How many files that may be meant are shown. */
const MOST = 5;

/** Authority files that an unknown name may mean: its own under another form, or one a character away. */
export function offerNearNames(
  { code, about }: Pick<Doubt, 'code' | 'about'>,
  { people, organizations }: Pick<Whole, 'people' | 'organizations'>,
): Offer[] {
  const name = about?.name ?? '';
  const known =
    code === 'unknown-person'
      ? people.map(({ id, data }) => ({ id, names: data ? [data.name, ...(data.otherNames ?? [])] : [] }))
      : organizations.map(({ id, data }) => ({
          id,
          names: data ? [data.name, ...(data.shortNames ?? [])] : [],
        }));
  return known
    .filter(({ names }) => names.some((one) => isNear(one, name)))
    .slice(0, MOST)
    .map(({ id, names: [first = id] }) => ({ label: `就是已有的“${first}”（${id}）`, value: id }));
}

function isNear(known: string, name: string): boolean {
  const [short, long] = known.length < name.length ? [known, name] : [name, known];
  const isPart = short.length >= 5 && long.length - short.length <= 2 && long.includes(short);
  return isPart || (short.length >= 3 && editDistance(known, name) === 1);
}
