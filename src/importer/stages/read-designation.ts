import type { IssueData } from '../../schema/issue.ts';
import { isBeside, nameDesignation } from '../../text/designation.ts';
import { mentionsSpecial, parseIssueNumber } from '../../text/issue-number.ts';
import type { Block, LogEntry } from '../document.ts';

/** Longer lines are no line of a masthead. */
const LONGEST = 60;

/** What the lines of a masthead say an issue is called by; what they do not say plainly is asked. */
export function readDesignation(lines: readonly Pick<Block, 'text' | 'line'>[]): {
  data: Partial<IssueData>;
  log: LogEntry[];
} {
  const short = lines.filter(({ text }) => [...text].length <= LONGEST);
  const found = short.flatMap(({ text, line }) => {
    const number = parseIssueNumber(text);
    return number ? [{ ...number, line }] : [];
  });
  const named = found.filter(
    ({ numbers, special, volume }) => numbers.length > 0 || special !== undefined || volume !== undefined,
  );
  const counted = named.filter(({ numbers }) => numbers.length > 0);
  const dated = (all: typeof found) => all.find(({ year }) => year !== undefined);
  const main = dated(counted) ?? dated(named) ?? counted[0] ?? named[0] ?? found[0];
  const log = askOfMentions(short);
  if (!main) return { data: {}, log };
  const from = <Key extends 'year' | 'volume' | 'running' | 'special'>(key: Key) =>
    main[key] ?? found.find((one) => one[key] !== undefined)?.[key];
  const [year, volume, special] = [from('year'), from('volume'), from('special')];
  const running = from('running');
  const { numbers, part, printing, endYear, endNumbers } = main;
  if (main.special === undefined && numbers.length > 0 && isBeside(special))
    log.push(
      ask(
        main.line,
        `刊头分别印有“${nameDesignation({ numbers })}”和“${special ?? ''}”，暂作“${nameDesignation({ numbers, special })}”，请核对；只是增刊的，numbers 写 []`,
      ),
    );
  return {
    data: {
      ...(year !== undefined && { year }),
      numbers,
      ...(endYear !== undefined && { endYear, endNumbers: [...(endNumbers ?? [])] }),
      ...(volume !== undefined && { volume }),
      ...(running !== undefined && { running: [...running] }),
      ...(special !== undefined && { special }),
      ...(part !== undefined && { part }),
      ...(printing !== undefined && { printing }),
    },
    log,
  };
}

/** A word such as 增刊 inside a line that is not plainly the name of an issue. */
function askOfMentions(lines: readonly Pick<Block, 'text' | 'line'>[]): LogEntry[] {
  const one = lines.find(({ text }) => mentionsSpecial(text));
  return one
    ? [ask(one.line, `刊头有“${one.text.trim()}”，不能断定是不是这一期的名目；是的，照印写在 special 里`)]
    : [];
}

function ask(line: number, message: string): LogEntry {
  return { kind: 'doubt', code: 'field', line, message, fields: ['special'] };
}
