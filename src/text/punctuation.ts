const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ':': '：',
  ';': '；',
  '?': '？',
  '!': '！',
};

const HAN = /[\p{Script=Han}〇]/u;

/**
 * Gives the marks of Chinese text their full width: `9月17日,省委` → `9月17日，省委`, `(2017年)` → `（2017年）`.
 * A mark inside a number, an address or a Latin phrase stays (`1,200`, `E-mail:a@b.c`, `(0971)8804231`).
 */
export function widenPunctuation(text: string): string {
  return widenBrackets(
    [...text].map((mark, index, all) => widenMark(mark, all[index - 1], all[index + 1])).join(''),
  );
}

function widenMark(mark: string, before: string | undefined, after: string | undefined): string {
  const wide = FULL_WIDTH[mark];
  if (wide === undefined) return mark;
  const chinese = (neighbour: string | undefined) =>
    neighbour !== undefined && /[\p{Script=Han}〇，。、；：？！“”‘’《》（）〔〕…—%％]/u.test(neighbour);
  const latin = (neighbour: string | undefined) => neighbour !== undefined && /[A-Za-z0-9/@]/.test(neighbour);
  if (chinese(before) || chinese(after)) return wide;
  return before === ')' || (latin(before) && after === undefined) ? wide : mark;
}

function widenBrackets(text: string): string {
  const characters = [...text];
  const open: number[] = [];
  characters.forEach((character, index) => {
    if (character === '(' || character === '（') open.push(index);
    if (character !== ')' && character !== '）') return;
    const start = open.pop();
    if (start === undefined) return;
    const inside = characters.slice(start + 1, index).join('');
    if (!HAN.test(inside) && !isBetweenHan(characters[start - 1], characters[index + 1])) return;
    characters[start] = '（';
    characters[index] = '）';
  });
  return closeLoneBrackets(characters);
}

/** A bracket whose partner stands in another block (a split sentence) follows its neighbours. */
function closeLoneBrackets(characters: string[]): string {
  return characters
    .map((character, index) => {
      if (character !== '(' && character !== ')') return character;
      const partner = character === '(' ? ')' : '(';
      const hasPartner =
        character === '(' ? characters.includes(partner, index) : characters.lastIndexOf(partner, index) >= 0;
      if (hasPartner) return character;
      const neighbour = `${characters[index - 1] ?? ''}${characters[index + 1] ?? ''}`;
      if (!HAN.test(neighbour)) return character;
      return character === '(' ? '（' : '）';
    })
    .join('');
}

function isBetweenHan(before: string | undefined, after: string | undefined): boolean {
  return before !== undefined && after !== undefined && HAN.test(before) && HAN.test(after);
}

/** Takes out the spaces recognition leaves between Chinese and figures: `8 月 13 日` → `8月13日`. */
export function closeDigitSpaces(text: string): string {
  const chinese = '[\\p{Script=Han}〇，。、；：？！“”‘’《》（）〔〕]';
  const figure = '[0-9０-９]';
  return (
    text
      // `本报讯 5月12日上午`: the space parts the head of a report from its text.
      .replace(new RegExp(`(?<=${chinese})(?<![讯电])[ \\u00a0\\u3000]+(?=${figure})`, 'gu'), '')
      .replace(new RegExp(`(?<=${figure}[%％]?)[ \\u00a0\\u3000]+(?=${chinese})`, 'gu'), '')
      .replace(new RegExp(`(?<=^${figure}{1,2}[.．])[ \\u00a0]+(?=${chinese})`, 'gu'), '')
  );
}
