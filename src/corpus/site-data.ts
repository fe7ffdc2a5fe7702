import type { SiteData } from '../schema/site.ts';
import type { Whole } from './model.ts';

/** What `content/site.yaml` says. A build without it has been refused already; `dev` shows the error in place of a page. */
export function siteDataOf({ site }: Pick<Whole, 'site'>): SiteData {
  if (site?.data) return site.data;
  throw new Error('content/site.yaml 没有，或写法有误：请运行 npm run check，照提示改正。');
}
