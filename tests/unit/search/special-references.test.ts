import { expect, test } from 'vitest';
import { answerReferences, prepareReferences } from '../../../src/search/query/cards/references.ts';
import type { CatalogueIssue } from '../../../src/search/query/loading/unpack.ts';
import { readVariants } from '../../../src/search/index/variants.ts';

/** Issues of an invented journal that are called by more than a number. */
const ISSUES: readonly (readonly [id: string, name: string, year: number, ...numbers: number[]])[] = [
  ['s1', '2024年增刊1', 2024],
  ['s2', '2024年增刊第2期', 2024],
  ['s', '2022年增刊（上）', 2022],
  ['3s', '2023年第3期增刊', 2023, 3],
  ['3', '2023年第3期', 2023, 3],
  ['t', '1984年试刊第1期', 1984],
  ['c', '1984年创刊号', 1984],
  ['z', '2022年总第110期', 2022],
  ['q', '2022年春季号', 2022],
  ['v', '2021年第12卷第4期', 2021, 4],
  ['5a', '2021年第5期（上）', 2021, 5],
  ['5b', '2021年第5期（下）', 2021, 5],
  ['7', '2020年第7-9期', 2020, 7, 8, 9],
  ['6', '2020年第6期（抗疫专刊）', 2020, 6],
  ['12', '2018年第12期—2019年第1-2期', 2018, 12],
  ['19-3', '2019年第3期', 2019, 3],
  ['4a', '2017年第4期（6月10日）', 2017, 4],
  ['4b', '2017年第4期（2017-no4-b）', 2017, 4],
  ['s7', '2016年增刊（7月）', 2016],
];
const issues = ISSUES.map(([id, name, year, ...numbers]): CatalogueIssue => ({
  url: `/${id}/`,
  title: `《川江工运》${name}`,
  series: '川江工运',
  year,
  numbers,
}));
const archive = prepareReferences(issues, [], new Map([['/z/', [110]]]), readVariants({}));

/** What was typed and the issues that it names; all of them. */
const NAMED: readonly (readonly [query: string, ids: string])[] = [
  ['2018年第12期', '12'],
  ['2019年第1期', '12'],
  ['2019年第2期', '12'],
  ['2018年第12期—2019年第1-2期', '12'],
  ['2018年第12期-2019年第1期合刊', '12'],
  ['2018年第12期/2019年第1期', '12'],
  ['川江工运2018年第12期至2019年第3期', '12 19-3'],
  ['川江工运，2018（12）/2019（1/2）：5-8', '12'],
  ['川江工运，2018（12）/2019（1）：5', '12'],
  ['2017年第4期', '4a 4b'],
  ['2016年增刊', 's7'],
  ['增刊1', 's1'],
  ['增刊第1期', 's1'],
  ['增刊一', 's1'],
  ['增刊（1）', 's1'],
  ['2024年增刊', 's1 s2'],
  ['2024年增刊2', 's2'],
  ['2024 增刊2', 's2'],
  ['2024年度增刊', 's1 s2'],
  ['川江工运2024年增刊', 's1 s2'],
  ['《川江工运》增刊', '3s s s1 s2 s7'],
  ['川江工运增刊2', 's2'],
  ['川江工运，2024（增刊1）：5-8', 's1'],
  ['川江工运, 2024(增刊1): 5-8.', 's1'],
  ['二〇二四年增刊', 's1 s2'],
  ['2022年增刊上', 's'],
  ['2022年增刊（上）', 's'],
  ['2023年第3期增刊', '3s'],
  ['川江工运，2023（3增刊）：5', '3s'],
  ['2023年第3期', '3 3s'],
  ['增刊', '3s s s1 s2 s7'],
  ['增刊1 产业工人', 's1'],
  ['试刊号', 't'],
  ['试刊', 't'],
  ['试刊第1期', 't'],
  ['创刊号', 'c'],
  ['1984年创刊号', 'c'],
  ['川江工运创刊号', 'c'],
  ['总第110期', 'z'],
  ['川江工运，2022（总第110期）：5', 'z'],
  ['2022年春季号', 'q'],
  ['春季号', 'q'],
  ['2021年第12卷第4期', 'v'],
  ['第12卷第4期', 'v'],
  ['第十二卷第四期', 'v'],
  ['川江工运，2021，12（4）：5-8', 'v'],
  ['2021年第4期', 'v'],
  ['2021年第5期', '5a 5b'],
  ['2021年第5期（上）', '5a'],
  ['2021年第5期下', '5b'],
  ['2021年第5期上的文章', '5a 5b'],
  ['川江工运，2021（5下）：3', '5b'],
  ['2020年第8期', '7'],
  ['2020年第7-9期合刊', '7'],
  ['川江工运，2020（7-9）：3', '7'],
  ['2020年抗疫专刊', '6'],
  ['专刊', '6'],
  ['第13卷第4期', ''],
  ['特刊', ''],
  ['增刊征稿', ''],
  ['中国工运增刊', ''],
  ['2019年增刊 产业工人', ''],
  ['某某专刊', ''],
];

test.each(NAMED)('%s names %s', (query, wanted) => {
  const { found, missing } = answerReferences(query, archive);
  const ids = found.map(({ issue }) => issue.url.slice(1, -1)).sort();
  expect(ids.join(' ')).toBe(wanted);
  expect(missing).toEqual([]);
});

test('pages are read behind a special issue', () => {
  const { found } = answerReferences('川江工运，2024（增刊1）：5-8', archive);
  expect(found.map(({ pages }) => pages)).toEqual([[5, 8]]);
});

test('of a 增刊 that is not there it is said, with the nearest', () => {
  const { found, missing } = answerReferences('2023年增刊2', archive);
  expect(found).toEqual([]);
  expect(missing.map(({ typed }) => typed)).toEqual(['2023年增刊2']);
});
