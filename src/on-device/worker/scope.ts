/** What a service worker is told of one request, as far as it is asked here; the types of pages know no such worker. */
export interface AskedEvent {
  readonly request: Request;
  /** The page or worker that asks; empty for a page that is only opened. */
  readonly clientId: string;
  /** The page or worker that the answer becomes. */
  readonly resultingClientId?: string;
  respondWith(answer: Promise<Response>): void;
  waitUntil(work: Promise<unknown>): void;
}

/** The worker itself. */
export interface WorkerScope {
  readonly registration: { readonly scope: string; unregister(): Promise<boolean> };
  readonly clients: { claim(): Promise<void>; get(id: string): Promise<unknown> };
  addEventListener(
    type: 'activate',
    listener: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(type: 'fetch', listener: (event: AskedEvent) => void): void;
}

/** The scope this runs in. */
export const scope = globalThis as unknown as WorkerScope;
