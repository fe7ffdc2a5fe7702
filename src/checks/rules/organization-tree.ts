import type { Finding } from '../../findings/catalogue.ts';
import type { Whole } from '../../corpus/model.ts';

/** Going up from body to body one comes to an end. (That each parent exists is checked with the references.) */
export function checkOrganizationTree(content: Whole): Finding[] {
  const byId = new Map(content.organizations.map((body) => [body.id, body]));
  return content.organizations.flatMap((body): Finding[] => {
    const way = [body.id];
    for (let parent = body.data?.parent; parent !== undefined; parent = byId.get(parent)?.data?.parent) {
      way.push(parent);
      if (parent === body.id) {
        const message = `上下级成了圈：${way.join(' → ')}`;
        return [{ code: 'organization-cycle', file: body.file, line: body.lineOf(['parent']), message }];
      }
      if (way.indexOf(parent) < way.length - 1) return [];
    }
    return [];
  });
}
