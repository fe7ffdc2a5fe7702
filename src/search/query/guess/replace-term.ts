import type { Condition, ParsedQuery } from '../reading/parse.ts';

/** Writes a query with other words in some of its conditions; undefined where it holds more than words and fields. */
export function replaceTerm(
  { conditions }: ParsedQuery,
  replaced: ReadonlyMap<Condition, string>,
): string | undefined {
  if (conditions.some(({ terms, near }) => terms.length > 1 || near !== undefined)) return undefined;
  return conditions
    .map((condition) => {
      const [term] = condition.terms;
      const text = replaced.get(condition) ?? term?.text ?? '';
      const written = term?.literal || /\s/u.test(text) ? `"${text}"` : text;
      return (condition.excluded ? '-' : '') + (term?.field === undefined ? '' : `${term.field}:`) + written;
    })
    .join(' ');
}
