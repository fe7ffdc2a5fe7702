import type { ArticleEntry, IssueFolder } from '../../corpus/model.ts';
import type { Finding } from '../../findings/catalogue.ts';

/** Every body is MDX by syntax and holds nothing but text and the components of the grammar. */
export function checkGrammar({ articles }: IssueFolder): Finding[] {
  return articles.flatMap((article) => [...syntaxOf(article), ...refusalsOf(article)]);
}

function syntaxOf({ file, syntax }: ArticleEntry): Finding[] {
  if (!syntax) return [];
  const { line, words, message, cure } = syntax;
  return [
    {
      code: 'mdx-syntax',
      file,
      line,
      message: `“${words}”：${message}`,
      ...(cure !== undefined && { cure }),
    },
  ];
}

function refusalsOf({ file, body }: ArticleEntry): Finding[] {
  return (body?.document.refusals ?? []).map(({ line, words, reason }) => ({
    code: 'mdx-foreign',
    file,
    line,
    message: `“${words}”${reason}`,
  }));
}
