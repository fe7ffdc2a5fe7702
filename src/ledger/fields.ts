import type { ArticleData } from '../schema/article.ts';
import type { OrganizationReference, PersonReference } from '../schema/fields.ts';
import type { IssueData } from '../schema/issue.ts';
import type { DataPath } from './input.ts';

/** A value of front matter or issue.yaml that claims to be printed. */
export interface PrintedField {
  path: DataPath;
  value: string;
  /**
   * How it stands in the source. `exact`: these characters. `date`: an ISO date printed the Chinese way.
   * `number`: a figure. `loose`: words that stand in the article's part of the source, perhaps apart.
   */
  form: 'exact' | 'date' | 'number' | 'loose';
  /** Where to look first: above the body or below it. */
  near: 'head' | 'tail';
}

/**
 * Fields the ledger does not look for in the source, with the reason.
 * Everything else of an article and of an issue must stand in its source.
 */
export const EXEMPT_FIELDS: Readonly<Record<string, string>> = {
  titleLines: '就是 title，只是分行；一致与否由 schema 核对',
  kind: '编者的分类，不是原文',
  column: '由规则与目录核对',
  pageStart: '由规则与目录核对',
  pageEnd: '原文不印止页，来源另见期次',
  dateInferred: '编者写的推定依据',
  date: '写了 dateInferred 的日期是推定的，依据已经写明',
  audience: '编者定的范围',
  contentsSupplied: '目录是编者按文章补的',
  unlisted: '编者的编排',
  'photos.file': '图片文件名',
};

/** The printed fields of an article, in the order they are looked for. */
export function articleFields(data: ArticleData): PrintedField[] {
  const fields = new FieldList();
  fields.text(['title'], data.title, 'head');
  fields.text(['kicker'], data.kicker, 'head');
  fields.text(['subtitle'], data.subtitle, 'head');
  fields.text(['titleNote'], data.titleNote, 'head');
  fields.people(['authors'], data.authors, 'head');
  fields.people(['speakers'], data.speakers, 'head');
  fields.organization(['organization'], data.organization, 'tail');
  fields.text(['source'], data.source, 'tail');
  fields.text(['reprint'], data.reprint, 'tail');
  fields.people(['copywriter'], data.copywriter && [data.copywriter], 'tail');
  fields.people(['photographer'], data.photographer && [data.photographer], 'tail');
  data.photos?.forEach((photo, index) => fields.text(['photos', index, 'caption'], photo.caption, 'tail'));
  fields.text(['authorNote'], data.authorNote, 'tail');
  fields.text(['editorNote'], data.editorNote, 'head');
  fields.text(['relatedNotice'], data.relatedNotice, 'head');
  if (data.dateInferred === undefined) fields.date(['date'], data.date, 'head');
  fields.add(['occasion'], data.occasion, 'loose', 'head');
  const { notice } = data;
  if (notice) {
    for (const key of ['number', 'letterhead', 'secrecy', 'urgency', 'signedBy', 'recipients'] as const) {
      fields.text(['notice', key], notice[key], 'head');
    }
    notice.attachments?.forEach((title, index) =>
      fields.text(['notice', 'attachments', index], title, 'tail'),
    );
    fields.organization(['notice', 'signatory'], notice.signatory, 'tail');
    fields.date(['notice', 'issuedOn'], notice.issuedOn, 'tail');
    fields.text(['notice', 'copiesTo'], notice.copiesTo, 'tail');
    fields.organization(['notice', 'printedBy'], notice.printedBy, 'tail');
    fields.date(['notice', 'printedOn'], notice.printedOn, 'tail');
  }
  return fields.all;
}

/** The printed fields of issue.yaml, its contents left out: those are looked for line by line. */
export function issueFields(data: IssueData): PrintedField[] {
  const fields = new FieldList();
  data.coverLines?.forEach((line, index) => fields.text(['coverLines', index], line, 'head'));
  data.masthead?.forEach((entry, index) => {
    fields.text(['masthead', index, 'role'], entry.role, 'head');
    fields.people(['masthead', index, 'members'], entry.members, 'head');
    entry.members.forEach((member, place) =>
      fields.text(['masthead', index, 'members', place, 'note'], member.note, 'head'),
    );
  });
  fields.text(['motto'], data.motto, 'head');
  fields.organization(['publisher'], data.publisher, 'head');
  for (const key of [
    'editorialOffice',
    'permit',
    'address',
    'postcode',
    'telephone',
    'email',
    'circulation',
  ] as const) {
    fields.text([key], data[key], 'head');
  }
  data.imprintLines?.forEach((line, index) => fields.text(['imprintLines', index], line, 'head'));
  fields.text(['editorNote'], data.editorNote, 'head');
  data.contentsHead?.forEach((line, index) => fields.text(['contentsHead', index], line, 'head'));
  data.coverPhotos?.forEach((photo, index) => {
    fields.text(['coverPhotos', index, 'title'], photo.title, 'tail');
    fields.people(['coverPhotos', index, 'photographer'], [photo.photographer], 'tail');
  });
  data.distribution?.forEach((line, index) => fields.text(['distribution', index], line, 'tail'));
  if (data.dateInferred === undefined) {
    fields.date(['date'], data.date, 'head');
    fields.add(['year'], String(data.year), 'number', 'head');
    data.numbers.forEach((number, index) => fields.add(['numbers', index], String(number), 'number', 'head'));
  }
  return fields.all;
}

class FieldList {
  readonly all: PrintedField[] = [];

  add(
    path: DataPath,
    value: string | undefined,
    form: PrintedField['form'],
    near: PrintedField['near'],
  ): void {
    if (value !== undefined) this.all.push({ path, value, form, near });
  }

  text(path: DataPath, value: string | undefined, near: PrintedField['near']): void {
    this.add(path, value, 'exact', near);
  }

  date(path: DataPath, value: string | undefined, near: PrintedField['near']): void {
    this.add(path, value, 'date', near);
  }

  people(path: DataPath, people: readonly PersonReference[] | undefined, near: PrintedField['near']): void {
    people?.forEach((person, index) => {
      const single = path.at(-1) === 'copywriter' || path.at(-1) === 'photographer';
      const own = single ? path : [...path, index];
      this.text([...own, 'post'], person.post, near);
      this.text([...own, 'name'], person.name, near);
    });
  }

  organization(path: DataPath, body: OrganizationReference | undefined, near: PrintedField['near']): void {
    this.text([...path, 'name'], body?.name, near);
  }
}
