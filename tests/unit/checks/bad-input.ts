import { ONE_POINT } from '../../fixtures/one-point.ts';
import iconv from 'iconv-lite';
import type { Edit } from './edited-content.ts';

const swap = (from: string, to: string) => (text: string) => text.replace(from, to);
const append = (more: string) => (text: string) => text + more;
const gbk = (text: string) => new Uint8Array(iconv.encode(text, 'gbk'));

/** A page of `content/pages/`. */
const page = (title: string, body = '', head = '') =>
  `---\ntitle: ${title}\nlead: 一句话。\n${head}---\n\n${body}\n`;

/** One bad input and every message it gets. */
export interface BadInput {
  name: string;
  edits: Record<string, Edit>;
  messages: string[];
}

/** A page is written for readers, and is data as every other text. */
export const BAD_PAGES: BadInput[] = [
  {
    name: 'a page without its one line, and without front matter',
    edits: { 'pages/help.mdx': '---\ntitle: 说明\n---\n', 'pages/more.mdx': '甲。\n' },
    messages: [
      'pages/help.mdx:2 field-missing 缺少 lead：这一项必须写',
      'pages/more.mdx:1 front-matter-missing 文件开头没有用 --- 夹着的文章信息',
    ],
  },
  {
    name: 'a page that names a program for its layout',
    edits: { 'pages/help.mdx': page('说明', '甲。', 'layout: ../evil.mjs\n') },
    messages: ['pages/help.mdx:4 field-unknown 不认识字段 layout，可用的字段有：title、lead'],
  },
  {
    name: 'a page that runs, or loads from elsewhere',
    edits: {
      'pages/help.mdx': page(
        '说明',
        [
          'import x from "./x.js"',
          'export const y = 1',
          '甲{process.exit()}乙',
          '<Signature>\n\n丙\n\n</Signature>',
          '![丁](丁.png)',
          '![戊][r]',
          '[己](javascript:alert)',
          '[r]: data:text/html,x',
        ].join('\n\n'),
      ),
    },
    messages: [
      'pages/help.mdx:6 mdx-foreign “import x from "./x.js"”不是文字，也不是网站认识的标签',
      'pages/help.mdx:8 mdx-foreign “export const y = 1”不是文字，也不是网站认识的标签',
      'pages/help.mdx:10 mdx-foreign “{process.exit()}”不是文字，也不是网站认识的标签',
      'pages/help.mdx:12 mdx-foreign “<Signature>”不是文字，也不是网站认识的标签',
      'pages/help.mdx:18 mdx-foreign “![丁](丁.png)”不是文字，也不是网站认识的标签',
      'pages/help.mdx:20 mdx-foreign “![戊][r]”不是文字，也不是网站认识的标签',
      'pages/help.mdx:22 mdx-foreign “[己](javascript:alert)”链接只能指向 http、https、mailto 网址或本站网页',
      'pages/help.mdx:24 mdx-foreign “[r]: data:text/html,x”链接只能指向 http、https、mailto 网址或本站网页',
    ],
  },
  {
    name: 'a page that is no MDX, and one with a character that is not seen',
    edits: { 'pages/help.mdx': page('说明', '<!-- 注 -->'), 'pages/more.mdx': page('补充', '甲\u200b乙。') },
    messages: [
      'pages/help.mdx:6 mdx-syntax “<!-- 注 -->”：“<”被当成了标签的开头',
      'pages/more.mdx:6 character-invisible “甲\u200b乙。”里有 U+200B',
    ],
  },
  {
    name: 'files that are no text of the archive, wherever they lie',
    edits: {
      'constructor/a.yaml': 'name: 甲\n',
      'issues/x.yaml': 'name: 甲\n',
      'notes/evil.mjs': 'x',
      'pages/help.astro': 'x',
      'pages/below/help.mdx': page('说明'),
      'search/constructor': 'x',
    },
    messages: [
      'constructor/a.yaml:1 file-unknown 这里不该有“a.yaml”',
      'issues/x.yaml:1 file-unknown 这里不该有“x.yaml”',
      'notes/evil.mjs:1 file-unknown 这里不该有“evil.mjs”',
      'pages/below/help.mdx:1 file-unknown 这里不该有“help.mdx”',
      'pages/help.astro:1 file-unknown 这里不该有“help.astro”',
      'search/constructor:1 file-unknown 这里不该有“constructor”',
    ],
  },
];

