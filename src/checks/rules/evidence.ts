import { blockText } from '../../document/text-blocks.ts';
import { foldText } from '../../text/width.ts';
import type { Finding } from '../../findings/catalogue.ts';
import type { ArticleEntry, Whole, IssueFolder } from '../../corpus/model.ts';

/** The evidence of each post a person held exists and says so in the words quoted. */
export function checkEvidence(content: Whole): Finding[] {
  return content.people.flatMap((person) =>
    (person.data?.posts ?? []).flatMap(({ evidence }, index): Finding[] => {
      const place = (key: string) => ({
        file: person.file,
        line: person.lineOf(['posts', index, 'evidence', key]),
      });
      const texts = textsOf(content, evidence.item);
      if (!texts)
        return [{ code: 'evidence-item', ...place('item'), message: `没有“${evidence.item}”这一篇（期）` }];
      const words = foldText(evidence.quote);
      if (texts === 'unread' || texts.some((text) => text.includes(words))) return [];
      const message = `“${evidence.item}”里没有“${evidence.quote}”`;
      return [{ code: 'evidence-quote', ...place('quote'), message }];
    }),
  );
}

/** Folded texts of an article, or of an issue's imprint and all its articles; `unread` where those are broken. */
function textsOf(content: Whole, item: string): string[] | 'unread' | undefined {
  const [series, issue, slug] = item.split('/');
  const folder = content.folders.find(({ id }) => id === `${series ?? ''}/${issue ?? ''}`);
  if (!folder) return undefined;
  if (slug === undefined) return folder.issue?.data ? imprintTexts(folder) : 'unread';
  const article = folder.articles.find(({ id }) => id === slug);
  if (!article) return undefined;
  return article.data && article.body ? articleTexts(article) : 'unread';
}

function articleTexts({ data, body }: ArticleEntry): string[] {
  const blocks = body?.blocks.map((block) => foldText(blockText(block))) ?? [];
  return [...blocks, ...stringsOf(data), ...peopleOf(data)];
}

function imprintTexts(folder: IssueFolder): string[] {
  const masthead = (folder.issue?.data?.masthead ?? []).flatMap(({ role, members }) => {
    const printed = members.map(({ name, note }) =>
      foldText(note === undefined ? name : `${name}（${note}）`),
    );
    const whole = printed.join('');
    return [
      role + whole,
      `${role}:${whole}`,
      ...printed.flatMap((member) => [role + member, `${role}:${member}`]),
    ];
  });
  return [
    ...masthead.map(foldText),
    ...stringsOf(folder.issue?.data),
    ...folder.articles.flatMap(articleTexts),
  ];
}

/** Post and name together, in both orders in which they are printed. */
function peopleOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(peopleOf);
  if (value === null || typeof value !== 'object') return [];
  const { post, name } = value as { post?: unknown; name?: unknown };
  if (typeof name === 'string' && typeof post === 'string')
    return [foldText(post + name), foldText(name + post)];
  return Object.values(value).flatMap(peopleOf);
}

function stringsOf(value: unknown): string[] {
  if (typeof value === 'string') return [foldText(value)];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap(stringsOf);
}
