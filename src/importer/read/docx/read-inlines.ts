import { quote } from '../quote.ts';
import type { SourceBlock, SourceInline } from '../source-document.ts';
import { closeField } from './close-field.ts';
import { chooseBranch, readGraphic } from './read-graphic.ts';
import { resolveRun } from './looks.ts';
import type { RunLooks } from './looks.ts';
import { childOf, childrenOf, valueOf } from './parse-xml.ts';
import type { XmlElement } from './parse-xml.ts';
import { plainText } from './plain-text.ts';
import { tell, tellRevision } from './reading.ts';
import type { Reading } from './reading.ts';
import type { Style } from './styles.ts';
import { readSymbol, readSymbols, UNKNOWN_SIGN } from './symbols.ts';

/** What a paragraph holds: its line, the boxes anchored in it and the breaks of page in it. */
export type Piece = SourceInline | { type: 'box'; blocks: SourceBlock[] } | { type: 'page-break' };

/** Reads what stands inside a paragraph: what is printed, and once; tracked changes count as accepted. */
export function readInlines(parent: XmlElement, chain: readonly Style[], reading: Reading): Piece[] {
  return childrenOf(parent).flatMap((child): Piece[] => {
    switch (child.name) {
      case 'w:r':
        return readRun(child, chain, reading);
      case 'w:del':
      case 'w:moveFrom':
        tellRevision(child, '修订已删去的文字未收入', reading);
        return [];
      case 'w:ins':
      case 'w:moveTo':
        tellRevision(child, '修订插入的文字已收入', reading);
        return readInlines(child, chain, reading);
      case 'w:sdt':
        return readControl(child, chain, reading);
      case 'mc:AlternateContent':
        return chooseBranch(child).flatMap((branch) => readInlines(branch, chain, reading));
      case 'm:oMath':
      case 'm:oMathPara':
        tell(reading, 'doubt', `公式只取了文字，请照原件核对：${quote(plainText(child))}`);
        return isShown(reading) ? [{ type: 'text', text: plainText(child) }] : [];
      case 'w:ruby':
        return readRuby(child, chain, reading);
      case 'w:fldSimple':
      case 'w:hyperlink':
      case 'w:smartTag':
      case 'w:customXml':
      case 'w:dir':
      case 'w:bdo':
        return readInlines(child, chain, reading);
      default:
        return [];
    }
  });
}

function readRun(run: XmlElement, chain: readonly Style[], reading: Reading): Piece[] {
  const properties = childOf(run, 'w:rPr');
  const mark = readPageMark(run, properties, reading);
  if (mark) return [mark];
  const looks = resolveRun(properties, chain, reading.styles);
  const pieces = childrenOf(run).flatMap((child) => readPart(child, properties, looks, chain, reading));
  if (!looks.hidden) return pieces;
  const words = pieces.map((piece) => (piece.type === 'text' ? piece.text : '')).join('');
  if (words !== '') tell(reading, 'doubt', `隐藏文字不印出，未收入：${quote(words)}`);
  return [];
}

/** A file this archive wrote says in a style of its own where a printed page begins: a mark, and no text. */
function readPageMark(
  run: XmlElement,
  properties: XmlElement | undefined,
  { styles }: Reading,
): Piece | undefined {
  const id = valueOf(properties, 'w:rStyle');
  const name = id === undefined ? undefined : styles.chain(id, 'character')[0]?.name;
  if (name !== '印本页码') return undefined;
  const [, page] = /^［第(\d+)页］$/u.exec(plainText(run)) ?? [];
  return page === undefined ? undefined : { type: 'page', printed: Number(page) };
}

