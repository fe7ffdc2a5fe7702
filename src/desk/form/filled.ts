import { z } from 'zod';

/**
 * What a form holds: a value, fields by name, rows, or pairs. A row says which row of the file it came from, so that one
 * that was moved takes its comments with it.
 */
export type Filled =
  | string
  | number
  | boolean
  | { fields: Record<string, Filled> }
  | { rows: { from?: number | undefined; value: Filled }[] }
  | { pairs: { from?: string | undefined; key: string; value: string }[] };

/** Reads what the page sends. */
export const filledSchema: z.ZodType<Filled> = z.lazy(() =>
  z.union([
    z.string(),
    z.number(),
    z.boolean(),
    z.strictObject({ fields: z.record(z.string(), filledSchema) }),
    z.strictObject({
      rows: z.array(z.strictObject({ from: z.number().int().optional(), value: filledSchema })),
    }),
    z.strictObject({
      pairs: z.array(z.strictObject({ from: z.string().optional(), key: z.string(), value: z.string() })),
    }),
  ]),
);

/** The data a form comes to. */
export function toData(filled: Filled): unknown {
  if (typeof filled !== 'object') return filled;
  if ('rows' in filled) return filled.rows.map(({ value }) => toData(value));
  if ('pairs' in filled) return Object.fromEntries(filled.pairs.map(({ key, value }) => [key, value]));
  return Object.fromEntries(Object.entries(filled.fields).map(([name, value]) => [name, toData(value)]));
}

/** Data as a form holds them, the other way round; rows that were there before know their place. */
export function fillFrom(value: unknown, before: unknown): Filled {
  if (Array.isArray(value)) {
    const known: unknown[] = Array.isArray(before) ? before : [];
    return {
      rows: value.map((item: unknown) => {
        const from = known.indexOf(item);
        return { ...(from >= 0 && { from }), value: fillFrom(item, known[from]) };
      }),
    };
  }
  if (typeof value === 'object' && value !== null) {
    const known = (before ?? {}) as Record<string, unknown>;
    return {
      fields: Object.fromEntries(
        Object.entries(value).map(([name, one]) => [name, fillFrom(one, known[name])]),
      ),
    };
  }
  return value as string | number | boolean;
}
