import type { SourceDocument, SourceInline, SourceParagraph } from './source-document.ts';

/** What the whole document says of its looks. */
interface Settings {
  /** Headings stand one level lower under a title of the whole. */
  shift: 0 | 1;
  /** Where most of a text is bold, bold says nothing. */
  marksBold: boolean;
}

/** A heading longer than this, or with a sentence closed inside it, is a paragraph in the wrong style. */
const HEADING_LENGTH = 80;

/** Looks the document over for what its single paragraphs cannot say. */
export function surveyDocument({ blocks }: SourceDocument): Settings {
  const paragraphs = blocks.filter((block) => block.type === 'paragraph');
  const runs = paragraphs.flatMap(({ inlines }) => inlines).filter((inline) => inline.type === 'text');
  const length = (some: typeof runs) => some.reduce((sum, { text }) => sum + text.length, 0);
  return {
    shift: paragraphs.some(({ outline, inlines }) => outline === 0 && inlines.length > 0) ? 1 : 0,
    marksBold: length(runs.filter(({ bold }) => bold)) <= length(runs) * 0.6,
  };
}

/** Writes a paragraph as one line or more, with what a person has to look at. */
export function writeParagraph(
  paragraph: SourceParagraph,
  { shift, marksBold }: Settings,
): { text: string; doubt?: string } {
  const { outline, align, list } = paragraph;
  const plain = writeInlines(paragraph.inlines, false, ' ');
  const label = list ? writeLabel(list.text, list.gap) : '';
  const bare = trim(label + plain);
  if (bare === '') return { text: '' };
  const isLong = [...bare].length > HEADING_LENGTH || /[。！？](?=[^”’」』）)》\s])/u.test(bare);
  if (outline !== undefined && !isLong)
    return { text: `${'#'.repeat(Math.min(6, outline === 0 ? 1 : outline + shift))} ${bare}` };
  // In a centred line, a title or a head, bold is the dress of the whole, and a break only lays out its lines.
  if (align === 'center') return { text: bare };
  const text = trim(label + writeInlines(paragraph.inlines, marksBold, '\n'));
  return outline === undefined
    ? { text }
    : { text, doubt: `样式“${paragraph.style ?? '标题'}”用在一整段上，按正文收入，请核对` };
}

/** Writes the number of a list: `一、` joins its text; one in Latin signs is set apart from it, as the tab behind it does on paper. */
export function writeLabel(text: string, gap: 'tab' | 'space' | 'nothing'): string {
  if (gap === 'nothing') return text;
  return gap === 'tab' && /[、，。．）】〕：\u2460-\u24ff\u3200-\u32ff]$/u.test(text) ? text : `${text} `;
}

/** Writes stretches of a paragraph as text, bold ones between `**`. */
export function writeInlines(
  inlines: readonly SourceInline[],
  marksBold: boolean,
  lineBreak: string,
): string {
  let text = '';
  let bold = '';
  const close = () => {
    // Marks touch the words and not the spaces at their ends; a stretch without words is not marked.
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(bold) ?? [];
    text += words === '' || /[*\n]/u.test(words) ? bold : `${before}**${words}**${after}`;
    bold = '';
  };
  for (const inline of inlines) {
    if (inline.type === 'text' && inline.bold && marksBold) {
      bold += inline.text;
      continue;
    }
    // A space between two bold runs is often plain.
    if (inline.type === 'text' && bold !== '' && inline.text.trim() === '') {
      bold += inline.text;
      continue;
    }
    close();
    text += writeInline(inline, lineBreak);
  }
  close();
  return text;
}

function writeInline(inline: SourceInline, lineBreak: string): string {
  switch (inline.type) {
    case 'text':
      return inline.text;
    case 'tab':
      return '\t';
    case 'line-break':
      return lineBreak;
    case 'note':
      return `[^${inline.label}]`;
    case 'picture':
    case 'page':
      return '';
  }
}

function trim(text: string): string {
  return text
    .split('\n')
    .map((line) => line.replace(/^[\s\u3000]+|[\s\u3000]+$/gu, ''))
    .filter((line) => line !== '')
    .join('\n');
}
