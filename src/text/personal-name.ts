const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

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

/** How many characters of a name are its surname: 2 for `欧阳修远`, else 1. */
export function surnameLength(name: string): 1 | 2 {
  return COMPOUND_SURNAMES.has([...name].slice(0, 2).join('')) ? 2 : 1;
}

/**
 * True for what reads as the name of a person and not as a word: a surname and one or two characters (`马玉莲`, `欧阳倩`),
 * or parts round a dot (`买买提·艾力`). `方案` and `高度` begin with a surname and are words.
 */
export function isPersonalName(text: string): boolean {
  if (/^\p{Script=Han}{1,6}[·•]\p{Script=Han}{1,6}$/u.test(text)) return true;
  if (!/^\p{Script=Han}{2,4}$/u.test(text)) return false;
  const characters = [...text];
  const surname = surnameLength(text);
  const given = characters.length - surname;
  if (surname === 1 && !SURNAMES.has(characters[0] ?? '')) return false;
  return given >= 1 && given <= 2 && !isWord(text) && !/[的了们和]$/u.test(text);
}

/** A word of the dictionary; names are not in it. */
function isWord(text: string): boolean {
  return [...segmenter.segment(text)].length === 1;
}
