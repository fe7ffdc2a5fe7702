import type { ArticleView, Questions } from '../../shapes.ts';
import type { LoadedText } from '../../work/save-text.ts';
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
  show: (notice: Notice | undefined) => void;
  /** The article was stored elsewhere, and the editor has the new text. */
  renew: (fresh: ArticleView) => void;
  /** What is in the editor lies on disk, or does not any more. */
  sayState: () => void;
  /** Puts two edits together; undefined to wait. */
  merge: (versions: Versions) => Promise<string | undefined>;
}

/** The text of an article between editor and disk. */
export interface TextSession {
  /** Puts back a draft of last time, and begins to look after other windows and the disk. */
  start(): void;
  isChanged(): boolean;
  /** Something was written. */
  changed(): void;
  /** Stores the text; undefined where a person puts that off, or another save has stored it. */
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
  let stored: LoadedText = first;
  /** What lay on disk when it was read last: a draft of last time may come from something older. */
  let onDisk: LoadedText = first;
  /** When the draft that was put back was kept, until it is saved or left. */
  let draftAt: string | undefined;
  let touched = { others: 0, digest: first.digest };
  let saving: Promise<Stored | undefined> | undefined;
  let sent: string | undefined;
  let saves = 0;
  let isEnded = false;
  let presence: ReturnType<typeof setInterval> | undefined;
  const drafts = keepDrafts(
    () => ({ ...place, text: editor.text(), base: stored.text, digest: stored.digest }),
    first.draft !== undefined,
  );
  const isChanged = () => editor.text() !== stored.text;

  /** What is said over the text is worked out anew each time, so that nothing stays that is true no more. */
  function say(): void {
    if (draftAt !== undefined) show({ kind: 'draft', at: draftAt });
    else if (touched.digest !== stored.digest && isChanged()) show({ kind: 'elsewhere' });
    else show(touched.others > 0 ? { kind: 'others' } : undefined);
  }

  /** One save at a time: one under way answers for those that are asked meanwhile and have nothing more to store. */
  async function save(): Promise<Stored | undefined> {
    if (!saving) {
      saves += 1;
      saving = store().finally(() => (saving = sent = undefined));
      return saving;
    }
    const hasMore = sent !== undefined && editor.text() !== sent;
    return (await saving) && hasMore ? save() : undefined;
  }

  async function store(): Promise<Stored | undefined> {
    // A draft that comes in after the save would stay behind it.
    await drafts.settled();
    const text = (sent = editor.text());
    const answer = await ask('article/save', { ...place, text, digest: stored.digest });
    if (answer.outcome === 'conflict') return putTogether(answer);
    const isOther = text !== stored.text;
    stored = { text, digest: answer.digest };
    hold();
    return { isOther, problems: answer.problems ?? [] };
  }

  async function putTogether({ text, digest }: LoadedText): Promise<Stored | undefined> {
    const merged = await merge({ base: stored.text, mine: editor.text(), theirs: text });
    if (merged === undefined || isEnded) return undefined;
    stored = { text, digest };
    editor.replace(merged);
    return store();
  }

  /** What is stored lies on disk as this window knows it, and nothing of last time waits any more. */
  function hold(): void {
    onDisk = stored;
    touched = { ...touched, digest: stored.digest };
    draftAt = undefined;
    if (!isChanged()) drafts.cancel();
    sayState();
    say();
  }

  async function stayInTouch(): Promise<void> {
    if (saving) return;
    const asked = saves;
    const isLate = () => isEnded || asked !== saves;
    const answer = await ask('article/present', { ...place, window: ownWindow });
    // An answer from before a save, or from the midst of one, says nothing of what lies on disk now.
    if (isLate()) return;
    touched = answer;
    if (touched.digest !== stored.digest && !isChanged()) {
      const fresh = await ask('article/open', place);
      if (isLate()) return;
      if (!isChanged() && fresh.digest !== stored.digest) takeIn(fresh);
    }
    say();
  }

  function takeIn(fresh: ArticleView): void {
    stored = { text: fresh.text, digest: fresh.digest };
    editor.replace(fresh.text);
    hold();
    renew(fresh);
  }

  return {
    start() {
      const { draft } = first;
      if (draft && draft.text !== first.text) {
        stored = { text: draft.base, digest: draft.digest };
        editor.replace(draft.text);
        draftAt = draft.at;
        say();
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
      stored = onDisk;
      editor.replace(stored.text);
      hold();
      await drafts.settled();
      await ask('article/drop', place);
    },
    keepNow() {
      if (isChanged()) drafts.now();
    },
    end() {
      isEnded = true;
      clearInterval(presence);
      if (isChanged()) drafts.now();
      drafts.cancel();
    },
  };
}
