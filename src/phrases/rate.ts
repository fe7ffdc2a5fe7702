/** Places for each ten thousand characters; undefined where there are no characters to reckon by. */
export function perTenThousand({
  places,
  characters,
}: {
  places: number;
  characters: number;
}): number | undefined {
  return characters === 0 ? undefined : (places * 10_000) / characters;
}

/** A rate with as many figures as can be read: `123`, `12.3`, `1.23`; what is none is 0, what is too little to show `<0.01`. */
export function formatRate(rate: number | undefined): string {
  if (rate === undefined) return '';
  if (rate === 0) return '0';
  if (rate < 0.005) return '<0.01';
  const figures = rate >= 99.95 ? 0 : rate >= 9.995 ? 1 : 2;
  return rate.toFixed(figures);
}
