import { checkSchema } from '../../corpus/schema-messages.ts';
import { readYaml, type YamlText } from '../../corpus/yaml.ts';
import { CODES } from '../../findings/catalogue.ts';
import { fieldsIn, type FormField } from './form-field.ts';
import type { Subject } from './subjects.ts';
import { splitFrontMatter } from './edit-yaml.ts';

/** Why a file is shown as text: the place, what is wrong there, and the cure. */
export interface Hindrance {
  line: number;
  message: string;
  cure: string;
}

/** The YAML of a file with the lines it stands on. */
export function readFile({ isArticle }: Pick<Subject, 'isArticle'>, text: string): YamlText {
  return isArticle ? readYaml(splitFrontMatter(text).yaml, 2) : readYaml(text, 1);
}

/** What of a file a form cannot show: broken YAML, references, unknown fields, values of another type. None for a sound file. */
export function findHindrances(
  subject: Pick<Subject, 'isArticle' | 'schema' | 'form'>,
  text: string,
): Hindrance[] {
  if (subject.isArticle && !/^---\n(?:[\s\S]*?\n)??---[ \t]*(?:\n|$)/u.test(text))
    return [
      { line: 1, message: '文件开头没有用 --- 夹着的文章信息', cure: CODES['front-matter-missing'].cure },
    ];
  const yaml = readFile(subject, text);
  if (yaml.mistakes.length > 0)
    return yaml.mistakes.map((mistake) => ({ ...mistake, cure: CODES['yaml-syntax'].cure }));
  const { breaches } = checkSchema(subject.schema, yaml.data);
  const misfits = listMisfits(subject.form, yaml.data ?? emptyOf(subject.form), []);
  return [
    ...breaches.filter(({ code }) => code === 'field-unknown'),
    ...misfits.map(
      (path) =>
        breaches.find((breach) => breach.path.join('.') === path.join('.')) ?? {
          code: 'field-invalid' as const,
          path,
          message: `${path.join('.')} 的写法表单显示不了`,
        },
    ),
  ].map(({ code, path, message }) => ({ line: yaml.lineOf(path), message, cure: CODES[code].cure }));
}

/** What a file without a word holds. */
export function emptyOf({ control }: FormField): unknown {
  return control.kind === 'list' ? [] : {};
}

function listMisfits(field: FormField, value: unknown, path: (string | number)[]): (string | number)[][] {
  const { control } = field;
  switch (control.kind) {
    case 'group':
      if (!isPlain(value)) return [path];
      return fieldsIn(field).flatMap((one) =>
        one.name in value ? listMisfits(one, value[one.name], [...path, one.name]) : [],
      );
    case 'list':
      if (!Array.isArray(value)) return [path];
      return value.flatMap((item, at) => listMisfits(control.item, item, [...path, at]));
    case 'pairs':
      if (!isPlain(value)) return [path];
      return Object.keys(value).flatMap((key) => (typeof value[key] === 'string' ? [] : [[...path, key]]));
    case 'number':
      // What was typed and is no number stands in a draft, and is told at its field.
      return typeof value === 'number' || typeof value === 'string' ? [] : [path];
    case 'truth':
      return typeof value === 'boolean' ? [] : [path];
    default:
      return typeof value === 'string' ? [] : [path];
  }
}

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);
}
