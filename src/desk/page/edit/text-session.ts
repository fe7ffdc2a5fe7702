import type { ArticleView, Questions } from '../../shapes.ts';
import { ask } from '../ask.ts';
import { attempt } from '../tell.ts';
import type { Versions } from './ask-merge.ts';
import { keepDrafts } from './keep-drafts.ts';
import type { TextEditor } from './text-editor.ts';

/** How often other windows and the disk are asked after. */
const AGAIN = 2500;

/** What is said over the text. */
export type Notice = { kind: 'draft'; at: string } | { kind: 'elsewhere' } | { kind: 'others' };

/** What a session is told with. */
export interface SessionActs {
  /** Shows what is said over the text, or nothing. */
  show(notice: Notice | undefined): void;
  /** The article was stored elsewhere, and the editor has the new text. */
  renew(fresh: ArticleView): void;
  /** What is in the editor lies on disk, or does not any more. */
  sayState(): void;
  /** Puts two edits together; undefined to wait. */
  merge(versions: Versions): Promise<string | undefined>;
}

/** The text of an article between editor and disk. */
export interface TextSession {
  /** Puts back a draft of last time, and begins to look after other windows and the disk. */
  start(): void;
  isChanged(): boolean;
  /** Something was written. */
  changed(): void;
  /** Stores the text; undefined where a person puts the storing off. */
  save(): Promise<Stored | undefined>;
  /** Leaves the draft of last time for what lies on disk. */
  dropDraft(): Promise<void>;
  /** The page closes, perhaps. */
  keepNow: () => void;
  end(): void;
}

/** What storing came to. */
export interface Stored {
  /** False where the very same text was stored before. */
  isOther: boolean;
  problems: string[];
}

/** Opens the session of an article that was loaded. */
export function openSession(
  place: Questions['article/open']['input'],
  first: ArticleView,
  editor: Pick<TextEditor, 'text' | 'replace'>,
  { show, renew, sayState, merge }: SessionActs,
): TextSession {
  const ownWindow = crypto.randomUUID();
  let stored: { text: string; digest: string } = first;
  let notice: Notice | undefined;
  let presence: ReturnType<typeof setInterval> | undefined;
  const drafts = keepDrafts(() => ({
    ...place,
    text: editor.text(),
    base: stored.text,
    digest: stored.digest,
  }));
  const isChanged = () => editor.text() !== stored.text;
  const say = (said: Notice | undefined) => show((notice = said));

  async function save(): Promise<Stored | undefined> {
    const text = editor.text();
    const answer = await ask('article/save', { ...place, text, digest: stored.digest });
    if (answer.outcome === 'conflict') return putTogether(answer);
    const isOther = text !== stored.text;
    stored = { text, digest: answer.digest };
    sayState();
    return { isOther, problems: answer.problems ?? [] };
  }

  async function putTogether(theirs: { text: string; digest: string }): Promise<Stored | undefined> {
    const merged = await merge({ base: stored.text, mine: editor.text(), theirs: theirs.text });
    if (merged === undefined) return undefined;
    editor.replace(merged);
    stored = { text: theirs.text, digest: theirs.digest };
    say(undefined);
    return save();
  }

  async function stayInTouch(): Promise<void> {
    const { others, digest } = await ask('article/present', { ...place, window: ownWindow });
    if (digest !== stored.digest && !isChanged()) {
      const fresh = await ask('article/open', place);
      stored = fresh;
      editor.replace(fresh.text);
      renew(fresh);
    } else if (digest !== stored.digest && !notice) say({ kind: 'elsewhere' });
    else if (others > 0 && !notice) say({ kind: 'others' });
    else if (others === 0 && notice?.kind === 'others') say(undefined);
  }

  return {
    start() {
      const { draft } = first;
      if (draft && draft.text !== first.text) {
        stored = { text: draft.base, digest: draft.digest };
        editor.replace(draft.text);
        say({ kind: 'draft', at: draft.at });
      }
      attempt(stayInTouch);
      presence = setInterval(() => attempt(stayInTouch), AGAIN);
    },
    isChanged,
    changed() {
      sayState();
      drafts.later();
    },
    save,
    async dropDraft() {
      editor.replace(first.text);
      stored = { text: first.text, digest: first.digest };
      await ask('article/drop', place);
      say(undefined);
      sayState();
    },
    keepNow() {
      if (isChanged()) drafts.now();
    },
    end() {
      clearInterval(presence);
      if (isChanged()) drafts.now();
      drafts.stop();
    },
  };
}