export const BAD_FILES: BadInput[] = [
  {
    name: 'a file in GBK',
    edits: { '01.mdx': gbk('---\ntitle: 李忠\n---\n') },
    messages: ['01.mdx:1 file-encoding 文件不是 UTF-8，多半是 GBK（ANSI）编码'],
  },
  {
    name: 'a file with a BOM',
    edits: { 'people/li-zhong.yaml': swap('name', '\ufeffname') },
    messages: ['people/li-zhong.yaml:1 file-encoding 文件开头有 BOM（看不见的标记）'],
  },
  {
    name: 'a file in UTF-16',
    edits: { 'issue.yaml': new Uint8Array([0xff, 0xfe, 0x79, 0x00]) },
    messages: ['issue.yaml:1 file-encoding 文件是 UTF-16（Unicode）编码，不是 UTF-8'],
  },
  {
    name: 'a file name that is no address',
    edits: { 'people/李四.yaml': 'name: 李四\nposts: []\n' },
    messages: ['people/李四.yaml:1 file-name “李四”不能作网址'],
  },
  {
    name: 'a file name that Windows takes for a device',
    edits: { 'people/con.yaml': 'name: 李四\nposts: []\n' },
    messages: ['people/con.yaml:1 file-name “con”不能作网址'],
  },
  {
    name: 'characters that no text may hold',
    edits: {
      '01.mdx': swap('title: ', 'title: \u0007'),
      'people/li-zhong.yaml': swap('name: 李忠', 'name: 李\u202e忠\n# 甲\u0000\u2066'),
    },
    messages: [
      '01.mdx:2 file-characters 这一行里有 U+0007',
      'people/li-zhong.yaml:1 file-characters 这一行里有 U+202E',
      'people/li-zhong.yaml:2 file-characters 这一行里有 U+0000',
      'people/li-zhong.yaml:2 file-characters 这一行里有 U+2066',
    ],
  },
  {
    name: 'fields with characters that are not seen or not everywhere, typed or by their numbers',
    edits: {
      'people/li-zhong.yaml': swap('name: 李忠', 'name: 李\u200b忠'),
      'people/jing-fenqing.yaml': swap('name: 井芬清', 'name: "井\\u0007芬清"'),
      'series/gongyun.yaml': swap('description: 青', 'description: \ue000青'),
    },
    messages: [
      'people/jing-fenqing.yaml:1 field-invalid name 写的“井\u0007芬清”：有看不见或别处没有的字符 U+0007',
      'people/li-zhong.yaml:1 field-invalid name 写的“李\u200b忠”：有看不见或别处没有的字符 U+200B',
      'series/gongyun.yaml:7 field-invalid description 写的“\ue000青海省总工会会刊。”：有看不见或别处没有的字符 U+E000',
    ],
  },
  {
    name: 'a body with characters that are not seen, or that another machine has no form for',
    edits: { '01.mdx': append('\n甲\u200b乙\ufffd丙\ue5e5\n') },
    messages: [
      '01.mdx:15 character-invisible “甲\u200b乙\ufffd丙\ue5e5”里有 U+200B',
      '01.mdx:15 character-invisible “甲\u200b乙\ufffd丙\ue5e5”里有 U+FFFD',
      '01.mdx:15 character-invisible “甲\u200b乙\ufffd丙\ue5e5”里有 U+E5E5',
      '01.mdx:15 archive-unaccounted 正文里有 5 个字在原文里找不到：“甲乙\ufffd丙\ue5e5”',
    ],
  },
  {
    name: 'a page whose file name is no address',
    edits: { 'pages/使用说明.mdx': page('使用说明') },
    messages: ['pages/使用说明.mdx:1 file-name “使用说明”不能作网址'],
  },
  {
    name: 'a page that takes an address of the site',
    edits: { 'pages/about.mdx': page('关于'), 'pages/years.mdx': page('大事年表') },
    messages: ['pages/years.mdx:1 address-reserved 网址 /years/ 是网站自己的页面'],
  },
  {
    name: 'a page that takes the address of a series',
    edits: { 'pages/gongyun.mdx': page('青海工运') },
    messages: ['pages/gongyun.mdx:1 address-duplicate 网址 /gongyun/ 已经给了 content/series/gongyun.yaml'],
  },
  {
    name: 'a value YAML takes for a reference to another',
    edits: { 'series/gongyun.yaml': swap('description: 青', 'description: *青') },
    messages: ['series/gongyun.yaml:7 yaml-syntax 以 * 或 & 开头的文字要整个加引号'],
  },
  {
    name: 'a value YAML takes for the name of another',
    edits: { 'people/jing-fenqing.yaml': swap('name: 井', 'name: &井芬 井') },
    messages: ['people/jing-fenqing.yaml:1 yaml-syntax 以 * 或 & 开头的文字要整个加引号'],
  },
  {
    name: 'a value YAML takes for a tag',
    edits: { 'people/li-zhong.yaml': swap('name: 李忠', 'name: !zhong 李忠') },
    messages: ['people/li-zhong.yaml:1 yaml-syntax 以 ! 开头的文字要整个加引号'],
  },
  {
    name: 'an article as .md',
    edits: { '04.md': '文' },
    messages: ['04.md:1 file-unknown 这里不该有“04.md”'],
  },
  {
    name: 'a table of places that was cut off',
    edits: { 'source-places.json': '{"files": ["甲.pdf"], "places": [[1, 1, 1, [0, 0' },
    messages: ['source-places.json:1 source-places 不是完整的 JSON'],
  },
  {
    name: 'a table of places with a page that is none',
    edits: { 'source-places.json': '{"files": ["甲.pdf"], "places": [[1, 1, 1, null], [3, 1, "四", null]]}' },
    messages: ['source-places.json:1 source-places places.1.2 写的“四”：要写数字（不加引号）'],
  },
  {
    name: 'a table of places with a box that is none',
    edits: { 'source-places.json': '{"files": ["甲.pdf"], "places": [[1, 1, 1, [500, 0, 100, 20], 90]]}' },
    messages: ['source-places.json:1 source-places places.0.3 写的是列表：左要小于右，上要小于下'],
  },
  {
    name: 'a table of places that names a file too many',
    edits: { 'source-places.json': '{"files": ["甲.pdf"], "places": [[1, 2, 1, null]]}' },
    messages: [
      'source-places.json:1 source-places 整个文件 写的是一组字段：places 里有一行指的文件不在 files 里',
    ],
  },
  {
    name: 'drafts of a second import',
    edits: {
      'issues/gongyun/2017-no9/import-2/01.mdx': '草稿 {',
      'issues/gongyun/2017-no9/import-2/issue.yaml': '草稿: [',
    },
    messages: ['import-2:1 draft-left “import-2”里是再次导入的草稿，网站不收'],
  },
  {
    name: 'new files that are still to be filled',
    edits: {
      '01.mdx': (text) =>
        text.replace(/^title: .*$/mu, 'title: 【待填】').replace(/\n*$/u, '\n\n【待填】正文\n'),
      'people/wei-zhi.yaml': 'name: 【待填】\nposts: []\n',
    },
    messages: [
      '01.mdx:2 left-to-fill title 还写着“【待填】”',
      '01.mdx:15 left-to-fill 正文 还写着“【待填】”',
      'people/wei-zhi.yaml:1 left-to-fill name 还写着“【待填】”',
    ],
  },
  {
    name: 'a folder with a source only',
    edits: { 'issues/gongyun/2018-no1/source.txt': '文' },
    messages: [
      'issues/gongyun/2018-no1/issue.yaml:1 file-missing 这一期没有 issue.yaml（刊期、目录、版权页）',
      'issues/gongyun/2018-no1/01.mdx:1 file-missing 这一期还没有文章（.mdx）',
    ],
  },
  {
    name: 'a folder of a series that has no file',
    edits: { 'issues/qita/2018/source.txt': '文' },
    messages: [
      'issues/qita/2018/issue.yaml:1 file-missing 这一期没有 issue.yaml（刊期、目录、版权页）',
      'issues/qita/2018/01.mdx:1 file-missing 这一期还没有文章（.mdx）',
      'issues/qita/2018:1 series-unknown 文件夹“qita”在 content/series 里没有同名的 .yaml',
    ],
  },
  {
    name: 'a column of a series that has no file',
    edits: { 'columns/sheng-zong-dongtai.yaml': swap('gongyun', 'gongyn') },
    messages: [
      'columns/sheng-zong-dongtai.yaml:2 series-unknown series 写的“gongyn”在 content/series 里没有',
      'issue.yaml:17 column-file-missing 栏目“省总动态”没有档案',
    ],
  },
  {
    name: 'a series that takes an address of the site',
    edits: {
      'series/search.yaml':
        'name: 检索\nform: journal\npublisher: { ids: [sheng-zong], name: 青海省总工会 }\naudience: public\ndescription: 某刊。\norder: 2\n',
    },
    messages: ['series/search.yaml:1 address-reserved 网址 /search/ 是网站自己的页面'],
  },
  {
    name: 'an article that takes an address of its issue',
    edits: { 'read.mdx': '---\ntitle: 读后感\nkind: 随笔\n---\n\n文。\n' },
    messages: [
      'read.mdx:1 address-reserved 网址 /gongyun/2017-no9/read/ 是网站自己的页面',
      'read.mdx:1 contents-unknown-article 《读后感》（read）在 issue.yaml 的 contents 和 unlisted 里都没有',
      'read.mdx:2 field-unaccounted title 写的“读后感”在原文这一部分里找不到',
      'read.mdx:6 archive-unaccounted 正文里有 2 个字在原文里找不到：“文。”',
    ],
  },
  {
    name: 'people and bodies at the addresses of their letters',
    edits: {
      'people/initials.yaml': 'name: 甲\nposts: []\n',
      'organizations/initials.yaml': 'name: 某局\nkind: 其他\n',
    },
    messages: [
      'people/initials.yaml:1 address-reserved 网址 /people/initials/ 是网站自己的页面',
      'organizations/initials.yaml:1 address-reserved 网址 /organizations/initials/ 是网站自己的页面',
    ],
  },
  {
    name: 'two files with one address',
    edits: {
      'index.mdx': '---\ntitle: 座谈会现场\nkind: 图片\n---\n',
      'issue.yaml': append('unlisted:\n  - { article: index, placement: 封底 }\n'),
    },
    messages: [
      'index.mdx:1 address-duplicate 网址 /gongyun/2017-no9/ 已经给了 content/issues/gongyun/2017-no9/issue.yaml',
    ],
  },
];

