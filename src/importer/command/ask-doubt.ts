import { AS_PROPOSED, readAnswer, type Answer, type AnswerCode } from '../answer/answers.ts';
import { freeId, readTyped, showValue } from '../answer/offer-answers.ts';
import type { Doubt, ImportDocument } from '../document.ts';
import { placeOfLine } from '../read/join-sources.ts';
import type { Ask } from './ask.ts';
import type { Job } from './make-drafts.ts';

/** A doubt that can be answered, and what it is asked with. */
export interface Asking {
  job: Job;
  document: ImportDocument;
  ask: Ask;
}

const LATER = { value: 'later', label: '以后再说', hint: '记在导入报告的“存疑”里' };

/** Asks one doubt in its context, the proposal first; undefined where it is left for later. */
export async function askDoubt(
  doubt: Doubt & { code: AnswerCode },
  asking: Asking,
): Promise<Answer['value'] | undefined> {
  const question = `${quoteContext(doubt.line, asking.job)}\n${doubt.message}`;
  switch (doubt.code) {
    case 'unknown-person':
    case 'unknown-body':
      return askName(doubt, question, asking);
    case 'kind':
      return askKind(question, asking);
    default:
      return doubt.fields?.[0] === 'year' && doubt.fields.includes('date')
        ? askYear(question, asking)
        : askValue(doubt, question, asking);
  }
}

/** Three lines of the source, the doubted one marked. */
function quoteContext(line: number, { source }: Job): string {
  const lines = source.text.split('\n');
  const near = [line - 1, line, line + 1].filter((one) => one >= 1 && one <= lines.length);
  const place = placeOfLine(source.parts, line);
  return [
    ...(place === undefined ? [] : [place]),
    ...near.map((one) => {
      const words = [...(lines[one - 1] ?? '').replace(/\f/gu, '')];
      const shown = `${words.slice(0, 60).join('')}${words.length > 60 ? '…' : ''}`;
      return `${one === line ? '▶' : '　'} ${one}　${shown}`;
    }),
  ].join('\n');
}

async function askName(
  { code, about }: Doubt,
  question: string,
  { job: { whole }, ask }: Asking,
): Promise<Answer['value'] | undefined> {
  const isPerson = code === 'unknown-person';
  const known = new Set((isPerson ? whole.people : whole.organizations).map(({ id }) => id));
  const proposed = freeId(about?.id ?? 'x', known);
  const answer = await ask.choose(question, [
    { value: 'new', label: `新建档案 ${proposed}（建议）` },
    { value: 'id', label: '另取编号，或用已有的档案' },
    LATER,
  ]);
  if (answer === 'later') return undefined;
  const id =
    answer === 'new'
      ? proposed
      : await ask.write('编号（小写字母、数字和连字符）', { initial: proposed, check: checkBy(`1/${code}`) });
  if (known.has(id)) return id;
  if (isPerson) return { id, new: true };
  const kinds = whole.site?.data?.organizationKinds ?? [];
  const kind =
    kinds.length === 0
      ? await ask.write('这个组织的类别', {})
      : await ask.choose(
          `“${about?.name ?? id}”属于哪一类？`,
          kinds.map((one) => ({ value: one, label: one })),
        );
  return { id, new: true, kind };
}

async function askKind(question: string, { job: { whole }, ask }: Asking): Promise<string | undefined> {
  const kinds = whole.site?.data?.kinds ?? [];
  const answer = await ask.choose(question, [
    ...kinds.map(({ name }) => ({ value: name, label: name })),
    LATER,
  ]);
  return answer === 'later' ? undefined : answer;
}

/** What is printed nowhere is asked with its reason: the year, and a date where one is known. */
async function askYear(question: string, { document, ask }: Asking): Promise<Answer['value'] | undefined> {
  const proposed = document.issue.year;
  const year = await ask.write(`${question}\n年份（四位；不知道就空着）`, {
    ...(proposed !== undefined && { initial: String(proposed) }),
    optional: true,
    check: (text) => (/^(?:19|20)\d\d$/u.test(text) ? undefined : '要写成四位数字，例如 2018'),
  });
  if (year === '') return undefined;
  const date = await ask.write('日期（2018-05-12，只知道年月的 2018-05；不知道就空着）', {
    optional: true,
    check: (text) => (/^\d{4}-\d{2}(?:-\d{2})?$/u.test(text) ? undefined : '要写成 2018-05-12 或 2018-05'),
  });
  if (date === '') return { year: Number(year) };
  const dateInferred = await ask.write('日期不是印出来的：依据是什么？例如：活动照片注明的日期', {});
  return { year: Number(year), date, dateInferred };
}

async function askValue(
  doubt: Doubt & { code: AnswerCode },
  question: string,
  { document, ask }: Asking,
): Promise<Answer['value'] | undefined> {
  const field = doubt.code === 'title' ? 'title' : (doubt.fields?.[0] ?? '');
  const current = showValue(document, doubt.line, field);
  const canWrite = current !== undefined || doubt.code === 'title';
  const answer = await ask.choose(question, [
    { value: 'as-proposed', label: current === undefined ? '照此（建议）' : `照此：${current}（建议）` },
    ...(canWrite ? [{ value: 'write', label: '改写' }] : []),
    LATER,
  ]);
  if (answer === 'later') return undefined;
  if (answer === 'as-proposed') return AS_PROPOSED;
  const text = await ask.write(doubt.code === 'title' ? '题名' : field, {
    ...(current !== undefined && { initial: current }),
  });
  return readTyped(field, text);
}

function checkBy(key: string): (text: string) => string | undefined {
  return (text) => {
    const read = readAnswer(key, text);
    return typeof read === 'string' ? read : undefined;
  };
}
