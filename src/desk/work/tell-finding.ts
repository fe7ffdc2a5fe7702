import { CODES, type Finding } from '../../findings/catalogue.ts';

/** A message as the page shows it: the catalogue's words beside its own. */
export interface ToldFinding extends Finding {
  severity: '须改' | '请核对';
  title: string;
  cure: string;
}

/** Puts name, gravity and cure of its code to a message. */
export function tellFinding(finding: Finding): ToldFinding {
  const { severity, title, cure } = CODES[finding.code];
  return { ...finding, severity, title, cure: finding.cure ?? cure };
}