export const BAD_DATA: BadInput[] = [
  {
    name: 'YAML with two colons in a line',
    edits: { '01.mdx': swap('title: 李忠', 'title: 李忠: ') },
    messages: ['01.mdx:2 yaml-syntax 一行里有两个“: ”，后面的文字要整个加引号'],
  },
  {
    name: 'YAML indented with a tab',
    edits: { 'issue.yaml': swap('  - 青海工运', '\t- 青海工运') },
    messages: ['issue.yaml:4 yaml-syntax 缩进用了 Tab，要用空格'],
  },
  {
    name: 'the same key twice',
    edits: { '01.mdx': swap('kind: 新闻', 'kind: 新闻\nkind: 新闻') },
    messages: ['01.mdx:4 yaml-syntax 同一个字段写了两次'],
  },
  {
    name: 'no front matter',
    edits: { '01.mdx': '正文。\n' },
    messages: ['01.mdx:1 front-matter-missing 文件开头没有用 --- 夹着的文章信息'],
  },
  {
    name: 'an unknown key near a known one',
    edits: { '01.mdx': swap('pageStart', 'pagestart') },
    messages: ['01.mdx:5 field-unknown 不认识字段 pagestart，是不是想写 pageStart？'],
  },
  {
    name: 'an unknown key near nothing',
    edits: { 'people/jing-fenqing.yaml': append('zzzzzzzz: 1\n') },
    messages: [
      'people/jing-fenqing.yaml:3 field-unknown 不认识字段 zzzzzzzz，可用的字段有：name、otherNames、note、posts',
    ],
  },
  {
    name: 'a key inside a list',
    edits: { '03.mdx': swap('    name: 井芬清', '    name: 井芬清\n    pots: 作者') },
    messages: ['03.mdx:9 field-unknown 不认识字段 authors.0.pots，是不是想写 post？'],
  },
  {
    name: 'a missing key',
    edits: { '01.mdx': swap('kind: 新闻\n', '') },
    messages: ['01.mdx:2 field-missing 缺少 kind：这一项必须写'],
  },
  {
    name: 'an empty value',
    edits: { '01.mdx': swap('kind: 新闻', 'kind:') },
    messages: [
      '01.mdx:3 field-invalid kind 写的是空的：只能是 讲话、报告、公报、决议、通知、新闻、简讯、经验材料、理论文章、人物通讯、随笔、家书、故事、健康、启事、图片、展板',
    ],
  },
  {
    name: 'a kind that is none',
    edits: { '01.mdx': swap('kind: 新闻', 'kind: 消息') },
    messages: [
      '01.mdx:3 field-invalid kind 写的“消息”：只能是 讲话、报告、公报、决议、通知、新闻、简讯、经验材料、理论文章、人物通讯、随笔、家书、故事、健康、启事、图片、展板',
    ],
  },
  {
    name: 'a page in words',
    edits: { '01.mdx': swap('pageStart: 21', 'pageStart: 二十一') },
    messages: ['01.mdx:5 field-invalid pageStart 写的“二十一”：要写数字（不加引号）'],
  },
  {
    name: 'a page that is negative',
    edits: { '01.mdx': swap('pageStart: 21', 'pageStart: -21') },
    messages: ['01.mdx:5 field-invalid pageStart 写的“-21”：页码要大于 0'],
  },
  {
    name: 'a list where one value belongs',
    edits: { '01.mdx': swap('kind: 新闻', 'kind: [新闻]') },
    messages: [
      '01.mdx:3 field-invalid kind 写的是列表：只能是 讲话、报告、公报、决议、通知、新闻、简讯、经验材料、理论文章、人物通讯、随笔、家书、故事、健康、启事、图片、展板',
    ],
  },
  {
    name: 'an empty list',
    edits: { '03.mdx': swap('authors:\n  - person: jing-fenqing\n    name: 井芬清', 'authors: []') },
    messages: ['03.mdx:6 field-invalid authors 写的是列表：至少要有 1 项'],
  },
  {
    name: 'a value with a space at its end',
    edits: { '03.mdx': swap('reprint: 党史纵横', "reprint: '党史纵横 '") },
    messages: ['03.mdx:9 field-invalid reprint 写的“党史纵横 ”：首尾不能有空格'],
  },
  {
    name: 'a date without quotes',
    edits: { '01.mdx': swap('pageStart', 'date: 2017-08-07\npageStart') },
    messages: ['01.mdx:5 field-invalid date 写的“2017-08-07”没有加引号：日期要加引号，例如 "2023-02-17"'],
  },
  {
    name: 'a date in another form',
    edits: { '01.mdx': swap('pageStart', "date: '2017.8.7'\npageStart") },
    messages: ['01.mdx:5 field-invalid date 写的“2017.8.7”：日期要写成 "2023"、"2023-02" 或 "2023-02-17"'],
  },
  {
    name: 'a date the calendar does not have',
    edits: { '01.mdx': swap('pageStart', "date: '2017-02-30'\npageStart") },
    messages: ['01.mdx:5 date-impossible date 写的“2017-02-30”：日历上没有这一天'],
  },
  {
    name: 'a page range that runs backwards',
    edits: { '01.mdx': swap('pageStart: 21', 'pageStart: 21\npageEnd: 20') },
    messages: ['01.mdx:6 page-range pageEnd 写的“20”：止页 20 小于起页 21'],
  },
  {
    name: 'a double number that runs backwards',
    edits: { 'issue.yaml': swap('[9]', '[9, 8]') },
    messages: ['issue.yaml:2 field-invalid numbers 写的是列表：合刊期号倒置：9、8'],
  },
  {
    name: 'a year before printing',
    edits: { 'issue.yaml': swap('year: 2017', 'year: 201') },
    messages: ['issue.yaml:1 field-invalid year 写的“201”：不能小于 1900'],
  },
  {
    name: 'a correction without its source',
    edits: { 'corrections.yaml': swap('  source: 久治县 and 海南州\n', '') },
    messages: ['corrections.yaml:1 field-missing 缺少 0.source：要写 source：原文怎样'],
  },
];

