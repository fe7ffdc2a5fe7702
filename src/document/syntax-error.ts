/** A body that is no MDX at all, with its place and what is wrong in Chinese. */
export class BodySyntaxError extends Error {
  readonly line: number;
  /** The line as written, cut short. */
  readonly words: string;
  /** How to mend it, where that is another thing than with all others. */
  readonly cure: string | undefined;

  constructor(line: number, words: string, reason: string, cure?: string) {
    super(reason);
    this.line = line;
    this.words = words;
    this.cure = cure;
  }
}

/** Words what the parser says of a file, with the line as written. */
export function toSyntaxError(error: unknown, mdx: string): BodySyntaxError {
  if (error instanceof BodySyntaxError) return error;
  const line = lineOfError(error);
  return new BodySyntaxError(line, cutWords(mdx.split('\n')[line - 1] ?? '', 40), reasonOf(error));
}

/** The first characters of some words: enough to find them by. */
export function cutWords(words: string, length: number): string {
  return [...words].slice(0, length).join('');
}

function lineOfError(error: unknown): number {
  const { line, place, message } = error as {
    line?: number;
    place?: { line?: number; start?: { line: number } };
    message?: string;
  };
  // A tag left open is told only in the words: "Expected a closing tag for `<Signature>` (15:1-15:12)".
  const told = /\((\d+):\d+/u.exec(message ?? '')?.[1];
  return line ?? place?.line ?? place?.start?.line ?? (told === undefined ? 1 : Number(told));
}

/** The parser speaks English; the commonest of what it says, in Chinese. */
function reasonOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  if (error instanceof RangeError) return '标签或记号套得太深';
  if (/acorn|expression/iu.test(text)) return '花括号里的内容被当成了程序';
  if (/closing (tag|slash)|to be closed|closing tag/iu.test(text)) return '标签没有成对';
  if (/before name|in name|character .*</iu.test(text)) return '“<”被当成了标签的开头';
  return '这一行的 < 或 { 被当成了标签或程序';
}
