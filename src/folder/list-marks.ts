import type { Content, Mark, MarkContent, Quoted, Source } from './model.ts';

/** The words over the marks, on the page and in what is taken away. */
export const MARKS_NAME = '收藏与批注';

/** An article with what was marked in it. */
export interface MarkedArticle<One extends MarkContent = Mark> {
  source: Source;
  /** The article itself first where it is kept, then its paragraphs in their order. */
  marks: One[];
}

/** Puts marks together article by article, the one that was marked last first. */
export function listMarked<One extends MarkContent>(marks: readonly One[]): MarkedArticle<One>[] {
  const articles = new Map<string, One[]>();
  for (const mark of [...marks].sort((a, b) => b.made - a.made)) {
    const own = articles.get(mark.path);
    if (own) own.push(mark);
    else articles.set(mark.path, [mark]);
  }
  return [...articles.values()].flatMap((own) => {
    const [last] = own;
    return last ? [{ source: last, marks: own.sort(byPlace) }] : [];
  });
}

/** The marks as entries of a folder, so that they are written by what writes those. */
export function marksAsContents(marks: readonly MarkContent[]): Content[] {
  if (marks.length === 0) return [];
  return [
    { kind: 'heading', text: MARKS_NAME },
    ...listMarked(marks).flatMap(({ marks: own }) => own.flatMap(toContents)),
  ];
}

function toContents(mark: MarkContent): Content[] {
  if (mark.kind === 'bookmark') return [toExcerpt(mark, `收藏：${mark.title}`, '')];
  const excerpt = toExcerpt(mark, mark.text, mark.paragraph);
  return mark.kind === 'highlight' ? [excerpt] : [excerpt, { kind: 'note', text: mark.note }];
}

function toExcerpt(
  { path, title, standard, running, address }: Source,
  text: string,
  paragraph: string,
): Quoted {
  return { kind: 'excerpt', text, path, paragraph, title, standard, running, address };
}

/** Paragraphs by their numbers; in one of them what was marked first. */
function byPlace(a: MarkContent, b: MarkContent): number {
  return numberIn(a) - numberIn(b) || a.made - b.made;
}

function numberIn(mark: MarkContent): number {
  return mark.kind === 'bookmark' ? -1 : Number(mark.paragraph.replace(/\D/gu, ''));
}
