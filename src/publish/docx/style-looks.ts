import type { Face } from './fonts.ts';
import { mm, pt } from './markup.ts';
import type { ParagraphLook, Twips } from './markup.ts';
import { SHEETS } from './sheets.ts';
import type { Form } from './sheets.ts';
import type { StyleId } from './style-ids.ts';

/** How a style looks: what it does not say is as in the style all others rest on. */
export interface StyleLook extends ParagraphLook {
  face?: Face;
  /** In points. */
  size?: number;
  colour?: string;
  /** What is added to the width of each character. */
  tracking?: Twips;
}

/** The looks of all styles of a form; `colour` is that of letterheads. */
export function styleLooks(form: Form, colour: string): Readonly<Record<StyleId, StyleLook>> {
  return form === 'notice' ? { ...articleLooks(), ...noticeLooks(colour) } : articleLooks();
}

function articleLooks(): Record<StyleId, StyleLook> {
  const { em, width } = SHEETS.article;
  const small = { size: 9, line: { times: 1.2 } } as const;
  const centred = { align: 'center', first: 0 } as const;
  const chapter = { face: '黑体', keepNext: true, before: pt(12), after: pt(4), first: 2 * em } as const;
  return {
    Normal: { face: '宋体', size: 12, align: 'both', line: { times: 1.4 } },
    Text: { first: 2 * em },
    Heading1: {
      ...centred,
      face: '小标宋',
      size: 20,
      keepNext: true,
      before: pt(12),
      after: pt(12),
      outline: 1,
    },
    Heading2: { ...chapter, size: 14, outline: 2 },
    Heading3: { ...chapter, outline: 3 },
    Heading4: { ...chapter, face: '楷体', outline: 4 },
    Heading5: { ...chapter, face: '楷体', outline: 5 },
    Heading6: { ...chapter, face: '楷体', outline: 6 },
    Mark: { face: '黑体' },
    Letterhead: { ...centred, face: '小标宋', size: 26 },
    Number: centred,
    Kicker: { ...centred, face: '黑体', size: 14, keepNext: true },
    Subtitle: { ...centred, face: '楷体', size: 14, keepNext: true },
    TitleNote: { ...centred, face: '楷体', keepNext: true },
    Byline: { ...centred, face: '楷体', after: pt(12) },
    Recipients: {},
    EditorNote: { face: '楷体', first: 2 * em, left: 2 * em, right: 2 * em, after: pt(12) },
    Quote: { face: '楷体', first: 2 * em, left: 2 * em, right: 2 * em },
    Verse: { face: '楷体', align: 'left', first: 0, left: 4 * em },
    Caption: { ...centred, ...small },
    ListItem: { first: 2 * em },
    TableHead: { face: '黑体', size: 10.5, align: 'center', line: { times: 1.1 } },
    TableCell: { size: 10.5, align: 'left', line: { times: 1.1 } },
    Code: { align: 'left', size: 10.5 },
    Separator: { ...centred, before: pt(6), after: pt(6) },
    Signed: { face: '楷体', align: 'right' },
    Attachment: { left: 5 * em, first: -3 * em },
    Note: { first: 2 * em },
    Closing: { face: '楷体', align: 'right' },
    AuthorNote: { face: '楷体', first: 2 * em },
    Imprint: {},
    ImprintLine: {},
    Record: { ...small, align: 'left' },
    RecordHead: {
      ...small,
      face: '黑体',
      keepNext: true,
      align: 'left',
      before: pt(18),
      after: pt(3),
      borders: { top: { thick: 0.2, space: pt(4) } },
    },
    Contents: { align: 'left', tabs: [{ at: width, leader: 'dot' }] },
    FootnoteText: { ...small, align: 'left' },
    Header: { ...small, align: 'left', borders: { bottom: { thick: 0.2, space: pt(2) } } },
    Footer: { ...small, align: 'center' },
  };
}

/**
 * GB/T 9704—2012, 5.2.2 and 7: all in 三号仿宋 unless it says otherwise; titles 二号小标宋, headings 黑体 and 楷体, 版记 and
 * page numbers 四号. A blank line of the standard is room above the paragraph, not a paragraph.
 */
function noticeLooks(colour: string): Partial<Record<StyleId, StyleLook>> {
  const { em, line, width } = SHEETS.notice;
  const tracking = em - pt(16);
  const heading = { size: 16, keepNext: true, before: 0, after: 0, first: 2 * em, tracking } as const;
  return {
    Normal: { face: '仿宋', size: 16, align: 'both', line: { exact: line }, tracking },
    Text: { first: 2 * em },
    Heading1: {
      face: '小标宋',
      size: 22,
      tracking: 0,
      align: 'center',
      keepNext: true,
      before: 2 * line,
      line: { exact: pt(32) },
      outline: 1,
    },
    Heading2: { ...heading, face: '黑体', outline: 2 },
    Heading3: { ...heading, face: '楷体', outline: 3 },
    Heading4: { ...heading, outline: 4 },
    Heading5: { ...heading, outline: 5 },
    Heading6: { ...heading, outline: 6 },
    Mark: { face: '黑体', align: 'left' },
    Letterhead: { face: '小标宋', tracking: 0, align: 'center', colour },
    Number: { align: 'center', before: 2 * line, borders: { bottom: { thick: 0.5, space: mm(4), colour } } },
    Recipients: { before: line },
    TableHead: { face: '黑体', size: 14, tracking: 0, align: 'center', line: { times: 1.1 } },
    TableCell: { size: 14, tracking: 0, align: 'left', line: { times: 1.1 } },
    ListItem: { first: 2 * em },
    Quote: { face: '楷体', first: 2 * em, left: 2 * em, right: 2 * em },
    EditorNote: { face: '楷体', first: 2 * em },
    Signed: { align: 'right', right: 2 * em },
    Attachment: { left: 5 * em, first: -3 * em },
    Note: { first: 2 * em },
    Closing: { align: 'right', right: 2 * em },
    AuthorNote: { first: 2 * em },
    Imprint: { size: 14, tracking: 0, align: 'left', line: { exact: pt(22) }, before: pt(2), after: pt(2) },
    ImprintLine: { size: 5, tracking: 0, align: 'left', line: { exact: pt(6) }, tabs: [{ at: width }] },
    Footer: { size: 14, tracking: 0, line: { exact: pt(17) } },
  };
}
