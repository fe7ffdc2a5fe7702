/** What the bars of a chart stand for: places, or places for each ten thousand characters. */
export const measures = ['count', 'rate'] as const;
export type Measure = (typeof measures)[number];

/** Whether all phrases are drawn to one scale, or each to its own, by which rare ones are seen beside common ones. */
export const scales = ['shared', 'own'] as const;
export type ScaleChoice = (typeof scales)[number];

/** How courses are drawn. */
export interface Drawing {
  measure: Measure;
  scale: ScaleChoice;
}
