import { printedIssue } from '../../schema/printed-issue.ts';
import { listPrints, wordsBeside } from '../../schema/printed.ts';
import { foldText } from '../../text/width.ts';
import type { Block } from '../document.ts';
import { readTableRow } from '../lines/read-marks.ts';
import { isListOfPersons } from '../lines/split-names.ts';

/** A piece of an imprint line: a label with its value, or a line without a label. */
export interface ImprintPiece {
  /** The piece as a block of its own, its label with it. */
  block: Block;
  /** The label, folded; empty where there is none. */
  label: string;
  value: string;
  /** True for a duty of the masthead; names are its value. */
  isRole: boolean;
}

/** Duties of the masthead; they are printed values themselves. */
const ROLES = new Set(
  '顾问 主任 副主任 委员 编委 编委会主任 编委会副主任 编委会委员 总编 总编辑 副总编 副总编辑 主编 副主编 执行主编 常务副主编 执行编辑 责任编辑 本期责任编辑 本期责编 责编 编辑 本期编辑 特约编辑 美术编辑 美编 编审 主审 审稿 审核 审签 核稿 签发 校对 责任校对 校核 撰稿 版式设计 封面设计 装帧设计 编辑部主任 社长 副社长'.split(
    ' ',
  ),
);

/** Labels an imprint has besides those of the fields; their lines stay lines. */
const OTHER_LABELS =
  '主管 主管单位 刊号 国内统一刊号 国际标准刊号 统一刊号 登记证号 印数 定价 开本 网址 出版日期 出版时间 印刷 发行 发行范围 出版 出版单位 协办 联系人 邮发代号 期数'.split(
    ' ',
  );

const LABELS = new Set(
  [
    ...listPrints(printedIssue).flatMap(({ print }) => (print.printed ? wordsBeside(print) : [])),
    ...OTHER_LABELS,
  ].map(foldText),
);

/** Cuts a line into its labels with their values: `主编：甲　副主编：乙 丙`, `| 主编 | 甲 |`, `主 任	马吉孝`. */
export function splitLabels(block: Block): ImprintPiece[] {
  const text = /^\|.*\|$/u.test(block.text) ? readRow(block.text) : block.text;
  const starts = findLabels(text);
  if (starts.length === 0) return [readBareLabel(block) ?? { block, label: '', value: text, isRole: false }];
  const pieces = starts.map(({ at, end, label, isRole }, index) => {
    const to = starts[index + 1]?.at ?? text.length;
    return {
      block: { ...block, text: text.slice(at, to).trim() },
      label,
      value: text.slice(end, to).trim(),
      isRole,
    };
  });
  const front = text.slice(0, starts[0]?.at).trim();
  return front === ''
    ? pieces
    : [{ block: { ...block, text: front }, label: '', value: front, isRole: false }, ...pieces];
}

interface LabelPlace {
  at: number;
  end: number;
  label: string;
  isRole: boolean;
}

/** The places of labels with a colon or a tab behind them, each at the front or behind white space. */
function findLabels(text: string): LabelPlace[] {
  const places: LabelPlace[] = [];
  const pattern =
    /(?<![^\s\u3000；;，。\d])((?:\p{Script=Han}[ \u3000]*){1,10}?(?:[（(]\p{Script=Han}+[）)])?)(?:[：:]|\t+)/gu;
  for (const match of text.matchAll(pattern)) {
    const known = longestLabel(match[1] ?? '');
    const end = match.index + match[0].length;
    if (known) {
      places.push({ at: match.index + known.from, end, label: known.label, isRole: ROLES.has(known.label) });
      continue;
    }
    const label = foldText(match[1] ?? '');
    const isRole =
      [...label].length <= 6 &&
      isListOfPersons(
        text
          .slice(end)
          .split(/[\t：:]/u)[0]
          ?.trim() ?? '',
      );
    if (isRole || match.index === 0) places.push({ at: match.index, end, label, isRole });
  }
  return places;
}

/** The label at the end of some words: `丙　责任编辑` → 责任编辑; names of a role may stand before it. */
function longestLabel(words: string): { label: string; from: number } | undefined {
  const starts = [
    0,
    ...[...words.matchAll(/[\s\u3000]+/gu)].map(({ index, 0: space }) => index + space.length),
  ];
  for (const from of starts) {
    const label = foldText(words.slice(from));
    if (ROLES.has(label) || LABELS.has(label)) return { label, from };
  }
  return undefined;
}

/** `主编　马玉莲`: a duty, white space and names; `主 办`: a label alone, its value below. */
function readBareLabel(block: Block): ImprintPiece | undefined {
  const whole = foldText(block.text);
  if (ROLES.has(whole) || LABELS.has(whole))
    return { block, label: whole, value: '', isRole: ROLES.has(whole) };
  const [, words = '', value = ''] = /^(\S+|\S \S)[\s\u3000]+(.+)$/u.exec(block.text) ?? [];
  const label = foldText(words);
  return ROLES.has(label) && isListOfPersons(value) ? { block, label, value, isRole: true } : undefined;
}

function readRow(text: string): string {
  return readTableRow(text).reduce(
    (line, cell, index) => (index === 0 ? cell : `${line}${index % 2 === 1 ? '\t' : ' '}${cell}`),
    '',
  );
}
