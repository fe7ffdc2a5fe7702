import type { SourceLogEntry } from '../source-document.ts';
import { isFootNeighbour, isSiteFoot, nameSiteLine } from './boilerplate-words.ts';
import type { WebBlock, WebFurniture, WebPage } from './web-block.ts';

/** Parts the text of a page from the site around it, which is told with its words and left out. */
export function dropBoilerplate({ blocks }: WebPage): {
  blocks: WebBlock[];
  furniture: WebFurniture[];
  log: SourceLogEntry[];
} {
  const footAt = findFoot(blocks);
  const reasons = new Map<WebBlock, string>();
  blocks.forEach((one, at) => {
    const name = at >= footAt ? '页脚' : isIndexBox(one) ? '信息索引框' : nameSiteLine(one.words);
    if (name !== undefined) reasons.set(one, name);
  });
  const log: SourceLogEntry[] = [];
  for (const group of findLinkGroups(blocks.filter((one) => !reasons.has(one)))) {
    const isMenu = group.every(({ links }) => links.every(({ words }) => [...words].length <= MENU_WORD));
    for (const one of group) reasons.set(one, isMenu ? '导航' : '一组链接');
    const [first] = group;
    if (!isMenu && first)
      log.push({
        kind: 'doubt',
        paragraph: first.block.place.paragraph,
        message: `一组链接没有收入正文，共 ${group.length} 行；若是本期目录，请把它复制到文本里再导入`,
      });
  }
  const furniture = blocks.flatMap((one, at): WebFurniture[] => {
    const name = reasons.get(one);
    const kind = at >= footAt ? 'foot' : 'head';
    return name === undefined ? [] : [{ kind, name, words: one.words, paragraph: one.block.place.paragraph }];
  });
  return { blocks: blocks.filter((one) => !reasons.has(one)), furniture, log };
}

const MENU_WORD = 8;

/** The foot begins at its first sure line in the second half of the page, or at its neighbours before that. */
function findFoot(blocks: readonly WebBlock[]): number {
  const half = Math.floor(blocks.length / 2);
  const sure = blocks.findIndex(({ words }, at) => at >= half && at > 0 && isSiteFoot(words));
  if (sure < 0) return blocks.length;
  let at = sure;
  while (at > 1 && isFootNeighbour(blocks[at - 1]?.words ?? '')) at -= 1;
  return at;
}

/** A box that a government site sets above a document: 索引号, 发布机构, 生成日期 and so on. */
function isIndexBox({ words, block }: WebBlock): boolean {
  const labels = words.replace(/\s+/gu, '').match(INDEX_LABELS) ?? [];
  return /索\s*引\s*号/u.test(words) && (block.type === 'table' ? labels.length >= 3 : labels.length >= 2);
}

const INDEX_LABELS =
  /(?:索引号|信息分类|主题分类|发布机构|发文机关|发文机构|生成日期|成文日期|发布日期|发文字号|文号|公开方式|公开形式|有效性|体裁分类|信息名称|标题|名称)[:：]?/gu;

/** Lines that are links and nothing else, three in a row, or one line of three; a heading of such lines goes with them. */
function findLinkGroups(blocks: readonly WebBlock[]): WebBlock[][] {
  const groups: WebBlock[][] = [];
  let open: WebBlock[] = [];
  const close = () => {
    const links = open.reduce((sum, one) => sum + one.links.length, 0);
    if (links >= 3 && open.length > 0) groups.push(open);
    open = [];
  };
  blocks.forEach((one, at) => {
    if (isLinks(one)) open.push(one);
    else {
      close();
      const next = blocks[at + 1];
      if (next && isLinks(next) && GROUP_HEAD.test(one.words)) open.push(one);
    }
  });
  close();
  return groups;
}

const GROUP_HEAD = /^(?:相关|热点|热门|推荐|友情|最新|延伸|更多|猜你)[\p{Script=Han}]{0,6}[:：]?$/u;

function isLinks({ words, links, block }: WebBlock): boolean {
  if (block.type === 'table' || links.length === 0 || links.some(isAttachment)) return false;
  const linked = links.reduce((sum, link) => sum + link.words.length, 0);
  return linked >= words.replace(/[\s|｜·>-]+/gu, '').length * 0.8;
}

/** True for a link to a file that belongs to the text: `附件1.doc`. */
export function isAttachment({ words, address }: WebBlock['links'][number]): boolean {
  const isFile = (name: string) => /\.(?:docx?|xlsx?|pptx?|pdf|wps|et|rtf|zip|rar|ofd|ceb|txt)$/iu.test(name);
  return isFile(words.trim()) || isFile(address.split(/[?#]/u)[0] ?? '') || words.startsWith('附件');
}
