import { join } from 'node:path';
import { compressSite } from './compress-site.ts';
import { copySite } from './copy-site.ts';
import type { PublishDoors, PublishOptions } from './run-publication.ts';

/** Gives the site in `dist/` the last touch for servers, and copies it to where readers reach it. */
export async function deliverSite(
  { project, target, compress = true }: Pick<PublishOptions, 'project' | 'target' | 'compress'>,
  { say, begin }: Pick<PublishDoors, 'say' | 'begin'>,
): Promise<void> {
  const site = join(project, 'dist');
  if (compress) {
    const { files, made } = await compressSite(site, join(project, '.cache/compressed'));
    say(`已为 ${files} 个文件另存压缩好的（.gz、.br），其中 ${made} 个是新压的。`);
  }
  if (target === undefined) return;
  begin?.('copy');
  copySite(site, target);
  say(`网站已放进 ${target}`);
}