export const BAD_SITE: BadInput[] = [
  {
    name: 'no site.yaml',
    edits: { 'site.yaml': null },
    messages: ['site.yaml:1 file-missing 没有 site.yaml（文献库的名称、主办、菜单、文种）'],
  },
  {
    name: 'a site without a name',
    edits: { 'site.yaml': swap('name: 小文献库\n', '') },
    messages: ['site.yaml:1 field-missing 缺少 name：这一项必须写'],
  },
  {
    name: 'a setting mistyped',
    edits: { 'site.yaml': append('colour: 红\n') },
    messages: ['site.yaml:35 field-unknown 不认识字段 colour，是不是想写 colours？'],
  },
  {
    name: 'an origin with a path',
    edits: { 'site.yaml': append('origin: https://example.cn/\n') },
    messages: [
      'site.yaml:35 field-invalid origin 写的“https://example.cn/”：要写成 https://主机名，末尾不写斜线',
    ],
  },
  {
    name: 'a colour in words',
    edits: { 'site.yaml': append("colours: { light: 红, warm: '#8e2012', night: '#e8876f' }\n") },
    messages: [
      'site.yaml:35 field-invalid colours.light 写的“红”：颜色要写成 "#a6291b"：加引号，井号后六位小写十六进制',
    ],
  },
  {
    name: 'a colour too pale to be read',
    edits: { 'site.yaml': append("colours: { light: '#e8c9a0', warm: '#8e2012', night: '#e8876f' }\n") },
    messages: [
      'site.yaml:35 field-invalid colours.light 写的“#e8c9a0”：与底色 #f7f3ea 反差不到 4.5，字会看不清',
    ],
  },
  {
    name: 'a name space that is no UUID',
    edits: { 'site.yaml': swap('c0c4d3a6-', '') },
    messages: [
      'site.yaml:5 field-invalid bookNamespace 写的“6c0e-5b7a-9d55-2f0e6f2b8a11”：要写一个 UUID（小写），每个文献库各用各的，公布以后不能改',
    ],
  },
  {
    name: 'a seal that is no path',
    edits: { 'site.yaml': swap('seal: M8', 'seal: url(x) M8') },
    messages: [
      'site.yaml:6 field-invalid seal 写的“url(x) M8 9h16v3h-6.4v8.6H25v3H7v-3h7.4V…”：只能是 SVG 路径（path 的 d）：字母、数字、空格、逗号、点、减号',
    ],
  },
  {
    name: 'a menu that leads nowhere',
    edits: { 'site.yaml': swap('/years/', '/nianfen/') },
    messages: ['site.yaml:13 field-invalid menu.5.href 写的“/nianfen/”：没有这个网页'],
  },
  {
    name: 'a menu that leads out',
    edits: { 'site.yaml': swap('/years/', 'https://example.cn/') },
    messages: [
      'site.yaml:13 field-invalid menu.5.href 写的“https://example.cn/”：要写成站内网址，前后都有斜线，例如 /series/',
    ],
  },
  {
    name: 'a kind named twice',
    edits: { 'site.yaml': swap('name: 报告, address: baogao', 'name: 讲话, address: baogao') },
    messages: ['site.yaml:18 field-invalid kinds.1.name 写的“讲话”：前面已经有了'],
  },
  {
    name: 'two kinds at one address',
    edits: { 'site.yaml': swap('address: baogao', 'address: jianghua') },
    messages: ['site.yaml:18 field-invalid kinds.1.address 写的“jianghua”：前面已经有了'],
  },
  {
    name: 'a site in two minds',
    edits: { 'site.yaml': append('name: 另一个\n') },
    messages: ['site.yaml:35 yaml-syntax 同一个字段写了两次'],
  },
  {
    name: 'a kind of body the site does not name',
    edits: { 'organizations/sheng-zong.yaml': swap('kind: 省总工会', 'kind: 工会') },
    messages: [
      'organizations/sheng-zong.yaml:3 field-invalid kind 写的“工会”：只能是 全国总工会、省总工会、省总部室、市州总工会、县区总工会、产业工会、直属单位、基层工会、其他',
    ],
  },
];

