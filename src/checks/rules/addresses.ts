import { slugSchema } from '../../schema/fields.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { Whole } from '../../corpus/model.ts';
import { RESERVED_ADDRESSES } from '../reserved.ts';

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

  const checkReserved = (name: string, file: string) => {
    if (RESERVED_ADDRESSES.includes(name.toLowerCase()))
      issues.push({ code: 'address-reserved', file, line: 1, message: `网址 /${name}/ 是网站自己的页面` });
  };

  const files = [...content.people, ...content.organizations, ...content.columns];
  for (const { id, file } of files) checkName(id, file);
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
    for (const article of folder.articles) {
      checkName(article.id, article.file);
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
