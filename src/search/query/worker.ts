import type { WorkerAnswers } from './api.ts';
import type { NumberedAnswer, NumberedRequest } from './client.ts';
import { readHits, readResults, search } from './search.ts';

/** The search worker: answers the page's numbered requests; an error goes back in words. */
addEventListener('message', ({ data }: MessageEvent<NumberedRequest>) => {
  answer(data).then(
    (found) => reply({ number: data.number, answer: found }),
    (error: unknown) => reply({ number: data.number, error: String(error) }),
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