export const BAD_REFERENCES: BadInput[] = [
  {
    name: 'an unknown person near a known one',
    edits: { '03.mdx': swap('jing-fenqing', 'jing-fenqin') },
    messages: ['03.mdx:7 person-unknown 没有人物“jing-fenqin”，是不是“jing-fenqing”？'],
  },
  {
    name: 'an unknown person in the masthead',
    edits: { 'issue.yaml': swap('li-zhong', 'wang-wu-zhao') },
    messages: ['issue.yaml:8 person-unknown 没有人物“wang-wu-zhao”'],
  },
  {
    name: 'another name than the file of the person has',
    edits: { 'people/jing-fenqing.yaml': swap('井芬清', '井芬青') },
    messages: ['03.mdx:8 person-name 这里印的是“井芬清”，人物档案 jing-fenqing 是“井芬青”'],
  },
  {
    name: 'an unknown organization',
    edits: { '01.mdx': swap('[jingji-jishu-bu]', '[jingji-jishu]') },
    messages: ['01.mdx:7 organization-unknown 没有组织“jingji-jishu”，是不是“jingji-jishu-bu”？'],
  },
  {
    name: 'another name than the file of the organization has',
    edits: { 'organizations/xuanjiao-bu.yaml': swap('shortNames: [省总宣教部]\n', '') },
    messages: [
      '02.mdx:9 organization-name 这里印的是“省总宣教部”，组织档案 xuanjiao-bu 是“青海省总工会宣传教育部”',
    ],
  },
  {
    name: 'an unknown parent',
    edits: { 'organizations/xuanjiao-bu.yaml': swap('sheng-zong', 'quan-zong') },
    messages: [
      'organizations/xuanjiao-bu.yaml:4 organization-unknown 没有组织“quan-zong”，是不是“sheng-zong”？',
    ],
  },
  {
    name: 'organizations above each other',
    edits: { 'organizations/sheng-zong.yaml': append('parent: xuanjiao-bu\n') },
    messages: [
      'organizations/sheng-zong.yaml:4 organization-cycle 上下级成了圈：sheng-zong → xuanjiao-bu → sheng-zong',
      'organizations/xuanjiao-bu.yaml:4 organization-cycle 上下级成了圈：xuanjiao-bu → sheng-zong → xuanjiao-bu',
    ],
  },
  {
    name: 'a column the contents do not print',
    edits: { '01.mdx': swap('省总动态', '省总信息') },
    messages: ['01.mdx:4 column-unknown column 写的“省总信息”，本期栏目有：省总动态、综艺之旅'],
  },
  {
    name: 'a column of another article',
    edits: { '01.mdx': swap('column: 省总动态', 'column: 综艺之旅') },
    messages: ['01.mdx:4 contents-differ column 写的是“综艺之旅”，目录里这一篇在“省总动态”'],
  },
  {
    name: 'another start page than the contents',
    edits: { '01.mdx': swap('pageStart: 21', 'pageStart: 22') },
    messages: ['01.mdx:5 contents-differ pageStart 写的是“22”，目录印的是第 21 页'],
  },
  {
    name: 'an article the contents do not know',
    edits: { '04.mdx': '---\ntitle: 座谈会现场\nkind: 图片\n---\n' },
    messages: [
      '04.mdx:1 contents-unknown-article 《座谈会现场》（04）在 issue.yaml 的 contents 和 unlisted 里都没有',
    ],
  },
  {
    name: 'a contents entry without its article',
    edits: { '03.mdx': null, 'corrections.yaml': null },
    messages: [
      'issue.yaml:31 contents-without-article 目录《窗外的白丁香》指向“03”，却没有 03.mdx',
      '01.mdx:11 texts-differ 原文（source.txt:33）是“and”，这里是“和”',
      'source.txt:56 source-unaccounted 原文 89 个字没有着落（到第 64 行）：“窗外的白丁香井芬清今夜,你也倦了吗?点缀了你今夜……你凝视。摘自《党史纵横》”（前文“教部)座谈会现场”）',
    ],
  },
  {
    name: 'an unlisted item without its article',
    edits: { 'issue.yaml': append('unlisted:\n  - { article: cover, placement: 封面, after: zz }\n') },
    messages: [
      'issue.yaml:33 contents-without-article unlisted 第 1 项指向“cover”，却没有 cover.mdx',
      'issue.yaml:33 contents-without-article unlisted 里 after 写的“zz”没有 zz.mdx',
    ],
  },
  {
    name: 'an article listed twice',
    edits: { 'issue.yaml': append("unlisted:\n  - { article: '03', placement: 封底 }\n") },
    messages: ['issue.yaml:33 contents-twice “03”列了两次：目录《窗外的白丁香》，unlisted 第 1 项'],
  },
  {
    name: 'evidence in no item',
    edits: { 'people/li-zhong.yaml': swap('2017-no9/01', '2017-no9/11') },
    messages: ['people/li-zhong.yaml:7 evidence-item 没有“gongyun/2017-no9/11”这一篇（期）'],
  },
  {
    name: 'evidence that is not there',
    edits: { 'people/li-zhong.yaml': swap('常务副主席李忠', '主席李忠') },
    messages: [
      'people/li-zhong.yaml:8 evidence-quote “gongyun/2017-no9/01”里没有“省总工会党组书记、主席李忠”',
    ],
  },
  {
    name: 'a picture that is missing',
    edits: {
      '02.mdx': swap('- caption: 座谈会现场', '- caption: 座谈会现场\n    file: photos/zuotanhui.jpg'),
    },
    messages: ['02.mdx:12 file-missing public 里没有图片“photos/zuotanhui.jpg”'],
  },
  {
    name: 'a picture that is not beside its article',
    edits: { '02.mdx': swap('- caption: 座谈会现场', '- caption: 座谈会现场\n    file: photo-1.jpg') },
    messages: ['02.mdx:12 file-missing 这一期的文件夹里没有图片“photo-1.jpg”'],
  },
  {
    name: 'a picture of public/ in other capitals than the disk has',
    edits: { '02.mdx': swap('- caption: 座谈会现场', '- caption: 座谈会现场\n    file: photos/Hui.JPG') },
    messages: [
      '02.mdx:12 file-missing public 里没有图片“photos/Hui.JPG”，有“photos/hui.jpg”：大小写也要一样',
    ],
  },
  {
    name: 'a picture in other capitals than it has beside its article, in the text',
    edits: {
      'photo-1.gif': ONE_POINT.gif,
      '02.mdx': (text) => `${text.replace('现场', '现场\n    file: photo-1.gif')}\n![会场](Photo-1.gif)\n`,
    },
    messages: [
      '02.mdx:19 file-missing 这一期的文件夹里没有图片“Photo-1.gif”，有“photo-1.gif”：大小写也要一样',
    ],
  },
  {
    name: 'a picture whose name is no address',
    edits: { 'IMG_0001.JPG': ONE_POINT.gif },
    messages: ['IMG_0001.JPG:1 file-name “IMG_0001.JPG”不能作图片的文件名'],
  },
  {
    name: 'a file that is no picture',
    edits: {
      'photo-1.jpg': '不是图片',
      '02.mdx': swap('- caption: 座谈会现场', '- caption: 座谈会现场\n    file: photo-1.jpg'),
    },
    messages: ['02.mdx:12 picture-broken “photo-1.jpg”打不开：不是 JPEG、PNG、GIF、WebP 图片，或者坏了'],
  },
  {
    name: 'a picture whose ending names another format',
    edits: { 'photo-1.jpg': ONE_POINT.gif, '02.mdx': append('\n![会场](photo-1.jpg)\n') },
    messages: ['02.mdx:18 picture-broken “photo-1.jpg”其实是 GIF 图片'],
  },
  {
    name: 'a picture that no article names',
    edits: { 'photo-1.jpg': '' },
    messages: [
      'photo-1.jpg:1 file-unknown 没有文章用到图片“photo-1.jpg”：写进 photos 的 file 或正文，或移走',
    ],
  },
  {
    name: 'a photograph of which nothing is known',
    edits: { '02.mdx': swap('- caption: 座谈会现场', '- alt: 会场') },
    messages: ['02.mdx:11 field-missing 缺少 photos.0.caption：这一项必须写'],
  },
  {
    name: 'an article brought in twice',
    edits: {
      '04.mdx':
        '---\ntitle: 窗外的白丁香\nkind: 随笔\ncolumn: 综艺之旅\nauthors: [{ person: jing-fenqing, name: 井芬清 }]\n---\n',
      'issue.yaml': append("unlisted:\n  - { article: '04', placement: 封底 }\n"),
    },
    messages: ['04.mdx:2 title-duplicate 《窗外的白丁香》与 03.mdx 同题、同栏、同作者'],
  },
];

