import { indexesOf } from '../indexes.ts';
import type { Archive, Organization, Person } from '../model.ts';
import { organizationRecord, type OrganizationRecord } from '../organizations.ts';
import { personRecord, type PersonRecord } from '../people.ts';
import type { Mention } from './documents.ts';
import { tracingOf } from './tracing.ts';

/** All the archive knows of a person, the texts that name them included. */
export interface TracedPerson extends PersonRecord {
  /** Articles of others that name them, in the order of the archive. */
  mentions: readonly Mention[];
  /** Those who are named in the same sentences, the most frequent first, with the number of articles. */
  companions: readonly { person: Person; count: number }[];
}

/** All the archive knows of a body, the texts that name it included. */
export interface TracedBody extends OrganizationRecord {
  /** Articles that name it and are not signed by it. */
  mentions: readonly Mention[];
}

/** A person's record with the articles of others that name them, and whom these name beside them. */
export function tracePerson(archive: Archive, person: Person): TracedPerson {
  const record = personRecord(archive, person);
  const own = new Set(record.appearances.map(({ article }) => article));
  const mentions = tracingOf(archive).mentions.get(`people/${person.id}`) ?? [];
  return {
    ...record,
    mentions: mentions.filter(({ article }) => !own.has(article)),
    companions: countCompanions(archive, person),
  };
}

/** A body's record with the articles of others that name it. */
export function traceBody(archive: Archive, body: Organization): TracedBody {
  const record = organizationRecord(archive, body);
  const own = new Set(record.signed);
  const mentions = tracingOf(archive).mentions.get(`organizations/${body.id}`) ?? [];
  return { ...record, mentions: mentions.filter(({ article }) => !own.has(article)) };
}

function countCompanions(archive: Archive, person: Person): TracedPerson['companions'] {
  const { traces, mentions } = tracingOf(archive);
  const id = `people/${person.id}`;
  const counts = new Map<string, number>();
  for (const { article } of mentions.get(id) ?? []) {
    const names = traces.get(article)?.names ?? [];
    const own = new Set(names.find((one) => one.id === id)?.sentences);
    for (const other of names)
      if (other.id !== id && other.id.startsWith('people/') && other.sentences.some((one) => own.has(one)))
        counts.set(other.id, (counts.get(other.id) ?? 0) + 1);
  }
  const { people } = indexesOf(archive);
  return [...counts]
    .sort(([a, more], [b, most]) => most - more || (a < b ? -1 : 1))
    .slice(0, MOST_COMPANIONS)
    .flatMap(([other, count]) => {
      const found = people.get(other.slice('people/'.length));
      return found ? [{ person: found, count }] : [];
    });
}

/** Whom one is named with most; the rest is chance. */
const MOST_COMPANIONS = 12;
