import { checkContent } from '../checks/check-content.ts';
import type { ContentFile } from '../corpus/files.ts';
import type { Kept } from '../corpus/kept.ts';
import type { Whole } from '../corpus/model.ts';
import { isError, type Finding } from '../findings/catalogue.ts';
import { MoveRefused } from './move-refused.ts';
import { lastPart, type Move } from './rewrite-content.ts';

/** A file that cannot be read may name what moves, and would be left behind. */
export function refuseUnread(whole: Whole, files: readonly ContentFile[], name: string): void {
  const broken = new Set(
    [...whole.problems, ...whole.folders.flatMap(({ problems }) => problems)]
      .filter(isError)
      .map(({ file }) => file),
  );
  const unread = files.filter(({ path, bytes }) => broken.has(path) && Buffer.from(bytes).includes(name));
  if (unread.length > 0)
    throw new MoveRefused(
      `${unread.map(({ path }) => path).join('、')} 读不出来，里面可能提到“${name}”。请先改好再移。`,
    );
}

/** A move must leave no error that was not there before, under whatever name. */
export function refuseBreaking(before: Whole, after: Whole, move: Move, kept: Kept): void {
  const known = new Map<string, number>();
  for (const finding of errorsOf(before, kept))
    known.set(signOf(finding, move), (known.get(signOf(finding, move)) ?? 0) + 1);
  const fresh = errorsOf(after, kept).filter((finding) => {
    const sign = signOf(finding, move);
    const left = known.get(sign) ?? 0;
    known.set(sign, left - 1);
    return left <= 0;
  });
  if (fresh.length === 0) return;
  const words = fresh.slice(0, 3).map(({ file, line, message }) => `\n  ${file}:${line} ${message}`);
  const more = fresh.length > 3 ? `\n  ……共 ${fresh.length} 处` : '';
  throw new MoveRefused(`移过去会留下新的错误：${words.join('')}${more}`);
}

function errorsOf(whole: Whole, kept: Kept): Finding[] {
  return checkContent(whole, {}, kept).findings.filter(isError);
}

/** What an error says, with the old name for the new one: the same error before and after. */
function signOf({ code, message }: Finding, { from, to }: Move): string {
  return `${code} ${message.replaceAll(to.item, from.item).replaceAll(lastPart(to.item), lastPart(from.item))}`;
}
