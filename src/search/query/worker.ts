import './supply.ts';
import * as pagefind from 'virtual:pagefind';
import type { WorkerAnswers } from './api.ts';
import type { NumberedAnswer, NumberedRequest } from './client.ts';
import { asFailure } from './failure.ts';
import { setPagefind } from './load.ts';
import { readHits, readResults, search } from './search.ts';

setPagefind(() => Promise.resolve(pagefind));

/** The search worker: answers the page's numbered requests; of an error it says of which kind it is. */
addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  answer(data).then(
    (found) => reply({ number: data.number, answer: found }),
    (error: unknown) => {
      const { kind, message } = asFailure(error);
      reply({ number: data.number, failed: kind, error: message });
    },
  );
});

function answer(request: NumberedRequest): Promise<WorkerAnswers[keyof WorkerAnswers]> {
  if (request.type === 'search') return search(request.request);
  if (request.type === 'read') return readResults(request.answer, request.from, request.to);
  return readHits(request.answer, request.article);
}

function reply(message: NumberedAnswer): void {
  postMessage(message);
}
