import { hasAbsentYears } from '../../phrases/course-rows.ts';
import type { Drawing } from '../../phrases/drawing.ts';
import { findPart } from '../find-part.ts';
import { followAll } from './follow-all.ts';
import { names, type CourseForm } from './names.ts';
import { showChart } from './show-chart.ts';
import { showSummaries } from './show-summaries.ts';
import { showTables } from './show-tables.ts';
import { takeCourses, wordsOf } from './take-courses.ts';

/** What is shown and done once phrases are asked for; fetched with the first of them. */
export interface Answer {
  /** Puts all of it into the page. */
  show(root: HTMLElement, drawing: Drawing): void;
  /** Draws the chart anew: for another measure, scale, width or size of writing. */
  draw(root: HTMLElement, drawing: Drawing): void;
  /** Saves it as a file and gives the name of that. */
  take(drawing: Drawing, form: CourseForm): string;
  /** What is read out: `“产改”14处，“劳模”没有`. */
  inShort: string;
}

/**
 * Counts phrases in all texts; `tell` hears how far that is.
 * @throws SearchFailure when there is no answer.
 */
export async function answerPhrases(
  phrases: readonly string[],
  tell: (read: number, all: number) => void,
): Promise<Answer> {
  const courses = await followAll(phrases, tell);
  const draw: Answer['draw'] = (root, drawing) => {
    const room = findPart(root, names.chart);
    if (room.clientWidth > 0) showChart(room, courses, drawing);
  };
  return {
    show(root, drawing) {
      showSummaries(root, courses);
      showTables(root, courses);
      findPart(root, names.words).textContent = wordsOf(courses);
      findPart(root, names.absent).hidden = !hasAbsentYears(courses);
      findPart(root, names.scale).hidden = courses.length < 2;
      findPart(root, names.figure).hidden = courses.every(({ places }) => places === 0);
      draw(root, drawing);
    },
    draw,
    take: (drawing, form) => takeCourses(courses, drawing, form),
    inShort: courses
      .map(({ phrase, places }) => `“${phrase}”${places === 0 ? '没有出现' : `${places}处`}`)
      .join('，'),
  };
}
