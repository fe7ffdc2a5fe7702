import source from 'stick:worker';
import { disk, trust } from './disk.ts';
import { isFileWanted, type FileCome } from './messages.ts';

/** A browser starts no worker from a file: it is made of its own text, and gets the files it asks for through the page. */
disk.startWorker = (name) => {
  const address = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(trust(address), { name });
  // Heard before the search hears it, which knows nothing of these.
  worker.addEventListener('message', (event: MessageEvent<object>) => {
    const { data } = event;
    if (!isFileWanted(data)) return;
    event.stopImmediatePropagation();
    void disk
      .read(data.wanted)
      .then((bytes) => worker.postMessage({ come: data.wanted, bytes } satisfies FileCome));
  });
  return worker;
};