function readPart(
  part: XmlElement,
  properties: XmlElement | undefined,
  looks: RunLooks,
  chain: readonly Style[],
  reading: Reading,
): Piece[] {
  const text = (words: string): Piece[] =>
    words === '' || !isShown(reading)
      ? []
      : [
          {
            type: 'text',
            text: words,
            ...(looks.bold ? { bold: true as const } : {}),
            ...(looks.italic ? { italic: true as const } : {}),
            ...(looks.size === undefined ? {} : { size: looks.size }),
          },
        ];
  switch (part.name) {
    case 'w:t':
      return text(readLetters(part, properties, reading));
    case 'w:noBreakHyphen':
      return text('-');
    case 'w:sym':
      return text(readSign(part, reading));
    case 'w:tab':
    case 'w:ptab':
      return isShown(reading) ? [{ type: 'tab' }] : [];
    case 'w:cr':
      return isShown(reading) ? [{ type: 'line-break' }] : [];
    case 'w:br':
      return [{ type: part.attributes.get('w:type') === 'page' ? 'page-break' : 'line-break' }];
    case 'w:fldChar':
      return text(turnField(part, reading));
    case 'w:instrText': {
      const open = reading.fields.at(-1);
      if (open) open.code += part.children.filter((child) => typeof child === 'string').join('');
      return [];
    }
    case 'w:footnoteReference':
    case 'w:endnoteReference': {
      const label = reading.readNote(
        part,
        part.name === 'w:footnoteReference' ? 'footnote' : 'endnote',
        reading,
      );
      return label === undefined ? [] : [{ type: 'note', label }];
    }
    case 'w:commentReference': {
      const comment = reading.comments.get(part.attributes.get('w:id') ?? '');
      if (comment !== undefined) tell(reading, 'change', `批注未收入：${comment}`);
      return [];
    }
    case 'w:ruby':
      return readRuby(part, chain, reading);
    case 'mc:AlternateContent':
      return chooseBranch(part).flatMap((branch) =>
        childrenOf(branch).flatMap((child) => readPart(child, properties, looks, chain, reading)),
      );
    case 'w:drawing':
    case 'w:pict':
    case 'w:object':
      return readGraphic(part, reading);
    default:
      return [];
  }
}

/** True outside of fields and in their results, false in their instructions. */
function isShown(reading: Reading): boolean {
  return reading.fields.every(({ inResult }) => inResult);
}

function readLetters(part: XmlElement, properties: XmlElement | undefined, reading: Reading): string {
  const words = part.children
    .filter((child) => typeof child === 'string')
    .join('')
    .replace(/[\n\u00ad]/gu, '');
  const { text, unknown } = readSymbols(words, childOf(properties, 'w:rFonts')?.attributes.get('w:ascii'));
  if (unknown) tell(reading, 'doubt', `符号字体里的字不认识，印作 〓：${quote(text)}`);
  return text;
}

function readSign(part: XmlElement, reading: Reading): string {
  const [font, code] = [part.attributes.get('w:font'), part.attributes.get('w:char') ?? ''];
  const sign = readSymbol(font, Number.parseInt(code, 16));
  if (sign === undefined)
    tell(reading, 'doubt', `符号不认识，印作 〓：字体 ${font ?? '未注明'}，编码 ${code}`);
  return sign ?? UNKNOWN_SIGN;
}

function turnField(part: XmlElement, reading: Reading): string {
  const open = reading.fields.at(-1);
  switch (part.attributes.get('w:fldCharType')) {
    case 'begin':
      reading.fields.push({ inResult: false, code: '' });
      return '';
    case 'separate':
      if (open) open.inResult = true;
      return '';
    default:
      reading.fields.pop();
      return open && !open.inResult ? closeField(open.code, reading) : '';
  }
}

function readControl(control: XmlElement, chain: readonly Style[], reading: Reading): Piece[] {
  const content = childOf(control, 'w:sdtContent');
  if (!content) return [];
  if (!childOf(childOf(control, 'w:sdtPr'), 'w:showingPlcHdr')) return readInlines(content, chain, reading);
  tell(reading, 'change', `没有填写的内容控件未收入：${quote(plainText(content))}`);
  return [];
}

function readRuby(ruby: XmlElement, chain: readonly Style[], reading: Reading): Piece[] {
  const above = childOf(ruby, 'w:rt');
  const base = childOf(ruby, 'w:rubyBase');
  if (above) {
    const form = `<Ruby reading="${plainText(above).replaceAll('"', '＂')}">${base ? plainText(base) : ''}</Ruby>`;
    tell(reading, 'doubt', `字上的注音没有收入，照原件写进正文：${form}`);
  }
  return base ? readInlines(base, chain, reading) : [];
}
