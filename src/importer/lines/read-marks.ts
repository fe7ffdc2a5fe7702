/** Reads a Markdown table, bars at both ends of every line and a rule below the head; undefined for anything else. */
export function readTableRows(text: string): string[][] | undefined {
  const [head = '', rule = '', ...rest] = text.split('\n');
  if (!/^\|(?:\s*:?-{3,}:?\s*\|)+$/u.test(rule)) return undefined;
  const rows = [head, ...rest];
  if (!rows.every((row) => row.startsWith('|') && row.endsWith('|'))) return undefined;
  return rows.map(readTableRow);
}

/** The cells of a row, `| 甲 | 乙 |`; a bar in a cell has lost its mark. */
export function readTableRow(row: string): string[] {
  return row
    .slice(1, -1)
    .split(/(?<!\\)\|/u)
    .map((cell) => cell.trim().replaceAll('\\|', '|'));
}

/** Reads a note at the foot, `[^1]: 据2022年统计。`; undefined for anything else. */
export function readNoteText(text: string): { label: string; text: string } | undefined {
  const [, label, words] = /^\[\^([^\]\s]+)\]: (.+)$/su.exec(text) ?? [];
  return label === undefined || words === undefined ? undefined : { label, text: words };
}

/** A line without the mark of a heading: `# 统计表` → `统计表`. */
export function withoutHeading(text: string): string {
  return text.replace(/^#+\s+/u, '');
}

/** A text without the marks of bold: `**发：**各镇` → `发：各镇`. */
export function withoutBold(text: string): string {
  return text.replaceAll('**', '');
}
