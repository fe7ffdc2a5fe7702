import type { SeriesForm } from '../schema/series.ts';
import type {
  ArticleDraft,
  Authority,
  Block,
  ImportDocument,
  LogEntry,
  PrintedPage,
  SourcePlace,
} from './document.ts';
import { cleanCharacters } from './clean/clean-characters.ts';
import { findColumns } from './clean/find-columns.ts';
import { gatherTables } from './clean/gather-tables.ts';
import { measureLines } from './clean/measure-lines.ts';
import { takeCaptions } from './clean/take-captions.ts';
import { takeFurniture } from './clean/take-furniture.ts';
import { weighForm } from './decide/weigh-form.ts';
import { restoreBold, setBoldAside } from './lines/bold.ts';
import { isContentsHead } from './lines/contents-head.ts';
import { askPictureWords } from './stages/ask-picture-words.ts';
import { askYear } from './stages/ask-year.ts';
import { attachPictures } from './stages/attach-pictures.ts';
import { choosePages } from './stages/choose-pages.ts';
import { gatherVerse } from './stages/gather-verse.ts';
import { guessKind } from './stages/guess-kind.ts';
import { breaksSentences, joinSplits } from './stages/join-splits.ts';
import { listDoubts } from './stages/list-doubts.ts';
import { markBody } from './stages/mark-body.ts';
import { markPages } from './stages/mark-pages.ts';
import { normaliseCharacters } from './clean/normalise-characters.ts';
import { readBulletin } from './stages/read-bulletin.ts';
import { readFields, readRelatedNotice } from './stages/read-fields.ts';
import { readJournal } from './stages/read-journal.ts';
import { readNotice } from './stages/read-notice.ts';
import { readRunningHead } from './stages/read-running-head.ts';
import { readSheet } from './stages/read-sheet.ts';
import { restoreOrder } from './stages/restore-order.ts';
import { splitBlocks } from './stages/split-blocks.ts';
import { unwrapLines } from './stages/unwrap-lines.ts';

/** One step of the import and the habit of the source it repairs. */
interface Stage {
  name: string;
  run(document: ImportDocument, authority: Authority): ImportDocument;
}

/** The stages in running order. Each gives a new document; the text of the source is never lost on the way. */
const stages: readonly Stage[] = [
  { name: '体裁', run: decideForm },
  { name: '篇目', run: readItems },
  { name: '书眉', run: readRunningHead },
  { name: '起页', run: choosePages },
  { name: '图片', run: attachPictures },
  {
    name: '题下与文末',
    run: (document, authority) => onArticles(document, (article) => readFields(article, authority)),
  },
  { name: '诗歌', run: (document) => onArticleBlocks(document, gatherVerse) },
  { name: '错序', run: (document) => onArticleBlocks(document, restoreOrder) },
  {
    name: '断句',
    run: (document) => {
      const isCommon = breaksSentences(document.articles.map(({ blocks }) => blocks));
      return onArticleBlocks(document, (blocks) => {
        const { log, ...joined } = joinSplits(blocks.map(restoreBold), {
          borders: document.borders,
          isCommon,
        });
        // A paragraph left in two hangs on the answer.
        const asked = log.map((entry) => (entry.kind === 'doubt' ? { ...entry, fields: ['body'] } : entry));
        return { ...joined, log: asked };
      });
    },
  },
  {
    name: '疑误',
    run: (document) => ({
      ...document,
      log: [...document.log, ...document.articles.flatMap((article) => listDoubts(article.blocks))],
    }),
  },
  {
    name: '文末署名',
    run: (document, authority) =>
      onArticles(document, ({ blocks, ...draft }) => {
        const read = readFields({ ...draft, blocks: blocks.map(setBoldAside) }, authority);
        return { ...read, article: { ...read.article, blocks: read.article.blocks.map(restoreBold) } };
      }),
  },
  { name: '图片说明', run: askPictureWords },
  {
    name: '文种',
    run: (document, { kinds }) =>
      onArticles(document, (article) =>
        guessKind(
          article,
          document.issue.year,
          kinds?.map(({ name }) => name),
        ),
      ),
  },
  { name: '年份', run: askYear },
  {
    name: '标题与正文',
    run: (document, authority) =>
      onArticles(document, (article) => ({ article: markBody(article, authority), log: [] })),
  },
  { name: '换页', run: markPages },
];

