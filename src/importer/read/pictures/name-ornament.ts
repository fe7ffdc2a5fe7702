/** What tells an ornament from a picture of the text. */
export interface Looks {
  /** As printed, in centimetres. */
  width: number;
  height: number;
  description: string | undefined;
  floats: boolean;
  /** It stands with the signature and the date of a document. */
  isBySigning: boolean;
}

/** Names what only adorns or certifies the paper: a line of the letterhead, a small sign, the seal over a signature. */
export function nameOrnament({
  width,
  height,
  description = '',
  floats,
  isBySigning,
}: Looks): string | undefined {
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  if (short < 0.4 ? long > short * 4 : long > short * 15) return '装饰线';
  if (long < 1.2) return '小图标';
  if (/印章|公章|电子章|签章|签名章|\bseal\b/iu.test(description)) return '印章';
  // A round seal of a body is 3.8 to 5 cm wide; the square round it is what the file holds.
  const isSeal = floats && isBySigning && long < short * 1.25 && short >= 2.5 && long <= 6.5;
  return isSeal ? '印章' : undefined;
}
