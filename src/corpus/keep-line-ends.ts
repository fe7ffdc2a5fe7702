/**
 * Gives an edited text the line ends of the file it came from. The editor knows lines only; those it left alone keep the
 * very bytes they had, and new ones end as most lines of the file do.
 */
export function keepLineEnds(before: string, edited: string): string {
  const old = splitLines(before);
  const lines = edited.split('\n');
  const ended = old.filter(({ end }) => end !== '');
  const usual = ended.filter(({ end }) => end === '\r\n').length * 2 > ended.length ? '\r\n' : '\n';
  let head = 0;
  while (head < lines.length && head < old.length && old[head]?.words === lines[head]) head += 1;
  let tail = 0;
  while (tail < Math.min(lines.length, old.length) - head && old.at(-1 - tail)?.words === lines.at(-1 - tail))
    tail += 1;
  return lines
    .map((words, at) => {
      if (at === lines.length - 1) return words;
      const own =
        at < head ? old[at] : at >= lines.length - tail ? old[old.length - lines.length + at] : undefined;
      return words + (own === undefined || own.end === '' ? usual : own.end);
    })
    .join('');
}

function splitLines(text: string): { words: string; end: string }[] {
  return text
    .split(/(?<=\n)/u)
    .concat(text.endsWith('\n') ? [''] : [])
    .map((line) => {
      const [end = ''] = /\r?\n$/u.exec(line) ?? [];
      return { words: line.slice(0, line.length - end.length), end };
    });
}
