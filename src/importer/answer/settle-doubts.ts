import type { ArticleDraft, Authority, Doubt, ImportDocument, LogEntry } from '../document.ts';
import { FORM_NAMES } from '../form-names.ts';
import { AS_PROPOSED, keyDoubts, type Answer, type Answers } from './answers.ts';
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
  open: ReturnType<typeof keyDoubts>;
}

/** Names that have been answered, as if their authority files were there. */
export function answerNames(authority: Authority, log: readonly LogEntry[], answers: Answers): Authority {
  const people = new Map<string, string>();
  const bodies = new Map<string, string>();
  for (const [key, { code, about }] of keyDoubts(log)) {
    const answer = answers.get(key) ?? answers.get(shortKey(key, about, log));
    if (!about || (answer?.code !== 'unknown-person' && answer?.code !== 'unknown-body')) continue;
    (code === 'unknown-person' ? people : bodies).set(about.name, idOf(answer.value));
  }
  return {
    ...authority,
    personId: (name) => people.get(name) ?? authority.personId(name),
    organizationId: (name) => bodies.get(name) ?? authority.organizationId(name),
  };
}

/** The key without the name, where the line has one name unknown: `12/unknown-person`. */
export function shortKey(key: string, about: Doubt['about'], log: readonly LogEntry[]): string {
  if (!about) return key;
  const plain = key.slice(0, -about.name.length - 1);
  const names = [...keyDoubts(log)].filter(([other]) => other.startsWith(`${plain}/`));
  return names.length === 1 ? plain : key;
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
  for (const [key, doubt] of keyDoubts(before)) {
    const found = [key, shortKey(key, doubt.about, before)].find((one) => answers.has(one));
    const answer = found === undefined ? undefined : answers.get(found);
    if (found === undefined || !answer || (!doubt.about && doubt.code !== 'form')) continue;
    used.add(found);
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

function idOf(value: (Answer & { code: 'unknown-person' })['value']): string {
  return typeof value === 'string' ? value : value.id;
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
