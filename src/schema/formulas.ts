import { z } from 'zod';
import { foldToString } from '../text/folding.ts';
import { faultOfPhrase, LONGEST_PHRASE } from '../text/phrase.ts';
import { printedSchema } from './fields.ts';

/** One 提法 whose course through the years the archive shows. */
export const formulaSchema = z.strictObject({
  /** The words as they are printed, e.g. `产业工人队伍建设改革`. */
  phrase: printedSchema
    .refine((text) => faultOfPhrase(text) !== 'long', `最多 ${LONGEST_PHRASE} 个字`)
    .refine((text) => faultOfPhrase(text) !== 'marks', '要有可以查找的文字，不能只有标点'),
  /** What it stands under in the list, e.g. `工会工作`. */
  group: printedSchema.optional(),
  /** A word on it, e.g. `2017年起中央部署的改革`. */
  note: printedSchema.optional(),
});
export type Formula = z.infer<typeof formulaSchema>;

/** `content/search/formulas.yaml`: the editors' list; two that the search takes for one are one too many. */
export const formulasSchema = z.array(formulaSchema).superRefine((formulas, context) => {
  const known = new Map<string, number>();
  for (const [place, { phrase }] of formulas.entries()) {
    const folded = fold(phrase);
    const first = known.get(folded);
    if (first === undefined) known.set(folded, place);
    else
      context.addIssue({
        code: 'custom',
        path: [place, 'phrase'],
        message: `和第 ${first + 1} 条是同一个提法，留一条`,
      });
  }
});

/** As the search compares it; which characters are variants of others only the finished word lists know. */
function fold(phrase: string): string {
  return foldToString(phrase, new Map());
}
