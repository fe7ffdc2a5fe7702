import { fieldsOf, describeSchema, type ValueSchema } from '../../../src/drafts/describe-schema.ts';
import { editedFiles, type FileName } from '../../../src/drafts/edited-files.ts';
import type { Whole } from '../../../src/corpus/model.ts';
import type { FieldHelps } from '../../../src/schema/help.ts';
import { noticeHelp } from '../../../src/schema/help-notice.ts';
import { organizationReferenceHelp, personReferenceHelp } from '../../../src/schema/help-references.ts';

/** Fields that stand in several places and have a table of their own: what the guide calls it, and where one is found. */
const SHARED: readonly { name: string; helps: FieldHelps; at: [FileName, string] }[] = [
  { name: '公文各要素', helps: noticeHelp, at: ['article', 'notice'] },
  { name: '写明一个人', helps: personReferenceHelp, at: ['article', 'authors'] },
  { name: '写明一个单位', helps: organizationReferenceHelp, at: ['article', 'organization'] },
];

/** Files in the order of the guide, by the headings of their tables. */
const FILES: readonly [name: FileName, heading: string][] = [
  ['issue', '一期：`issue.yaml`'],
  ['article', '文章：`.mdx` 开头两行 `---` 之间'],
  ['person', '人物：`people/`'],
  ['organization', '组织：`organizations/`'],
  ['column', '栏目：`columns/`'],
  ['series', '刊物：`series/`'],
  ['site', '文献库的设置：`site.yaml`'],
];

/** The tables of all fields as the editors' guide holds them. */
export function guideTables(whole: Pick<Whole, 'site'>): string {
  const files = editedFiles(whole).map((file) => ({
    ...file,
    described: describeSchema(file.schema, file.helps),
  }));
  const find = (name: FileName) => files.find((file) => file.name === name);
  const tables = FILES.flatMap(([name, heading]) => {
    const file = find(name);
    return file ? [writeTable(heading, file.described, file.helps)] : [];
  });
  const shared = SHARED.flatMap(({ name, helps, at: [file, field] }) => {
    const schema = find(file)?.described.properties?.[field];
    return schema ? [writeTable(name, schema, helps)] : [];
  });
  const [issue = '', article = '', ...others] = tables;
  return [issue, article, ...shared, ...others].join('\n');
}

function writeTable(heading: string, schema: ValueSchema, helps: FieldHelps): string {
  return [
    `### ${heading}`,
    '',
    '| 字段 | 名称 | 写什么 |',
    '| --- | --- | --- |',
    ...listRows(schema, helps, ''),
    '',
  ].join('\n');
}

function listRows(schema: ValueSchema, helps: FieldHelps, above: string): string[] {
  const { properties = {}, required = [] } = fieldsOf(schema);
  return Object.entries(properties).flatMap(([name, field]) => {
    const help = helps[name];
    if (!help) return [];
    const shared = SHARED.find((one) => one.helps === help.fields);
    const words = [
      help.help,
      ...(help.example === undefined ? [] : [`例如 \`${help.example}\``]),
      ...(shared ? [`写法见“${shared.name}”`] : []),
    ];
    const cells = [
      `\`${above}${name}\``,
      `${help.label}${required.includes(name) ? '（必填）' : ''}`,
      words.join('，'),
    ];
    const row = `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
    return [row, ...(help.fields && !shared ? listRows(field, help.fields, `${above}${name}.`) : [])];
  });
}
