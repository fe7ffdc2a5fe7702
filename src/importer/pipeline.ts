import { parseDocumentNumber } from '../text/document-number.ts';
import type { SeriesForm } from '../schema/series.ts';
import type { ArticleDraft, Authority, Block, ImportDocument, LogEntry } from './document.ts';
import { guessKind } from './stages/guess-kind.ts';
import { joinSplits } from './stages/join-splits.ts';
import { listDoubts } from './stages/list-doubts.ts';
import { markBody } from './stages/mark-body.ts';
import { normaliseCharacters } from './stages/normalise-characters.ts';
import { CONTENTS_HEAD } from './stages/read-contents.ts';
import { readBulletin } from './stages/read-bulletin.ts';
import { readFields, readRelatedNotice } from './stages/read-fields.ts';
import { readJournal } from './stages/read-journal.ts';
import { readNotice } from './stages/read-notice.ts';
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
  { name: '硬回车', run: (document) => onBlocks(document, unwrapLines) },
  { name: '标点与数字空格', run: (document) => onBlocks(document, normaliseCharacters) },
  { name: '篇目', run: readItems },
  {
    name: '题下与文末',
    run: (document, authority) => onArticles(document, (article) => readFields(article, authority)),
  },
  { name: '错序', run: (document) => onArticleBlocks(document, restoreOrder) },
  { name: '断句', run: (document) => onArticleBlocks(document, joinSplits) },
  {
    name: '疑误',
    run: (document) => ({
      ...document,
      log: [...document.log, ...document.articles.flatMap((article) => listDoubts(article.blocks))],
    }),
  },
  {
    name: '文末署名',
    run: (document, authority) => onArticles(document, (article) => readFields(article, authority)),
  },
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
  {
    name: '标题与正文',
    run: (document, authority) =>
      onArticles(document, (article) => ({ article: markBody(article, authority), log: [] })),
  },
];

/** Runs the whole import over the text of one source. */
export function importText(text: string, authority: Authority): ImportDocument {
  const blocks = splitBlocks(text);
  const start: ImportDocument = {
    form: detectForm(blocks),
    blocks,
    contents: [],
    issue: {},
    articles: [],
    log: [],
  };
  const document = stages.reduce((current, stage) => stage.run(current, authority), start);
  return { ...document, log: [...document.log].sort((a, b) => a.line - b.line) };
}

/** Tells a journal (contents), a notice (发文字号 at its head), a bulletin (第…期 at its head) and a single sheet apart. */
function detectForm(blocks: Block[]): SeriesForm {
  const head = blocks.slice(0, 8).map((block) => block.text.replace(/^#+ /, '').replace(/\s+/gu, ''));
  if (blocks.some((block) => CONTENTS_HEAD.test(block.text))) return 'journal';
  if (head.slice(0, 4).some((text) => parseDocumentNumber(text) !== undefined)) return 'notice';
  if (head.some((text) => /^第\d+期$/u.test(text))) return 'bulletin';
  return 'poster';
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
