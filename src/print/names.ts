import type { BodyLink, PersonLink } from '../archive/model.ts';

/** A person with what stands before the name: `主席　李某`. */
export function personText({ post, name }: PersonLink): string {
  return post === undefined ? name : `${post}　${name}`;
}

/** Bodies as they are printed, their joints kept: `研究室、经济技术部`. */
export function bodiesText(bodies: readonly BodyLink[]): string {
  return bodies.map(({ joint, name }) => joint + name).join('');
}
