import type { Shown } from '../../corpus/model.ts';

type Bodies = Shown['organizations'];

/**
 * The names of each body that mean the same in any text. An office is named bare only beside its body: 组织部 of 青海省总工会
 * counts as 省总组织部, since every body has an 组织部; so does 宣教部 of an office named 宣传教育部.
 */
export function groupBodyNames(bodies: Bodies): string[][] {
  return bodies.flatMap((body) => {
    const { name, shortNames = [] } = body.data;
    const holder = findHolder(body, bodies);
    const bare = shortNames.filter((short) => isBare(short, name, holder));
    const beside = holder ? holder.names.flatMap((names) => bare.map((short) => names + short)) : [];
    const group = [...new Set([name, ...shortNames.filter((short) => !bare.includes(short)), ...beside])];
    return group.length > 1 ? [group] : [];
  });
}

/** The body that an office's name begins with, and what of the name is the office's own. */
function findHolder(
  { id, data: { name } }: Bodies[number],
  bodies: Bodies,
): { names: string[]; own: string } | undefined {
  const holders = bodies
    .filter((body) => body.id !== id)
    .map(({ data }) => [data.name, ...(data.shortNames ?? [])])
    .flatMap((names) => names.filter((one) => name.startsWith(one)).map((one) => ({ names, one })))
    .filter(({ one }) => name.length > one.length + 1)
    .sort((a, b) => b.one.length - a.one.length);
  const [holder] = holders;
  return holder && { names: holder.names, own: name.slice(holder.one.length) };
}

/** Offices that a body has without the archive holding the body itself: 教育局, 办公室. */
const OFFICE = /^\p{Script=Han}{1,4}[部室处科股办局]$/u;

function isBare(short: string, name: string, holder: { own: string } | undefined): boolean {
  if (!holder) return short.length < name.length && name.endsWith(short) && OFFICE.test(short);
  let place = 0;
  for (const character of holder.own) if (character === short.charAt(place)) place += 1;
  return place === short.length;
}
