import { relative, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Corpus } from '../corpus/corpus.ts';

/** While somebody writes: a changed file below content/ is read again, and the open pages are told to load anew. */
export function watchContent(server: ViteDevServer, corpus: Corpus): void {
  server.watcher.add(`${corpus.project}${sep}content`);
  server.watcher.on('all', (_, file) => {
    const path = relative(corpus.project, file).split(sep).join('/');
    if (!path.startsWith('content/')) return;
    corpus.refresh([path]);
    server.ws.send({ type: 'full-reload' });
  });
}
