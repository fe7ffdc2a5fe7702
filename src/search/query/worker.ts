import './supply.ts';
import type { WorkerAnswers } from './api.ts';
import type { NumberedAnswer, NumberedRequest } from './client.ts';
import { followPhrase } from './courses/follow.ts';
import { asFailure } from './loading/failure.ts';
import { gather, listLines, readHits, readResults, search } from './search.ts';

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
  switch (request.type) {
    case 'search':
      return search(request.request);
    case 'read':
      return readResults(request.answer, request.from, request.to);
    case 'hits':
      return readHits(request.answer, request.article);
    case 'gather':
      return gather(request.answer);
    case 'lines':
      return listLines(request.answer, request.order);
    case 'follow':
      return followPhrase(request.phrase);
  }
}

function reply(message: NumberedAnswer): void {
  postMessage(message);
}
