import type { FormView } from '../../routes/form-routes.ts';
import type { SubjectPlace } from '../../form/subjects.ts';
import { ask } from '../ask.ts';
import { askMerge } from '../edit/ask-merge.ts';
import { attempt } from '../tell.ts';
import type { Form } from './make-form.ts';

/** How long after a keystroke the schema is asked, and after how long a rest all the rules; then the draft is kept too. */
const SOON = 150;
const REST = 900;
/** How long somebody who never rests may write before the draft is kept all the same. */
const LONGEST = 3000;

/** A form between page and disk. */
export interface FormSession {
  isChanged(): boolean;
  /** Something was filled in. */
  changed(): void;
  /** Stores it; false where a person puts that off. */
  save(): Promise<boolean>;
  /** Says at once what the checks say. */
  judge: () => Promise<void>;
  /** Keeps what is not saved; at once, for the page closes perhaps. */
  keepNow: () => void;
  end(): void;
}

/** Opens the session of a form; `sayState` shows whether what stands in it lies on disk. */
export function openFormSession(
  subject: SubjectPlace,
  view: Pick<FormView, 'text' | 'base' | 'digest' | 'draftAt'>,
  form: Form,
  { sayState, merged }: { sayState: () => void; merged: () => void },
): FormSession {
  let { text, base, digest } = view;
  let stored = view.draftAt === undefined ? JSON.stringify(form.read()) : '';
  let timers: ReturnType<typeof setTimeout>[] = [];
  let isEnded = false;
  let keptAt = Date.now();
  let saving: Promise<boolean> | undefined;
  const isChanged = () => JSON.stringify(form.read()) !== stored;
  const clear = () => timers.forEach((timer) => clearTimeout(timer));

  async function judge(whole: boolean): Promise<void> {
    const filled = form.read();
    const sent = JSON.stringify(filled);
    const { messages, evidence } = await ask('form/judge', { subject, text, filled, whole });
    if (isEnded || sent !== JSON.stringify(form.read())) return;
    form.tell(messages);
    if (evidence) form.prove(evidence);
  }

  async function keep(): Promise<void> {
    if (isEnded || saving || !isChanged()) return;
    keptAt = Date.now();
    await ask('form/keep', { subject, text, base, digest, filled: form.read() });
  }

  async function store(): Promise<boolean> {
    clear();
    const filled = form.read();
    const answer = await ask('form/save', { subject, text, digest, filled });
    if (answer.outcome === 'conflict') {
      const mine = answer.mine ?? text;
      const chosen = await askMerge({ base, mine, theirs: answer.text });
      if (chosen === undefined || isEnded) return false;
      const put = await ask('form/put', { subject, text: chosen, digest: answer.digest });
      if (put.outcome === 'conflict') throw new Error('又在别处改过了，没有保存。请再存一次。');
      merged();
      return true;
    }
    text = base = answer.mine ?? text;
    digest = answer.digest;
    const isSame = JSON.stringify(form.read()) === JSON.stringify(filled);
    form.settle();
    stored = isSame ? JSON.stringify(form.read()) : JSON.stringify(filled);
    sayState();
    await judge(true);
    return true;
  }

  return {
    isChanged,
    changed() {
      sayState();
      clear();
      if (Date.now() - keptAt > LONGEST) attempt(keep);
      timers = [
        setTimeout(() => attempt(() => judge(false)), SOON),
        setTimeout(() => attempt(() => Promise.all([judge(true), keep()])), REST),
      ];
    },
    save() {
      saving ??= store().finally(() => (saving = undefined));
      return saving;
    },
    judge: () => judge(true),
    keepNow: () => attempt(keep),
    end() {
      clear();
      isEnded = true;
    },
  };
}
