import { z } from 'zod';
import { stringify } from 'yaml';
import { checkSchema } from '../../corpus/schema-messages.ts';
import { readYaml } from '../../corpus/yaml.ts';
import { slugSchema } from '../../schema/fields.ts';
import { seriesForms, type SeriesForm } from '../../schema/series.ts';
import type { Doubt, LogEntry } from '../document.ts';
import { doubts } from '../doubts.ts';
import { RefusalError } from '../refusal.ts';

/** What is answered where the proposal is right. */
export const AS_PROPOSED = '照此';

/** A scalar or a list of them: what a field may be given. */
const valueSchema = z.union([z.string(), z.number(), z.array(z.number())]);

/** An authority file that is there, or one that is to be made. */
const nameSchema = z.union([
  slugSchema,
  z.strictObject({ id: slugSchema, new: z.literal(true), kind: z.string().optional() }),
]);

/** What may be answered, by the code of the doubt. */
const valueSchemas = {
  form: z.enum(seriesForms),
  field: z.union([valueSchema, z.record(z.string(), valueSchema)]),
  kind: z.string().min(1, '不能为空'),
  'unknown-person': nameSchema,
  'unknown-body': nameSchema,
  title: z.string().min(1, '不能为空'),
};

/** The code of a doubt that an answer can settle. */
export type AnswerCode = keyof typeof valueSchemas;

/** One answer: of which doubt, and what. */
export type Answer = {
  [Code in AnswerCode]: { key: string; code: Code; value: z.infer<(typeof valueSchemas)[Code]> };
}[AnswerCode];

/** The answers of one import by their keys: `12/unknown-person`. */
export type Answers = ReadonlyMap<string, Answer>;

/** True for a doubt that an answer can settle. */
function isAnswerable(doubt: LogEntry): doubt is Doubt & { code: AnswerCode } {
  return doubt.kind === 'doubt' && isAnswerCode(doubt.code);
}

/**
 * Gives the doubts that can be answered by their keys, line and code. Where a line has several names unknown, the name
 * follows: it stays true when one of them gets its file; other doubts of one line are counted, `3/field#2`.
 */
export function keyDoubts(log: readonly LogEntry[]): Map<string, Doubt & { code: AnswerCode }> {
  const keyed = new Map<string, Doubt & { code: AnswerCode }>();
  for (const doubt of log.filter(isAnswerable)) {
    const plain = `${doubt.line}/${doubt.code}`;
    const own = doubt.about ? `${plain}/${doubt.about.name}` : plain;
    let key = own;
    for (let count = 2; keyed.has(key) && !doubt.about; count += 1) key = `${own}#${count}`;
    keyed.set(key, doubt);
  }
  return keyed;
}

/** Doubts by their keys. */
export type KeyedDoubts = ReturnType<typeof keyDoubts>;

/** The key without the name, where the line has one name unknown: `12/unknown-person`. */
export function shortKey(key: string, { about }: Doubt, keyed: KeyedDoubts): string {
  if (!about) return key;
  const plain = key.slice(0, -about.name.length - 1);
  const names = [...keyed.keys()].filter((other) => other.startsWith(`${plain}/`));
  return names.length === 1 ? plain : key;
}

/** An unknown name that was answered. */
export interface AnsweredName {
  doubt: Doubt;
  about: NonNullable<Doubt['about']>;
  answer: Answer & { code: 'unknown-person' | 'unknown-body' };
}

/** The unknown names of a log that were answered, under their own keys or the short ones. */
export function listAnsweredNames(log: readonly LogEntry[], answers: Answers): AnsweredName[] {
  const keyed = keyDoubts(log);
  return [...keyed].flatMap(([key, doubt]) => {
    const { about } = doubt;
    const answer = answers.get(key) ?? answers.get(shortKey(key, doubt, keyed));
    return about && (answer?.code === 'unknown-person' || answer?.code === 'unknown-body')
      ? [{ doubt, about, answer }]
      : [];
  });
}

/** The form that an answer says. */
export function answeredForm(answers: Answers): SeriesForm | undefined {
  return [...answers.values()].find((answer) => answer.code === 'form')?.value;
}

/** Reads a file of answers; what breaks its form is told by line. */
export function readAnswers(text: string, file: string): Answers {
  const yaml = readYaml(text, 1);
  const faults = yaml.mistakes.map(({ line, message }) => `${file}:${line} ${message}`);
  const { data } = yaml;
  if (faults.length === 0 && data !== null && (typeof data !== 'object' || Array.isArray(data)))
    faults.push(`${file}:1 答复要一行一条，写成“行号/代号: 答复”，例如 12/unknown-person: li-jianguo`);
  const answers = new Map<string, Answer>();
  if (faults.length === 0)
    for (const [key, value] of Object.entries(data ?? {})) {
      const read = readAnswer(key, value);
      if (typeof read === 'string') faults.push(`${file}:${yaml.lineOf([key])} ${read}`);
      else answers.set(key, read);
    }
  if (faults.length > 0) throw new RefusalError(['答复文件有写法错误，什么也没有写：', ...faults].join('\n'));
  return answers;
}

/** Reads one answer, or says what is wrong with it. */
export function readAnswer(key: string, value: unknown): Answer | string {
  const [, code = ''] = /^[1-9]\d*\/([a-z-]+)(?:\/.+|#[2-9]\d*)?$/u.exec(key) ?? [];
  if (!Object.hasOwn(doubts, code)) return `“${key}”不是“行号/代号”，例如 12/unknown-person`;
  if (!isAnswerCode(code))
    return `“${key}”：${code} 没有现成的答案可选，要在草稿里改；能答复的有 ${Object.keys(valueSchemas).join('、')}`;
  const { data, breaches } = checkSchema(z.object({ [key]: valueSchemas[code] }), { [key]: value });
  if (data) return { key, code, value: data[key] } as Answer;
  return breaches.map(({ message }) => message).join('；');
}

/** True for the code of a doubt that an answer can settle. */
export function isAnswerCode(code: string): code is AnswerCode {
  return Object.hasOwn(valueSchemas, code);
}

/** Writes answers as they are read, in order of line. */
export function writeAnswers(answers: Answers): string {
  const sorted = [...answers.values()].sort(
    (a, b) => parseInt(a.key, 10) - parseInt(b.key, 10) || (a.key < b.key ? -1 : 1),
  );
  return stringify(Object.fromEntries(sorted.map(({ key, value }) => [key, value])), {
    lineWidth: 0,
    singleQuote: true,
  });
}
