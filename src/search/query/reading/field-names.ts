/** Fields a reader may name before a colon, and what they look at. */
export const fieldNames = {
  作者: 'people',
  讲话人: 'people',
  发言人: 'people',
  年: 'year',
  期: 'issue',
  栏目: 'column',
  文种: 'kind',
  文号: 'number',
} as const;
export type FieldName = keyof typeof fieldNames;

/** One of their names, for a pattern. */
export const anyFieldName = Object.keys(fieldNames).join('|');
