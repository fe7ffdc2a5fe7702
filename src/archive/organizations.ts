import type { OrganizationKind } from '../schema/organization.ts';
import type { OrganizationReference } from '../schema/fields.ts';
import type { Archive, Article, Issue, Organization, Person, Series } from './model.ts';

/** All the archive knows of one body. */
export interface OrganizationRecord {
  /** The bodies above it, topmost first. */
  above: Organization[];
  /** Articles it signed or issued. */
  signed: Article[];
  series: Series[];
  /** Issues whose imprint names it. */
  issues: Issue[];
  /** People shown to hold a post in it. */
  people: Person[];
}

/** Finds what a body signed and published and who served in it. */
export function organizationRecord(archive: Archive, { id, parent }: Organization): OrganizationRecord {
  const names = (reference?: OrganizationReference) => reference?.ids.includes(id) ?? false;
  return {
    above: ancestors(parent),
    signed: archive.articles.filter(
      ({ data }) =>
        names(data.organization) || names(data.notice?.signatory) || names(data.notice?.printedBy),
    ),
    series: archive.series.filter(({ data }) => names(data.publisher)),
    issues: archive.issues.filter(({ data }) => names(data.publisher)),
    people: archive.people.filter(({ data }) => data.posts.some(({ organization }) => organization === id)),
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
  kind: OrganizationKind;
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

function groupByKind(bodies: readonly Organization[]): [kind: OrganizationKind, bodies: Organization[]][] {
  return [...Map.groupBy(bodies, ({ data }) => data.kind)];
}

function ancestors(body: Organization | undefined): Organization[] {
  return body ? [...ancestors(body.parent), body] : [];
}
