import type { OrganizationReference, PersonReference } from '../../schema/fields.ts';
import { romanise } from '../../text/romanise.ts';
import type { Authority, LogEntry } from '../document.ts';

/** A reference to a person by printed name; a name without an authority file gets a pinyin id and a doubt. */
export function personReference(
  name: string,
  authority: Authority,
  line: number,
  log: LogEntry[],
  post?: string,
): PersonReference {
  const known = authority.personId(name);
  const person = known ?? romanise(name, 'surname');
  if (!known)
    log.push({
      kind: 'doubt',
      code: 'unknown-person',
      line,
      message: `人物“${name}”没有档案，暂拟编号 ${person}，请建 content/people/${person}.yaml`,
      about: { name, id: person },
    });
  return { person, name, ...(post ? { post } : {}) };
}

/** A reference to the body or bodies a printed name holds: `研究室、经济技术部` names two. */
export function organizationReference(
  name: string,
  authority: Authority,
  line: number,
  log: LogEntry[],
): OrganizationReference {
  const whole = authority.organizationId(name);
  if (whole) return { ids: [whole], name };
  const ids = name.split(/[、，]/u).map((part) => {
    const known = authority.organizationId(part);
    const id = known ?? romanise(part);
    if (!known)
      log.push({
        kind: 'doubt',
        code: 'unknown-body',
        line,
        message: `组织“${part}”没有档案，暂拟编号 ${id}，请建 content/organizations/${id}.yaml`,
        about: { name: part, id },
      });
    return id;
  });
  return { ids, name };
}
