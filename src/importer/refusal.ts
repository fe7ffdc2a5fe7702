import { diskFault } from '../corpus/disk-fault.ts';
import { UnreadableSourceError } from './read/decode.ts';

/** An import that cannot go on, told in words an editor can act on. */
export class RefusalError extends Error {}

/** A command that was typed wrongly. */
export class UsageError extends Error {}

/** What to tell of an error that an office can mend; undefined for a fault of the program. */
export function describeError(error: unknown): string | undefined {
  if (error instanceof RefusalError || error instanceof UsageError || error instanceof UnreadableSourceError)
    return error.message;
  const fault = diskFault(error);
  return fault && `${fault.cause}，没有写下任何草稿。${fault.cure}，再导入。`;
}
