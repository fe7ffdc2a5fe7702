import { parseChineseNumeral } from './numerals.ts';

/** A stretch of a text that ends in the name of a meeting; where the name begins in it only who knows the meeting can say. */
export interface MeetingStretch {
  start: number;
  end: number;
}

/**
 * Finds where a text may name a meeting: from the beginning of the clause, or forty characters before it, to the word that
 * says what kind of meeting it is. `为贯彻省委群团改革工作座谈会精神` → `为贯彻省委群团改革工作座谈会`.
 */
export function findMeetings(text: string): MeetingStretch[] {
  return [...text.matchAll(KIND)].flatMap(({ 0: words, index }) => {
    const end = index + words.length;
    const clause = text.slice(Math.max(0, end - LONGEST), end);
    const start = end - clause.length + Math.max(0, clause.search(LAST_CLAUSE));
    return end - start < SHORTEST ? [] : [{ start, end }];
  });
}

/**
 * A name of a meeting in the one form that all its wordings have: sessions by their figures, `十四届六次委员会议` and
 * `第14届委员会第六次全体会议` → `第14届委员会第6次会议`; `群团改革工作座谈会` without 工作; that somebody called it, and where,
 * left out: `省委在西宁召开座谈会` → `省委座谈会`. What stands before the name stays before it.
 */
export function meetingKey(name: string): string {
  const plain = name
    .replace(/[\s“”"‘’《》〈〉（）()]+/gu, '')
    .replace(CALLED, '')
    .replace(/会议$/u, '会');
  return writeSession(plain) ?? writeCongress(plain) ?? plain.replace(WORK, '');
}

/** True for a form that `meetingKey` gives to a session: there is one of its number, whenever it is spoken of. */
export function isSession(key: string): boolean {
  return /第\d+届\p{Script=Han}+第\d+次会$|第\d+次代表大会$/u.test(key);
}

/** True for the key of a name that says itself whose meeting it is, for all of the country or the province: 全省…, 省委…, 中国…. */
export function namesItsCircle(key: string): boolean {
  return CIRCLE.test(key);
}

/** What of a title names the meeting it was spoken at: `在省总工会十四届六次委员会议上的讲话` → `省总工会十四届六次委员会议`. */
export function meetingOfTitle(title: string): string | undefined {
  const plain = title.replace(/\s+/gu, '');
  const found = SPOKEN_AT.exec(plain)?.[1] ?? PASSED_BY.exec(plain)?.[1];
  return found !== undefined && ENDS_IN_KIND.test(found) ? found : undefined;
}

/** `中国共产党第二十届中央委员会第二次全体会议`, `二十届二中全会`, `全总十七届七次执委会议` with its figures. */
function writeSession(name: string): string | undefined {
  const { before = '', term = '', organ = '', session = '', tail = '' } = SESSION.exec(name)?.groups ?? {};
  const [first, second] = [readFigure(term), readFigure(session)];
  if (first === undefined || second === undefined) return undefined;
  const isCentral = tail.startsWith('中') || organ === '中央委员会';
  const body = isCentral ? `${before.replace(PARTY, '')}${PARTY_NAME}` : before;
  const named = isCentral ? '中央委员会' : organName(organ || tail.replace(TAIL_END, ''));
  return `${body}第${first}届${named}第${second}次会`;
}

/** `中国工会第十八次全国代表大会`, `中国工会第18次代表大会`. */
function writeCongress(name: string): string | undefined {
  const { before = '', number = '' } = CONGRESS.exec(name)?.groups ?? {};
  const figure = readFigure(number);
  return figure === undefined ? undefined : `${before}第${figure}次代表大会`;
}

function organName(organ: string): string {
  return ORGANS.find(([forms]) => forms.test(organ))?.[1] ?? organ;
}

function readFigure(figure: string): number | undefined {
  if (figure === '') return undefined;
  return /^\d+$/u.test(figure) ? Number(figure) : parseChineseNumeral(figure);
}

/** No name of a meeting is longer, those before it counted. */
const LONGEST = 44;
/** A shorter stretch is no name of its own: 座谈会, 会议. */
const SHORTEST = 6;
/** What kind of meeting a name ends in. */
const KIND =
  /会议|全会|(?:座谈|推进|研讨|交流|汇报|现场|动员|总结|表彰|观摩|部署|调度|联席|生活|发布|报告|茶话|听证|论证|评审|通报|协商|恳谈|学习|培训|启动|视频|电话|代表|庆祝|纪念|工作|述职|测评)大?会|(?:开班|开幕|闭幕|启动|颁奖|揭牌)(?:仪)?式|(?:研讨|培训|进修)班|论坛/gu;
const ENDS_IN_KIND = new RegExp(`(?:${KIND.source})$`, 'u');
/** The beginning of what follows the last mark that ends a clause. */
const LAST_CLAUSE = /[^，。；：！？\n]*$/u;
const CALLED =
  /(?:于[\d年月日一二三四五六七八九十〇至—-]{2,20})?(?:在\p{Script=Han}{1,10})?(?:主持|隆重|联合|共同|组织)?(?:召开|举行|举办)了?/u;
const WORK =
  /工作(?=(?:座谈|推进|研讨|交流|汇报|现场|动员|总结|表彰|观摩|部署|调度|联席|通报|协商|述职)大?会$)/u;
const FIGURE = '[\\d〇零一二三四五六七八九十百]+';
const SESSION = new RegExp(
  `^(?<before>.*?)第?(?<term>${FIGURE})届(?<organ>\\p{Script=Han}{0,10}?)第?(?<session>${FIGURE})(?:次|(?=中全会$))(?<tail>中全会|(?:委员会|执委会|执委|执行委员会|全委会|全委|常委会|常委|主席团|纪委)?(?:全体|扩大|委员)*(?:会议|全会|会)?)$`,
  'u',
);
const CONGRESS = new RegExp(`^(?<before>.*?)第(?<number>${FIGURE})次(?:全国|会员)?代表大会$`, 'u');
const TAIL_END = /(?:全体|扩大|委员(?!会$))*(?:会议|全会|(?<!委员|执委|常委)会)?$/u;
const ORGANS = [
  [/^(?:执行委员会|执委会?)/u, '执行委员会'],
  [/^(?:常务委员会|常委会?)/u, '常务委员会'],
  [/^(?:中央纪律检查委员会|中央纪委)/u, '中央纪律检查委员会'],
  [/^(?:纪律检查委员会|纪委)/u, '纪律检查委员会'],
  [/^(?:全体)?(?:委员会|全委会?|委员|)$/u, '委员会'],
] as const;
const PARTY = /(?:中国共产党|中共|党的)$/u;
const PARTY_NAME = '中国共产党';
const CIRCLE = /^(?:中国|中华|中共|中央|党中央|国务院|国家|全国|全党|全军|全省|全自治区|省[委政总]|自治区)/u;
const SPOKEN_AT =
  /在([^在]{4,40})上(?:所?作)?的(?:重要|工作|主题|开幕|闭幕|总结|主持)?(?:讲话|报告|发言|致辞|致词|说明|通报|词|辞)/u;
const PASSED_BY = /(?:日|^[（(])((?:(?!日)\p{Script=Han}){6,40})(?:审议|表决)?通过/u;
