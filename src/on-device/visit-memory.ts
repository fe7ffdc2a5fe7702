/**
 * What is remembered for a visit where the browser refuses all storage: in the name of the window, which goes along from
 * page to page and is gone with it.
 */
export function readVisit(): Record<string, unknown> {
  try {
    const kept: unknown = JSON.parse(window.name);
    return typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

/**
 * Remembers values for the visit, and forgets what else of their `own` names was there; other names stay as they are.
 * @throws Error where the browser cuts off what it is given.
 */
export function keepForVisit(own: readonly string[], values: Readonly<Record<string, unknown>>): void {
  const others = Object.entries(readVisit()).filter(([name]) => !own.includes(name));
  const kept = { ...Object.fromEntries(others), ...values };
  const text = Object.keys(kept).length === 0 ? '' : JSON.stringify(kept);
  const before = window.name;
  window.name = text;
  if (window.name === text) return;
  window.name = before;
  throw new Error('the name of the window holds no more');
}
