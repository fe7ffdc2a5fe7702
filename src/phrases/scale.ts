/** The scale of a chart: what its full height stands for, and the round numbers that are written beside it. */
export interface Scale {
  most: number;
  steps: number[];
}

/** The scale for values up to `largest`, in two to five steps of 1, 2 or 5 times a power of ten; of counts in whole ones. */
export function scaleTo(largest: number, whole: boolean): Scale {
  const wanted = largest > 0 ? largest : 1;
  const power = 10 ** Math.floor(Math.log10(wanted / 2));
  const rough =
    [1, 2, 5, 10].map((factor) => factor * power).find((step) => wanted / step <= 4) ?? 10 * power;
  const step = whole ? Math.max(1, Math.round(rough)) : rough;
  const count = Math.max(1, Math.ceil(wanted / step - 1e-9));
  // Reckoned in whole numbers of steps, so that 3 × 0.1 is written 0.3.
  const decimals = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  const steps = Array.from({ length: count }, (_, place) => Number(((place + 1) * step).toFixed(decimals)));
  return { most: count * step, steps };
}
