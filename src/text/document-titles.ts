import { endsInKind } from './official-titles.ts';

/**
 * True for what is called as laws, rules and official documents are: `工会法`, `关于加强为农民工服务工作的通知`,
 * `女职工劳动保护特别规定`. False for books, newspapers, films, songs and lectures, whose names end in other words.
 */
export function isDocumentTitle(title: string): boolean {
  const plain = plainTitle(title);
  if (NOT_ISSUED.test(plain)) return false;
  return endsInKind(plain) || LAW.test(plain) || RULE.test(plain) || PERIOD.test(compact(title));
}

/** True for a kind of document alone, which names none unless one was named before: `条例`, `指导意见`, `若干措施`. */
export function isBareTitle(title: string): boolean {
  return BARE.test(plainTitle(title));
}

/**
 * What two printings of one title share: without marks, blanks, the state of the draft and, of laws, the name of the
 * country. `《中华人民共和国工会法》` → `工会法`, `市级…制度（试行）` → `市级…制度`.
 */
export function titleKey(title: string): string {
  const plain = plainTitle(title)
    .replace(/[~～–―—-]+/gu, '—')
    .replace(/[“”‘’"'「」『』〈〉《》、，,·•]/gu, '');
  return NATIONAL.test(plain) ? plain.replace(/^(?:中华人民共和国|中国)/u, '') : plain;
}

function plainTitle(title: string): string {
  return compact(title).replace(STATE, '');
}

function compact(title: string): string {
  return title.replace(/\s+/gu, '').replace(/\(/gu, '（').replace(/\)/gu, '）');
}

/** Of a text that is not settled, or was changed: it is the same document. */
const STATE = /(?:（(?:试行|暂行|草案|征求意见稿|送审稿|讨论稿|修订|修正|修订稿|修订草案|修正案)）)+$/u;
/** `法` behind these is a way to do something: 工作法, 书法. */
const LAW = /^宪法$|^.{1,}法典$|.{2}(?<![工创]作|[办方做书看说想技手用])法$/u;
const RULE = /.{3}(?:准则|制度|措施|纲要|职责|流程|指引|规范|目标|公约|宣言|协定|规程|总则|通则)$|.{2}章程$/u;
/** A span of years behind a title is that of a plan, whatever its last word. */
const PERIOD = /.{4}（\d{4}[~～–―—-]+\d{4}年?）$/u;
/** Such reports are printed as books. */
const NOT_ISSUED = /(?:研究|调查|调研|考察|实验|实习|读书)报告$/u;
const BARE =
  /^(?:(?:若干|实施|指导|具体|总体|工作|改革|暂行|有关|相关|贯彻|落实|管理)*)(?:法|条例|规定|办法|规则|细则|准则|章程|决议|决定|公报|公告|通告|意见|通知|通报|报告|请示|批复|函|纪要|方案|措施|规划|计划|纲要|要点|制度|标准)$/u;
const NATIONAL = /^(?:中华人民共和国|中国).{2,}(?:法|章程|条例)$/u;
