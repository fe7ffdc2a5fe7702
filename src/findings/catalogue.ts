import type { Fix } from './fix.ts';

/** How grave a message is: 须改 stops the build, 请核对 asks a person to look. */
export type Severity = '须改' | '请核对';

/** One kind of message: its gravity, its name, and the general cure. */
export interface Code {
  severity: Severity;
  title: string;
  cure: string;
}

/**
 * Every message the checks and the ledger can give, in one object and one file, so that the whole voice of the checks can be
 * read and compared in one place. The codes are stable: the editors' guide explains each, and an
 * editor may look one up years later. Add, never rename.
 */
export const CODES = {
  'file-encoding': {
    severity: '须改',
    title: '文件编码不对',
    cure: '用记事本打开，“另存为”时编码选“UTF-8”（不要选“带 BOM 的 UTF-8”），覆盖原文件。',
  },
  'file-name': {
    severity: '须改',
    title: '文件名不合规定',
    cure: '文件名和文件夹名就是网址，只能用小写字母、数字和连字符，例如 03.mdx、zhang-san.yaml。',
  },
  'file-unknown': {
    severity: '须改',
    title: '多余的文件',
    cure: '文章要用 .mdx，数据要用 .yaml；网站不认这里的其他文件，请改名或移走。',
  },
  'file-link': {
    severity: '须改',
    title: '链接不是文件',
    cure: '网站只收 content 里的文件本身：把它换成文件，或者删去。',
  },
  'file-stray': {
    severity: '请核对',
    title: '系统留下的文件',
    cure: '网站不收它，删去即可。',
  },
  'file-characters': {
    severity: '须改',
    title: '有看不见的控制字符',
    cure: '删去这个字符；它印不出来，却会弄乱文字的次序，或使文件读不到底。',
  },
  'character-invisible': {
    severity: '请核对',
    title: '有看不见或别处没有的字符',
    cure: '看不见的字符删去；私用区的字换成 Unicode 里的同一个字，没有的用文字说明，例如〔左“金”右“圭”〕。',
  },
  'left-to-fill': {
    severity: '须改',
    title: '还没有填',
    cure: '把“【待填】”换成原件上的内容；原件没有的，删去这一行。',
  },
  'draft-left': {
    severity: '请核对',
    title: '还有没并入的草稿',
    cure: '把要用的文字并进这一期的文章，然后删去这个文件夹。',
  },
  'file-missing': {
    severity: '须改',
    title: '缺少文件',
    cure: '补上这个文件，或先把还没做完的文件夹移出 content/issues。',
  },
  'picture-broken': {
    severity: '须改',
    title: '图片打不开',
    cure: '用看图软件打开原图，另存为 JPEG 或 PNG，换上；文件名的后缀要与格式相同（.jpg、.png、.gif、.webp）。',
  },
  'source-places': {
    severity: '须改',
    title: '原件位置表坏了',
    cure: '这个文件由导入写出，不要手改；从备份里找回，或删去它，校对时只是少了对照原件的位置。',
  },
  'yaml-syntax': {
    severity: '须改',
    title: 'YAML 写法有误',
    cure: '检查这一行的缩进、冒号后的空格和引号；含“: ”或以引号、括号开头的文字要整个加引号。',
  },
  'front-matter-missing': {
    severity: '须改',
    title: '没有文章信息',
    cure: '文章开头要有两行 --- 夹着的文章信息，至少写 title 和 kind。',
  },
  'field-unknown': {
    severity: '须改',
    title: '不认识的字段',
    cure: '改成编辑指南里列出的字段名，或删去这一行。',
  },
  'field-missing': {
    severity: '须改',
    title: '缺少必填字段',
    cure: '补上这个字段。',
  },
  'field-invalid': {
    severity: '须改',
    title: '字段写法不对',
    cure: '照提示改这一行；各字段的写法见编辑指南。',
  },
  'date-impossible': {
    severity: '须改',
    title: '日期不存在',
    cure: '对照原件改日期；只知道年月的写成 "2023-02"。',
  },
  'page-range': {
    severity: '须改',
    title: '页码倒置',
    cure: '对照原件改 pageStart 或 pageEnd；原件不印止页的不要写 pageEnd。',
  },
  'series-unknown': {
    severity: '须改',
    title: '没有这种刊物',
    cure: '在 content/series 里建一个同名的 .yaml，或改文件夹名。',
  },
  'person-unknown': {
    severity: '须改',
    title: '没有这个人物',
    cure: '改正编号；是新人物，运行 npm run new -- person 编号 --name 姓名 建档案。',
  },
  'person-name': {
    severity: '请核对',
    title: '姓名与人物档案不同',
    cure: '若是同一人的另一种写法，加进人物档案的 otherNames；否则改正编号或姓名。',
  },
  'organization-unknown': {
    severity: '须改',
    title: '没有这个组织',
    cure: '改正编号；是新组织，运行 npm run new -- organization 编号 --name 名称 建档案。',
  },
  'organization-name': {
    severity: '请核对',
    title: '名称与组织档案不同',
    cure: '若是同一组织的简称，加进组织档案的 shortNames；否则改正编号或名称。',
  },
  'organization-cycle': {
    severity: '须改',
    title: '组织上下级成了圈',
    cure: '改正其中一个的 parent；最上级不写 parent。',
  },
  'column-unknown': {
    severity: '须改',
    title: '没有这个栏目',
    cure: '栏目名要与本期 issue.yaml 的 contents 里印的一字不差。',
  },
  'column-file-missing': {
    severity: '请核对',
    title: '栏目没有档案',
    cure: '在 content/columns 里给它建一个文件，它才有自己的网页；若是旧名，写进那个栏目的 formerNames。',
  },
  'address-duplicate': {
    severity: '须改',
    title: '网址重复',
    cure: '改其中一个文件名；已经公布的网址不要改。',
  },
  'address-reserved': {
    severity: '须改',
    title: '网址被网站占用',
    cure: '给刊物或网页换一个文件名。',
  },
  'contents-differ': {
    severity: '须改',
    title: '与目录不一致',
    cure: '对照原件，改文章或改 issue.yaml 的 contents。',
  },
  'contents-unknown-article': {
    severity: '须改',
    title: '目录里没有这篇文章',
    cure: '在 issue.yaml 的 contents 里给它一行；原刊目录没有列的写进 unlisted。',
  },
  'contents-without-article': {
    severity: '须改',
    title: '目录列了而没有文章',
    cure: '补上这篇文章的 .mdx，或改正 issue.yaml 里的编号。',
  },
  'contents-twice': {
    severity: '须改',
    title: '一篇文章列了两次',
    cure: '每篇文章在 contents 或 unlisted 里只列一次。',
  },
  'mdx-syntax': {
    severity: '须改',
    title: '正文不能编译',
    cure: '正文里的 < { } 是特殊符号：要印出来就写成 \\< \\{ \\}；标签要成对。',
  },
  'mdx-foreign': {
    severity: '须改',
    title: '正文里有不该有的代码',
    cure: '正文只用文字、标题、加粗、引文、列表、表格、图片、<Verse>、<Ruby>、<Signature> 和 <PageMark>；花括号要印出来就写成 \\{ \\}。',
  },
  'page-mark': {
    severity: '须改',
    title: '页码标记不对',
    cure: '写成 <PageMark page="9" />，放在第 9 页的头一个字前；页码要在本篇的起止页之内，从小到大。',
  },
  'marks-unbalanced': {
    severity: '须改',
    title: '引号或括号不成对',
    cure: '对照原件补上或改正；原件本来就缺的，在 corrections.yaml 里写一条 query，文字不动。',
  },
  'evidence-item': {
    severity: '须改',
    title: '职务的依据不存在',
    cure: '改正 evidence.item：刊名/期/篇，例如 xuekan/2023-no2/03。',
  },
  'evidence-quote': {
    severity: '须改',
    title: '职务的依据查无此语',
    cure: 'evidence.quote 要与那一篇（或那一期的版权页）里的文字一字不差。',
  },
  'punctuation-width': {
    severity: '请核对',
    title: '汉字之间有半角标点',
    cure: '改成全角标点（，。；：？！（））。',
  },
  'digit-space': {
    severity: '请核对',
    title: '数字与汉字之间有空格',
    cure: '删去空格。',
  },
  'markdown-leftover': {
    severity: '须改',
    title: '星号会原样印出来',
    cure: '加粗要写成 **文字**，星号与文字之间不留空格，两头成对。',
  },
  'line-broken': {
    severity: '请核对',
    title: '段落里硬换了行',
    cure: '同一段的文字写在一行里；另起一段要空一行。诗歌用 <Verse> 和 </Verse> 夹起来；信封那样分行印的，保留原样并写例外。',
  },
  'indent-inside': {
    severity: '请核对',
    title: '段落里有全角空格',
    cure: '段首缩进由网站来排，删去空格；是另一段的，空一行另起。',
  },
  'look-alike': {
    severity: '请核对',
    title: '像是形近字',
    cure: '对照原件：是识别或录入的错，改成括出的字；原件确实这样印，在 corrections.yaml 记“存疑”（query）。',
  },
  'letter-astray': {
    severity: '请核对',
    title: '汉字里夹着字母',
    cure: '对照原件：是识别的错就改成原字；原件确实印着字母，在 corrections.yaml 记“存疑”（query）。',
  },
  'words-twice': {
    severity: '请核对',
    title: '文字重复',
    cure: '对照原件：多录了就删去一遍；原件确实印了两遍，在 corrections.yaml 记“存疑”（query）。',
  },
  'numbering-gap': {
    severity: '请核对',
    title: '序号不连贯',
    cure: '对照原件：漏了段落就补上，识别错了就改序号；原件本来如此，写例外。',
  },
  'paragraph-open': {
    severity: '请核对',
    title: '段落没有结尾',
    cure: '对照原件：一段被换页断成两段的，接起来；漏了标点的，补上；原件本来如此，写例外。',
  },
  'code-block': {
    severity: '请核对',
    title: '排成了程序代码',
    cure: '删去行首的四个空格或 ``` 两行，让它成为普通段落。',
  },
  'date-outside': {
    severity: '请核对',
    title: '日期先后不合',
    cure: '对照原件核对两处日期；哪一处错了改哪一处。',
  },
  'post-date': {
    severity: '请核对',
    title: '任职日期晚于依据',
    cure: '核对 asOf 和 evidence：依据里没有写的日期不要写。',
  },
  'organization-near': {
    severity: '请核对',
    title: '两个组织的名称几乎一样',
    cure: '核对是不是同一个组织：是，就合成一个档案，另一种叫法写进 shortNames；不是，写例外。',
  },
  'secrecy-mark': {
    severity: '须改',
    title: '标有密级',
    cure: '没有解密的不能放进文献库：把整篇移出 content。已经解密的，请负责人在这一期的 review.yaml 里写例外和解密依据。',
  },
  'personal-number': {
    severity: '请核对',
    title: '像个人号码',
    cure: '核对要不要收入：不该公开的号码，用 × 代替并在 corrections.yaml 记“删略”和理由。',
  },
  'personal-number-public': {
    severity: '须改',
    title: '公开的文章里有个人号码',
    cure: '公开的文章不能有身份证号、手机号、银行账号：用 × 代替并在 corrections.yaml 记“删略”；单位公开的号码，写例外。',
  },
  'exception-stale': {
    severity: '须改',
    title: '例外已经用不上',
    cure: '这条消息已经没有了：从 review.yaml 删去这一条例外。',
  },
  'exception-invalid': {
    severity: '须改',
    title: '例外写得不对',
    cure: '例外只能写给“请核对”的消息，编号照 npm run check 打印的写；“须改”的要改好。',
  },
  'role-doubtful': {
    severity: '请核对',
    title: '像是放错了位置',
    cure: '对照原件：这几个字若是主送机关、日期、附件或发文机关标志，移到它自己的字段；确实是题名或正文就不用改。',
  },
  'title-duplicate': {
    severity: '请核对',
    title: '同一期有同名文章',
    cure: '若原刊就是这样，不用改；若是同一篇导入了两次，删去一篇。',
  },
  'paragraph-gone': {
    severity: '须改',
    title: '已公布的段落编号不见了',
    cure: '恢复这一段；整段重写过的，运行 npm run ids -- --same 刊名/期/篇#编号 --begins 现在的开头几个字；若确要撤下，运行 npm run ids -- --withdraw 刊名/期/篇#编号 --reason 理由，网页上会留下说明。',
  },
  'address-gone': {
    severity: '须改',
    title: '已公布的网址没有着落',
    cure: '恢复这个文件，名字也照旧：文件名就是网址，公布以后不能自己改名；要换网址，恢复以后运行 npm run move -- 旧网址 新网址。确要撤下：文章的范围写 none（audience: none），再 npm run publish -- --withdraw 刊名/期/篇 --reason 理由，原网址会说明这里原有什么、为何撤下。',
  },
  'address-taken': {
    severity: '须改',
    title: '移走的网址给了别的内容',
    cure: '旧网址永远转到新网址，不能再给别的用：把这个文件换一个名字。要移回原处，先拿走这个文件，再运行 npm run move -- 新网址 旧网址。',
  },
  'day-ahead': {
    severity: '须改',
    title: '日期在今天以后',
    cure: '核对电脑的日期。电脑没有错，就是公布簿记下这一天时电脑的日期错了：从备份或 git 里恢复那次发布以前的 content/published，再发布一次。',
  },
  'issue-alike': {
    severity: '请核对',
    title: '两期的年份、期号相同',
    cure: '对照原件核对期号。原件确实都印这个号，写上各自的 date（没有印的推定，写 dateInferred），标题、引文和检索里用日期分开；没有日期的用总期号。重印、再版写 printing，分册写 part。核对过的写例外。文件夹名后面加一个词就是网址，例如 2024-no3-b、2024-no3-qingnian。',
  },
  'entry-early': {
    severity: '须改',
    title: '入库日期早得不可能',
    cure: '刊物常比封面上的日期早出，最多早一期：月刊早一个月，双月刊早两个月，照这种刊物一年出到第几期算；简报、公文、展板的日期不会早写。对照原件核对这一期的日期（issue.yaml 的 date）；日期没有错，就是那次发布时电脑的日期错了：从备份或 git 里恢复那次发布以前的 content/published，再发布一次。',
  },
  'issue-ahead': {
    severity: '请核对',
    title: '这一期的日期还没有到',
    cure: '对照原件核对这一期的日期（issue.yaml 的 date）和电脑的日期。没有写错就不用改，到了那一天，这一条自己消失，所以不写例外。',
  },
  'book-broken': {
    severity: '须改',
    title: '公布簿坏了',
    cure: '从备份或 git 里恢复 content/published 里的这个文件；它只由 npm run publish 写，不要手改。',
  },
  'source-unaccounted': {
    severity: '须改',
    title: '原文的字没有着落',
    cure: '把漏掉的字补进正文或字段；若确实不该收，在 corrections.yaml 写一条 omitted 并说明理由。',
  },
  'archive-unaccounted': {
    severity: '须改',
    title: '正文的字没有来历',
    cure: '对照原文改正正文；若是补入的字，在 corrections.yaml 写一条 supplied 并说明理由。',
  },
  'field-unaccounted': {
    severity: '须改',
    title: '字段的字没有来历',
    cure: '照原文改；日期若是推定的写 dateInferred；若是更正或补入的字，写进 corrections.yaml。',
  },
  'texts-differ': {
    severity: '须改',
    title: '正文与原文不同',
    cure: '若是正文打错，改正文；若是原文误识，在 corrections.yaml 写一条 misread 并说明理由。',
  },
  'correction-source': {
    severity: '须改',
    title: '更正在原文里对不上',
    cure: 'source 要照抄 source.txt，并且长到全文只有一处；同一个字只能有一条更正。',
  },
  'correction-archive': {
    severity: '须改',
    title: '更正在正文里对不上',
    cure: 'archive 要照抄现在的文字，article 要写对文件名；正文已经改动的，更正也要跟着改。',
  },
  'correction-stale': {
    severity: '须改',
    title: '更正已经用不着',
    cure: '删去这一条更正。',
  },
  'text-moved': {
    severity: '请核对',
    title: '文字换了次序',
    cure: '若是把原文排乱的次序理顺，在 corrections.yaml 写一条 moved；若不是，按原文次序放回。',
  },
  'text-astray': {
    severity: '请核对',
    title: '像是放错了文章',
    cure: '对照原文，看这段文字属于哪一篇。',
  },
  'space-changed': {
    severity: '请核对',
    title: '汉字之间的空格与原文不同',
    cure: '题名、口号里隔开两句的空格要照原文保留；识别多出来的空格可以删去。',
  },
  'bold-changed': {
    severity: '请核对',
    title: '加粗与原文不同',
    cure: '照原文加粗（**文字**）或去掉加粗。',
  },
} as const satisfies Record<string, Code>;

/** A code of the catalogue. */
export type FindingCode = keyof typeof CODES;

/** One message: place, code, what is wrong with the words shown, and the cure where it can be said more closely. */
export interface Finding {
  code: FindingCode;
  /** Path below the project. */
  file: string;
  line: number;
  message: string;
  cure?: string;
  /** The cure as something that can be done at once, where it is certain. */
  fix?: Fix;
  /** What an entry of corrections.yaml would say, where one would answer the message. */
  correction?: { source?: string; archive?: string };
}

/** True for a message that stops the build. */
export function isError(finding: Finding): boolean {
  return CODES[finding.code].severity === '须改';
}
