/** What of `npm run build` says which PDF are made: `--pdf` of issues and official documents, `--pdf=all` of every article too. */
export function readPdfOption(words: readonly string[]): 'none' | 'issues' | 'all' {
  const said = words.filter((word) => word === '--pdf' || word.startsWith('--pdf='));
  const unknown = words.find((word) => !said.includes(word));
  if (unknown !== undefined) throw new Error(`“${unknown}”不认识：构建只有 --pdf 和 --pdf=all 两种写法。`);
  const last = said.at(-1);
  if (last === undefined) return 'none';
  if (last === '--pdf' || last === '--pdf=issues') return 'issues';
  if (last === '--pdf=all') return 'all';
  throw new Error(`“${last}”不认识：写 --pdf（各期和公文）或 --pdf=all（每一篇）。`);
}
