import { expect, test } from 'vitest';
import { editedFiles, type FileName } from '../../../src/drafts/edited-files.ts';
import { describeSchema } from '../../../src/drafts/describe-schema.ts';
import { describeForm } from '../../../src/desk/form/describe-form.ts';
import { fieldsIn, type FormField } from '../../../src/desk/form/form-field.ts';

const FORMS: FileName[] = ['issue', 'article', 'person', 'organization', 'column', 'series'];
const formOf = (name: FileName) => {
  const file = editedFiles({ site: undefined }).find((one) => one.name === name);
  if (!file) throw new Error(name);
  return describeForm(file.title, describeSchema(file.schema, file.helps), file.helps);
};
const all = (field: FormField): FormField[] => fieldsIn(field).flatMap((one) => [one, ...all(one)]);
const find = (form: FormField, ...path: string[]) =>
  path.reduce<FormField | undefined>(
    (field, name) => field && fieldsIn(field).find((one) => one.name === name),
    form,
  );

test('every field has a name in Chinese, and no help speaks of how files are written', () => {
  const fields = FORMS.flatMap((name) => all(formOf(name)));
  expect(fields.length).toBeGreaterThan(100);
  const strange = fields.filter(
    ({ label, help, example = '' }) =>
      /[A-Za-z]/u.test(label) ||
      /yaml|mdx|引号，|加引号|\.\w{3}|\[\]|true/u.test(help) ||
      /['[\]]/u.test(example),
  );
  expect(strange.map(({ name, label, help }) => `${name} ${label} ${help}`)).toEqual([]);
});

test('each value has the control that fits it', () => {
  const issue = formOf('issue');
  const article = formOf('article');
  const kinds = (form: FormField, ...path: string[]) => find(form, ...path)?.control;
  expect(kinds(issue, 'year')).toEqual({ kind: 'number' });
  expect(kinds(issue, 'date')).toEqual({ kind: 'date' });
  expect(kinds(issue, 'contentsSupplied')).toEqual({ kind: 'truth' });
  expect(kinds(issue, 'distribution')).toMatchObject({ kind: 'list', item: { control: { kind: 'text' } } });
  expect(kinds(issue, 'masthead', 'members', 'person')).toEqual({ kind: 'named', among: 'people' });
  expect(kinds(issue, 'publisher', 'ids')).toMatchObject({
    kind: 'list',
    item: { control: { kind: 'named', among: 'organizations' } },
  });
  expect(kinds(issue, 'contents', 'entries', 'article')).toEqual({ kind: 'named', among: 'articles' });
  expect(kinds(article, 'notice', 'issuedOn')).toEqual({ kind: 'date' });
  expect(kinds(article, 'audience')).toMatchObject({
    options: [{ value: 'internal', label: '内部' }, {}, {}, { value: 'none', label: '撤下' }],
  });
  expect(kinds(formOf('series'), 'form')).toMatchObject({ options: [{ label: '刊物' }, {}, {}, {}] });
  expect(find(article, 'date')).toMatchObject({ example: '2023-02-17' });
  expect(find(issue, 'numbers')).toMatchObject({ example: '9、10', required: true });
  expect(find(issue, 'masthead', 'members', 'person')?.label).toBe('人物');
  expect(formOf('synonyms').control).toMatchObject({ kind: 'list', item: { control: { kind: 'list' } } });
  expect(formOf('variants').control).toEqual({ kind: 'pairs' });
  expect(formOf('formulas').control).toMatchObject({ kind: 'list', item: { control: { kind: 'group' } } });
});
