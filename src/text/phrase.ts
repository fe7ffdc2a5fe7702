/** Characters of a phrase whose course can be asked for; a longer text is no phrase but a passage, which the search finds. */
export const LONGEST_PHRASE = 30;

/** A phrase as it was meant: without what is pasted along unseen, its blanks one each: ` 产业  工人\u200b` → `产业 工人`. */
export function tidyPhrase(text: string): string {
  return text
    .toWellFormed()
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

/** Why a phrase cannot be looked for: it is too long, or has no letter, figure or character; undefined where it can. */
export function faultOfPhrase(phrase: string): 'long' | 'marks' | undefined {
  if (!/[\p{L}\p{N}]/u.test(phrase.normalize('NFKC'))) return 'marks';
  return [...phrase].length > LONGEST_PHRASE ? 'long' : undefined;
}
