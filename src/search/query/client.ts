import type { WorkerAnswers, WorkerRequest } from './api.ts';
import './site-disk.ts';
import { SearchFailure, type FailureKind } from './loading/failure.ts';
import { siteRoot } from './site-root.ts';
import { trustScript } from './trust-script.ts';
import workerAddress from './worker.ts?worker&url';

type Kind = WorkerRequest['type'];
type Request<K extends Kind> = Omit<Extract<WorkerRequest, { type: K }>, 'type'>;

/** A message to the worker with the number its answer comes back under. */
export type NumberedRequest = WorkerRequest & { number: number };

/** An answer of the worker, or the reason there is none. */
export type NumberedAnswer = { number: number } & (
  { answer: unknown } | { failed: FailureKind; error: string }
);

/** Milliseconds without an answer after which nobody believes in one: a server that keeps silent counts as no network. */
const LONGEST = 60_000;

let worker: Worker | undefined;
let count = 0;
const waiting = new Map<number, { resolve: (answer: unknown) => void; reject: (error: Error) => void }>();

/**
 * Asks the search worker, which is started on first use. Search runs wholly in the worker, so the page stays
 * responsive, and Pagefind meets no page language that would make it segment the query.
 * @throws SearchFailure when there is no answer; the next call starts afresh.
 */
export function ask<K extends Kind>(type: K, request: Request<K>): Promise<WorkerAnswers[K]> {
  const number = (count += 1);
  return new Promise<unknown>((resolve, reject) => {
    const timer = setTimeout(() => stopWorker(new SearchFailure('network', 'no answer')), LONGEST);
    const settle =
      <Value>(then: (value: Value) => void) =>
      (value: Value) => {
        clearTimeout(timer);
        then(value);
      };
    waiting.set(number, { resolve: settle(resolve), reject: settle(reject) });
    try {
      startWorker().postMessage({ ...request, type, number });
    } catch (error) {
      stopWorker(new SearchFailure('browser', String(error)));
    }
  }) as Promise<WorkerAnswers[K]>;
}

function startWorker(): Worker {
  if (worker) return worker;
  const name = siteRoot();
  worker = globalThis.archiveDisk?.startWorker?.(name) ?? new Worker(trustScript(workerAddress), { name });
  worker.addEventListener('message', ({ data }: MessageEvent<NumberedAnswer>) => {
    const asked = waiting.get(data.number);
    waiting.delete(data.number);
    if ('answer' in data) {
      asked?.resolve(data.answer);
      return;
    }
    const failure = new SearchFailure(data.failed, data.error);
    stopWorker(failure);
    asked?.reject(failure);
  });
  // A script that did not come is an event without words; one that the browser cannot run has some.
  worker.addEventListener('error', ({ message }: Partial<ErrorEvent>) =>
    stopWorker(new SearchFailure(message ? 'browser' : 'network', message ?? 'worker not loaded')),
  );
  return worker;
}

function stopWorker(failure: SearchFailure): void {
  worker?.terminate();
  worker = undefined;
  for (const { reject } of waiting.values()) reject(failure);
  waiting.clear();
}
