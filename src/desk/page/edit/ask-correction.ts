import type { Questions } from '../../shapes.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';

/** What an entry of the corrections says, without its article. */
export type GivenCorrection = Omit<Questions['review/correct']['input'], 'issue' | 'article'>;

const KINDS: readonly [GivenCorrection['kind'], string][] = [
  ['misread', '误识：原件没有印错，识别错了'],
  ['omitted', '删略：原文有而不收'],
  ['supplied', '补入：原件有而原文没有识别出来'],
  ['moved', '移位：次序照原件改正'],
  ['query', '存疑：照印不改，请读者注意'],
];

const REASONS = ['对照原件，识别有误', '与上下文、目录一致', '负责人审定'];

/** Asks kind and reason of a change against the source, once; undefined where it is to be no correction. */
export function askCorrection(
  { source = '', archive = '' }: { source?: string; archive?: string },
  title = '正文与原文不同：记一条更正',
): Promise<GivenCorrection | undefined> {
  const proposed =
    source === '' ? 'supplied' : archive === '' ? 'omitted' : source === archive ? 'query' : 'misread';
  const kind = make(
    'select',
    { id: 'kind' },
    ...KINDS.map(([value, words]) => make('option', { value, selected: value === proposed }, words)),
  );
  const was = make('textarea', { id: 'was', rows: '2' }, source);
  const is = make('textarea', { id: 'is', rows: '2' }, archive);
  const reason = make('input', {
    id: 'reason',
    type: 'text',
    list: 'reasons',
    autocomplete: 'off',
    required: true,
    autofocus: true,
  });
  const give = (close: (value: GivenCorrection | undefined) => void) => {
    if (!reason.reportValidity()) return;
    const chosen = KINDS.find(([value]) => value === kind.value)?.[0] ?? proposed;
    close({
      kind: chosen,
      source: was.value,
      archive: chosen === 'query' ? was.value : is.value,
      reason: reason.value.trim(),
    });
  };
  return openDialog(title, (close) => [
    make('label', { for: 'kind' }, '是哪一种'),
    kind,
    make('label', { for: 'was' }, '原文怎样（要在原文里只有一处）'),
    was,
    make('label', { for: 'is' }, '现在怎样'),
    is,
    make('label', { for: 'reason' }, '理由'),
    reason,
    make('datalist', { id: 'reasons' }, ...REASONS.map((value) => make('option', { value }))),
    dialogActs(close, { words: '记下', act: () => give(close) }, '不记，是正文要改'),
  ]);
}
