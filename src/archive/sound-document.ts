import type { Document } from '../document/model.ts';
import type { Article } from './model.ts';

/**
 * The text of an article, or nothing where it may not be shown. No build comes so far with such a text, but `dev` shows the
 * other pages while somebody writes it; its own page says what is wrong.
 */
export function soundDocument(article: Article): Document | undefined {
  try {
    return article.document;
  } catch {
    return undefined;
  }
}
