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

const ISSUE = `year: 2024
numbers: [1]
contents:
  - entries:
      - title: 建厂往事
        article: '01'
contentsSupplied: true
`;

const CORRECTIONS = `# 校对时记的
- kind: misread
  article: '01'
  source: 第丙班的职工说起当年建厂的情形，都记得那个冬天格外寒冷
  archive: 第丙班的职工说起当年建厂的情形，都记得那个冬天分外寒冷
  reason: 对照原件，识别有误
`;

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
  put('issue.yaml', ISSUE);
  // As an import joins what a page breaks off, and a person mends what was read wrongly.
  const [first = '', second = '', third = '', ...rest] = paragraphs;
  const body = [first + second, third.replace('格外寒冷', '分外寒冷'), ...rest];
  put('01.mdx', `---\ntitle: 建厂往事\nkind: 讲话\n---\n\n${body.join('\n\n')}\n`);
  put('corrections.yaml', CORRECTIONS);
  put(
    'import-report.md',
    '# 导入报告\n\n## 存疑，请人工判断（1 处）\n\n- 第 9 行　reader　这一行请照原件核对\n',
  );
}