export const BAD_BODIES: BadInput[] = [
  {
    name: 'a list in eight hundred levels, which the parser would take minutes for',
    edits: {
      '01.mdx': append(
        `\n${Array.from({ length: 800 }, (_, level) => `${'  '.repeat(level)}- 甲`).join('\n')}\n`,
      ),
    },
    messages: ['01.mdx:65 mdx-syntax “甲”：缩进或列表、引文套得太深'],
  },
  {
    name: 'an open brace',
    edits: { '01.mdx': swap('**李忠表示，**', '_{一线劳动者 **李忠表示，**') },
    messages: [
      '01.mdx:13 mdx-syntax “_{一线劳动者 **李忠表示，**要大力支持基层工会职工活动阵地建设，开展“践行”：花括号里的内容被当成了程序',
    ],
  },
  {
    name: 'a less-than sign before a figure',
    edits: { '01.mdx': swap('3000元', '<3000元') },
    messages: [
      '01.mdx:13 mdx-syntax “**李忠表示，**要大力支持基层工会职工活动阵地建设，开展“践行新理念、建功‘十”：“<”被当成了标签的开头',
    ],
  },
  {
    name: 'a tag that is not closed',
    edits: { '01.mdx': append('\n<Signature>\n') },
    messages: ['01.mdx:15 mdx-syntax “<Signature>”：标签没有成对'],
  },
  {
    name: 'an expression',
    edits: { '01.mdx': swap('3000元', '{1 + 1}3000元') },
    messages: ['01.mdx:13 mdx-foreign “{1 + 1}”不是文字，也不是网站认识的标签'],
  },
  {
    name: 'a component the site does not know',
    edits: { '01.mdx': append('\n<Photo />\n') },
    messages: ['01.mdx:15 mdx-foreign “<Photo />”不是文字，也不是网站认识的标签'],
  },
  {
    name: 'a column without a file',
    edits: { 'columns/sheng-zong-dongtai.yaml': swap('省总动态', '省总短波') },
    messages: ['issue.yaml:17 column-file-missing 栏目“省总动态”没有档案'],
  },
  {
    name: 'a column of another series',
    edits: { 'columns/sheng-zong-dongtai.yaml': swap('series: gongyun', 'series: qita') },
    messages: [
      'columns/sheng-zong-dongtai.yaml:2 series-unknown series 写的“qita”在 content/series 里没有',
      'issue.yaml:17 column-file-missing 栏目“省总动态”没有档案',
    ],
  },
  {
    name: 'word lists of search that are none',
    edits: {
      'search/synonyms.yaml': '- [二十大, 党的二十大]\n- [全总]\n- [甲, 3]\n',
      'search/variants.yaml': '峯: 峰\n羣: 群体\n',
    },
    messages: [
      'search/synonyms.yaml:2 field-invalid 1 写的是列表：一组至少两个词',
      'search/synonyms.yaml:3 field-invalid 2.1 写的“3”：要写文字（数字和日期要加引号）',
      'search/variants.yaml:2 field-invalid 羣 写的“群体”：只能是一个字',
    ],
  },
  {
    name: 'formulas that are none',
    edits: {
      'search/formulas.yaml': [
        '- phrase: 工资集体协商',
        '- phrase: ，。！',
        `- phrase: ${'字'.repeat(31)}`,
        '- group: 工会工作',
        '- phrase: 工资·集体协商',
        '- 产改',
        '- phrase: 职代会',
        '  since: 2017',
        '',
      ].join('\n'),
    },
    messages: [
      'search/formulas.yaml:2 field-invalid 1.phrase 写的“，。！”：要有可以查找的文字，不能只有标点',
      `search/formulas.yaml:3 field-invalid 2.phrase 写的“${'字'.repeat(31)}”：最多 30 个字`,
      'search/formulas.yaml:4 field-missing 缺少 3.phrase：这一项必须写',
      'search/formulas.yaml:6 field-invalid 5 写的“产改”：要写几行“字段: 值”',
      'search/formulas.yaml:8 field-unknown 不认识字段 6.since，可用的字段有：phrase、group、note',
    ],
  },
  {
    name: 'formulas that are one',
    edits: { 'search/formulas.yaml': '- phrase: 工资集体协商\n- phrase: “工资 集体协商”\n' },
    messages: [
      'search/formulas.yaml:2 field-invalid 1.phrase 写的““工资 集体协商””：和第 1 条是同一个提法，留一条',
    ],
  },
  {
    name: 'a word list that is no YAML, and a file that is no word list',
    edits: { 'search/synonyms.yaml': '- [甲, 乙\n', 'search/stop-words.yaml': '- 的\n' },
    messages: [
      'search/stop-words.yaml:1 file-unknown 这里不该有“stop-words.yaml”',
      'search/synonyms.yaml:2 yaml-syntax 缩进不对，或者冒号、引号用错了地方',
    ],
  },
  {
    name: 'page marks out of order, outside the article, without a page',
    edits: {
      '01.mdx': (text) =>
        text
          .replace('pageStart: 21', 'pageStart: 21\npageEnd: 24')
          .replace('3000元', '<PageMark page="23" />30<PageMark page="22" />00元')
          .concat('\n<PageMark page="九" />\n\n<PageMark page="900" />\n'),
    },
    messages: [
      '01.mdx:14 page-mark 第22页的标记在第23页之后',
      '01.mdx:16 page-mark 页码标记里没有页码',
      '01.mdx:18 page-mark 第900页的标记超过了本篇的末页（第24页）',
    ],
  },
  {
    name: 'a quotation that is not closed',
    edits: {
      '01.mdx': swap('十三五’”', '十三五’'),
      'corrections.yaml': append(
        "- kind: misread\n  article: '01'\n  source: 建功‘十三五’”竞赛\n  archive: 建功‘十三五’竞赛\n  reason: 试验\n",
      ),
    },
    messages: ['01.mdx:13 marks-unbalanced “工活动阵地建设，开展“践行新理念、建功‘十三”里的 “ 没有另一半'],
  },
  {
    name: 'half-width punctuation',
    edits: { '03.mdx': swap('晚风清幽，', '晚风清幽,') },
    messages: ['03.mdx:12 punctuation-width “晚风清幽,几许轻愁，一枝白”里的 , 是半角'],
  },
  {
    name: 'a space at a figure',
    edits: { '01.mdx': swap('补助3000元', '补助 3000 元') },
    messages: [
      '01.mdx:13 digit-space “时，发放住院补助 3000 元。”里数字旁有空格',
      '01.mdx:13 digit-space “院补助 3000 元。”里数字旁有空格',
    ],
  },
  {
    name: 'a space at a figure on a later line of a paragraph, behind bold words',
    edits: {
      '01.mdx': (text) => text.replace('要大力支持', '要大力\n支持').replace('补助3000元', '补助 3000元'),
    },
    messages: [
      '01.mdx:14 digit-space “时，发放住院补助 3000元。”里数字旁有空格',
      '01.mdx:14 space-changed 原文（source.txt:37）是“力支”，这里是“力 支”',
    ],
  },
  {
    name: 'a date at the end of a text whose field is empty',
    edits: { '03.mdx': (text) => `${text}\n2017年9月1日\n`, 'source.txt': append('\n2017年9月1日\n') },
    messages: ['03.mdx:16 role-doubtful 正文“2017年9月1日”像成文日期，字段 date 却空着'],
  },
  {
    name: 'asterisks that make nothing bold',
    edits: { '01.mdx': swap('**李忠表示，**', '** 李忠表示，**') },
    messages: [
      '01.mdx:13 markdown-leftover “** 李忠表示，**”里的 ** 会原样印出来',
      '01.mdx:13 markdown-leftover “** 李忠表示，**要大力支持基层工”里的 ** 会原样印出来',
      '01.mdx:13 archive-unaccounted 正文里有 2 个字在原文里找不到：“**”',
      '01.mdx:13 archive-unaccounted 正文里有 2 个字在原文里找不到：“**”（前文“**李忠表示，”）',
      '01.mdx:13 bold-changed “李忠表示，**要大力支持……”原文加粗，这里没有',
    ],
  },
];

