/**
 * Gives a signal that is raised when the program that started this one writes `cancel`. It keeps nothing from ending, and
 * who is gone without a word lets the work be finished.
 */
export function listenForCancel(): AbortSignal {
  const stop = new AbortController();
  const { stdin, stdout } = process;
  stdin.setEncoding('utf8');
  stdin.on('data', (words: string) => {
    if (words.includes('cancel')) stop.abort();
  });
  stdin.on('error', () => undefined);
  // Nobody reads any more: that must not end what is being recorded.
  stdout.on('error', () => undefined);
  // A file, which an empty stdin may be, has no such thing and ends by itself.
  (stdin as { unref?: () => void }).unref?.();
  return stop.signal;
}
