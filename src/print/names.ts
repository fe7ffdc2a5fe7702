import { nameApart } from '../archive/labels.ts';
import type { BodyLink, PersonLink } from '../archive/model.ts';

/** A person with what stands before the name, `主席　李某`; beside a namesake with what tells them apart, `张伟（省总工会）`. */
export function personText(person: PersonLink): string {
  const name = nameApart(person);
  return person.post === undefined ? name : `${person.post}　${name}`;
}

/** Bodies as they are printed, their joints kept: `研究室、经济技术部`. */
export function bodiesText(bodies: readonly BodyLink[]): string {
  return bodies.map(({ joint, name }) => joint + name).join('');
}
