/** The first words of a text, for a message. */
export function quote(text: string): string {
  const words = [...text.replace(/\s+/gu, ' ').trim()];
  return `“${words.slice(0, 30).join('')}${words.length > 30 ? '…' : ''}”`;
}
