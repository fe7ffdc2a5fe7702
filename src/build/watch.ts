import { join, sep } from 'node:path';
import type { ViteDevServer } from 'vite';
import type { Corpus } from '../corpus/corpus.ts';

/** While somebody writes: a change below content/ is read again, and the open pages are told to load anew. */
export function watchContent(server: ViteDevServer, corpus: Corpus): void {
  const content = join(corpus.project, 'content') + sep;
  server.watcher.add(content);
  server.watcher.on('all', (_, path) => {
    if (!path.startsWith(content)) return;
    corpus.refresh();
    server.ws.send({ type: 'full-reload' });
  });
}
