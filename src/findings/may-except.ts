import type { Finding, FindingCode } from './catalogue.ts';

/** Messages that stop the build and may all the same be answered for, with a reason. */
const ANSWERABLE: ReadonlySet<FindingCode> = new Set(['secrecy-mark', 'personal-number-public'] as const);

/** Messages that end by themselves on a day: an exception would then excuse nothing, which is an error. */
const PASSING: ReadonlySet<FindingCode> = new Set(['issue-ahead'] as const);

/** Whether what a message of a code says ends by itself. */
export function isPassing(code: FindingCode): boolean {
  return PASSING.has(code);
}

/** Whether an exception may be written for a message, which stops the build or does not. */
export function mayExcept({ code }: Pick<Finding, 'code'>, stopsBuild: boolean): boolean {
  return ANSWERABLE.has(code) || !(stopsBuild || PASSING.has(code));
}
