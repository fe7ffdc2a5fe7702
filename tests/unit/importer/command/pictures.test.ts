import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listFindings } from '../../../../src/checks/check-content.ts';
import { judgeIssue } from '../../../../src/checks/judge-issue.ts';
import { openCorpus } from '../../../../src/corpus/corpus.ts';
import { keepNothing } from '../../../../src/corpus/kept.ts';
import { drawing, makeDocx, p } from '../docx/make-docx.ts';
import { makePng } from '../docx/make-picture.ts';
import { makeProject, type TemporaryProject } from './temporary-project.ts';

let project: TemporaryProject;
beforeEach(() => {
  project = makeProject();
});
afterEach(() => project.remove());

const TO = 'qing-zong-fa/2024-no7';
const FOLDER = `content/issues/${TO}`;

function makeNotice(picture: Uint8Array): Uint8Array {
  const centred = '<w:jc w:val="center"/>';
  const body = [
    p('青总发〔2024〕7号', centred),
    p('关于开展走访慰问活动的通知', centred),
    p('各市（州）总工会：'),
    p('请参照下图布置慰问点，把组织的温暖送到职工心坎上。'),
    p(drawing('plan.png', { description: '慰问点布置示意' }), centred),
    p('图1 慰问点布置', centred),
    p('特此通知。'),
    p('青海省总工会', '<w:jc w:val="right"/>'),
    p('2024年1月8日', '<w:jc w:val="right"/>'),
  ].join('');
  return makeDocx({ body, pictures: { 'plan.png': picture } });
}

test('a picture is put beside its article, is known to the checks and makes another source another', async () => {
  const picture = await makePng(1);
  const source = project.source('通知.docx', makeNotice(picture));
  const words = ['--to', TO, '--yes'];
  expect(await project.run([source, ...words])).toMatchObject({ code: 0 });
  expect(readFileSync(join(project.folder, FOLDER, 'photo-1.png'))).toEqual(picture);
  expect(project.read(`issues/${TO}/index.mdx`)).toContain(
    'photos:\n  - caption: 图1 慰问点布置\n    alt: 慰问点布置示意\n    file: photo-1.png\n',
  );

  const { whole } = openCorpus(project.folder, { cache: false });
  const judged = whole.folders.map((folder) => [folder, judgeIssue(folder, whole, keepNothing)] as const);
  const findings = [
    ...listFindings(whole, judged),
    ...judged.flatMap(([, { ledger }]) => ledger?.findings ?? []),
  ];
  expect(findings.filter(({ file }) => file.startsWith(FOLDER))).toEqual([]);

  expect((await project.run([source, ...words])).out).toContain('里已有完全相同的草稿');
  const other = project.source('通知.docx', makeNotice(await makePng(2)));
  expect((await project.run([other, ...words])).out).toContain('新草稿写在旁边的文件夹里');
});
