/**
 * The address of an e-mail that is begun for the reader, after RFC 6068: its lines end as mail programs want them.
 * @param to Whom it is for, with or without `mailto:`; empty where the reader says so.
 */
export function mailAddress(to: string, subject: string, lines: readonly string[]): string {
  const address = to.replace(/^mailto:|\?.*$/gu, '');
  return `mailto:${address}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines.join('\r\n'))}`;
}
