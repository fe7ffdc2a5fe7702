import type { LineRun } from '../pdf/line.ts';
import type { TextParagraph } from '../pdf/make-paragraphs.ts';
import type { SourceLogEntry } from '../source-document.ts';
import type { ReadLine } from './set-lines.ts';

/** A line read with less certainty than this is looked at by a person: clean print is read with 0.97 and more. */
export const SURE = 0.85;

/** Doubts the lines that were read with little certainty, with their words and place. */
export function tellReadings(
  paragraphs: readonly TextParagraph[],
  readings: ReadonlyMap<LineRun, ReadLine>,
): SourceLogEntry[] {
  return paragraphs.flatMap(({ lines }, index) =>
    lines.flatMap(({ page, runs }) =>
      runs.flatMap((run): SourceLogEntry[] => {
        const reading = readings.get(run);
        if (!reading || reading.confidence >= SURE) return [];
        const percent = Math.round(reading.confidence * 100);
        const message = `这一行识别的把握只有 ${percent}%，请照原件逐字核对：“${reading.text}”`;
        return [{ kind: 'doubt', paragraph: index + 1, page, message }];
      }),
    ),
  );
}