export const BAD_NUMBERS: BadInput[] = [
  {
    name: 'a published paragraph that is gone',
    edits: {
      'paragraphs.yaml': "'03':\n  - p1 30 0123456789abcdef 昨夜星辰昨夜风画楼西 桂堂东身无彩凤双飞翼\n",
    },
    messages: [
      'paragraphs.yaml:2 paragraph-gone 03 的段落 p1（开头是“昨夜星辰昨夜风画楼西”）在正文里找不到了',
    ],
  },
  {
    name: 'a number cut out of the lock',
    edits: { 'paragraphs.yaml': "'03':\n  - p2 撤下 重复\n" },
    messages: ['paragraphs.yaml:1 paragraph-gone 03 的编号 p1 从这里删掉了'],
  },
  {
    name: 'a row of the lock that is none',
    edits: { 'paragraphs.yaml': "'03':\n  - 第一段\n" },
    messages: ['paragraphs.yaml:2 paragraph-gone “第一段”不是段落编号的写法'],
  },
  {
    name: 'an article that is gone with its numbers',
    edits: { 'paragraphs.yaml': "'09':\n  - p1 撤下 重复\n" },
    messages: ['paragraphs.yaml:1 paragraph-gone 09.mdx 不见了，它的 1 个段落编号没有着落'],
  },
];

