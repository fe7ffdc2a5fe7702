import type { PlacedBatch } from '../../shapes.ts';
import { findingCard } from '../finding-card.ts';
import { make } from '../make.ts';

/** Says what became of the drafts and what the checks say of them, and leads on to the proofreading. */
export function showPlaced(root: HTMLElement, placed: PlacedBatch): void {
  const { outcome, folder, issue, first, authority = [], passed, findings } = placed;
  const on = make(
    'a',
    {
      class: 'button main',
      href: issue !== undefined && first !== undefined ? `#/edit/${issue}/${first}` : '#/',
    },
    issue === undefined ? '去看各期' : '去校对',
  );
  root.replaceChildren(
    make(
      'section',
      { class: `placed ${passed === true ? 'passed' : ''}`, 'data-passed': String(passed === true) },
      make('h1', {}, headline(placed)),
      make(
        'p',
        { class: 'note' },
        outcome === 'beside'
          ? `这一期已有校对过的文件，没有改动它们；新草稿写在 ${folder}。`
          : `写在 ${folder}${outcome === 'unchanged' ? '，与原来完全相同' : ''}。`,
      ),
      authority.length > 0 && make('p', { class: 'note' }, `新建档案：${authority.join('、')}`),
      make(
        'p',
        { class: 'acts' },
        on,
        make('a', { class: 'button', href: '#/intake', onclick: () => location.reload() }, '再收一件'),
      ),
      make(
        'ul',
        { class: 'cards' },
        ...findings.map((finding) => {
          const card = findingCard(finding, { issue, done: () => card.remove() });
          return card;
        }),
      ),
    ),
  );
  on.focus();
}

function headline({ outcome, passed, findings }: PlacedBatch): string {
  if (outcome === 'beside') return '写在旁边了，请并入';
  if (passed !== true)
    return `放好了，还有 ${findings.filter(({ severity }) => severity === '须改').length} 条须改`;
  return findings.length > 0 ? `放好了，检查通过，有 ${findings.length} 条请核对` : '放好了，检查通过';
}
