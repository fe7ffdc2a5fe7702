import type { Whole } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';

/** Addresses of the lists every archive has. */
const LISTS = ['series', 'columns', 'people', 'organizations', 'kinds', 'years', 'articles', 'search'];

/** The archive says whose it is, and its menu leads to pages that are there. */
export function checkSite({ site, pages }: Whole): Finding[] {
  if (!site) return [missingSite()];
  // A publication is no such page: a build for a narrower circle may not show it.
  const shownToAll = new Set([...LISTS, ...pages.keys()]);
  return (site.data?.menu ?? []).flatMap(({ href }, place): Finding[] => {
    if (shownToAll.has(href.slice(1, -1))) return [];
    const path = ['menu', place, 'href'];
    const message = `${path.join('.')} 写的“${href}”：没有这个网页`;
    return [{ code: 'field-invalid', file: site.file, line: site.lineOf(path), message, cure: CURE }];
  });
}

const CURE =
  `改成 ${LISTS.map((name) => `/${name}/`).join('、')} 之一，` + '或 content/pages 里一个文件名前后加斜线。';

function missingSite(): Finding {
  return {
    code: 'file-missing',
    file: 'content/site.yaml',
    line: 1,
    message: '没有 site.yaml（文献库的名称、主办、菜单、文种）',
    cure: '照编辑指南“文献库的设置”一节写 content/site.yaml。',
  };
}