/** What a reader knows of a text beside its words. */
export interface SourceMarks {
  /** Where printed pages begin whose numbers stand beside the text. */
  pages?: readonly PrintedPage[];
  /** Running heads and feet that the reader left out of the text. */
  heads?: readonly string[];
  /** Where its pictures stand. */
  pictures?: readonly SourcePlace[];
}

/**
 * Runs the whole import over the text of one source: it is cleaned first, and only then is decided what it is, if nobody
 * has said so.
 */
export function importText(
  text: string,
  authority: Authority,
  given?: SeriesForm,
  marks: SourceMarks = {},
): ImportDocument {
  const start: ImportDocument = { ...clean(text, marks), given };
  const document = stages.reduce((current, stage) => stage.run(current, authority), start);
  return { ...document, log: [...document.log].sort((a, b) => a.line - b.line) };
}

/** Characters, page furniture, columns, tables, lines and marks, in this order; nothing is decided here. */
function clean(
  source: string,
  { pages: printed = [], heads = [], pictures = [] }: SourceMarks,
): ImportDocument {
  const characters = cleanCharacters(source);
  const pages = takeFurniture(characters.text);
  const whole: ImportDocument = {
    form: 'poster',
    evidence: [],
    blocks: splitBlocks(pages.text),
    borders: pages.borders,
    lines: pages.text.split('\n'),
    readings: printed.length > 0 ? [{ pages: printed, log: [] }] : pages.readings,
    heads: [...heads, ...pages.heads],
    contents: [],
    issue: {},
    articles: [],
    log: [...characters.log, ...pages.log],
  };
  const start = takeCaptions(whole, pictures);
  const wrapping = start.blocks.some(({ text }) => isContentsHead(text))
    ? undefined
    : measureLines(pages.text);
  // In a text without blank lines the line over the contents stands inside a block.
  const hasContents = start.blocks.some(({ text }) => text.split('\n').some(isContentsHead));
  const steps = [
    findColumns,
    (blocks: Block[]) => gatherTables(blocks, hasContents),
    (blocks: Block[]) => unwrapLines(blocks, wrapping),
    normaliseCharacters,
    (blocks: Block[]) => ({ blocks: blocks.map(setBoldAside), log: [] }),
  ];
  return steps.reduce(onBlocks, start);
}

function decideForm(document: ImportDocument): ImportDocument {
  const { log, ...decided } = weighForm(document.blocks);
  const { given } = document;
  if (given !== undefined)
    return { ...document, form: given, evidence: decided.form === given ? decided.evidence : [] };
  return { ...document, ...decided, log: [...document.log, ...log] };
}

function readItems(document: ImportDocument, authority: Authority): ImportDocument {
  if (document.form === 'journal') return readJournal(document, authority);
  if (document.form === 'notice') return readNotice(document, authority);
  if (document.form === 'bulletin') return readBulletin(document, authority);
  return readSheet(document);
}

function onBlocks(
  document: ImportDocument,
  stage: (blocks: Block[]) => { blocks: Block[]; log: LogEntry[] },
): ImportDocument {
  const { blocks, log } = stage(document.blocks);
  return { ...document, blocks, log: [...document.log, ...log] };
}

function onArticles(
  document: ImportDocument,
  stage: (article: ArticleDraft) => { article: ArticleDraft; log: LogEntry[] },
): ImportDocument {
  const results = document.articles.map((article) => stage(article));
  return {
    ...document,
    articles: results.map(({ article }) => article),
    log: [...document.log, ...results.flatMap(({ log }) => log)],
  };
}

function onArticleBlocks(
  document: ImportDocument,
  stage: (blocks: Block[]) => { blocks: Block[]; log: LogEntry[] },
): ImportDocument {
  return onArticles(document, (article) => {
    const { blocks, log } = stage(article.blocks);
    const relatedNotice = readRelatedNotice(blocks);
    const data = relatedNotice && !article.data.notice ? { ...article.data, relatedNotice } : article.data;
    return { article: { ...article, blocks, data }, log };
  });
}
