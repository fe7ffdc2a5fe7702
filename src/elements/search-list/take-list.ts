import { localDay } from '../../text/local-day.ts';
import { saveFile } from '../save-file.ts';
import { writeList } from './csv.ts';
import { fileNameOf } from './file-name.ts';
import { loadCitations } from './load-citations.ts';
import type { TakenForm } from './names.ts';
import { writePlainText } from './plain-text.ts';
import { articlePath, type TakenList } from './taken-list.ts';

/** What a form of file is called and served as. */
const FILES: Readonly<Record<TakenForm, { content: string; type: string }>> = {
  csv: { content: '上下文索引', type: 'text/csv;charset=utf-8' },
  txt: { content: '上下文索引', type: 'text/plain;charset=utf-8' },
  ris: { content: '题录', type: 'application/x-research-info-systems;charset=utf-8' },
};

/** A list to be taken away, with the query it is named by and the addresses of all articles found. */
export interface ListToTake extends TakenList {
  query: string;
  articles: readonly string[];
}

/**
 * Saves a list as a file, made in the browser; references come from the files of the site.
 * @returns the name of the file.
 */
export async function takeList(
  list: ListToTake,
  form: TakenForm,
  tell: (come: number, all: number) => void,
): Promise<string> {
  const { content, type } = FILES[form];
  const name = fileNameOf(content, list.query, localDay(), form);
  saveFile(new Blob([await writeFile(list, form, tell)], { type }), name);
  return name;
}

async function writeFile(
  list: ListToTake,
  form: TakenForm,
  tell: (come: number, all: number) => void,
): Promise<string> {
  if (form === 'csv') return writeList(list);
  if (form === 'ris') {
    const citationOf = await loadCitations(list.articles, tell);
    return list.articles.map((article) => citationOf(article).ris).join('\r\n');
  }
  const sources = [...list.lines.map(({ source }) => source), ...list.placeless];
  const citationOf = await loadCitations(
    sources.map(({ url }) => articlePath(url)),
    tell,
  );
  return writePlainText(list, (article) => citationOf(article).standard);
}
