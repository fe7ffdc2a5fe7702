import { expect, test } from 'vitest';
import { readNoticeHead } from '../../../src/importer/stages/notice-head.ts';
import type { Block } from '../../../src/importer/document.ts';

/** A head as its lines are printed, with the text of a document below it. */
function headOf(lines: readonly string[]) {
  const text = ['各市总工会：', '现将有关事项通知如下。'];
  const blocks = [...lines, ...text].map((text, place): Block => ({ text, line: 2 * place + 1, gap: 1 }));
  const { titleLines, notice, log } = readNoticeHead(blocks);
  return {
    title: titleLines,
    letterhead: notice.letterhead,
    doubts: log.filter(({ kind }) => kind === 'doubt').length,
  };
}

const RED = '云岭省总工会办公室文件';
const NUMBER = '云工办〔2025〕36号';

test.each([
  [['云岭省总工会办公室关于做好2025年', '冬季“送温暖”活动的通知']],
  [['关于公布2024年度先进集体和', '第12号劳动竞赛名单的通报']],
  [['云岭省总工会2025年', '重点工作安排的通知']],
  [['关于转发云工办〔2024〕8号', '文件的通知']],
  [['关于2025年3月15日', '安全事故的通报']],
  [['云岭省总工会', '关于召开2025年1月20日', '全体会议的通知']],
])('%j below the number is one title', (title) => {
  expect(headOf([RED, NUMBER, ...title])).toEqual({ title, letterhead: RED, doubts: 0 });
});

test.each([[['关于印发2025年', '工作要点的通知']], [['转发省政府2025年', '一号文件的通知']]])(
  '%j without a number is one title',
  (title) => {
    expect(headOf([RED, ...title]).title).toEqual(title);
  },
);

test.each(['（2025年11月24日）', '2025年11月24日', '2025年第3期', '第36号', '总第120期'])(
  '%s over a title is no part of it',
  (line) => {
    expect(headOf([RED, NUMBER, line, '关于做好冬季活动的通知']).title).toEqual(['关于做好冬季活动的通知']);
  },
);
