import type { ArticleDraft, Authority, Doubt, ImportDocument, LogEntry } from '../document.ts';
import { FORM_NAMES } from '../form-names.ts';
import {
  AS_PROPOSED,
  keyDoubts,
  listAnsweredNames,
  type Answer,
  type AnsweredName,
  type Answers,
  type KeyedDoubts,
} from './answers.ts';
import { articleAt } from './article-at.ts';
import { setField } from './set-field.ts';
import { RefusalError } from '../refusal.ts';

/** A document with the answers in it. */
export interface Settled {
  document: ImportDocument;
  /** What was answered, in words for the report. */
  answered: string[];
  /** Keys of answers that fit nothing any more. */
  stale: string[];
  /** Doubts nobody has answered, by the keys they have among all. */
  open: KeyedDoubts;
}

/** Names that have been answered, as if their authority files were there. */
export function answerNames(authority: Authority, log: readonly LogEntry[], answers: Answers): Authority {
  const ids = (code: AnsweredName['answer']['code']) =>
    new Map(
      listAnsweredNames(log, answers)
        .filter(({ doubt }) => doubt.code === code)
        .map(({ about, answer: { value } }) => [about.name, typeof value === 'string' ? value : value.id]),
    );
  const [people, bodies] = [ids('unknown-person'), ids('unknown-body')];
  return {
    ...authority,
    personId: (name) => people.get(name) ?? authority.personId(name),
    organizationId: (name) => bodies.get(name) ?? authority.organizationId(name),
  };
}

/** Puts the answers to everything but names into a document and takes their doubts away. */
export function settleDoubts(
  document: ImportDocument,
  before: readonly LogEntry[],
  answers: Answers,
  kinds: readonly string[],
): Settled {
  const answered: string[] = [];
  const used = new Set<string>();
  const settled = new Set<LogEntry>();
  const open = keyDoubts(document.log);
  let current = document;
  for (const [key, doubt] of [...open]) {
    const answer = answers.get(key);
    if (answer?.code !== doubt.code || doubt.about) continue;
    current = answerDoubt(current, doubt, answer, kinds);
    used.add(key);
    settled.add(doubt);
    open.delete(key);
    answered.push(`第 ${doubt.line} 行　${doubt.message}——${describe(answer)}`);
  }
  const forms = [...keyDoubts(before)].flatMap(([key, doubt]) => {
    const answer = answers.get(key);
    return answer?.code === 'form' ? [{ doubt, answer }] : [];
  });
  for (const { doubt, answer } of [...forms, ...listAnsweredNames(before, answers)]) {
    used.add(answer.key);
    answered.push(`第 ${doubt.line} 行　${doubt.message}——${describe(answer)}`);
  }
  return {
    document: { ...current, log: current.log.filter((entry) => !settled.has(entry)) },
    answered,
    stale: [...answers.keys()].filter((key) => !used.has(key)),
    open,
  };
}

function answerDoubt(
  document: ImportDocument,
  doubt: Doubt,
  answer: Answer,
  kinds: readonly string[],
): ImportDocument {
  const onArticle = (change: (article: ArticleDraft) => ArticleDraft): ImportDocument => {
    const article = articleAt(document.articles, doubt.line);
    return {
      ...document,
      articles: document.articles.map((one) => (one === article ? change(one) : one)),
    };
  };
  switch (answer.code) {
    case 'title':
      return answer.value === AS_PROPOSED ? document : onArticle((article) => retitle(article, answer.value));
    case 'kind':
      if (kinds.length > 0 && !kinds.includes(answer.value))
        throw new RefusalError(
          `答复 ${answer.key}：“${answer.value}”不在 content/site.yaml 的 kinds 里，那里有：${kinds.join('、')}。`,
        );
      return onArticle((article) => ({ ...article, data: { ...article.data, kind: answer.value } }));
    case 'field':
      return fieldsOf(answer.value, doubt).reduce(
        (current, [field, value]) => setField(current, { key: answer.key, line: doubt.line, field, value }),
        document,
      );
    default:
      return document;
  }
}

function fieldsOf(
  value: (Answer & { code: 'field' })['value'],
  { fields = [] }: Doubt,
): [string, string | number | number[]][] {
  if (value === AS_PROPOSED) return [];
  if (typeof value === 'object' && !Array.isArray(value)) return Object.entries(value);
  const [field = ''] = fields;
  return [[field, value]];
}

function retitle(article: ArticleDraft, title: string): ArticleDraft {
  const data = { ...article.data, title };
  delete data.titleLines;
  return { ...article, data, ...(article.entry && { entry: { ...article.entry, title } }) };
}

function describe({ code, value }: Answer): string {
  if (code === 'form') return `按${FORM_NAMES[value]}`;
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) return value.join('-');
  if (code === 'field')
    return Object.entries(value)
      .map(([field, one]) => `${field} ${String(one)}`)
      .join('，');
  return 'id' in value ? `新建 ${value.id}` : '';
}
