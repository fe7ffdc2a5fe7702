import { datePrecision, formatDate } from './dates.ts';
import { joinNumbers, nameDesignation, type Designation } from './designation.ts';

/** An issue that may be called as another of its series is. */
export interface Namesake {
  /** `<series>/<issue>`. */
  id: string;
  data: Designation & { year: number; date?: string | undefined };
}

/**
 * Issues of one series that print the same year and designation, in groups of two and more; those that print none are
 * called by their titles and are no namesakes.
 */
export function issuesAlike<One extends Namesake>(issues: readonly One[]): One[][] {
  const named = issues.filter(({ data }) => nameDesignation(data) !== '');
  const groups = Map.groupBy(named, ({ data }) => `${data.year} ${nameDesignation(data)}`);
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What tells each of some namesakes from the others: the date where all print another, `6月10日`, else the 总期号, else
 * the folder's name; by id.
 */
export function marksOf(namesakes: readonly Namesake[]): { marks: Map<string, string>; isPrinted: boolean } {
  const kinds: readonly ((one: Namesake) => string)[] = [
    ({ data }) => dateInYear(data),
    ({ data: { running = [] } }) => (running.length === 0 ? '' : `总第${joinNumbers(running)}期`),
  ];
  const printed = kinds.find((markOf) => {
    const marks = namesakes.map(markOf);
    return marks.every((mark) => mark !== '') && new Set(marks).size === marks.length;
  });
  const markOf = printed ?? (({ id }: Namesake) => id.slice(id.indexOf('/') + 1));
  return { marks: new Map(namesakes.map((one) => [one.id, markOf(one)])), isPrinted: printed !== undefined };
}

/** A date without the year where that is said already: `6月10日`. */
function dateInYear({ date = '', year }: Namesake['data']): string {
  if (date === '' || datePrecision(date) === 'year') return '';
  const printed = formatDate(date);
  return date.startsWith(String(year)) ? printed.slice(printed.indexOf('年') + 1) : printed;
}
