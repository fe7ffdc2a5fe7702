/** Rules as they are for paper, for all media: `@media print` is met always, `@media screen` never. */
export function asOnPaper(styles: string): string {
  return styles.replace(/@media([^{]+)/gu, (_, query: string) => {
    const paper = query.replace(/\bprint\b/gu, 'all').replace(/\bscreen\b/gu, 'tty');
    return `@media${paper}`;
  });
}
