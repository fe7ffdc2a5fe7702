import { toSelector } from '../data-names.ts';
import { names } from './names.ts';

/** How near to the edge of the window the page moves on under what is dragged, and by how much at a time, in pixels. */
const EDGE = 70;
const STEP = 14;

/**
 * Lets entries be dragged by their grips, by mouse, finger or pen. `move` hears by how many places one was moved; until then
 * only the page shows it.
 */
export function dragEntries(list: HTMLElement, move: (row: HTMLElement, by: number) => void): void {
  list.addEventListener('pointerdown', (event) => {
    const grip = (event.target as Element).closest<HTMLElement>(toSelector(names.grip));
    const row = grip?.closest('li');
    if (!grip || !row || event.button !== 0) return;
    const from = placeOf(row);
    grip.setPointerCapture(event.pointerId);
    const follow = ({ clientY }: PointerEvent) => {
      row.classList.add('dragged');
      if (clientY < EDGE) scrollBy(0, -STEP);
      else if (clientY > innerHeight - EDGE) scrollBy(0, STEP);
      passNeighbours(row, clientY);
    };
    const end = () => {
      grip.removeEventListener('pointermove', follow);
      grip.removeEventListener('pointerup', end);
      grip.removeEventListener('pointercancel', end);
      row.classList.remove('dragged');
      const by = placeOf(row) - from;
      if (by !== 0) move(row, by);
    };
    grip.addEventListener('pointermove', follow);
    grip.addEventListener('pointerup', end);
    grip.addEventListener('pointercancel', end);
  });
}

/** The others go round the dragged one: that one, taken out of the page, would no longer follow the pointer. */
function passNeighbours(row: HTMLElement, y: number): void {
  for (let next = row.nextElementSibling; next && y > middleOf(next); next = row.nextElementSibling)
    row.before(next);
  for (let last = row.previousElementSibling; last && y < middleOf(last); last = row.previousElementSibling)
    row.after(last);
}

function middleOf(row: Element): number {
  const { top, height } = row.getBoundingClientRect();
  return top + height / 2;
}

function placeOf(row: Element): number {
  return [...(row.parentElement?.children ?? [])].indexOf(row);
}
