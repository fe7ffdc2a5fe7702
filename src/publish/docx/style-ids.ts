/** The styles of a Word document with the names an editor sees; those in English are Word's own, shown in its language. */
export const STYLE_NAMES = {
  Normal: 'Normal',
  Text: '文献正文',
  Heading1: 'heading 1',
  Heading2: 'heading 2',
  Heading3: 'heading 3',
  Heading4: 'heading 4',
  Heading5: 'heading 5',
  Heading6: 'heading 6',
  Mark: '份号密级紧急程度',
  Letterhead: '发文机关标志',
  Number: '发文字号',
  Kicker: '引题',
  Subtitle: '副题',
  TitleNote: '题注',
  Byline: '作者',
  Recipients: '主送机关',
  EditorNote: '编者按',
  Quote: '引文',
  Verse: '诗词',
  Caption: 'caption',
  ListItem: '列项',
  TableHead: '表头',
  TableCell: '表文',
  Code: '原样文字',
  Separator: '分隔',
  Signed: '署名',
  Attachment: '附件说明',
  Note: '附注',
  Closing: '文末',
  AuthorNote: '作者简介',
  Imprint: '版记',
  ImprintLine: '版记分隔线',
  Record: '出处',
  RecordHead: '出处标题',
  Contents: '目录行',
  FootnoteText: 'footnote text',
  Header: 'header',
  Footer: 'footer',
} as const;

/** A style of paragraphs. */
export type StyleId = keyof typeof STYLE_NAMES;

/** The styles of characters with their names. */
export const CHARACTER_STYLES = {
  FootnoteReference: 'footnote reference',
  Hyperlink: 'Hyperlink',
  PageMark: '印本页码',
} as const;
