import type { MergingRoom } from '../../authority/plan-merge.ts';
import type { NamesView } from '../../routes/authority-routes.ts';
import type { PlannedFile, PlannedMerge } from '../../routes/merge-routes.ts';
import { ask } from '../ask.ts';
import { make } from '../make.ts';
import { dialogActs, openDialog } from '../open-dialog.ts';
import { tell } from '../tell.ts';

/** Asks into which entry another one goes, shows all that would change, and does it; gives the one that stays. */
export async function mergeEntry(
  room: MergingRoom,
  goes: string,
  { rooms }: NamesView,
): Promise<string | undefined> {
  const entries = rooms.find((one) => one.room === room)?.entries ?? [];
  const others = entries.filter(({ id }) => id !== goes);
  const stays = await chooseOther(entries.find(({ id }) => id === goes)?.name ?? goes, others);
  if (stays === undefined) return undefined;
  const request = { room, stays, goes };
  const plan = await ask('authority/plan-merge', request);
  if (!(await confirm(plan, request))) return undefined;
  const { isLedOn } = await ask('authority/merge', { ...request, digest: plan.digest });
  tell(isLedOn ? '已合并；原来的网址下次发布后转到这一个。' : '已合并。');
  return stays;
}

function chooseOther(
  name: string,
  others: NamesView['rooms'][number]['entries'],
): Promise<string | undefined> {
  const input = make('input', { type: 'text', id: 'other', list: 'others', autocomplete: 'off' });
  const wrong = make('p', { class: 'cure', role: 'status' });
  const word = (one: { id: string; name: string }) => `${one.name}　${one.id}`;
  return openDialog<string>('与另一个档案合并', (close) => {
    const choose = () => {
      const words = input.value.trim();
      const [only, ...more] = others.filter((one) => [one.id, one.name, word(one)].includes(words));
      if (only && more.length === 0) close(only.id);
      else
        wrong.textContent =
          more.length > 0 ? '叫这个名字的不止一个，请从列表里选。' : '名录里没有，请从列表里选。';
    };
    return [
      make('p', {}, `“${name}”和哪一个其实是同一个？它的名称和内容并入那一个，提到它的地方都改指那一个。`),
      make('label', { for: 'other' }, '并入'),
      input,
      make('datalist', { id: 'others' }, ...others.map((one) => make('option', { value: word(one) }))),
      wrong,
      dialogActs(close, { words: '看会改哪些地方', act: choose }, '不并了'),
    ];
  });
}

async function confirm(
  { stays, goes, files, isPublished }: PlannedMerge,
  ids: { stays: string; goes: string },
): Promise<boolean> {
  const given = await openDialog<true>(
    `把“${goes}”（${ids.goes}）并入“${stays}”（${ids.stays}）`,
    (close) =>
      [
        make(
          'p',
          {},
          `要改 ${files.length} 个文件，然后删去 ${ids.goes} 的档案。要么全部改好，要么一个不动。`,
        ),
        isPublished &&
          make(
            'p',
            { class: 'refusal' },
            `${ids.goes} 的网址公布过：合并后它在公布簿里记为转到“${stays}”，下次发布后，原网址自己转过去。`,
          ),
        make(
          'div',
          { class: 'planned', tabindex: '0', role: 'region', 'aria-label': '要改的地方' },
          ...files.map(plannedFile),
        ),
        dialogActs(close, { words: '合并', act: () => close(true) }, '不并了'),
      ].filter((part) => part !== false),
    'wide',
  );
  return given === true;
}

function plannedFile({ label, changes }: PlannedFile): HTMLElement {
  return make(
    'section',
    {},
    make('h3', {}, label),
    make(
      'ul',
      {},
      ...(changes.length > 0 ? changes : ['名称和内容都已经有了']).map((words) => make('li', {}, words)),
    ),
  );
}
