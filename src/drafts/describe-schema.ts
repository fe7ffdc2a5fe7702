import { z } from 'zod';
import type { FieldHelp, FieldHelps } from '../schema/help.ts';

/** What a JSON Schema says of one value, as far as it is used here. */
export interface ValueSchema {
  type?: string;
  title?: string;
  description?: string;
  examples?: string[];
  enum?: string[];
  pattern?: string;
  maximum?: number;
  properties?: Record<string, ValueSchema>;
  required?: string[];
  additionalProperties?: boolean | ValueSchema;
  items?: ValueSchema;
}

/**
 * The JSON Schema of some data with names and help in Chinese, as text editors take it. What is checked by code alone
 * (an end page before its first) is not in it: the check says that.
 */
export function describeSchema(schema: z.ZodType, helps: FieldHelps): ValueSchema {
  const described = z.toJSONSchema(schema, { target: 'draft-7', io: 'input' }) as ValueSchema;
  addHelps(described, helps);
  return described;
}

/** Lays the helps on the fields of a schema; of a list, on those of its items. */
function addHelps(schema: ValueSchema, helps: FieldHelps): void {
  const { properties } = fieldsOf(schema);
  for (const [name, field] of Object.entries(properties ?? {})) {
    const help = helps[name];
    if (help) addHelp(field, help);
  }
}

function addHelp(field: ValueSchema, { label, help, example, fields }: FieldHelp): void {
  field.title = label;
  field.description = `${label}：${help}`;
  if (example !== undefined) field.examples = [example];
  // The largest whole number of the language is no limit of the content.
  if (field.maximum === Number.MAX_SAFE_INTEGER) delete field.maximum;
  if (fields) addHelps(field, fields);
}

/** The schema of the fields of a value: its own, those of its items, or those of whatever its names lead to. */
export function fieldsOf(schema: ValueSchema): ValueSchema {
  if (schema.items) return fieldsOf(schema.items);
  return typeof schema.additionalProperties === 'object' ? fieldsOf(schema.additionalProperties) : schema;
}
