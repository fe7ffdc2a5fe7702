import { isWord } from './words.ts';

/** Surnames of one character, the common ones of the whole country. */
const SURNAMES = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付傅方白邹孟熊秦邱江尹薛闫阎段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井巨汲',
);

/** 复姓, the surnames of two characters. */
const COMPOUND_SURNAMES = new Set(
  '欧阳 司马 上官 诸葛 尉迟 皇甫 令狐 端木 东方 南宫 夏侯 慕容 司徒 公孙 长孙 宇文 轩辕 呼延 独孤 申屠 完颜'.split(
    ' ',
  ),
);

/**
 * Parts of two or three characters that Tibetan, Mongolian and Turkic names written in Han characters are made of; two of
 * them, or one and a last syllable, make a name without a surname: `卓玛才让`, `扎西加`, `娜仁高娃`.
 */
const NAME_PARTS = new Set(
  `才让 才旦 才仁 才郎 才项 才毛 才措 才吉 次仁 次旦 次珍 泽仁 扎西 多杰 多吉 卓玛 卓嘎 卓尕 央金 央宗 拉毛 拉姆 拉加 旦增 丹增 旦正 旦巴 旦知 丹巴
  尼玛 达娃 白玛 班玛 巴桑 普布 普巴 索南 索郎 索朗 仁青 仁增 仁欠 格桑 尕桑 洛桑 罗桑 桑杰 桑吉 加措 嘉措 江措 加羊 嘉央 昂毛 昂秀 昂文 昂青 昂旺 阿旺 措毛
  华旦 华青 完么 完玛 完德 万玛 德吉 德青 德欠 曲珍 曲吉 曲培 曲措 却吉 却太 旺堆 旺姆 旺毛 旺青 旺秀 平措 彭措 强巴 贡布 贡保 公保 公布 更登 更藏 更尕
  南杰 朗杰 南加 尖措 尖参 坚赞 官却 关却 贡却 项秀 项杰 项欠 切羊 切吉 东主 东智 东知 顿珠 顿主 益西 土登 图登 晋美 久美 久迈 江央 江白 俄日 俄周 达杰 群培 热旦
  赛毛 斗拉 斗本 羊毛 羊忠 羊措 桑德 夏吾 拉旦 拉么 叶西 李加 李毛 李先 贾措 罗藏 三智 三知 增太 多旦 金巴 金措 文德 文措 冷知 本巴 华藏 万德 巴毛
  巴特尔 巴图 其其格 格日勒 图雅 乌兰 苏和 娜仁 高娃 巴雅尔 朝鲁 额尔德尼 斯琴 萨仁 道尔吉 孟克 孟和 乌云 托娅 塔娜 呼和 那仁 青格乐 敖其尔 布仁 哈斯 宝音 阿拉坦 满都拉 毕力格 达来 吉尔格勒
  古丽 买买提 艾山 艾力 阿依 努尔 艾买提 吐尔逊 热合曼 库尔班 亚森 玉山 迪丽 热巴 阿不都 木拉提 沙吾提 哈力克`.split(
    /\s+/u,
  ),
);
const LAST_SYLLABLES = new Set('加杰吉毛措太本嘉姆布知智昂德东珠先龙多');

/** How many characters of a name are its surname: 2 for `欧阳修远` and for the first part of `卓玛才让`, else 1. */
export function surnameLength(name: string): number {
  const parts = partsOf(name);
  if (parts) return [...(parts[0] ?? '')].length;
  return COMPOUND_SURNAMES.has([...name].slice(0, 2).join('')) ? 2 : 1;
}

/** The parts of a name that has no surname; undefined for any other text. */
function partsOf(text: string, isFirst = true): string[] | undefined {
  const length = [...text].length;
  for (const size of [5, 4, 3, 2]) {
    const part = text.slice(0, size);
    if (part.length < size || !NAME_PARTS.has(part)) continue;
    const rest = text.slice(size);
    if (rest === '') return isFirst ? undefined : [part];
    const others = partsOf(rest, false);
    if (others) return [part, ...others];
  }
  return !isFirst && length === 1 && LAST_SYLLABLES.has(text) ? [text] : undefined;
}

/**
 * True for what reads as the name of a person and not as a word: a surname and one or two characters (`马玉莲`, `欧阳倩`),
 * or parts round a dot (`买买提·艾力`), or parts that are names themselves (`卓玛才让`). `方案` and `高度` begin with a surname and are words.
 */
export function isPersonalName(text: string): boolean {
  if (/^\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,6}$/u.test(text)) return true;
  if (partsOf(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  const characters = [...text];
  const surname = surnameLength(text);
  const given = characters.length - surname;
  if (surname === 1 && !SURNAMES.has(characters[0] ?? '')) return false;
  return given >= 1 && given <= 2 && !isWord(text) && !/[的了们和]$/u.test(text);
}
