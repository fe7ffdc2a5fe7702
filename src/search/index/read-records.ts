import { indexesOf } from '../../archive/indexes.ts';
import type { Archive, Issue, Series } from '../../archive/model.ts';
import { parseChineseNumeral } from '../../text/numerals.ts';
import type { StoredName } from '../fields.ts';
import { readNames } from './read-names.ts';
import { readPrints, type IssuePrint } from './read-prints.ts';

/** What an archive holds besides the texts of its articles. */
export interface ArchiveRecords {
  names: StoredName[];
  prints: IssuePrint[];
  /** 总第n期 by the id of the issue that prints it. */
  running: ReadonlyMap<string, number[]>;
  /** Names of the bodies that issue documents, by series. */
  issuers: [series: string, names: string[]][];
  /** Of each article the page it begins on, and where it is known the one it ends on; 0 where it is not. */
  pages: (readonly [start: number, end: number])[];
}

/** Reads persons, bodies, columns, series and what issues print; of what a build does not show there is nothing in it. */
export function readRecords(archive: Archive): ArchiveRecords {
  const { issues, series, articles } = archive;
  return {
    names: readNames(archive),
    prints: issues.flatMap(readPrints),
    running: new Map(
      issues.map((issue) => [issue.id, runningNumbers(issue)] as const).filter(([, all]) => all.length > 0),
    ),
    issuers: series.filter(({ data }) => data.form === 'notice').map((one) => issuerOf(one, archive)),
    pages: articles.map(({ data: { pageStart = 0, pageEnd = 0 } }) => [pageStart, pageEnd] as const),
  };
}

/** 总第118期 wherever an issue prints it. */
function runningNumbers({ data }: Issue): number[] {
  const { coverLines, imprintLines, contentsHead, circulation, permit } = data;
  const lines = [coverLines, imprintLines, contentsHead, circulation, permit].flatMap((line) => line ?? []);
  const found = lines.flatMap((line) => [
    ...line
      .normalize('NFKC')
      .replace(/\s+/gu, '')
      .matchAll(/总第?\(?(\d{1,5}|[〇零一二三四五六七八九十百千]{1,6})\)?期/gu),
  ]);
  const numbers = found.flatMap(([, figure = '']) =>
    /^\d/u.test(figure) ? Number(figure) : (parseChineseNumeral(figure) ?? []),
  );
  return [...new Set(numbers)];
}

function issuerOf({ data: { name, publisher } }: Series, archive: Archive): [string, string[]] {
  const { organizations } = indexesOf(archive);
  const names = publisher.ids.flatMap((id) => {
    const body = organizations.get(id)?.data;
    return body ? [body.name, ...(body.shortNames ?? [])] : [];
  });
  return [name, names];
}
