/** The style sheet of the books: Chinese text as print sets it, colours left to the reading program but the one of letterheads. */
export const bookStyle = (
  colour: string,
): string => `body { font-family: 'Songti SC', 'Noto Serif CJK SC', 'Source Han Serif SC', SimSun, serif; line-height: 1.8; }
h1, h2, h3, h4, dt, .mark, .kicker { font-family: 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', SimHei, sans-serif; }
h1 { font-size: 1.5em; line-height: 1.4; margin: 1.5em 0 0.8em; text-align: center; }
h2 { font-size: 1.15em; margin: 1.5em 0 0.6em; }
h3, h4, h5, h6 { font-size: 1em; margin: 1.2em 0 0.5em; }
p { margin: 0 0 0.4em; text-align: justify; text-indent: 2em; }
header p { text-align: center; text-indent: 0; }
header .subtitle, header .title-note, .byline, .signed, .motto, blockquote { font-family: 'Kaiti SC', KaiTi, STKaiti, 'Songti SC', serif; }
header .mark, header .recipients { text-align: start; }
header .editor-note { border-bottom: 1px solid; border-top: 1px solid; padding: 0.8em 0; text-align: justify; text-indent: 2em; }
header { margin-bottom: 1.5em; }
.byline { margin-top: 0.8em; }
.end { margin-top: 1.2em; }
.end .signed, .signature p { text-align: end; text-indent: 0; }
.end .attachment { white-space: pre-wrap; }
.end .imprint { border-top: 1px solid; padding: 0.3em 1em; text-indent: 0; }
blockquote { margin: 1em 1.2em; }
p.lines, .verse p { padding-left: 2em; text-align: start; text-indent: 0; }
.verse { font-family: 'Kaiti SC', KaiTi, STKaiti, 'Songti SC', serif; margin: 1em 0; }
.verse p { margin-bottom: 1em; }
figure { margin: 1.2em 0; page-break-inside: avoid; text-align: center; }
figure img { max-height: 90vh; max-width: 100%; }
figcaption { font-family: 'Kaiti SC', KaiTi, STKaiti, 'Songti SC', serif; font-size: 0.88em; }
table { border-collapse: collapse; margin: 1em 0; }
th, td { border: 1px solid; padding: 0.3em 0.6em; }
th.center, td.center { text-align: center; }
th.right, td.right { text-align: end; }
.captions, .corrections, .record { border-top: 1px solid; font-size: 0.88em; margin-top: 2em; padding-top: 0.6em; }
.captions h2, .corrections h2 { font-size: 1em; margin: 0; }
.record p { text-indent: 0; }
dl { margin: 0.8em 0; }
dt { font-size: 0.88em; font-weight: bold; }
dd { margin: 0 0 0.4em; }
.imprint h1 { text-align: start; }
.imprint > section > p { text-indent: 0; }
.motto { text-align: start; }
.contents ol { list-style: none; margin: 0; padding: 0; }
.contents li { margin: 0.4em 0; }
.contents li ol { padding-left: 1.5em; }
.contents span { font-weight: bold; }
.cover { margin: 0; padding: 0; text-align: center; }
.cover img { height: 100%; max-width: 100%; }
.notice { font-family: FangSong, FangSong_GB2312, STFangsong, 'Songti SC', SimSun, serif; }
.notice .body h2, .notice .body h3 { font-size: 1em; font-weight: normal; margin: 0.4em 0; text-indent: 2em; }
.notice .body h3 { font-family: 'Kaiti SC', KaiTi, STKaiti, serif; }
.notice .letterhead { color: ${colour}; font-size: 1.8em; font-weight: bold; }
.notice .number { border-bottom: 3px solid ${colour}; padding-bottom: 0.4em; }
.notice .recipients { margin-top: 1.5em; }
`;
