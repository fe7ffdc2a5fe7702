import { joinYears } from './in-words.ts';
import type { FormulaYear } from './list-formulas.ts';

/** A small drawing of a course, without writing; what it says stands in its words. */
export interface Spark {
  width: number;
  height: number;
  bars: { x: number; y: number; width: number; height: number }[];
  /** Where the archive holds nothing of a year. */
  absent: number[];
  words: string;
}

const [HEIGHT, WIDEST, NARROWEST, LONGEST] = [28, 12, 2, 110];

/** Draws the years of a formula as bars, the largest as high as the drawing. */
export function drawSpark(years: readonly FormulaYear[]): Spark {
  const step = Math.max(NARROWEST, Math.min(WIDEST, Math.floor(LONGEST / Math.max(1, years.length))));
  const most = Math.max(1, ...years.map(({ places }) => places));
  const room = HEIGHT - 1;
  return {
    width: step * years.length,
    height: HEIGHT,
    bars: years.flatMap(({ places }, place) => {
      const height = Math.max(2, Math.round((room * places) / most));
      const width = Math.max(1, step - 3);
      return places === 0 ? [] : [{ x: place * step + (step - width) / 2, y: room - height, width, height }];
    }),
    absent: years.flatMap(({ isHeld }, place) => (isHeld ? [] : [(place + 0.5) * step])),
    words: wordsOf(years),
  };
}

/** `2017年3处，2023年11处；2018年没有；2019年无存`. */
function wordsOf(years: readonly FormulaYear[]): string {
  const span = (of: readonly FormulaYear[]) => joinYears(of.map(({ year }) => ({ value: String(year) })));
  const none = years.filter(({ places, isHeld }) => isHeld && places === 0);
  const absent = years.filter(({ isHeld }) => !isHeld);
  return [
    years.flatMap(({ year, places }) => (places > 0 ? [`${year}年${places}处`] : [])).join('，'),
    ...(none.length > 0 ? [`${span(none)}没有`] : []),
    ...(absent.length > 0 ? [`${span(absent)}无存`] : []),
  ].join('；');
}
