import { make } from './make.ts';
import { dialogActs, openDialog } from './open-dialog.ts';

const REASONS = ['原件如此', '已对照原件，无误', '专名如此', '引文如此', '负责人审定'];

/** Asks why something stands as it is: one of the usual reasons by a key, or one's own; undefined where nothing is given. */
export function askReason(
  question: string,
  about: string,
  reasons: readonly string[] = REASONS,
): Promise<string | undefined> {
  const own = make('input', { type: 'text', id: 'reason', autocomplete: 'off' });
  return openDialog(question, (close) => [
    make('p', { class: 'message' }, about),
    make(
      'div',
      { class: 'choices' },
      ...reasons.map((reason, at) =>
        make(
          'button',
          { type: 'button', 'data-key': String(at + 1), onclick: () => close(reason) },
          make('kbd', { 'aria-hidden': 'true' }, String(at + 1)),
          reason,
        ),
      ),
    ),
    make('label', { for: 'reason' }, '或另写理由'),
    own,
    dialogActs(close, { words: '记下', act: () => close(own.value.trim() || undefined) }),
  ]);
}
