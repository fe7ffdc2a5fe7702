import type { Changes } from './compare.ts';

/** What is new, corrected, moved and withdrawn, in Chinese, one item a line; of a long list the beginning. */
export function printChanges(changes: Changes): string {
  return printGroups(groupsOf(changes)) || '上次发布以后，没有新的、更正的、移动的和撤下的。\n';
}

/** The same in a few words: `新入库 3 个，更正 1 个`. */
export function summarizeChanges(changes: Changes): string {
  return summarize(groupsOf(changes)) || '没有新的和更正的';
}

/** What going back to an earlier publication changes of the site. */
export function printBack(changes: Changes): string {
  return printGroups(groupsOf(changes, BACK)) || '网站的内容没有变。\n';
}

/** The same in a few words. */
export function summarizeBack(changes: Changes): string {
  return summarize(groupsOf(changes, BACK)) || '内容没有变';
}

const FORWARD = { added: '新入库', changed: '更正', returned: '恢复', moved: '移动', gone: '撤下' };
const BACK = { ...FORWARD, changed: '换回旧文' };

type Group = [name: string, items: readonly { item: string; title: string; from?: string }[]];

function groupsOf(changes: Changes, names: typeof FORWARD = FORWARD): Group[] {
  const groups: Group[] = [
    [names.added, changes.added],
    [names.changed, changes.changed],
    [names.returned, changes.returned],
    [names.moved, changes.moved],
    [names.gone, changes.gone],
  ];
  return groups.filter(([, items]) => items.length > 0);
}

function summarize(groups: readonly Group[]): string {
  return groups.map(([name, items]) => `${name} ${items.length} 个`).join('，');
}

function printGroups(groups: readonly Group[]): string {
  const parts = groups.map(([name, items]) => {
    const lines = items
      .slice(0, LINES)
      .map(
        ({ item, title, from }) =>
          `  ${nameRoom(item)} ${item} ${title}${from === undefined ? '' : `（原 ${from}）`}`,
      );
    const rest = items.length > LINES ? [`  ……另有 ${items.length - LINES} 个`] : [];
    return [`${name} ${items.length} 个网址`, ...lines, ...rest].join('\n');
  });
  return parts.map((part) => `${part}\n`).join('');
}

/** Lines of one group that a person still reads. */
const LINES = 60;

const ROOMS: Readonly<Record<string, string>> = {
  people: '人物',
  organizations: '组织',
  columns: '栏目',
  kinds: '文种',
  pages: '页面',
};

/** What an item is: `文章`, `人物`. */
export function nameRoom(item: string): string {
  const parts = item.split('/');
  return ROOMS[parts[0] ?? ''] ?? ['刊物', '期', '文章'][parts.length - 1] ?? '';
}
