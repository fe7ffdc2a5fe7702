/**
 * Radicals of the CJK Radicals Supplement and the character each stands for, from Unicode's EquivalentUnifiedIdeograph:
 * those that are characters of a text, which some PDF writers put in their place. The others keep their form.
 */
const SUPPLEMENT = new Map(
  (
    '⺁厂 ⺄乙 ⺅亻 ⺈刀 ⺉刂 ⺊卜 ⺋㔾 ⺌小 ⺍小 ⺎兀 ⺏尣 ⺐尢 ⺒巳 ⺓幺 ⺔彑 ⺕彐 ⺖忄 ⺗㣺 ⺘扌 ⺙攵 ⺛旡 ⺜日 ⺝月 ⺞歺 ⺟母 ⺠民 ⺡氵 ⺢氺 ⺣灬 ⺤爫 ⺥爫 ⺦丬 ' +
    '⺧牛 ⺨犭 ⺩王 ⺫目 ⺬示 ⺭礻 ⺯糹 ⺰纟 ⺱罓 ⺲罒 ⺶羊 ⺹耂 ⺺肀 ⺻聿 ⺼肉 ⺽臼 ⺾艹 ⺿艹 ⻀艹 ⻁虎 ⻂衤 ⻃覀 ⻄西 ⻅见 ⻆角 ⻈讠 ⻉贝 ⻋车 ⻌辶 ⻍辶 ⻎辶 ⻏阝 ⻐钅 ⻑長 ' +
    '⻒镸 ⻓长 ⻔门 ⻖阝 ⻗雨 ⻘青 ⻙韦 ⻚页 ⻛风 ⻜飞 ⻝食 ⻟飠 ⻠饣 ⻢马 ⻣骨 ⻤鬼 ⻥鱼 ⻦鸟 ⻧卤 ⻨麦 ⻩黄 ⻪黾 ⻫斉 ⻬齐 ⻭歯 ⻮齿 ⻯竜 ⻰龙 ⻱龜 ⻲亀 ⻳龟'
  )
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** The others of the block, which stand for parts of characters; a search takes them for what Unicode names all the same. */
const PARTS = new Map(
  '⺂乛 ⺃乚 ⺆冂 ⺇𠘨 ⺑𡯂 ⺪𤴔 ⺗心 ⺮𥫗 ⺳㓁 ⺴冗 ⺵𦉫 ⺷𦍌 ⺸𦍋 ⺽𦥑 ⻇𧢲 ⻊𧾷 ⻏邑 ⻕𨸏 ⻞𩙿 ⻡𩠐'
    .split(' ')
    .map((pair) => [pair.slice(0, 1), pair.slice(1)] as const),
);

/** Fonts of the mainland draw 户 for this radical; Unicode names the form of Taiwan, 戶. */
const DOOR = '\u2f3e';

/** The character a radical stands for: `⼯` → `工`, `⻓` → `长`; any other stays. */
export function unifyRadical(character: string): string {
  if (character === DOOR) return '户';
  const code = character.charCodeAt(0);
  if (code >= 0x2e80 && code <= 0x2eff) return SUPPLEMENT.get(character) ?? character;
  return code >= 0x2f00 && code <= 0x2fd5 ? character.normalize('NFKC') : character;
}

/** The character any radical of the two blocks of radicals stands for, parts of characters too: `⻢` → `马`, `⺗` → `心`. */
export function unifyAnyRadical(character: string): string {
  return PARTS.get(character) ?? unifyRadical(character);
}
