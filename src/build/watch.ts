import { relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Corpus } from '../corpus/corpus.ts';

/**
 * While somebody writes: a changed file below content/ is read again, and the open pages are told to load anew. So are
 * the server's own modules: Astro keeps which pages a route has, and what they show, as long as its module stands.
 */
export function watchContent(server: ViteDevServer, corpus: Corpus): void {
  server.watcher.add(`${corpus.project}${sep}content`);
  server.watcher.on('all', (_, file) => {
    const path = relative(corpus.project, file).split(sep).join('/');
    if (!path.startsWith('content/')) return;
    corpus.refresh([path]);
    for (const { hot } of Object.values(server.environments)) hot.send({ type: 'full-reload' });
  });
}
