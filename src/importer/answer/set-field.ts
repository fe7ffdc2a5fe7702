import { z } from 'zod';
import { checkSchema } from '../../corpus/schema-messages.ts';
import { articleSchema } from '../../schema/article.ts';
import { issueSchema } from '../../schema/issue.ts';
import { noticeSchema } from '../../schema/notice.ts';
import type { ImportDocument } from '../document.ts';
import { articleAt } from './article-at.ts';
import { RefusalError } from '../refusal.ts';

/** A field that an editor gave a value. */
export interface GivenField {
  /** Key of the answer, for messages. */
  key: string;
  line: number;
  /** `year`, `date`, `notice.number`. */
  field: string;
  value: string | number | number[];
}

/** Writes a value into the issue or the article it belongs to; one that breaks the schema is refused with its reason. */
export function setField(document: ImportDocument, given: GivenField): ImportDocument {
  const { field, line } = given;
  const article = articleAt(document.articles, line);
  const isSingle = document.articles.length === 1;
  const [part, name = ''] = field.split('.');
  if (part === 'notice' && article) {
    const value = readValue(noticeSchema.shape, name, given);
    const notice = { ...article.data.notice, [name]: value };
    // The date of a notice is the date of its article.
    const dated = name === 'issuedOn' ? { date: notice.issuedOn } : {};
    return replaceData(document, article, { notice, ...dated });
  }
  // A date of a single item is its own; that of several is their issue's.
  if (Object.hasOwn(issueSchema.shape, field) && !(isSingle && Object.hasOwn(articleSchema.shape, field)))
    return { ...document, issue: { ...document.issue, [field]: readValue(issueSchema.shape, field, given) } };
  if (!article || !Object.hasOwn(articleSchema.shape, field))
    throw new RefusalError(
      `答复 ${given.key}：没有“${field}”这一项可以写。要改正文的，请导入后在草稿里改，这里写“照此”。`,
    );
  return replaceData(document, article, { [field]: readValue(articleSchema.shape, field, given) });
}

function replaceData(
  document: ImportDocument,
  article: ImportDocument['articles'][number],
  data: object,
): ImportDocument {
  return {
    ...document,
    articles: document.articles.map((one) =>
      one === article ? { ...one, data: { ...one.data, ...data } } : one,
    ),
  };
}

function readValue(shape: Readonly<Record<string, z.ZodType>>, name: string, given: GivenField): unknown {
  const schema = shape[name];
  const { data, breaches } = schema
    ? checkSchema(z.object({ [name]: schema }), { [name]: given.value })
    : { breaches: [{ message: `没有“${given.field}”这一项` }] };
  if (data) return data[name];
  throw new RefusalError(
    `答复 ${given.key} 写不进去：${breaches.map(({ message }) => message).join('；')}。`,
  );
}
