/**
 * The printed lines of a title with the space or nothing that joins them in the one-line title,
 * so that the lines read together give the title exactly.
 */
export function titleLines(title: string, lines: readonly string[] = [title]): string[] {
  let rest = title;
  return lines.map((line, index) => {
    const start = index === 0 ? 0 : rest.length - rest.trimStart().length;
    const joint = rest.slice(0, start);
    rest = rest.slice(start + line.length);
    return joint + line;
  });
}
