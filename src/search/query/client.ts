import type { WorkerAnswers, WorkerRequest } from './api.ts';

type Kind = WorkerRequest['type'];
type Request<K extends Kind> = Omit<Extract<WorkerRequest, { type: K }>, 'type'>;

/** A message to the worker with the number its answer comes back under. */
export type NumberedRequest = WorkerRequest & { number: number };

/** An answer of the worker, or the reason there is none. */
export type NumberedAnswer = { number: number } & ({ answer: unknown } | { error: string });

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();

/**
 * Asks the search worker, which is started on first use. Search runs wholly in the worker, so the page stays
 * responsive, and Pagefind meets no page language that would make it segment the query.
 * @throws Error when the index or a chunk of it cannot be loaded; the next call starts afresh.
 */
export function ask<K extends Kind>(type: K, request: Request<K>): Promise<WorkerAnswers[K]> {
  const number = (count += 1);
  return new Promise<unknown>((resolve, reject) => {
    waiting.set(number, { resolve, reject });
    startWorker().postMessage({ ...request, type, number });
  }) as Promise<WorkerAnswers[K]>;
}

function startWorker(): Worker {
  if (worker) return worker;
  worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('error' in data) {
      stopWorker();
      asked?.reject(new Error(data.error));
    } else {
      asked?.resolve(data.answer);
    }
  });
  worker.addEventListener('error', stopWorker);
  return worker;
}

function stopWorker(): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(new Error('search worker stopped'));
  waiting.clear();
}
