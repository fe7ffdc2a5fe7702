import type { IssueFolder, Whole } from '../corpus/model.ts';
import type { Audience } from '../schema/fields.ts';

/** What outside an issue's folder bears on the judgement of it. */
export interface Surroundings {
  publicNames: ReadonlySet<string>;
  /** Who its series is meant for. */
  audience: Audience;
}

/** Finds the surroundings of an issue. */
export function surroundingsOf(
  { series: id }: Pick<IssueFolder, 'series'>,
  { publicNames, series }: Pick<Whole, 'publicNames' | 'series'>,
): Surroundings {
  return { publicNames, audience: series.find((one) => one.id === id)?.data?.audience ?? 'internal' };
}
