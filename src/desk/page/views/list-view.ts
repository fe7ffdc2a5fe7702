import type { IssueView, Overview } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';
import { makeReportForm } from './report-form.ts';
import { countTags, stateTag, withheldTag } from './tags.ts';

/** How often the counts are asked for while the server looks through the issues. */
const AGAIN = 1500;

/** 校对: the issues, and the articles of the one that is chosen. */
export async function showList(root: HTMLElement, parts: string[]): Promise<() => void> {
  const [, ...chosen] = parts;
  const issues = make('nav', { class: 'issues', 'aria-label': '刊期' });
  const articles = make('section', { class: 'articles', 'aria-label': '文章' });
  const listed = make('div', {});
  issues.append(makeReportForm(), listed);
  root.append(make('h1', { class: 'unseen' }, '校对'), issues, articles);
  let timer = 0;
  let isGone = false;
  let current = chosen.join('/');

  async function refresh(): Promise<void> {
    const overview = await ask('overview', {});
    if (isGone) return;
    if (current === '') current = overview.issues[0]?.id ?? '';
    fillIssues(listed, overview, current);
    if (overview.issues.some(({ counts }) => !counts))
      timer = window.setTimeout(() => attempt(refresh), AGAIN);
  }
  await refresh();
  if (current === '') articles.append(emptyNote());
  else fillArticles(articles, await ask('issue', { issue: current }));
  return () => {
    isGone = true;
    clearTimeout(timer);
  };
}

function emptyNote(): HTMLElement {
  return make(
    'div',
    { class: 'empty' },
    make('h2', {}, '这里还没有文章'),
    make('p', {}, '把原稿拖进“收件”，认出来、核对过，就在这里校对。'),
    make('a', { class: 'button main', href: '#/intake' }, '去收件'),
  );
}

function fillIssues(place: HTMLElement, { series, issues }: Overview, current: string): void {
  place.replaceChildren(
    ...series.flatMap(({ id, name }) => {
      const own = issues.filter((issue) => issue.series === id);
      if (own.length === 0) return [];
      return [
        make('h2', {}, name),
        make(
          'ul',
          {},
          ...own.map((issue) =>
            make(
              'li',
              {},
              make(
                'a',
                { href: `#//issue/${issue.id}`, 'aria-current': issue.id === current && 'true' },
                make('span', { class: 'label' }, issue.label),
                make('span', { class: 'note' }, `${issue.articles} 篇`),
                ...countTags(issue.counts),
              ),
            ),
          ),
        ),
      ];
    }),
  );
}

function fillArticles(place: HTMLElement, { id, label, series, articles, findings }: IssueView): void {
  const own = new Set(articles.map((article) => `content/issues/${id}/${article.id}.mdx`));
  const others = findings.filter(({ file }) => !own.has(file)).length;
  const done = articles.filter(({ state }) => state === '定稿').length;
  place.replaceChildren(
    make('p', { class: 'kicker' }, series),
    make('h2', {}, label),
    make('p', { class: 'acts' }, make('a', { class: 'button', href: `#/form/issue/${id}` }, '本期字段')),
    make(
      'p',
      { class: 'note' },
      `${articles.length} 篇，定稿 ${done} 篇`,
      ...(others > 0 ? ['；', make('a', { href: '#/findings' }, `期次、目录等处还有 ${others} 条消息`)] : []),
    ),
    make(
      'table',
      {},
      make(
        'thead',
        {},
        make(
          'tr',
          {},
          ...['题名', '作者', '页', '进度', '消息'].map((words) => make('th', { scope: 'col' }, words)),
        ),
      ),
      make('tbody', {}, ...articles.map((article) => articleRow(id, article))),
    ),
  );
}

function articleRow(issue: string, article: IssueView['articles'][number]): HTMLElement {
  const { id, title, author, page, withheld, state, last, errors, doubts } = article;
  const who = last ? `${last.by}　${last.on}` : '';
  return make(
    'tr',
    {},
    make('td', {}, make('a', { href: `#/edit/${issue}/${id}` }, title), ...(withheld ? [withheldTag()] : [])),
    make('td', { class: 'note' }, author),
    make('td', { class: 'note number' }, page === undefined ? '' : String(page)),
    make('td', { title: who }, stateTag(state)),
    make('td', {}, ...countTags({ errors, doubts })),
  );
}
