import { getResolvedPDFJS } from 'unpdf';
import { dropOverprints } from './drop-overprints.ts';
import { multiply } from './glyph.ts';
import type { Glyph, Matrix, PageContent } from './glyph.ts';
import { limits } from './limits.ts';
import type { PdfPage } from './open-pdf.ts';
import { readFont, type FontLooks } from './read-font.ts';
import { readPaint, readRules } from './read-rules.ts';

/** Reads characters and rules of a page from its drawing commands, which keep place, size and weight exactly. */
export async function readPage(page: PdfPage, number: number): Promise<PageContent> {
  const { OPS } = await getResolvedPDFJS();
  const view = page.getViewport({ scale: 1 });
  const content: PageContent = {
    page: number,
    width: view.width,
    height: view.height,
    glyphs: [],
    rules: [],
    hasPicture: false,
    pictures: [],
    turned: '',
    unmapped: '',
  };
  const names = new Map<number, string>(Object.entries(OPS).map(([name, code]) => [code, name]));
  const { fnArray, argsArray } = await page.getOperatorList();
  const drawing = startDrawing(content, page, view.transform as unknown as Matrix, names);
  fnArray.forEach((code, index) => {
    run(names.get(code) ?? '', (argsArray[index] ?? []) as readonly unknown[], drawing);
  });
  content.glyphs = dropOverprints(content.glyphs);
  page.cleanup();
  return content;
}

/** The state of a text as PDF keeps it. */
interface TextState {
  matrix: Matrix;
  font: FontLooks | undefined;
  size: number;
  spacing: number;
  wordSpacing: number;
  scale: number;
  leading: number;
  rise: number;
  mode: number;
}

interface Drawing {
  content: PageContent;
  page: PdfPage;
  /** Drawing commands by number. */
  names: ReadonlyMap<number, string>;
  state: TextState;
  stack: TextState[];
  /** Where the words and where their line begin. */
  text: Matrix;
  line: Matrix;
}

const PLAIN: Matrix = [1, 0, 0, 1, 0, 0];

function startDrawing(content: PageContent, page: PdfPage, matrix: Matrix, names: Drawing['names']): Drawing {
  const state: TextState = {
    matrix,
    font: undefined,
    size: 1,
    spacing: 0,
    wordSpacing: 0,
    scale: 1,
    leading: 0,
    rise: 0,
    mode: 0,
  };
  return { content, page, names, state, stack: [], text: PLAIN, line: PLAIN };
}

function run(name: string, args: readonly unknown[], drawing: Drawing): void {
  const { state } = drawing;
  const [first = 0, second = 0] = args as number[];
  switch (name) {
    case 'save':
    case 'paintFormXObjectBegin':
      drawing.stack.push({ ...state });
      if (name !== 'save' && args[0]) state.matrix = multiply(state.matrix, toMatrix(args[0]));
      return;
    case 'restore':
    case 'paintFormXObjectEnd':
      drawing.state = drawing.stack.pop() ?? state;
      return;
    case 'transform':
      state.matrix = multiply(state.matrix, toMatrix(args));
      // A picture is drawn in a square of one point made as large as it is to be.
      if (measureArea(state.matrix) > PICTURE_AREA) drawing.content.hasPicture = true;
      return;
    case 'paintImageXObject':
    case 'paintInlineImageXObject': {
      const area = measureArea(state.matrix);
      const [left = 0, low = 0, right = 0, high = 0] = drawing.page.view;
      if (area > SIGN_AREA) drawing.content.pictures.push(area / ((right - left) * (high - low)));
      return;
    }
    case 'constructPath':
      drawing.content.rules.push(
        ...readRules(args, state.matrix, readPaint(drawing.names.get(Number(args[0])) ?? '')),
      );
      return;
    case 'beginText':
      drawing.text = drawing.line = PLAIN;
      return;
    case 'setFont':
      [state.font, state.size] = [readFont(String(args[0]), drawing.page), second];
      return;
    case 'setTextMatrix':
      drawing.text = drawing.line = toMatrix(args[0]);
      return;
    case 'setCharSpacing':
      state.spacing = first;
      return;
    case 'setWordSpacing':
      state.wordSpacing = first;
      return;
    case 'setHScale':
      state.scale = first > 5 ? first / 100 : first;
      return;
    case 'setLeading':
      state.leading = -Math.abs(first);
      return;
    case 'setTextRise':
      state.rise = first;
      return;
    case 'setTextRenderingMode':
      state.mode = first;
      return;
    case 'setLeadingMoveText':
      state.leading = second;
      return moveLine(drawing, first, second);
    case 'moveText':
      return moveLine(drawing, first, second);
    case 'nextLine':
      return moveLine(drawing, 0, state.leading);
    case 'showText':
    case 'showSpacedText':
      return show(args[0] as readonly (number | EngineGlyph)[], drawing);
    default:
  }
}

/** A picture of less than 5 cm by 5 cm is an ornament. */
const PICTURE_AREA = 20_000;

/** One of less than 2 cm by 2 cm is a sign. */
const SIGN_AREA = 3_200;

interface EngineGlyph {
  unicode: string;
  width: number;
  isSpace: boolean;
}

function moveLine(drawing: Drawing, x: number, y: number): void {
  drawing.line = multiply(drawing.line, [1, 0, 0, 1, x, y]);
  drawing.text = drawing.line;
}

function show(glyphs: readonly (number | EngineGlyph)[], drawing: Drawing): void {
  const { state, content } = drawing;
  const { font, size, scale } = state;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      drawing.text = multiply(drawing.text, [1, 0, 0, 1, (-glyph / 1000) * size * scale, 0]);
      continue;
    }
    const narrow = font?.isNarrowLatin && glyph.width === 1000 && /^[\x20-\x7e]$/u.test(glyph.unicode);
    const width = (narrow ? 500 : glyph.width) * (font?.unit ?? 0.001) * size;
    place(glyph.unicode, width * scale, drawing);
    const advance = (width + state.spacing + (glyph.isSpace ? state.wordSpacing : 0)) * scale;
    drawing.text = multiply(drawing.text, [1, 0, 0, 1, advance, 0]);
  }
  if (content.glyphs.length > limits.glyphs) content.glyphs.length = limits.glyphs;
}

function place(text: string, width: number, { state, content, text: at }: Drawing): void {
  const [a, b, c, d, x, y] = multiply(multiply(state.matrix, at), [1, 0, 0, 1, 0, state.rise]);
  if (/^\p{Cc}*$/u.test(text)) return;
  if (Math.abs(b) > Math.abs(a) * 0.05) {
    content.turned += text;
    return;
  }
  if (state.font?.isUnmapped) content.unmapped += text;
  const size = Math.abs(state.size) * Math.hypot(c, d);
  // Drawing the outline as well is how programs make a font without a bold face bold.
  const bold = (state.font?.bold ?? false) || state.mode === 2;
  const glyph: Glyph = { text, x, y, width: width * Math.abs(a), size, bold };
  content.glyphs.push(glyph);
}

function toMatrix(value: unknown): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from(
    Object.values(value as Record<string, number>),
  );
  return [a, b, c, d, e, f];
}

function measureArea([a, b, c, d]: Matrix): number {
  return Math.abs(a * d - b * c);
}
