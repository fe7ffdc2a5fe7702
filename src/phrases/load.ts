import { loadArchive } from '../archive/load.ts';
import type { Archive } from '../archive/model.ts';
import { sharedCorpus } from '../corpus/corpus.ts';
import { readVariants } from '../search/index/variants.ts';
import { site } from '../site.ts';
import { listFormulas, type ListedFormula } from './list-formulas.ts';

/** Formulas that stand under one heading; those without come first. */
export interface FormulaGroup {
  name: string | undefined;
  formulas: ListedFormula[];
}

let loaded: { archive: Archive; groups: FormulaGroup[] } | undefined;

/** The editors' formulas in the texts that this build shows, by group, followed once for a build and anew when the content has changed. */
export function loadFormulas(): FormulaGroup[] {
  const archive = loadArchive();
  if (loaded?.archive !== archive) loaded = { archive, groups: findGroups(archive) };
  return loaded.groups;
}

function findGroups(archive: Archive): FormulaGroup[] {
  const corpus = sharedCorpus();
  const { words } = corpus.show(site.audience);
  const formulas = listFormulas(archive, words.formulas, readVariants(words.variants), corpus.kept);
  const groups = [...Map.groupBy(formulas, ({ group }) => group)].map(([name, formulas]) => ({
    name,
    formulas,
  }));
  return groups.sort((a, b) => Number(a.name !== undefined) - Number(b.name !== undefined));
}
