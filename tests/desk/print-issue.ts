import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { joinSources } from '../../src/importer/read/join-sources.ts';
import { writeSourcePlaces } from '../../src/importer/write/source-places.ts';
import { makePdf } from '../unit/importer/pdf/make-pdf.ts';
import { typeset } from '../unit/importer/pdf/typeset.ts';

const sentence = (index: number) =>
  `第${'甲乙丙丁戊己庚辛壬癸'.charAt(index % 10)}班的职工${['', '又', '再'][Math.floor(index / 10)]}说起当年建厂的情形，都记得那个冬天格外寒冷，大家顶着风雪挖地基，没有人叫苦。`;

/** The issue that is printed here. */
export const PRINTED = 'neibu-tongbao/2024-no1';

/** Prints a report of thirty paragraphs in two columns and on two pages and lays its import into a project, the PDF beside it. */
export async function printIssue(project: string): Promise<void> {
  const pdf = makePdf(
    typeset({
      title: '建厂往事',
      paragraphs: Array.from({ length: 30 }, (_, index) => sentence(index)),
      columns: 2,
      measure: 18,
      lines: 33,
      size: 11,
    }),
  );
  const source = await joinSources([{ name: '原稿.pdf', bytes: () => pdf }]);
  const folder = join(project, 'content/issues', PRINTED);
  const [, ...paragraphs] = source.text.trim().split('\n\n');
  mkdirSync(folder, { recursive: true });
  const put = (name: string, bytes: string | Uint8Array) => writeFileSync(join(folder, name), bytes);
  put('source.pdf', pdf);
  put('source.txt', source.text);
  put('source-places.json', writeSourcePlaces(source) ?? '');
  put('issue.yaml', "year: 2024\nnumbers:\n  - 1\nissuedOn: '2024-01-08'\n");
  put('01.mdx', `---\ntitle: 建厂往事\nkind: 讲话\n---\n\n${paragraphs.join('\n\n')}\n`);
}
