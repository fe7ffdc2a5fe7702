import { digestOf } from '../../corpus/digest.ts';
import { formatDocumentNumber } from '../../text/document-number.ts';
import { titleKey } from '../../text/document-titles.ts';
import type { Reference } from '../../text/find-references.ts';
import { romanise } from '../../text/romanise.ts';
import type { Article } from '../model.ts';
import { documentPath } from '../paths.ts';
import type { QuotedSentence } from './quoted-sentence.ts';

/** A sentence of an article that names something, with the number of its paragraph. */
export interface Mention {
  article: Article;
  paragraph?: number | undefined;
  quote: QuotedSentence;
}

/** A document that texts of the archive refer to, whether the archive holds it or not. */
export interface CitedDocument {
  /** Its address below `/documents/`, made of what it is called. */
  id: string;
  url: string;
  /** `《青海省总工会改革方案》`, `青总发〔2017〕37号`. */
  name: string;
  /** What the archive holds under that name; more than one where the name does not tell them apart. */
  held: readonly Article[];
  /** Where it is referred to, in the order of the archive; not by itself. */
  mentions: readonly Mention[];
}

/** What a reference to a document is called, and what makes two references one. */
export interface DocumentName {
  key: string;
  name: string;
}

/**
 * Of a reference to a document; of a title that is none by its form, of a number that names a body in words, and of the
 * number of a periodical there is none: they lead to what the archive holds, or nowhere.
 */
export function nameDocument(reference: Reference): DocumentName | undefined {
  if (reference.type === 'title')
    return reference.isDocument
      ? { key: titleKey(reference.title), name: `《${reference.title.trim()}》` }
      : undefined;
  if (reference.type === 'issue' || reference.isLoose) return undefined;
  const name = formatDocumentNumber(reference);
  return { key: name, name };
}

/**
 * The address of a document: the beginning of its name in letters, to be read, and eight figures of the digest of what is
 * the same in all its printings, so that no two share one. It changes neither when the archive grows nor when it comes to
 * hold the document. `工会法` → `gong-hui-fa-1a2b3c4d`.
 */
export function documentId(key: string): string {
  const words = /关于(.+)/u.exec(key)?.[1] ?? key;
  const letters = romanise([...words].slice(0, SYLLABLES).join(''));
  return `${letters}-${digestOf('document', key).slice(0, 8)}`;
}

/** The same with its page. */
export function documentUrl(key: string): string {
  return documentPath(documentId(key));
}

const SYLLABLES = 8;
