import { parseDateLine } from '../../text/dates.ts';
import { findDocumentNumber, isOrderNumber } from '../../text/document-number.ts';
import { kindOfTitle } from '../../text/official-titles.ts';
import { FORM_NAMES } from '../form-names.ts';
import type { SeriesForm } from '../../schema/series.ts';
import type { Block, LogEntry } from '../document.ts';
import { recognisePeriodical } from './recognise-periodical.ts';
import { isLetterhead, holdsSentence, readBodies, readRecipients } from '../lines/official-lines.ts';
import { withoutHeading } from '../lines/read-marks.ts';

/** A piece of evidence for a form: what it is called, how much it says, and where it stands. */
interface Evidence {
  form: SeriesForm;
  name: string;
  weight: number;
  line: number;
}

/** The form a source was given, and what it was told by. */
export interface WeighedForm {
  form: SeriesForm;
  evidence: readonly string[];
  log: LogEntry[];
}

/** Lines among which the head of a document stands. */
const HEAD = 16;
/** Less than this makes no form; so much more than the next makes it sure. */
const ENOUGH = 3;
const CLEAR = 2;

/** Tells a journal, a notice, a bulletin and a single item apart by all that speaks for each, wherever it stands. */
export function weighForm(blocks: Block[]): WeighedForm {
  const found = gather(blocks);
  const sums = (['journal', 'bulletin', 'notice'] as const)
    .map((form) => ({
      form,
      sum: found.filter((one) => one.form === form).reduce((sum, { weight }) => sum + weight, 0),
    }))
    .sort((a, b) => b.sum - a.sum);
  const [best, second] = sums;
  if (!best || best.sum < ENOUGH) return { form: 'poster', evidence: [], log: [] };
  const evidence = found.filter(({ form }) => form === best.form).map(({ name }) => name);
  const isNear = second !== undefined && second.sum >= ENOUGH && best.sum - second.sum < CLEAR;
  const isWeak = best.sum < ENOUGH + 1;
  const log: LogEntry[] =
    isNear || isWeak
      ? [
          {
            kind: 'doubt',
            code: 'form',
            line: blocks[0]?.line ?? 1,
            message: `按${FORM_NAMES[best.form]}处理，依据是${evidence.join('、')}${isNear ? `；也像${FORM_NAMES[second.form]}` : '，别的都没有'}，请核对`,
            fields: ['form'],
          },
        ]
      : [];
  return { form: best.form, evidence, log };
}

function gather(blocks: Block[]): Evidence[] {
  const found = new Map<string, Evidence>();
  const add = (form: SeriesForm, name: string, weight: number, { line }: Block) => {
    if (!found.has(form + name)) found.set(form + name, { form, name, weight, line });
  };
  const text = (block: Block) => withoutHeading(block.text).trim();
  const prose = blocks.findIndex((block) => holdsSentence(block.text));
  const head = blocks.slice(0, Math.min(HEAD, prose < 0 ? HEAD : prose));
  for (const block of head) {
    const words = text(block);
    if (isLetterhead(words)) add('notice', '红头', 2, block);
    if (findDocumentNumber(words) || isOrderNumber(words)) add('notice', '发文字号', 3, block);
    if (kindOfTitle(words) !== undefined) add('notice', '标题的文种', 2, block);
    if (readRecipients(words) !== undefined) add('notice', '主送机关', 2, block);
  }
  blocks.forEach((block, index) => {
    const words = text(block);
    const before = blocks[index - 1];
    if (parseDateLine(words) !== undefined && before && index >= prose) {
      add('notice', '成文日期', readBodies(text(before)) ? 1 : 0.5, block);
      if (readBodies(text(before))) add('notice', '署名', 0.5, before);
    }
    if (/^抄(?:送|报)[：:]/u.test(words)) add('notice', '抄送', 1, block);
    if (words.endsWith('日印发')) add('notice', '印发日期', 1, block);
  });
  const periodical = recognisePeriodical(blocks);
  const [first] = blocks;
  if (periodical && first) add(periodical.form, periodical.sign, periodical.weight, first);
  return [...found.values()];
}
