/** A phrase as a query that takes it for one: in quotation marks, with none of these inside. */
export function quotePhrase(phrase: string): string {
  return `"${phrase.replace(/["＂]/gu, ' ')}"`;
}
