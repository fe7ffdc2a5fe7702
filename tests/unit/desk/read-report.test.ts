import { expect, test } from 'vitest';
import { importSource } from '../../../src/importer/import-source.ts';
import { parseReport } from '../../../src/desk/work/read-report.ts';

const NOBODY = { personId: () => undefined, organizationId: () => undefined, kinds: undefined };

test('what the import writes is read again, line by line', async () => {
  const text =
    '建厂往事\n\n那一年冬天格外寒冷，大家顶着风雪挖地\n基，没有一个人叫苦。\n\n张卫国写于一九八六年。\n';
  const { report, document } = await importSource(Buffer.from(text), '往事.txt', NOBODY);
  const wanted = (['doubt', 'change'] as const).flatMap((kind) =>
    document.log.filter((entry) => entry.kind === kind).map(({ line, message }) => ({ kind, line, message })),
  );
  expect(wanted.length).toBeGreaterThan(0);
  expect(parseReport(report)).toEqual(wanted);
});

test('the name of a file and the code of a doubt are no words of it', () => {
  const report =
    '## 存疑，请人工判断（1 处）\n\n- 第 12 行（二.txt 第 3 行）　page-start　起始页不明\n\n## 接合（1 处）\n\n- 第 2 行　接\n';
  expect(parseReport(report)).toEqual([{ kind: 'doubt', line: 12, message: '起始页不明' }]);
});
