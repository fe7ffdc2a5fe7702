import { z } from 'zod';
import { nearestWord } from '../text/distance.ts';
import type { FindingCode } from '../findings/catalogue.ts';

/** One breach of a schema, told in Chinese. */
export interface SchemaBreach {
  code: FindingCode;
  path: (string | number)[];
  message: string;
}

/** Checks data against a schema and words every breach in Chinese with the value shown. */
export function checkSchema<Schema extends z.ZodType>(
  schema: Schema,
  data: unknown,
): { data?: z.output<Schema>; breaches: SchemaBreach[] } {
  const result = schema.safeParse(data, { error: (issue) => describe(issue) });
  if (result.success) return { data: result.data, breaches: [] };
  const seen = new Set<string>();
  const breaches = result.error.issues
    .flatMap((issue) => toBreaches(schema, data, issue))
    // One message a place is enough: what has the wrong form is not also wrong in its meaning.
    .filter(({ path }) => !seen.has(path.join('.')) && seen.add(path.join('.')));
  return { breaches };
}

function toBreaches(schema: z.ZodType, data: unknown, issue: z.core.$ZodIssue): SchemaBreach[] {
  const path = issue.path.filter((key) => typeof key !== 'symbol');
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schema, path);
    return issue.keys.map((key) => {
      const near = nearestWord(key, known);
      const hint = near === undefined ? `可用的字段有：${known.join('、')}` : `是不是想写 ${near}？`;
      return {
        code: 'field-unknown',
        path: [...path, key],
        message: `不认识字段 ${[...path, key].join('.')}，${hint}`,
      };
    });
  }
  const value = valueAt(data, path);
  const name = path.join('.') || '整个文件';
  if (value === undefined)
    return [{ code: 'field-missing', path, message: `缺少 ${name}：${whatFor(issue)}` }];
  return [{ code: codeOf(issue, path), path, message: `${name} 写的${show(value)}：${issue.message}` }];
}

function whatFor(issue: z.core.$ZodIssue): string {
  return issue.code === 'custom' ? issue.message : '这一项必须写';
}

function codeOf(issue: z.core.$ZodIssue, path: (string | number)[]): FindingCode {
  if (issue.message === '日历上没有这一天') return 'date-impossible';
  if (issue.code === 'custom' && path[0] === 'pageEnd') return 'page-range';
  return 'field-invalid';
}

/** The wording of breaches for which the schema has none of its own. */
function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `要写${TYPES[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `只能是 ${issue.values.map(String).join('、')}`;
    case 'too_small':
      return issue.origin === 'array' ? `至少要有 ${issue.minimum} 项` : `不能小于 ${issue.minimum}`;
    case 'too_big':
      return issue.origin === 'array' ? `至多 ${issue.maximum} 项` : `不能大于 ${issue.maximum}`;
    default:
      return '写法不合规定';
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: '文字（数字和日期要加引号）',
  number: '数字（不加引号）',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表（每项前加“- ”）',
  object: '几行“字段: 值”',
};

function show(value: unknown): string {
  if (value === null) return '是空的';
  if (value instanceof Date) return `“${value.toISOString().slice(0, 10)}”没有加引号`;
  if (Array.isArray(value)) return '是列表';
  if (typeof value === 'object') return '是一组字段';
  // YAML knows no other scalars.
  const scalar = value as string | number | boolean;
  const text = [...String(scalar)];
  return `“${text.slice(0, 40).join('')}${text.length > 40 ? '…' : ''}”`;
}

function valueAt(data: unknown, path: (string | number)[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined,
    data,
  );
}

function knownKeys(schema: z.ZodType, path: (string | number)[]): string[] {
  let current: unknown = unwrap(schema);
  for (const key of path) {
    if (current instanceof z.ZodObject) current = unwrap(current.shape[key]);
    else if (current instanceof z.ZodArray) current = unwrap(current.element);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: unknown): unknown {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodNullable
    ? unwrap(schema.unwrap())
    : schema;
}
