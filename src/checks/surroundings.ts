import type { IssueFolder, Whole } from '../corpus/model.ts';
import type { Audience } from '../schema/fields.ts';

/** What outside an issue's folder bears on the judgement of it. */
export interface Surroundings {
  publicPictures: Whole['publicPictures'];
  /** Who its series is meant for. */
  audience: Audience;
}

/** Finds the surroundings of an issue. */
export function surroundingsOf(
  { series: id }: Pick<IssueFolder, 'series'>,
  { publicPictures, series }: Pick<Whole, 'publicPictures' | 'series'>,
): Surroundings {
  return { publicPictures, audience: series.find((one) => one.id === id)?.data?.audience ?? 'internal' };
}
