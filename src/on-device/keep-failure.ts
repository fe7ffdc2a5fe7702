/**
 * Why something could not be kept: no network; an answer that is not the file (a login, a server in trouble); bytes that are
 * not those published; no room; stopped by the reader; a site that offers nothing to keep.
 */
export type KeepFailureKind = 'network' | 'refused' | 'damaged' | 'room' | 'stopped' | 'missing';

/** Something could not be kept, and of which file that was told. */
export class KeepFailure extends Error {
  readonly kind: KeepFailureKind;
  readonly path: string;

  constructor(kind: KeepFailureKind, path: string) {
    super(`${kind} ${path}`);
    this.kind = kind;
    this.path = path;
  }
}
