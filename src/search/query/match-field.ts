import { bareName } from '../fields.ts';
import { foldToString } from '../../text/folding.ts';
import { itemAt } from '../../text/item-at.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';
import { allArticles } from './evaluate.ts';
import type { SearchData } from './loading/load.ts';
import { formatDay } from './loading/days.ts';
import { plainNumbers } from './reading/number-forms.ts';
import { fieldNames, type FieldName } from './reading/field-names.ts';
import { answerReferences } from './cards/references.ts';

/** Articles whose catalogue row has what a field asks for; a part of a name is enough. */
export function matchField(field: FieldName, text: string, data: SearchData): number[] {
  const { catalogue, facets, references } = data;
  const wanted = foldToString(text, data.variants);
  const all = allArticles(data);
  const column = fieldNames[field];
  const includes = (value: string) => foldToString(value, data.variants).includes(wanted);
  // Who was renamed is found under every name.
  const otherNames = column === 'people' ? data.synonyms.filter((group) => group.some(includes)).flat() : [];
  const has = (value: string) => includes(value) || otherNames.includes(value);
  if (column === 'year') {
    const { from, to } = readYears(text);
    return all.filter((article) => {
      const year = formatDay(itemAt(catalogue.articles.day, article)).slice(0, 4);
      return (
        year !== '' && from !== '' && year.slice(0, from.length) >= from && year.slice(0, to.length) <= to
      );
    });
  }
  if (column === 'issue' || column === 'number') {
    const named = answerReferences(text, references).found.map(({ issue }) => issue.url);
    const titled = references.issues.filter(({ title }) => has(title)).map(({ url }) => url);
    const urls = [...named, ...(wanted === '' ? [] : titled)];
    return all.filter((article) =>
      urls.some((url) => itemAt(catalogue.articles.url, article).startsWith(url)),
    );
  }
  return all.filter((article) =>
    itemAt(facets.articles[column], article).some((value) => {
      const name = itemAt(facets.names[column], value);
      return has(column === 'people' ? bareName(name) : name);
    }),
  );
}

/** What to say where no article passes a field: that none is so named, not that none holds the words. */
export function sayNoneNamed(field: FieldName, text: string): string {
  switch (fieldNames[field]) {
    case 'people':
      return `没有作者或讲话人叫“${text}”。`;
    case 'year':
      return `没有${text.replace(/年$/u, '')}年的文章。`;
    case 'issue':
      return `没有“${text}”这一期。`;
    case 'number':
      return `没有发文字号含“${text}”的文件。`;
    case 'column':
      return `没有栏目叫“${text}”。`;
    case 'kind':
      return `没有“${text}”这个文种。`;
  }
}

/** `2017`, `二〇一七年`, the beginning `201`, or from one year to another: `2017-2020`. */
function readYears(text: string): { from: string; to: string } {
  const [from = '', to = from] = plainNumbers(text)
    .replace(/[Oo](?=[〇一二三四五六七八九])/gu, '〇')
    .split(/[-—–~～至到]+/u)
    .map((part) => {
      const year = part.replace(/年$/u, '');
      const chinese = /^\d*$/u.test(year) ? undefined : parseChineseNumeral(year);
      return chinese === undefined ? year : String(chinese);
    });
  return { from, to };
}
