import type { IssueFolder, Whole } from '../../corpus/model.ts';
import type { Among } from './form-field.ts';

/** What may be chosen: the word that stands in the file, and the names a person knows it by, the first one shown. */
export interface Choice {
  value: string;
  names: string[];
}

/** Everything a form lets choose by name; columns are called by their names in the files too. */
export function listChoices(whole: Whole, folder: IssueFolder | undefined): Record<Among, Choice[]> {
  const columns = [
    ...(folder?.issue?.data?.contents.flatMap(({ column }) => column ?? []) ?? []),
    ...whole.columns.flatMap(({ data }) =>
      data && (!folder || data.series === folder.series) ? [data.name] : [],
    ),
  ];
  return {
    people: whole.people.map(({ id, data }) => ({
      value: id,
      names: data ? [data.name, ...(data.otherNames ?? [])] : [id],
    })),
    organizations: whole.organizations.map(({ id, data }) => ({
      value: id,
      names: data ? [data.name, ...(data.shortNames ?? [])] : [id],
    })),
    series: whole.series.map(({ id, data }) => ({ value: id, names: [data?.name ?? id] })),
    columns: [...new Set(columns)].map((name) => ({ value: name, names: [name] })),
    articles:
      folder?.articles.map(({ id, data }) => ({ value: id, names: [`${id}　${data?.title ?? ''}`] })) ?? [],
  };
}
