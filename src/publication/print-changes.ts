import type { Changes } from './compare.ts';

/** What is new, corrected and withdrawn, in Chinese, one item a line; of a long list the beginning. */
export function printChanges(changes: Changes): string {
  const parts = groupsOf(changes).map(([name, items]) => {
    const lines = items.slice(0, LINES).map(({ item, title }) => `  ${nameRoom(item)} ${item} ${title}`);
    const rest = items.length > LINES ? [`  ……另有 ${items.length - LINES} 个`] : [];
    return [`${name} ${items.length} 个网址`, ...lines, ...rest].join('\n');
  });
  return parts.length > 0 ? `${parts.join('\n')}\n` : '上次发布以后，没有新的、更正的和撤下的。\n';
}

/** The same in a few words: `新入库 3 个，更正 1 个`. */
export function summarizeChanges(changes: Changes): string {
  const words = groupsOf(changes).map(([name, items]) => `${name} ${items.length} 个`);
  return words.length > 0 ? words.join('，') : '没有新的和更正的';
}

/** Lines of one group that a person still reads. */
const LINES = 60;

function groupsOf({ added, changed, returned, gone }: Changes) {
  const groups: [name: string, items: readonly { item: string; title: string }[]][] = [
    ['新入库', added],
    ['更正', changed],
    ['恢复', returned],
    ['撤下', gone],
  ];
  return groups.filter(([, items]) => items.length > 0);
}

const ROOMS: Readonly<Record<string, string>> = {
  people: '人物',
  organizations: '组织',
  columns: '栏目',
  kinds: '文种',
  pages: '页面',
};

function nameRoom(item: string): string {
  const parts = item.split('/');
  return ROOMS[parts[0] ?? ''] ?? ['刊物', '期', '文章'][parts.length - 1] ?? '';
}