export const BAD_TEXTS: BadInput[] = [
  {
    name: 'a lost character',
    edits: { '03.mdx': swap('轻易', '轻') },
    messages: ['source.txt:62 source-unaccounted 原文 1 个字没有着落：“易”（前文“你耳语,却不敢轻”）'],
  },
  {
    name: 'a lost paragraph',
    edits: { '02.mdx': swap('省总工会党组成员韩生华出席捐助仪式。\n', '') },
    messages: [
      'source.txt:50 source-unaccounted 原文 18 个字没有着落：“省总工会党组成员韩生华出席捐助仪式。”（前文“爱心捐助贫困学生”）',
    ],
  },
  {
    name: 'a lost full stop before a sign-off',
    edits: { '02.mdx': swap('出席捐助仪式。', '出席捐助仪式') },
    messages: ['source.txt:50 source-unaccounted 原文 1 个字没有着落：“。”（前文“生华出席捐助仪式”）'],
  },
  {
    name: 'a lost sign-off',
    edits: { '02.mdx': swap('organization:\n  ids: [xuanjiao-bu]\n  name: 省总宣教部\n', '') },
    messages: [
      'source.txt:52 source-unaccounted 原文 7 个字没有着落：“(省总宣教部)”（前文“华出席捐助仪式。”）',
    ],
  },
  {
    name: 'a lost caption',
    edits: { '02.mdx': swap('photos:\n  - caption: 座谈会现场\n', '') },
    messages: ['source.txt:54 source-unaccounted 原文 5 个字没有着落：“座谈会现场”（前文“。(省总宣教部)”）'],
  },
  {
    name: 'an inserted character',
    edits: { '03.mdx': swap('静静地', '静静静地') },
    messages: ['03.mdx:14 archive-unaccounted 正文里有 1 个字在原文里找不到：“静”（前文“窗户，我只敢静静”）'],
  },
  {
    name: 'a paragraph from nowhere',
    edits: { '03.mdx': append('\n此文作者系本刊特约作者。\n') },
    messages: ['03.mdx:16 archive-unaccounted 正文里有 12 个字在原文里找不到：“此文作者系本刊特约作者。”'],
  },
  {
    name: 'a paragraph twice',
    edits: { '02.mdx': append('\n省总工会党组成员韩生华出席捐助仪式。\n') },
    messages: [
      '02.mdx:18 archive-unaccounted 正文里有 18 个字在原文里找不到：“省总工会党组成员韩生华出席捐助仪式。”',
    ],
  },
  {
    name: 'another character',
    edits: { '03.mdx': swap('倦了', '睡了') },
    messages: [
      '03.mdx:12 archive-unaccounted 正文里有 9 个字在原文里找不到：“今夜，你也睡了吗？”（前文“就睡在我的窗外。”）',
      'source.txt:60 source-unaccounted 原文 9 个字没有着落：“今夜,你也倦了吗?”（前文“外的白丁香井芬清”）',
      '03.mdx:12 text-moved “点缀了你今夜的梦呢？”（10 字）在原文第 60 行，次序与原文不同',
    ],
  },
  {
    name: 'another name',
    edits: { '01.mdx': swap('贵南县', '贵德县') },
    messages: ['01.mdx:11 texts-differ 原文（source.txt:33）是“南”，这里是“德”'],
  },
  {
    name: 'another full stop',
    edits: { '03.mdx': swap('我的窗外。今夜', '我的窗外，今夜') },
    messages: [
      'corrections.yaml:9 correction-archive archive 写的“晚风清幽，几许轻愁，一枝白色的丁香就睡在我的窗外。”在 03.mdx 里没有',
      '03.mdx:12 texts-differ 原文（source.txt:60）是“。”，这里是“，”',
      '03.mdx:12 text-moved “今夜，你也倦了吗？谁点缀了你今夜的梦呢？”（20 字）在原文第 60 行，次序与原文不同',
    ],
  },
  {
    name: 'a title mistyped',
    edits: { '03.mdx': swap('title: 窗外的白丁香', 'title: 窗外的白丁花') },
    messages: [
      '03.mdx:2 field-unaccounted title 写的“窗外的白丁花”里，“花”在原文这一部分里找不到',
      'source.txt:56 source-unaccounted 原文 1 个字没有着落：“香”（前文“会现场窗外的白丁”）',
    ],
  },
  {
    name: 'a title shortened',
    edits: { '01.mdx': swap('title: 李忠赴果洛州、海南州调研工会工作', 'title: 李忠赴果洛州调研工会工作') },
    messages: ['source.txt:31 source-unaccounted 原文 4 个字没有着落：“州、海南”（前文“井芬清李忠赴果洛”）'],
  },
  {
    name: 'a contents line mistyped',
    edits: { 'issue.yaml': swap('title: 窗外的白丁香', 'title: 窗外白丁香') },
    messages: [
      'issue.yaml:27 field-unaccounted 目录里写的“窗外白丁香”在原文这一部分里找不到',
      'source.txt:26 source-unaccounted 原文 13 个字没有着落（到第 27 行）：“52窗外的白丁香//井芬清”（前文“艺之旅●生活感悟”）',
    ],
  },
  {
    name: 'a date that is not printed',
    edits: { '01.mdx': swap('pageStart', "date: '2017-08-07'\npageStart") },
    messages: ['01.mdx:5 field-unaccounted date 写的“2017-08-07”在原文这一部分里找不到'],
  },
  {
    name: 'an occasion that is not printed',
    edits: { '01.mdx': swap('pageStart', 'occasion: 全国两会\npageStart') },
    messages: ['01.mdx:5 field-unaccounted occasion 写的“全国两会”在原文这一部分里找不到'],
  },
  {
    name: 'an author note from nowhere',
    edits: { '03.mdx': swap('reprint', 'authorNote: 本刊编辑\nreprint') },
    messages: ['03.mdx:9 field-unaccounted authorNote 写的“本刊编辑”在原文这一部分里找不到'],
  },
  {
    name: 'two paragraphs in the wrong order',
    edits: { '02.mdx': (text) => text.replace(/(8月25日.*)\n\n(省总工会.*)\n/u, '$2\n\n$1\n') },
    messages: [
      '02.mdx:14 text-moved “省总工会党组成员韩生华出席捐助仪式。”（18 字）在原文第 50 行，次序与原文不同',
    ],
  },
  {
    name: 'the first paragraph of an article at the end of the one before',
    edits: {
      '02.mdx': (text) => text.replace(/8月25日.*\n\n/u, ''),
      '01.mdx': (text) =>
        `${text}\n8月25日，省总工会联系西矿集团职工志愿服务队，共同举行贫困大学生捐助仪式。汪昌祥和他的爱心团队踏遍了湟中的山山水水，收集核实发布贫困学生信息。\n`,
    },
    messages: [
      '01.mdx:15 text-astray “8月25日，省总工会联系西矿集团……”在原文里排在《职工志愿服务队爱心捐助贫困学生》的题名之后，像是那一篇的文字',
    ],
  },
  {
    name: 'a space between Han that the source does not have',
    edits: { '03.mdx': swap('轻易地推开窗户', '轻易地推开 窗户') },
    messages: ['03.mdx:14 space-changed 原文（source.txt:62）是“开窗”，这里是“开 窗”'],
  },
  {
    name: 'bold lost and bold added',
    edits: { '01.mdx': swap('**李忠表示，**要大力支持', '李忠表示，**要大力支持**') },
    messages: [
      '01.mdx:13 bold-changed “李忠表示，要大力支持基层……”原文加粗，这里没有',
      '01.mdx:13 bold-changed “要大力支持基层工会职工活……”原文不加粗，这里加了粗',
    ],
  },
  {
    name: 'a running head that is none',
    edits: {
      'source.txt': swap(
        '职工志愿服务队爱心捐助贫困学生\n\n省总工会党组',
        '职工志愿服务队爱心捐助贫困学员\n\n省总工会党组',
      ),
    },
    messages: [
      'source.txt:48 source-unaccounted 原文 15 个字没有着落：“职工志愿服务队爱心捐助贫困学员”（前文“布贫困学生信息。”）',
    ],
  },
  {
    name: 'a line of the source that no one took over',
    edits: { 'source.txt': swap('**李忠表示', '李忠强调,要整合资源。\n\n**李忠表示') },
    messages: [
      'source.txt:37 source-unaccounted 原文 11 个字没有着落：“李忠强调,要整合资源。”（前文“问工会干部职工。”）',
    ],
  },
];

export const BAD_CORRECTIONS: BadInput[] = [
  {
    name: 'a correction whose source is not there',
    edits: { 'corrections.yaml': swap('久治县 and 海南州', '久治县 and 海北州') },
    messages: [
      'corrections.yaml:3 correction-source source 写的“久治县 and 海北州”在 content/issues/gongyun/2017-no9/source.txt 里没有',
      '01.mdx:11 texts-differ 原文（source.txt:33）是“and”，这里是“和”',
    ],
  },
  {
    name: 'a correction whose source stands twice',
    edits: {
      'corrections.yaml': append(
        "- { kind: query, article: '01', source: 职工, archive: 职工, reason: 试验 }\n",
      ),
    },
    messages: [
      'corrections.yaml:15 correction-source source 写的“职工”在 content/issues/gongyun/2017-no9/source.txt 里有 7 处',
    ],
  },
  {
    name: 'a correction whose text is not in the article',
    edits: { 'corrections.yaml': swap('archive: 久治县和海南州', 'archive: 久治县与海南州') },
    messages: [
      'corrections.yaml:4 correction-archive archive 写的“久治县与海南州”在 01.mdx 里没有',
      '01.mdx:11 archive-unaccounted 正文里有 1 个字在原文里找不到：“和”（前文“行赴果洛州久治县”）',
    ],
  },
  {
    name: 'a correction for no article',
    edits: { 'corrections.yaml': swap("article: '01'", "article: '11'") },
    messages: ['corrections.yaml:2 correction-archive 本期没有编号为“11”的文章'],
  },
  {
    name: 'a correction of width only',
    edits: {
      'corrections.yaml': append(
        "- { kind: misread, article: '03', source: '晚风清幽,几许', archive: 晚风清幽，几许, reason: 试验 }\n",
      ),
    },
    messages: [
      'corrections.yaml:15 correction-stale 这一条的 source 与 archive 只差空格或标点宽窄，没有改字：“晚风清幽,几许”',
    ],
  },
  {
    name: 'two corrections of one character',
    edits: { 'corrections.yaml': append("- { kind: omitted, article: '01', source: and, reason: 试验 }\n") },
    messages: ['corrections.yaml:15 correction-source “and”与第 1 条更正改的是同一个字'],
  },
  {
    name: 'something supplied that the source has',
    edits: {
      'corrections.yaml': append("- { kind: supplied, article: '03', archive: 静静地, reason: 试验 }\n"),
    },
    messages: ['corrections.yaml:15 correction-stale 补入的“静静地”原文里本来就有'],
  },
];
