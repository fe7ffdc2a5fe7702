import { parse } from 'yaml';
import type { ValueSchema } from '../../drafts/describe-schema.ts';
import { FORM_NAMES } from '../../importer/form-names.ts';
import { AUDIENCE_NAMES } from '../../schema/fields.ts';
import type { FieldHelp, FieldHelps } from '../../schema/help.ts';
import type { Among, Control, FormField } from './form-field.ts';

/** The form of a kind of file, out of its schema and its helps. */
export function describeForm(title: string, schema: ValueSchema, helps: FieldHelps): FormField {
  return {
    name: '',
    label: title,
    help: '',
    example: undefined,
    required: true,
    control: controlOf('', schema, helps),
  };
}

/** Fields that name an entry of the authority files, or an article of the issue, by their names. */
const NAMED: Readonly<Record<string, Among>> = {
  person: 'people',
  ids: 'organizations',
  organization: 'organizations',
  parent: 'organizations',
  series: 'series',
  column: 'columns',
  article: 'articles',
  after: 'articles',
};

/** Fields that are sentences. */
const LONG: readonly string[] = [
  'editorNote',
  'authorNote',
  'dateInferred',
  'description',
  'note',
  'recipients',
  'copiesTo',
  'reportsTo',
  'quote',
  'caption',
  'alt',
];

/** What the words of an enum are called. */
const WORDS: Readonly<Record<string, string>> = {
  ...FORM_NAMES,
  ...AUDIENCE_NAMES,
  none: '撤下',
};

function controlOf(name: string, schema: ValueSchema, helps: FieldHelps): Control {
  const { type, enum: words, items, properties, additionalProperties, required = [] } = schema;
  if (words)
    return { kind: 'choice', options: words.map((value) => ({ value, label: WORDS[value] ?? value })) };
  if (items) return { kind: 'list', item: rowOf(name, items, helps) };
  if (properties)
    return {
      kind: 'group',
      fields: Object.entries(properties).map(([key, field]) =>
        fieldOf(key, field, helps[key], required.includes(key)),
      ),
    };
  if (typeof additionalProperties === 'object') return { kind: 'pairs' };
  if (type === 'boolean') return { kind: 'truth' };
  if (type === 'number' || type === 'integer') return { kind: 'number' };
  const among = NAMED[name];
  if (among) return { kind: 'named', among };
  return isDate(schema) ? { kind: 'date' } : { kind: 'text', long: LONG.includes(name) };
}

function rowOf(name: string, items: ValueSchema, helps: FieldHelps): FormField {
  return {
    name,
    label: '',
    help: '',
    example: undefined,
    required: true,
    control: controlOf(name, items, helps),
  };
}

function fieldOf(
  name: string,
  schema: ValueSchema,
  help: FieldHelp | undefined,
  required: boolean,
): FormField {
  const control = controlOf(name, schema, help?.fields ?? {});
  const isNamed = control.kind === 'named' || name === 'ids';
  return {
    name,
    // What is chosen by its name has no number for the person who chooses.
    label: isNamed ? (help?.label ?? name).replace(/编号$/u, '') : (help?.label ?? name),
    help: help?.inForm ?? help?.help ?? '',
    example: control.kind === 'choice' || isNamed ? undefined : exampleOf(help?.example),
    required,
    control,
  };
}

/** An example as it is typed into a field: without the quotes and brackets of YAML. */
function exampleOf(example: string | undefined): string | undefined {
  if (example === undefined) return undefined;
  const value: unknown = parse(example);
  return Array.isArray(value) ? value.join('、') : String(value);
}

function isDate({ pattern = '' }: ValueSchema): boolean {
  return pattern.startsWith('^\\d{4}(-');
}
