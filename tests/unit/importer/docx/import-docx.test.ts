import { expect, test } from 'vitest';
import { importSource } from '../../../../src/importer/import-source.ts';
import { abstractNum, inList, lvl, makeDocx, num, p, r } from './make-docx.ts';

const nobody = { personId: () => undefined, organizationId: () => undefined };
const centred = '<w:jc w:val="center"/>';
const row = (...cells: string[]) =>
  `<w:tr>${cells.map((words) => `<w:tc>${p(words)}</w:tc>`).join('')}</w:tr>`;

test('a notice comes in from Word with its numbers, its note and its table', async () => {
  const bytes = makeDocx({
    numbering: abstractNum(0, lvl(0, 'chineseCounting', '%1、')) + num(1, 0),
    footnotes: `<w:footnote w:id="2">${p('据2022年统计。')}</w:footnote>`,
    body: [
      p('青总发〔2022〕99号', centred),
      p(r('关于开展走访慰问活动的通知', '<w:b/>'), centred),
      p('各市（州）总工会：'),
      p(`${r('全省共有困难职工一千户')}<w:r><w:footnoteReference w:id="2"/></w:r>${r('。')}`),
      p('总体要求', inList(1, 0)),
      `<w:tbl>${row('单位', '户数')}${row('甲县', '120')}</w:tbl>`,
      p('特此通知。'),
    ].join(''),
  });
  const { files, report } = await importSource(bytes, '原稿.docx', nobody);
  expect(files.get('index.mdx')).toBe(`---
title: 关于开展走访慰问活动的通知
kind: 通知
notice:
  number: 青总发〔2022〕99号
  recipients: 各市（州）总工会
---

全省共有困难职工一千户[^1]。

[^1]: 据2022年统计。

## 一、总体要求

| 单位 | 户数 |
| - | - |
| 甲县 | 120 |

特此通知。
`);
  expect(report).toContain('来源：原稿.docx（Word）');
  expect(report).toContain('表格 2 行按 Markdown 表格收入，请照原件核对');
});
