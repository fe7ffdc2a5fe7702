import { listAddresses, type FoundAddress } from './addresses.ts';
import { indexesOf } from './indexes.ts';
import type { Archive, Article, Issue, Organization, Person, Series } from './model.ts';

/** All the archive knows of one body. */
export interface OrganizationRecord {
  /** The bodies above it, topmost first. */
  above: Organization[];
  /** Articles it signed or issued. */
  signed: readonly Article[];
  series: readonly Series[];
  /** Issues whose imprint names it. */
  issues: readonly Issue[];
  /** Where their imprints say it is. */
  addresses: readonly FoundAddress[];
  /** People shown to hold a post in it. */
  people: readonly Person[];
}

/** Finds what a body signed and published and who served in it. */
export function organizationRecord(archive: Archive, { id, parent }: Organization): OrganizationRecord {
  const { signed, series, published, serving } = indexesOf(archive);
  return {
    above: ancestors(parent),
    signed: signed.get(id) ?? [],
    series: series.get(id) ?? [],
    issues: published.get(id) ?? [],
    addresses: listAddresses(published.get(id) ?? []),
    people: serving.get(id) ?? [],
  };
}

/** A body in the tree with the number of articles it signed and the groups below it. */
export interface TreeNode {
  organization: Organization;
  signed: number;
  groups: TreeGroup[];
}

/** Bodies of one kind under the same body. */
export interface TreeGroup {
  kind: string;
  nodes: TreeNode[];
}

/** The whole tree from the bodies with none above them, grouped by kind at every level. */
export function organizationTree({ organizations, articles }: Archive): TreeGroup[] {
  const signed = new Map<string, number>();
  for (const { data } of articles) {
    for (const id of data.organization?.ids ?? []) signed.set(id, (signed.get(id) ?? 0) + 1);
  }
  const grow = (bodies: Organization[]): TreeGroup[] =>
    groupByKind(bodies).map(([kind, members]) => ({
      kind,
      nodes: members.map((organization) => ({
        organization,
        signed: signed.get(organization.id) ?? 0,
        groups: grow(organization.children),
      })),
    }));
  return grow(organizations.filter(({ parent }) => !parent));
}

function groupByKind(bodies: readonly Organization[]): [kind: string, bodies: Organization[]][] {
  return [...Map.groupBy(bodies, ({ data }) => data.kind)];
}

function ancestors(body: Organization | undefined): Organization[] {
  return body ? [...ancestors(body.parent), body] : [];
}
