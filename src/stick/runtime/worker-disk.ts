import type { SiteDisk } from '../../search/query/site-disk.ts';
import { pageFile } from '../../text/page-file.ts';
import { isFileCome, type FileWanted } from './messages.ts';

type Come = (bytes: Uint8Array<ArrayBuffer> | undefined) => void;

/** Those who wait for a file in the worker. */
const waiting = new Map<string, Come[]>();

addEventListener('message', (event: MessageEvent<object>) => {
  const { data } = event;
  if (!isFileCome(data)) return;
  event.stopImmediatePropagation();
  const all = waiting.get(data.come) ?? [];
  waiting.delete(data.come);
  for (const come of all) come(data.bytes);
});

/** The site as the search worker finds it on a disk: by way of its page. */
globalThis.archiveDisk = {
  read: (path) =>
    new Promise((resolve) => {
      const others = waiting.get(path);
      waiting.set(path, [...(others ?? []), resolve]);
      if (!others) postMessage({ wanted: path } satisfies FileWanted);
    }),
  nameFile: pageFile,
} satisfies SiteDisk;
