/**
 * Why a search failed, each kind with words of its own on the page: a browser too old, no network, an index that was never
 * built, a server that does not hand out the files of the index, a server in trouble, and what nobody foresaw.
 */
export const failureKinds = ['browser', 'network', 'missing', 'refused', 'server', 'fault'] as const;
export type FailureKind = (typeof failureKinds)[number];

/** A search that failed, and why. */
export class SearchFailure extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind, message: string) {
    super(message);
    this.kind = kind;
  }
}

/** The kind of anything thrown; what is no failure of ours is a fault, save where the browser lacks something. */
export function kindOf(error: unknown): FailureKind {
  if (error instanceof SearchFailure) return error.kind;
  return error instanceof SyntaxError || error instanceof ReferenceError ? 'browser' : 'fault';
}
