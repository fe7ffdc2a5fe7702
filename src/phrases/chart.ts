import type { Course, Share } from '../search/query/courses/shapes.ts';
import type { Drawing, Measure } from './drawing.ts';
import { formatRate, perTenThousand } from './rate.ts';
import { scaleTo } from './scale.ts';

/** A rectangle, in pixels from the left and upper edge of the chart. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** One year of one phrase. */
export interface Bar extends Box {
  phrase: string;
  year: string;
  /** All of the lane over this year, for a finger. */
  slot: Box;
  /** The number, where there is room for it; a year with texts but without the phrase has a 0. */
  label: string;
  share: Share;
}

/** One phrase: its name, its bars on a rule, the years without texts. */
export interface Lane {
  /** The name with its total, cut into lines where it is wider than the chart. */
  name: string[];
  nameY: number;
  /** Of the rule that the bars stand on. */
  base: number;
  bars: Bar[];
  /** Heights above the rule that stand for a round number. */
  ticks: { above: number; label: string }[];
  /** Years that the archive holds nothing of, those side by side together; `label` where there is room for it. */
  absent: (Box & { label: string })[];
}

/** A chart as numbers: a lane a phrase, one below the other, over the same years. */
export interface Chart {
  width: number;
  height: number;
  /** Sizes of the smaller writing and of the names. */
  small: number;
  name: number;
  lanes: Lane[];
  /** Where the bars begin and end. */
  left: number;
  right: number;
  /** Years written below each lane. */
  years: { x: number; label: string }[];
}

/** Sizes of writing at their plain size, the steps between lines, and room for the numbers of the scale. */
const SIZES = {
  small: 12,
  name: 15,
  nameLine: 22,
  yearLine: 20,
  between: 20,
  numbers: 16,
  left: 38,
} as const;

/** Room behind the last year. */
const RIGHT = 6;
/** The narrowest year: below it a chart grows wider than its page, which then can be pushed sideways. */
const NARROWEST = 13;
/** Widths of a year from which its number and 无存 are written, at the plain size, and the widest bar. */
const [NUMBERED, SAID, WIDEST] = [26, 30, 44];
/** The least that is still a bar. */
const LEAST = 2;

/**
 * Lays out the courses of phrases over the years that the archive holds, at least `width` pixels wide; `larger` is how much
 * larger than plain the reader has the writing.
 */
export function layChart(
  courses: readonly Course[],
  { measure, scale }: Drawing,
  width: number,
  larger = 1,
): Chart {
  const size = (name: keyof typeof SIZES) => SIZES[name] * larger;
  const years = (courses[0]?.years ?? []).filter(({ value }) => value !== '').map(({ value }) => value);
  const slot = Math.max(NARROWEST, (width - size('left') - RIGHT) / Math.max(1, years.length));
  const right = size('left') + slot * years.length;
  const scaleOf = (drawn: readonly Course[]) => {
    const values = drawn.flatMap(({ years }) => years.map((share) => valueOf(share, measure) ?? 0));
    return scaleTo(Math.max(0, ...values), measure === 'count');
  };
  const shared = scaleOf(courses);
  const tall = courses.length === 1 ? 160 : courses.length === 2 ? 120 : 84;
  let y = 0;
  const lanes = courses.map((course): Lane => {
    const name = cutLines(`“${course.phrase}”　${course.places} 处`, right, size('name'));
    const { most, steps } = scale === 'own' ? scaleOf([course]) : shared;
    const nameY = y + size('name');
    const top = y + name.length * size('nameLine') + size('numbers');
    const base = top + tall;
    y = base + size('yearLine') + size('between');
    const slots = years.map((_, place): Box => ({
      x: size('left') + place * slot,
      y: top,
      width: slot,
      height: tall,
    }));
    return {
      name,
      nameY,
      base,
      ticks: steps.map((value) => ({ above: (tall * value) / most, label: String(value) })),
      ...fillLane(course, measure, slots, { most, larger }),
    };
  });
  return {
    width: Math.round(right + RIGHT),
    height: Math.max(0, y - size('between')),
    small: size('small'),
    name: size('name'),
    lanes,
    left: size('left'),
    right,
    years: writeYears(years, slot, size('left'), larger),
  };
}

function fillLane(
  course: Course,
  measure: Measure,
  slots: readonly Box[],
  { most, larger }: { most: number; larger: number },
): Pick<Lane, 'bars' | 'absent'> {
  const bars: Bar[] = [];
  const absent: Lane['absent'] = [];
  for (const [place, slot] of slots.entries()) {
    const share = course.years[place];
    if (!share) continue;
    const value = valueOf(share, measure);
    if (share.held === 0) {
      const last = absent.at(-1);
      if (last && Math.abs(last.x + last.width - slot.x) < 0.01) last.width += slot.width;
      else absent.push({ ...slot, label: '' });
      continue;
    }
    const tall = value ? Math.max(LEAST, (slot.height * value) / most) : 0;
    const width = Math.min(WIDEST, slot.width * 0.68);
    bars.push({
      phrase: course.phrase,
      year: share.value,
      slot,
      x: slot.x + (slot.width - width) / 2,
      y: slot.y + slot.height - tall,
      width,
      height: tall,
      label: slot.width >= NUMBERED * larger ? labelOf(share, measure) : '',
      share,
    });
  }
  return {
    bars,
    absent: absent.map((band) => ({ ...band, label: band.width >= SAID * larger ? '无存' : '' })),
  };
}

function valueOf(share: Share, measure: Measure): number | undefined {
  return measure === 'count' ? share.places : perTenThousand(share);
}

function labelOf(share: Share, measure: Measure): string {
  return measure === 'count' ? String(share.places) : formatRate(perTenThousand(share));
}

/** Cuts words into lines of a width: a character is as wide as its size, a letter or figure a little more than half. */
export function cutLines(words: string, width: number, size: number): string[] {
  const lines: string[] = [];
  let [line, taken] = ['', 0];
  for (const character of words) {
    const wide = size * (/^[\u0020-\u024f]$/u.test(character) ? 0.6 : 1);
    if (taken + wide > width && line !== '') {
      lines.push(line);
      [line, taken] = ['', 0];
    }
    line += character;
    taken += wide;
  }
  return [...lines, line];
}

/** Every year that there is room for; where there are many, those that can be divided by 5, 10, 20 … */
function writeYears(years: readonly string[], slot: number, left: number, larger: number): Chart['years'] {
  const step = [1, 2, 5, 10, 20, 50].find((step) => step * slot >= 36 * larger) ?? 100;
  return years.flatMap((label, place) =>
    Number(label) % step === 0 || step === 1 ? [{ x: left + (place + 0.5) * slot, label }] : [],
  );
}
