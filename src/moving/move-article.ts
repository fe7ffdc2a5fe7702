import { isMap, isScalar, isSeq } from 'yaml';
import type { ArticleEntry, IssueFolder } from '../corpus/model.ts';
import { formatNumbers } from '../corpus/settle-numbers.ts';
import { carryContents } from './carry-contents.ts';
import { carryPictures } from './carry-pictures.ts';
import { carrySource } from './carry-source.ts';
import type { Draft } from './draft.ts';
import { editFile } from './edit-file.ts';
import { MoveRefused } from './move-refused.ts';
import { replaceAt } from './rewrite-content.ts';

/** An article that moves: where it is, and the issue and name it gets. */
export interface ArticleMove {
  from: IssueFolder;
  article: ArticleEntry;
  to: IssueFolder;
  slug: string;
}

/** Gives an article another name in its issue, or puts it into another one with all that is kept of it there. */
export function moveArticle(draft: Draft, move: ArticleMove): void {
  const { from, article, to, slug } = move;
  const text = draft.read(article.file);
  draft.write(`${to.folder}/${slug}.mdx`, text ?? '');
  draft.write(article.file, null);
  if (from === to) renameInContents(draft, from, article.id, slug);
  else {
    if (from.articles.length === 1)
      throw new MoveRefused(
        `${from.id} 只有这一篇，移走就没有这一期了。请移整期：npm run move -- ${from.id} 新网址`,
      );
    // The source is read as it lies, before its lines go.
    const lines = carryContents(draft, move);
    carrySource(draft, move, lines);
    carryPictures(draft, move);
  }
  moveNumbers(draft, move);
  moveCorrections(draft, move);
  moveReview(draft, move);
}

function renameInContents(draft: Draft, { issue }: IssueFolder, before: string, after: string): void {
  if (!issue?.data) return;
  const places: (string | number)[][] = [];
  issue.data.contents.forEach(({ entries }, column) =>
    entries.forEach(({ article }, entry) => {
      if (article === before) places.push(['contents', column, 'entries', entry, 'article']);
    }),
  );
  issue.data.unlisted?.forEach((item, at) => {
    if (item.article === before) places.push(['unlisted', at, 'article']);
    if (item.after === before) places.push(['unlisted', at, 'after']);
  });
  replaceAt(draft, issue.file, places, [before, after]);
}

function moveNumbers(draft: Draft, { from, article, to, slug }: ArticleMove): void {
  const { [article.id]: rows, ...left } = from.paragraphs?.data ?? {};
  if (!rows) return;
  const target = { ...(from === to ? left : to.paragraphs?.data), [slug]: rows };
  const sorted = Object.fromEntries(Object.entries(target).sort(([a], [b]) => (a < b ? -1 : 1)));
  if (from !== to) draft.write(`${from.folder}/paragraphs.yaml`, formatNumbers(left));
  draft.write(`${to.folder}/paragraphs.yaml`, formatNumbers(sorted));
}

function moveCorrections(draft: Draft, { from, article, to, slug }: ArticleMove): void {
  const own = (from.corrections?.data ?? []).filter((one) => one.article === article.id);
  if (own.length === 0) return;
  const file = `${from.folder}/corrections.yaml`;
  if (from === to) {
    const places = (from.corrections?.data ?? []).flatMap((one, at) =>
      one.article === article.id ? [[at, 'article']] : [],
    );
    replaceAt(draft, file, places, [article.id, slug]);
    return;
  }
  editFile(draft, file, (document) => {
    const list = document.contents;
    if (isSeq(list))
      list.items = list.items.filter((item) => !isMap(item) || String(item.get('article')) !== article.id);
  });
  editFile(draft, `${to.folder}/corrections.yaml`, (document) => {
    const moved = own.map((one) => document.createNode({ ...one, article: slug }));
    if (isSeq(document.contents)) {
      document.contents.flow = false;
      document.contents.items.push(...moved);
    } else document.contents = document.createNode(moved);
  });
}

function moveReview(draft: Draft, { from, article, to, slug }: ArticleMove): void {
  const steps = from.review?.data?.articles?.[article.id];
  const exceptions = (from.review?.data?.exceptions ?? []).filter(({ file }) => file === `${article.id}.mdx`);
  if (!from.review || (!steps && exceptions.length === 0)) return;
  editFile(draft, from.review.file, (document) => {
    const known = document.get('articles');
    if (isMap(known)) {
      const pair = known.items.find(({ key }) => isScalar(key) && String(key.value) === article.id);
      if (pair && from === to) pair.key = document.createNode(slug);
      else known.items = known.items.filter((one) => one !== pair);
    }
    const list = document.get('exceptions');
    if (isSeq(list))
      list.items = list.items.filter((item) => {
        const isOwn = isMap(item) && item.get('file') === `${article.id}.mdx`;
        if (isOwn && from === to) item.set('file', `${slug}.mdx`);
        return !isOwn || from === to;
      });
    for (const name of ['articles', 'exceptions']) {
      const part = document.get(name);
      if ((isMap(part) || isSeq(part)) && part.items.length === 0) document.delete(name);
    }
  });
  if (from === to) return;
  editFile(draft, `${to.folder}/review.yaml`, (document) => {
    document.contents ??= document.createNode({});
    if (steps) document.setIn(['articles', slug], document.createNode(steps));
    for (const one of exceptions) {
      const list = document.get('exceptions');
      const moved = document.createNode({ ...one, file: `${slug}.mdx` });
      if (isSeq(list)) list.items.push(moved);
      else document.set('exceptions', document.createNode([moved]));
    }
  });
}
