import type { Entry, Whole } from '../corpus/model.ts';
import { CODES, isError, type Finding, type FindingCode } from '../findings/catalogue.ts';
import { isPassing, mayExcept } from '../findings/may-except.ts';
import type { ReviewData, ReviewException } from '../schema/review.ts';
import { foldText } from '../text/width.ts';

/**
 * Takes out of the findings what `review.yaml` excuses, each with its reason, and adds one for every exception that
 * excuses nothing any more, or that nobody may make. Gives the number excused by folder.
 */
export function applyExceptions(
  { folders, review }: Pick<Whole, 'folders' | 'review'>,
  findings: readonly Finding[],
): { findings: Finding[]; excused: ReadonlyMap<string, number> } {
  const books = [
    ...folders.flatMap(({ folder, review: own }) => (own ? [{ folder, review: own }] : [])),
    ...(review ? [{ folder: 'content', review }] : []),
  ];
  const gone = new Set<Finding>();
  const told: Finding[] = [];
  const excused = new Map<string, number>();
  for (const { folder, review: book } of books) {
    const before = gone.size;
    (book.data?.exceptions ?? []).forEach((exception, place) => {
      const found = findings.filter((finding) => matches(finding, exception, folder));
      const fault = judge(exception, found);
      if (fault) told.push({ ...fault, ...placeOf(book, place) });
      else for (const finding of found) gone.add(finding);
    });
    excused.set(folder, gone.size - before);
  }
  return { findings: [...findings.filter((finding) => !gone.has(finding)), ...told], excused };
}

function matches({ code, file, message }: Finding, exception: ReviewException, folder: string): boolean {
  return (
    code === exception.code &&
    file === `${folder}/${exception.file}` &&
    foldText(message).includes(foldText(exception.words))
  );
}

function judge(
  { code, file, words }: ReviewException,
  found: readonly Finding[],
): Pick<Finding, 'code' | 'message'> | undefined {
  if (!isCode(code)) return { code: 'exception-invalid', message: `没有“${code}”这个消息编号` };
  if (isPassing(code)) return { code: 'exception-invalid', message: `${code} 到了日子自己消失，不写例外` };
  const [first] = found;
  if (!first) return { code: 'exception-stale', message: `${file} 里已经没有这一条：${code} “${words}”` };
  return mayExcept(first, isError(first))
    ? undefined
    : { code: 'exception-invalid', message: `${code} 是须改的消息，不能写例外` };
}

function isCode(code: string): code is FindingCode {
  return Object.hasOwn(CODES, code);
}

function placeOf({ file, lineOf }: Entry<ReviewData>, place: number): Pick<Finding, 'file' | 'line'> {
  return { file, line: lineOf(['exceptions', place]) };
}
