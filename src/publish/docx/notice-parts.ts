import type { ArticlePart } from '../../print/article-part.ts';
import { bodiesText } from '../../print/names.ts';
import { emWidth } from '../../text/em-width.ts';
import { element } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { face } from './fonts.ts';
import { mm, paragraph, pt, run, value, words } from './markup.ts';
import type { ParagraphLook, Twips } from './markup.ts';
import type { Story } from './story.ts';

type Part<Type extends ArticlePart['type']> = Extract<ArticlePart, { type: Type }>;

/** 发文机关标志, as large as its line allows, its upper edge 35 mm below that of the square (GB/T 9704—2012, 7.2.4). */
export function letterhead(text: string, { form, sheet }: Story): XmlElement {
  const size = Math.min(54, Math.floor(sheet.width / pt(1) / emWidth(text)));
  return paragraph('Letterhead', words(text, [value('w:sz', 2 * size), value('w:szCs', 2 * size)]), {
    ...(form === 'notice' && { before: mm(35) }),
    line: { exact: pt(size * 1.2) },
  });
}

/** 发文字号 at the left and 签发人 at the right, each one character from the edge, the name in 楷体 (7.2.5, 7.2.6). */
export function numberLine({ number = '', signedBy }: Part<'number'>, { sheet }: Story): XmlElement {
  const { em, width } = sheet;
  return paragraph(
    'Number',
    [
      words(number),
      run(element('w:tab')),
      words(signedBy?.before ?? ''),
      words(signedBy?.text ?? '', [face('楷体')]),
    ],
    { align: 'left', left: em, right: 0, tabs: [{ at: width - em }] },
  );
}

/** 附件说明, a line below the text: its titles under each other, two characters in (7.3.4). */
export function attachmentParagraphs(
  { before, titles }: Part<'attachments'>,
  { sheet }: Story,
): XmlElement[] {
  const { em, line } = sheet;
  return titles.map((title, index) =>
    paragraph(
      'Attachment',
      words((index === 0 ? before : '') + title),
      index === 0 ? { before: line } : { left: 5 * em, first: 0 },
    ),
  );
}

/**
 * 署名 and 成文日期 without a seal, a line below the text: the name two characters from the right edge, the date two
 * characters further in than the name begins; a longer date stands two from the edge and the name moves in (7.3.5.2).
 */
export function signatureParagraphs({ bodies, date }: Part<'signature'>, { sheet }: Story): XmlElement[] {
  const { em, line } = sheet;
  const name = bodiesText(bodies);
  const over = emWidth(name) - emWidth(date ?? '');
  const [ofName, ofDate] = over >= 2 ? [2, over] : [4 - over, 2];
  const right = (characters: number): Twips => Math.round(characters * em);
  return [
    ...(name === ''
      ? []
      : [paragraph('Signed', words(name), { before: line, right: right(date === undefined ? 2 : ofName) })]),
    ...(date === undefined
      ? []
      : [
          paragraph(
            'Signed',
            words(date),
            name === '' ? { before: line, right: right(4) } : { right: right(ofDate) },
          ),
        ]),
  ];
}

/**
 * 版记 at the foot of the last page: a frame as wide as the square whose last line lies on its lower edge, thick lines
 * above and below, thin ones between, its words one character from either side (7.4).
 */
export function imprintFrame(part: Part<'imprint'>, { sheet }: Story): XmlElement[] {
  const em = pt(14);
  const frame = { width: sheet.width, above: sheet.line };
  const made = [bodiesText(part.bodies), part.printedOn ?? ''].filter((text) => text !== '');
  const entries = [
    ...part.lists.map(({ before, text, after }) => {
      const hanging = em * emWidth(before);
      return paragraph('Imprint', words(before + text + after), {
        frame,
        left: em + hanging,
        right: em,
        first: -hanging,
      });
    }),
    ...(made.length > 0
      ? [
          paragraph(
            'Imprint',
            made.flatMap((text, index) => [...(index > 0 ? [run(element('w:tab'))] : []), words(text)]),
            { frame, left: em, tabs: [{ at: sheet.width - em }] },
          ),
        ]
      : []),
    ...(part.copies === undefined
      ? []
      : [paragraph('Imprint', words(part.copies), { frame, right: em, align: 'right' })]),
  ];
  return entries.flatMap((entry, index) => [
    line(frame, index === 0 ? THICK : THIN),
    entry,
    ...(index === entries.length - 1 ? [line(frame, THICK)] : []),
  ]);
}

/** 首条 and 末条分隔线 are thick, those between thin (7.4.1). */
const [THICK, THIN] = ['thick', 'single'] as const;

/** A line drawn as an underlined stop: LibreOffice leaves a frame out in which a paragraph has a border below. */
function line(frame: ParagraphLook['frame'], stroke: typeof THICK | typeof THIN): XmlElement {
  return paragraph('ImprintLine', run(element('w:tab'), [value('w:u', stroke)]), { frame });
}
