import type { OrganizationReference, PersonReference } from '../../schema/fields.ts';
import { nearestWord } from '../../text/distance.ts';
import { foldText } from '../../text/width.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { Whole, Entry } from '../../corpus/model.ts';

/** Every person and organization that content names has its authority file, under the name it is printed with. */
export function checkReferences(content: Whole): Finding[] {
  const findings: Finding[] = [];
  const people = new Map(content.people.map((person) => [person.id, person]));
  const byId = new Map(content.organizations.map((body) => [body.id, body]));
  const bodies = new Set(byId.keys());
  const entries: Entry<unknown>[] = [
    ...content.series,
    ...content.people,
    ...content.organizations,
    ...content.folders.flatMap(({ issue, articles }) => [...(issue ? [issue] : []), ...articles]),
  ];
  for (const entry of entries) {
    for (const { path, value, key } of listReferences(entry.data)) {
      const place = () => ({ file: entry.file, line: entry.lineOf(path) });
      if (key === 'organization') {
        if (bodies.has(value)) continue;
        const message = `没有组织“${value}”${suggest(value, [...bodies])}`;
        findings.push({ code: 'organization-unknown', ...place(), message });
        continue;
      }
      const person = people.get(value);
      if (!person) {
        const message = `没有人物“${value}”${suggest(value, [...people.keys()])}`;
        findings.push({ code: 'person-unknown', ...place(), message });
      }
    }
    for (const { path, body } of listBodies(entry.data)) {
      const [id, ...others] = body.ids;
      const data = id !== undefined && others.length === 0 ? byId.get(id)?.data : undefined;
      const names = [data?.name, ...(data?.shortNames ?? [])].map((name) => foldText(name ?? ''));
      if (!data || names.includes(foldText(body.name))) continue;
      const message = `这里印的是“${body.name}”，组织档案 ${id} 是“${[data.name, ...(data.shortNames ?? [])].join('、')}”`;
      findings.push({
        code: 'organization-name',
        file: entry.file,
        line: entry.lineOf([...path, 'name']),
        message,
      });
    }
    for (const { path, reference } of listPeople(entry.data)) {
      const data = people.get(reference.person)?.data;
      if (!data) continue;
      const names = [data.name, ...(data.otherNames ?? [])];
      if (names.some((name) => foldText(name) === foldText(reference.name))) continue;
      const message = `这里印的是“${reference.name}”，人物档案 ${reference.person} 是“${names.join('、')}”`;
      findings.push({
        code: 'person-name',
        file: entry.file,
        line: entry.lineOf([...path, 'name']),
        message,
      });
    }
  }
  return findings;
}

/** An id that some data name, and where. */
export interface Reference {
  path: (string | number)[];
  value: string;
  key: 'person' | 'organization';
}

/** Walks data for ids: `person: x`, `organization: x` in a post, `parent: x`, and `ids: [x, y]`. */
export function listReferences(data: unknown, path: (string | number)[] = []): Reference[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => listReferences(item, [...path, index]));
  if (data === null || typeof data !== 'object') return [];
  return Object.entries(data).flatMap(([key, value]): Reference[] => {
    const here = [...path, key];
    if (typeof value === 'string' && key === 'person') return [{ path: here, value, key: 'person' }];
    if (typeof value === 'string' && (key === 'organization' || key === 'parent')) {
      return [{ path: here, value, key: 'organization' }];
    }
    if (key === 'ids' && Array.isArray(value)) {
      return value.map((id, index) => ({ path: [...here, index], value: String(id), key: 'organization' }));
    }
    return listReferences(value, here);
  });
}

function listPeople(
  data: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; reference: PersonReference }[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => listPeople(item, [...path, index]));
  if (data === null || typeof data !== 'object') return [];
  if ('person' in data && 'name' in data) return [{ path, reference: data as PersonReference }];
  return Object.entries(data).flatMap(([key, value]) => listPeople(value, [...path, key]));
}

function listBodies(
  data: unknown,
  path: (string | number)[] = [],
): { path: (string | number)[]; body: OrganizationReference }[] {
  if (Array.isArray(data)) return data.flatMap((item, index) => listBodies(item, [...path, index]));
  if (data === null || typeof data !== 'object') return [];
  if ('ids' in data && 'name' in data) return [{ path, body: data as OrganizationReference }];
  return Object.entries(data).flatMap(([key, value]) => listBodies(value, [...path, key]));
}

function suggest(id: string, known: readonly string[]): string {
  const near = nearestWord(id, known);
  return near === undefined ? '' : `，是不是“${near}”？`;
}
