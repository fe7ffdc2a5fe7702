/** Words that lead to an address; the words alone where there is none. */
export function linkTo(address: string, words: string): Node {
  if (address === '') return new Text(words);
  const link = document.createElement('a');
  link.href = address;
  link.textContent = words;
  return link;
}

/** A paragraph of HTML for the clipboard. */
export function richParagraph(content: Node): string {
  const element = document.createElement('p');
  element.append(content);
  return element.outerHTML;
}
