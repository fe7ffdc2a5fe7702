import { isSiteButton } from '../../../text/site-buttons.ts';

/** What a line of a site is that belongs to no text: `当前位置`, `页面工具`; undefined for any other line. */
export function nameSiteLine(words: string): string | undefined {
  if ([...words].length > LONGEST) return undefined;
  return (
    LINES.find(([, pattern]) => pattern.test(words))?.[0] ?? (isToolLine(words) ? '页面工具' : undefined)
  );
}

/** True for a line of a site's foot by words that stand nowhere else: `版权所有`, a licence number. */
export function isSiteFoot(words: string): boolean {
  return (
    [...words].length <= 300 &&
    /版权所有|[©Ⓒ]|copyright|[\u4e00-\u9fff]ICP[备证]|公网安备|网站标识码|政府网站找错/iu.test(words)
  );
}

/** True for a line that belongs to a foot when it touches one: `主办：…`, `地址：…`, `网站地图`. */
export function isFootNeighbour(words: string): boolean {
  return /^(?:主办|承办|协办|技术支持|维护|地址|邮编|邮政编码|电话|传真|联系电话|邮箱|网站地图|联系我们|关于我们|网站声明|法律声明|隐私|建议|您是第)/u.test(
    words,
  );
}

const LONGEST = 160;

const LINES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['当前位置', /^(?:您|你)?(?:现在|当前|目前)?(?:的|所在的?|所处)?(?:位置|栏目)(?:是|为)?\s*[:：>＞]/u],
  ['当前位置', /^(?:网站|本站)?首\s*页\s*(?:[>＞»›→/\\|]|-+>)/u],
  ['前后篇', /^[【[]?[上下]一(?:篇|条|页|则)[】\]]?(?:文章)?\s*(?:[:：>]|$)/u],
  ['分享按钮', /^(?:分享|转发|推荐)(?:到|至|给好友)?\s*[:：]/u],
  ['页面工具', /^[【[（(]?\s*(?:字体|字号|文字大小)\s*[:：]?\s*[【[（(]?\s*(?:特?大|小)/u],
  [
    '发布信息',
    /(?:发布|更新|发表|添加|录入|上传)(?:时间|日期)\s*[:：]|(?:浏览|点击|阅读|访问)(?:次数|量|数|率)?\s*[:：]\s*\d*/u,
  ],
  ['发布信息', /^(?:信息|文章|稿件)?来源\s*[:：].*(?:\d{4}|字[体号])/u],
];

/** Every word of the line is a button: `【打印】【关闭窗口】 大 中 小`. */
function isToolLine(words: string): boolean {
  const pieces = words.split(/[\s|｜:：【】[\]（）()+·\-—]+/u).filter((piece) => piece !== '');
  return pieces.length > 0 && pieces.every((piece) => isSiteButton(piece));
}
