/**
 * Sets the dates of a PDF to those of its content, `D:20261129195300+00'00'` → `D:20220622000000+00'00'`: as many
 * bytes, so that every offset in the file stays true.
 */
export function setDates(bytes: Uint8Array<ArrayBuffer>, moment: string): Uint8Array<ArrayBuffer> {
  const stamp = `D:${moment.replace(/\D/gu, '').slice(0, 14)}+00'00'`;
  const text = Buffer.from(bytes).toString('latin1');
  const dated = text.replace(/(?<=\/(?:CreationDate|ModDate) \()D:\d{14}[+-]\d{2}'\d{2}'(?=\))/gu, stamp);
  return new Uint8Array(Buffer.from(dated, 'latin1'));
}
