import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { openCorpus } from '../../../src/corpus/corpus.ts';
import { describeSchema, fieldsOf, type ValueSchema } from '../../../src/drafts/describe-schema.ts';
import { editedFiles } from '../../../src/drafts/edited-files.ts';

const SECOND = resolve(import.meta.dirname, '../../fixtures/second-archive');
const { whole } = openCorpus(SECOND, { cache: false });
const files = editedFiles(whole).map(({ name, schema, helps }) => ({
  name,
  described: describeSchema(schema, helps),
}));
const find = (name: string) => files.find((file) => file.name === name)?.described.properties ?? {};

test.each(files)('no field of $name is without a name and help', ({ described }) => {
  const fields = listFields(described);
  expect(fields.filter(([, { title = '', description = '' }]) => title === '' || description === '')).toEqual(
    [],
  );
});

test('no help begins or ends with a mark, so that it goes on from the name of the field', () => {
  const helps = files.flatMap(({ described }) =>
    listFields(described).map(([, { title = '', description = '' }]) => description.slice(title.length + 1)),
  );
  expect(helps.filter((help) => help === '' || /^[，。：；]|[，。：；]$/u.test(help))).toEqual([]);
});

test('the kinds are those of the archive itself', () => {
  expect(find('article').kind?.enum).toEqual(whole.site?.data?.kinds.map(({ name }) => name));
  expect(find('organization').kind?.enum).toEqual(whole.site?.data?.organizationKinds);
});

test('a field says its name, what to write and an example, inside lists too', () => {
  expect(find('article').subtitle).toEqual({
    type: 'string',
    minLength: 1,
    title: '副题',
    description: '副题：题名下面的一行，不写破折号',
    examples: ['在职工代表大会上的工作报告'],
  });
  expect(find('issue').masthead?.items?.properties?.role?.title).toBe('职务');
});

test('an example of a field that has a form has that form', () => {
  const wrong = files.flatMap(({ name, described }) =>
    listFields(described).flatMap(([path, { examples = [], pattern, enum: words }]) =>
      examples
        .map((example) => example.replace(/^'(.*)'$/u, '$1'))
        .filter(
          (example) => !new RegExp(pattern ?? '', 'u').test(example) || words?.includes(example) === false,
        )
        .map((example) => `${name} ${path} ${example}`),
    ),
  );
  // The kinds of another archive are others.
  expect(wrong.filter((line) => !/^(article|organization) kind /u.test(line))).toEqual([]);
});

/** Every field below a schema with its path. */
function listFields(schema: ValueSchema, above = ''): [string, ValueSchema][] {
  return Object.entries(fieldsOf(schema).properties ?? {}).flatMap(([name, field]) => {
    const path = join(above, name);
    return [[path, field] as [string, ValueSchema], ...listFields(field, path)];
  });
}
