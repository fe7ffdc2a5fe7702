import { layNumbers } from '../../document/lay-numbers.ts';
import { markCorrections } from '../../document/mark-corrections.ts';
import { writeHtml } from '../../document/to-html.ts';
import { layoutOf } from '../../corpus/numbering.ts';
import { formatDate } from '../../text/dates.ts';
import type { IssueFolder, Whole } from '../../corpus/model.ts';

/** An article as its page will show it, as far as it can be read: what is broken is said in its place. */
export function writePreview(folder: IssueFolder, slug: string, whole: Pick<Whole, 'series'>): string {
  const article = folder.articles.find(({ id }) => id === slug);
  const data = article?.data;
  if (!article?.body || !data)
    return '<p class="preview-broken">文章信息或正文有写法错误，改好“须改”的各条以后才能预览。</p>';
  const form = data.notice ? 'notice' : whole.series.find(({ id }) => id === folder.series)?.data?.form;
  const numbered = layNumbers(article.body.document, layoutOf(article.body.numbering));
  const own = (folder.corrections?.data ?? []).filter((one) => one.article === slug);
  const body = writeHtml(
    markCorrections(
      numbered,
      own.map(({ archive }) => archive),
    ),
  );
  const line = (words: string | undefined, tag: string, more = '') =>
    words === undefined ? '' : `<${tag}${more}>${escape(words)}</${tag}>`;
  const names = [...(data.speakers ?? []), ...(data.authors ?? [])].map(({ name }) => name).join('　');
  const { notice } = data;
  return [
    `<article data-form="${form ?? 'article'}" class="leaf">`,
    '<header class="preview-head">',
    line(notice?.letterhead, 'p', ' class="letterhead"'),
    line(notice?.number, 'p'),
    line(data.kicker, 'p'),
    line(data.title, 'h1'),
    line(data.subtitle && `——${data.subtitle}`, 'p'),
    line(data.titleNote, 'p'),
    line(names === '' ? undefined : names, 'p'),
    '</header>',
    '<div class="prose">',
    notice?.recipients === undefined ? '' : `<p class="recipients">${escape(notice.recipients)}：</p>`,
    body,
    '</div>',
    '<footer class="preview-end">',
    line(notice?.signatory?.name, 'p'),
    line(notice?.issuedOn && formatDate(notice.issuedOn), 'p'),
    '</footer></article>',
  ].join('\n');
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
