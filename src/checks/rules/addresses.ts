import { slugSchema } from '../../schema/fields.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { Whole } from '../../corpus/model.ts';
import { RESERVED_ADDRESSES, RESERVED_BELOW } from '../reserved.ts';

/** Names of files and folders are addresses: well formed, one of each, none that the site uses itself. */
export function checkAddresses(content: Whole): Finding[] {
  const issues: Finding[] = [];
  const taken = new Map<string, string>();
  const take = (address: string, file: string) => {
    const key = address.toLowerCase();
    const first = taken.get(key);
    if (first === undefined) taken.set(key, file);
    else
      issues.push({
        code: 'address-duplicate',
        file,
        line: 1,
        message: `网址 /${address}/ 已经给了 ${first}`,
      });
  };
  const checkName = (name: string, file: string) => {
    if (!slugSchema.safeParse(name).success) {
      issues.push({ code: 'file-name', file, line: 1, message: `“${name}”不能作网址` });
    }
  };

  const checkReserved = (address: string, file: string, reserved = RESERVED_ADDRESSES) => {
    const name = address.slice(address.lastIndexOf('/') + 1).toLowerCase();
    if (reserved.includes(name))
      issues.push({ code: 'address-reserved', file, line: 1, message: `网址 /${address}/ 是网站自己的页面` });
  };

  for (const { id, file } of content.columns) checkName(id, file);
  for (const room of ['people', 'organizations'] as const)
    for (const { id, file } of content[room]) {
      checkName(id, file);
      checkReserved(`${room}/${id}`, file, RESERVED_BELOW[room]);
    }
  for (const { id, file } of content.series) {
    checkName(id, file);
    take(id, file);
    checkReserved(id, file);
  }
  for (const folder of content.folders) {
    for (const part of folder.id.split('/')) checkName(part, folder.folder);
    const only = folder.articles.length === 1;
    if (!folder.articles.some(({ id }) => id === 'index') || !only)
      take(folder.id, `${folder.folder}/issue.yaml`);
    checkReserved(folder.id, `${folder.folder}/issue.yaml`, RESERVED_BELOW.issue);
    for (const article of folder.articles) {
      checkName(article.id, article.file);
      checkReserved(`${folder.id}/${article.id}`, article.file, RESERVED_BELOW.article);
      take(article.id === 'index' ? folder.id : `${folder.id}/${article.id}`, article.file);
    }
  }
  for (const { id, file } of content.pages.values()) {
    checkName(id, file);
    take(id, file);
    if (id !== ABOUT) checkReserved(id, file);
  }
  return issues;
}

/** The one page that stands at an address kept for the site. */
const ABOUT = 'about';
