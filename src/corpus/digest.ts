import { hash } from 'node:crypto';

/** The digest of some bytes or texts one after the other: what is made of them is kept under it. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const [only] = parts;
  if (only !== undefined && parts.length === 1) return hash('sha1', only, 'hex');
  return hash('sha1', parts.map((part) => hash('sha1', part, 'hex')).join('\n'), 'hex');
}
