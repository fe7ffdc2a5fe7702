import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const ROOT = resolve(import.meta.dirname, '../..');

/**
 * Bundles what the desks of all tests share: the page of the desk, and the layout that its preview needs. Two desks that
 * opened at the same time would each clear away what the other is at.
 */
export default function setup(): void {
  const from = (file: string) => JSON.stringify(pathToFileURL(resolve(ROOT, 'src', file)).href);
  const script = `
    const { bundlePage } = await import(${from('desk/bundle-page.ts')});
    const { openRenderer } = await import(${from('desk/preview/open-renderer.ts')});
    const { openCorpus } = await import(${from('corpus/corpus.ts')});
    await bundlePage(() => undefined);
    await openRenderer(openCorpus(${JSON.stringify(ROOT)}))();`;
  execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}
