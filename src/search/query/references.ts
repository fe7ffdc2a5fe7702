import { foldToString, type Variants } from '../../text/folding.ts';
import type { CatalogueIssue } from './unpack.ts';

/** The references a reader may type, folded, by the address of the issue or notice they lead to. */
export type References = readonly { form: string; issue: CatalogueIssue }[];

/** `2023年第2期`, `内部通报第16期`, `青总发〔2022〕11号` and the issue's full name lead to the issue. */
export function listReferences(issues: readonly CatalogueIssue[], variants: Variants): References {
  return issues.flatMap((issue) => {
    const { title, series, year } = issue;
    const numbers = [...issue.numbers.map(String)];
    if (numbers.length > 1) numbers.push(issue.numbers.join('-'));
    const dated = numbers.map((number) => `${year}年第${number}期`);
    const forms = [
      title,
      ...dated,
      ...dated.map((form) => `${series}${form}`),
      ...numbers.map((number) => `${series}第${number}期`),
    ];
    const folded = new Set(forms.map((form) => foldToString(form, variants)));
    return [...folded].map((form) => ({ form, issue }));
  });
}
