import { findPart } from '../find-part.ts';
import { names } from './names.ts';

/** What of the bar can be unfolded, one at a time: the ways to quote, the reader's notes, the report of an error. */
export type Unfolded = keyof typeof PANELS;

const PANELS = {
  forms: [names.quote, names.forms],
  remarks: [names.remark, names.remarkPanel],
  report: [names.report, names.reportPanel],
} as const;

export function isUnfolded(bar: HTMLElement, part: Unfolded): boolean {
  return !findPart(bar, PANELS[part][1]).hidden;
}

/** Shows one part of the bar and folds the others away; all without one. */
export function setUnfolded(bar: HTMLElement, part: Unfolded | undefined): void {
  for (const [name, [button, panel]] of Object.entries(PANELS)) {
    findPart(bar, panel).hidden = name !== part;
    findPart(bar, button).setAttribute('aria-expanded', String(name === part));
  }
}
