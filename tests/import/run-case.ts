import { importSource } from '../../src/importer/import-source.ts';
import type { Authority } from '../../src/importer/document.ts';
import type { ImportCase } from './case.ts';
import { judgeFacts, type JudgedFact } from './judge-facts.ts';
import { transformations } from './transformations.ts';

/** An archive that knows nobody: what a first issue of a new body meets. */
const STRANGERS: Authority = { personId: () => undefined, organizationId: () => undefined };

/** How a case did in one of its forms. */
export interface CaseRun {
  transformation: string;
  facts: JudgedFact[];
  /** Codes of the doubts raised. */
  doubts: ReadonlySet<string>;
}

/** Imports a case as it is and, where it is a text, in every other form, into an archive that knows nobody. */
export async function runCase({ fileName, bytes, expectation }: ImportCase): Promise<CaseRun[]> {
  const forms = fileName.endsWith('.txt')
    ? transformations.filter(({ name }) => expectation.except?.[name] === undefined)
    : transformations.slice(0, 1);
  return Promise.all(
    forms.map(async ({ name, change }) => {
      const changed = forms.length > 1 ? Buffer.from(change(bytes.toString('utf8'))) : bytes;
      const result = await importSource(changed, fileName, STRANGERS);
      const doubts = result.document.log.flatMap((entry) => (entry.kind === 'doubt' ? [entry.code] : []));
      return {
        transformation: name,
        facts: judgeFacts(result, expectation),
        doubts: new Set<string>(doubts),
      };
    }),
  );
}

/** What of a run is not as the case wants it: facts wrong, facts asked that must be right, doubts not raised. */
export function listFaults(
  { facts, doubts, transformation }: CaseRun,
  { expectation }: ImportCase,
): string[] {
  const { doubts: wanted = [], mayAsk = [] } = expectation;
  return [
    ...facts
      .filter(({ outcome, path }) => outcome === 'wrong' || (outcome === 'asked' && !mayAsk.includes(path)))
      .map(
        ({ path, outcome, expected, found }) =>
          `${transformation}: ${path} is ${outcome}: ${JSON.stringify(found ?? null)}, not ${JSON.stringify(expected)}`,
      ),
    ...wanted
      .filter((code) => !doubts.has(code))
      .map((code) => `${transformation}: the doubt ${code} is not raised`),
  ];
}
