import type { IssueFolder, Whole } from '../../corpus/model.ts';
import type { Document } from '../../document/model.ts';
import type { BodySyntaxError } from '../../document/syntax-error.ts';
import type { Finding } from '../../findings/catalogue.ts';

/** Every body is MDX by syntax and holds nothing but text and the components of the grammar. */
export function checkGrammar({ articles }: IssueFolder): Finding[] {
  return articles.flatMap(({ file, syntax, body }) =>
    findForeign({ file, syntax, document: body?.document }),
  );
}

/** So is every page of content/pages, which may use fewer components. */
export function checkPageGrammar({ pages }: Whole): Finding[] {
  return [...pages.values()].flatMap(findForeign);
}

function findForeign({ file, syntax, document }: WrittenText): Finding[] {
  return [...syntaxOf(file, syntax), ...refusalsOf(file, document)];
}

function syntaxOf(file: string, syntax: BodySyntaxError | undefined): Finding[] {
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

function refusalsOf(file: string, document: Document | undefined): Finding[] {
  return (document?.refusals ?? []).map(({ line, words, reason }) => ({
    code: 'mdx-foreign',
    file,
    line,
    message: `“${words}”${reason}`,
  }));
}

/** A text as it was parsed, or why it was not. */
interface WrittenText {
  file: string;
  syntax: BodySyntaxError | undefined;
  document: Document | undefined;
}
