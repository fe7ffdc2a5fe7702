/**
 * Why a search failed, each kind with words of its own on the page: a browser too old, no network, an index that was never
 * built, a server that does not hand out the files of the index, a server in trouble, and what nobody foresaw;
 * and a memory stick whose files cannot be read.
 */
export const failureKinds = ['browser', 'network', 'missing', 'refused', 'server', 'disk', 'fault'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A search that failed, and why. */
export class SearchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** Anything thrown as a failure; one that is not ours is a fault, save where the browser lacks what is asked of it. */
export function asFailure(error: unknown): SearchFailure {
  if (error instanceof SearchFailure) return error;
  const lacking = error instanceof ReferenceError || /is not a (?:function|constructor)/u.test(String(error));
  return new SearchFailure(lacking ? 'browser' : 'fault', String(error));
}
