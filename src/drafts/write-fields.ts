import { stringify } from 'yaml';
import { fieldsOf, type ValueSchema } from './describe-schema.ts';

/** Fields that are filled in, by name. */
export type Filled = Readonly<Record<string, unknown>>;

/**
 * Writes data as YAML with every field of its schema explained: what is filled in below its explanation, all else as
 * lines that are switched on by taking away the `#`: `# subtitle: 副题：题名下面的一行，不写破折号`.
 */
export function writeFields(schema: ValueSchema, filled: Filled): string {
  return `${listFields(schema, filled).join('\n')}\n`;
}

function listFields(schema: ValueSchema, filled: Filled): string[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) =>
    name in filled
      ? [`# ${explain(field)}`, ...writeField(name, field, filled[name])]
      : proposeField(name, field).map((line) => `# ${line}`),
  );
}

function writeField(name: string, field: ValueSchema, value: unknown): string[] {
  const inner = fieldsOf(field);
  if (!inner.properties) return toYaml({ [name]: value });
  if (isEmpty(value))
    return [...toYaml({ [name]: value }), ...proposeField(name, field).map((line) => `# ${line}`)];
  const items = Array.isArray(value) ? (value as Filled[]) : undefined;
  return items
    ? [`${name}:`, ...items.flatMap((item) => indent(asItem(listItem(inner, item))))]
    : [`${name}:`, ...indent(listFields(inner, value as Filled))];
}

/** An item of a list begins with what is filled in: behind a dash no comment may stand. */
function listItem(schema: ValueSchema, filled: Filled): string[] {
  const fields = Object.entries(schema.properties ?? {});
  return [
    ...fields.flatMap(([name, field]) => (name in filled ? writeField(name, field, filled[name]) : [])),
    ...fields.flatMap(([name, field]) =>
      name in filled ? [] : proposeField(name, field).map((line) => `# ${line}`),
    ),
  ];
}

/** A field as it may be written, its explanation in the place of the value. */
function proposeField(name: string, field: ValueSchema): string[] {
  const inner = fieldsOf(field);
  if (inner.properties) {
    const lines = Object.entries(inner.properties).flatMap(([key, one]) => {
      const [first = '', ...rest] = proposeField(key, one);
      return [inner.required?.includes(key) ? first : `${first}（可不写）`, ...rest];
    });
    return [`${name}: # ${explain(field)}`, ...indent(field.items ? asItem(lines) : lines)];
  }
  return field.items ? [`${name}: # ${explain(field)}`, '  - ……'] : [`${name}: ${explain(field)}`];
}

function explain({ description = '', examples: [example] = [], enum: words }: ValueSchema): string {
  const known =
    words && !words.some((word) => description.includes(word)) ? [`可以写：${words.join('、')}`] : [];
  return [description, ...(known.length === 0 && example !== undefined ? [`例如 ${example}`] : known)].join(
    '，',
  );
}

function asItem(lines: readonly string[]): string[] {
  return lines.map((line, place) => `${place === 0 ? '- ' : '  '}${line}`);
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function toYaml(data: Filled): string[] {
  return stringify(data, { lineWidth: 0, singleQuote: true }).trimEnd().split('\n');
}
