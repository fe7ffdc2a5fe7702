/** Signs printed with a fixed meaning before a by-line, a head, a subtitle or an author; the fields stand for them. */
const ORNAMENTS = ['□', '■', '★', '☆', '●', '○', '◆', '◇', '▲', '——', '//', '/'];

/**
 * Words printed to say what the words beside them are; a field's own name stands for them. Taken as such only where they
 * touch the value of a field that is no title, so that a title that lost its last word is not excused.
 */
const LABELS = [
  '电话(传真)',
  '联系电话',
  '编辑部门',
  '编辑出版',
  '电子邮箱',
  '准印证号',
  '封面摄影',
  '封底摄影',
  '作者名片',
  '作者简介',
  '主办单位',
  '责任编辑',
  '编者按',
  '来源',
  '摘自',
  '转自',
  '文稿',
  '摄影',
  '供稿',
  '分送',
  '抄送',
  '主送',
  '印发',
  '印数',
  '主办',
  '承办',
  '地址',
  '邮箱',
  '邮编',
  '电话',
  '传真',
  '出版',
  '文图',
  '作者',
  '记者',
  '目录',
  '年第',
].sort((a, b) => b.length - a.length);

/** Labels of one character, with the fields they may stand beside. */
export const SHORT_LABELS: Readonly<Record<string, readonly string[]>> = {
  编: ['name'],
  摄: ['name'],
  宣: ['name'],
  文: ['name'],
  图: ['name'],
  按: ['editorNote'],
  第: ['year', 'numbers'],
  期: ['year', 'numbers'],
  年: ['year', 'numbers'],
};

/** Fields whose value is a phrase of its own; no label belongs to them. */
export const TITLES: readonly string[] = [
  'title',
  'kicker',
  'subtitle',
  'titleNote',
  'motto',
  'coverLines',
  'contents',
  'photos',
];

/** Fields whose value stands in the archive without the full stop behind it. */
export const STOPPED: readonly string[] = ['copiesTo', 'recipients', 'printedBy', 'printedOn'];

/** Marks that may stand between a label and its value or between two values. */
const JOINTS = [':', '、', ','];
/** Marks that open the value behind them. */
export const OPENERS = ['(', '《', '['];
/** Marks that close the value before them; the brackets in the order of their openers. */
export const CLOSERS = [')', '》', ']', '。'];

/** A label, mark or sign in a run of characters nothing has claimed. */
export interface Token {
  kind: 'ornament' | 'label' | 'joint' | 'opener' | 'closer' | 'other';
  from: number;
  to: number;
}

/** Cuts a stretch of folded text into labels, marks, signs and other characters. */
export function readTokens(text: string, from: number, to: number): Token[] {
  const kinds = [
    ['ornament', ORNAMENTS],
    ['label', [...LABELS, ...Object.keys(SHORT_LABELS)]],
    ['joint', JOINTS],
    ['opener', OPENERS],
    ['closer', CLOSERS],
  ] as const;
  const tokens: Token[] = [];
  for (let at = from; at < to;) {
    const rest = text.slice(at, to);
    const match = kinds
      .map(([kind, words]) => ({ kind, word: words.find((word) => rest.startsWith(word)) }))
      .find(({ word }) => word !== undefined);
    const end = at + (match?.word?.length ?? 1);
    tokens.push({ kind: match?.kind ?? 'other', from: at, to: end });
    at = end;
  }
  return tokens;
}
