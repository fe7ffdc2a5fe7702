import { SURE } from '../../../../importer/read/ocr/tell-readings.ts';
import { make } from '../../make.ts';
import type { LineBox, MarkedPage } from './place-cursor.ts';

/**
 * Marks on the picture of a page the stretch the cursor is in, lightly the other lines of its paragraph, and all that was
 * read with little certainty.
 */
export function markSheet(
  sheet: HTMLElement,
  places: readonly LineBox[],
  { file, page, here }: MarkedPage,
  near: readonly number[],
): void {
  sheet.querySelectorAll('[data-box]').forEach((box) => box.remove());
  for (const place of places) {
    if (place.file !== file || place.page !== page || !place.box) continue;
    const isUnsure = place.confidence !== undefined && place.confidence < SURE * 100;
    if (place === here?.box) sheet.append(makeBox(place, 'here', isUnsure));
    else if (near.includes(place.line)) sheet.append(makeBox(place, 'near', isUnsure));
    else if (isUnsure) sheet.append(makeBox(place, 'unsure', isUnsure));
  }
  if (here?.box.box && here.height !== undefined) sheet.append(makeTick(here.box.box, here.height));
}

function makeBox({ box, confidence, line }: LineBox, kind: string, isUnsure: boolean): HTMLElement {
  const [left, top, right, bottom] = box ?? [0, 0, 0, 0];
  const mark = make('span', {
    'data-box': kind,
    'data-line': String(line),
    'data-unsure': isUnsure,
    title: isUnsure ? `识别的把握 ${confidence ?? 0}%，请逐字核对` : undefined,
  });
  lay(mark, { left, top, width: right - left, height: bottom - top });
  return mark;
}

function makeTick([left]: readonly number[], height: number): HTMLElement {
  const tick = make('span', { 'data-box': 'tick' });
  lay(tick, { left: left ?? 0, top: height });
  return tick;
}

function lay(element: HTMLElement, places: Record<string, number>): void {
  for (const [name, value] of Object.entries(places)) element.style.setProperty(name, `${value / 10}%`);
}
