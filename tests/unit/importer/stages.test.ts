import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/importer/document.ts';
import { isStandaloneHeading } from '../../../src/importer/lines/line-shapes.ts';
import { gatherVerse } from '../../../src/importer/stages/gather-verse.ts';
import { joinSplits } from '../../../src/importer/stages/join-splits.ts';
import { listDoubts } from '../../../src/importer/stages/list-doubts.ts';
import { normaliseCharacters } from '../../../src/importer/clean/normalise-characters.ts';
import { readContents } from '../../../src/importer/stages/read-contents.ts';
import { readFields } from '../../../src/importer/stages/read-fields.ts';
import { readImprint } from '../../../src/importer/stages/read-imprint.ts';
import { restoreOrder } from '../../../src/importer/stages/restore-order.ts';
import { splitArticles } from '../../../src/importer/stages/split-articles.ts';
import { splitBlocks } from '../../../src/importer/stages/split-blocks.ts';
import { unwrapLines } from '../../../src/importer/stages/unwrap-lines.ts';
import { present } from '../../present.ts';

const NOBODY = { personId: () => undefined, organizationId: () => undefined };

const blocks = (...texts: string[]): Block[] =>
  texts.map((text, index) => ({ text, line: index * 2 + 1, gap: 1 }));
const texts = (of: Block[]) => of.map((block) => block.text);

describe('blocks', () => {
  test('blank lines part blocks, and a form feed counts as a page break', () => {
    expect(splitBlocks('\n一\n二\n\n\n三\f\n四\n')).toEqual([
      { text: '一\n二', line: 2, gap: 1 },
      { text: '三', line: 6, gap: 2 },
      { text: '四', line: 7, gap: 2 },
    ]);
  });
});

describe('hard wraps', () => {
  test.each([
    [
      '声,回应热点,为农民工提供政策和法律咨询服\n务;探索建立职工在线培训公共服务平台、\n职工电子书屋服务平台、职工婚恋公益联盟\n高度融合。',
      [
        '声,回应热点,为农民工提供政策和法律咨询服务;探索建立职工在线培训公共服务平台、职工电子书屋服务平台、职工婚恋公益联盟高度融合。',
      ],
    ],
    ['13、深化农民工劳动安全健康保护工\n作。', ['13、深化农民工劳动安全健康保护工作。']],
    ['**(三)加大维权力度,依法维护农民工的合法\n权益**', ['**(三)加大维权力度,依法维护农民工的合法权益**']],
    ['一月二十九日\n于晋洪洞战地', ['一月二十九日', '于晋洪洞战地']],
    ['毛岸英代父省亲\n代父省亲慰乡愁', ['毛岸英代父省亲', '代父省亲慰乡愁']],
    [
      '2022年“大国工匠年度人物”发布——\n青海一名职工入选“大国工匠年度人物”',
      ['2022年“大国工匠年度人物”发布——', '青海一名职工入选“大国工匠年度人物”'],
    ],
    ['主任\t马吉孝', ['主任\t马吉孝']],
  ])('%j', (text, expected) => {
    expect(texts(unwrapLines([{ text, line: 1, gap: 1 }]).blocks)).toEqual(expected);
  });
});

describe('punctuation width and spaces at figures', () => {
  test.each([
    ['9月17日,省委群团改革工作座谈会在西宁召开。', '9月17日，省委群团改革工作座谈会在西宁召开。'],
    ['(2020年8月13日)', '（2020年8月13日）'],
    ['电 话:(0971)8804231 8804826', '电 话：(0971)8804231 8804826'],
    ['邮编:810007 E-mail:qhgy2017@163.com', '邮编：810007 E-mail:qhgy2017@163.com'],
    ['缴纳互保金1,200元,占40%,相当于', '缴纳互保金1,200元，占40%，相当于'],
    ['以“践行新理念、建功‘十三五’”劳动竞赛,', '以“践行新理念、建功‘十三五’”劳动竞赛，'],
    ['省(区、市)总工会,县(市、', '省（区、市）总工会，县（市、'],
    ['制定关心关爱医务人员 10 项政策,投入 1.1 亿元', '制定关心关爱医务人员10项政策，投入1.1亿元'],
    ['14. 维护农民工参与民主管理的权利。', '14.维护农民工参与民主管理的权利。'],
    ['“尊法守法 携手筑梦”法律服务', '“尊法守法 携手筑梦”法律服务'],
    ['打造“互联网+群团”12:30开始', '打造“互联网+群团”12:30开始'],
    ['《中国防治慢性病中长期规(2017~2025年)》指出,到', '《中国防治慢性病中长期规（2017~2025年）》指出，到'],
  ])('%s', (text, expected) => {
    expect(texts(normaliseCharacters(blocks(text)).blocks)).toEqual([expected]);
  });
});

describe('sentences broken over a page', () => {
  test.each([
    [
      'a word runs across the joint',
      '进行了广泛而深刻的社会变革，建立起独立的比较完整的工',
      '业体系和国民经济体系，取得了成就。',
      1,
    ],
    ['a list is open', '与第一卷、', '第二卷作为一个整体认真学习。', 1],
    ['a title mark is open', '紧紧围绕《青海省新时期产业工人队伍', '建设改革实施意见》8个方面26条措施。', 1],
    ['a quotation is open', '“抗击疫情—你是', '最美劳动者”主题征文活动。', 1],
    [
      'a long clause is open',
      '必须强化职工思想教育，按照省总关于深化全省工会改革的工作',
      '部署，以促进工会工作信息化建设为目标。',
      1,
    ],
    [
      'the rest of a word and a full stop follow',
      '（六）健全集体协商机制，坚定不移推进社会主义民主政治',
      '建设。坚持大抓基层、向基层延伸的改革方向。',
      1,
    ],
    ['the sentence is closed', '取得了成就。', '全总把学习宣传贯彻作为首要任务。', 2],
    ['the sentence is closed inside a quotation', '“做到复我。”', '这是一封感人至深的信。', 2],
    [
      'a numbered heading stands alone',
      '一、领会精神掌握要义，坚定信念明确方向',
      '习近平总书记鲜明提出了时代主题。',
      2,
    ],
    ['a bracketed heading stands alone', '（二）采集信息充实实名制数据库', '各级工会组织要严格按照要求。', 2],
    ['a number follows', '（牵头部门：经济技术部，配合部门：省总各部室）', '（二）弘扬高原职工先锋品质。', 2],
    ['a short sub-head stands alone', '为母亲度饥荒求捐助信', '自古忠孝难两全，朱德总司令自投身革命始。', 2],
    [
      'a line of particulars follows',
      '联系人：徐良 联系电话：8804826',
      '地址：西宁市城东区昆仑路184号青海省总工会',
      2,
    ],
    ['a signature follows', '望你做到复我。此候近安', '朱德', 2],
    ['a document number follows', '青海省总工会关于印发《规划》的通知', '青总发[2017]37号', 2],
    [
      'a topic sentence follows',
      '增强各级劳模群体的“获得感”',
      '深入推动智慧工会建设。加强清朗网络空间建设。',
      2,
    ],
    ['a colon announces a list', '现将有关事宜说明如下：', '一、稿件内容：立足工会工作实际。', 2],
  ])('%s', (_, before, after, count) => {
    expect(joinSplits(blocks(before, after)).blocks).toHaveLength(count);
  });

  test('bold that closes and opens again at the joint is one run', () => {
    expect(texts(joinSplits(blocks('**坚持党建带工建，强基层、**', '**补短板。**各级工会')).blocks)).toEqual([
      '**坚持党建带工建，强基层、补短板。**各级工会',
    ]);
  });

  test('a heading whose bold is cut in two is one', () => {
    expect(
      texts(joinSplits(blocks('**（三）依法维护农民工的合法', '权益**', '各级工会要抓好落实。')).blocks),
    ).toEqual(['**（三）依法维护农民工的合法权益**', '各级工会要抓好落实。']);
  });

  const PROSE =
    '拓展困难职工帮扶中心和站点的服务功能，扩大服务范围和服务对象，健全常态化工作机制，把登记在册的困难农民工全部纳入建档立卡的范围，把困难农民工帮';
  test.each([
    ['a short piece of a sentence behind long prose', [PROSE, '扶工作纳入职工帮扶体'], 1],
    ['the rest of a word behind such a piece', ['扶工作纳入职工帮扶体', '系，深入开展送温暖活动。'], 1],
    ['a name under a letter without a full stop is none', [PROSE, '朱德'], 0],
    ['a head behind a paragraph that ends is none', [`${PROSE}扶好。`, '健全帮扶工作的机制'], 0],
    ['a numbered head is none', [PROSE, '二、健全工作机制'], 0],
    [
      'a sentence that begins with a few words is no rest of a word',
      ['健全帮扶工作的机制', '会上，通报了整改情况。'],
      0,
    ],
  ] as const)('%s', (_, lines, asked) => {
    const { log, blocks: apart } = joinSplits(blocks(...lines));
    expect(apart).toHaveLength(2);
    expect(log.filter(({ kind }) => kind === 'doubt')).toHaveLength(asked);
  });

  test('what has no evidence stays apart and is asked with its line', () => {
    const { blocks: apart, log } = joinSplits(
      blocks(
        '不断提升劳模管理服务工作实效，增强各级劳模群体“获得感”',
        '深入推动智慧工会建设。加强清朗网络空间建设。',
      ),
    );
    expect(apart).toHaveLength(2);
    expect(log).toEqual([
      {
        kind: 'doubt',
        code: 'joint',
        line: 3,
        message: '是否一句话断开，请看：…模群体“获得感”｜深入推动智慧工会…',
      },
    ]);
  });
});

describe('order damage', () => {
  test('two halves of sentences that stand crosswise find each other (2017, 第44页)', () => {
    const { blocks: restored, log } = restoreOrder(
      blocks(
        '平仅为世界平均水平的40%，按照布局合理、师资充沛、设备先',
        '贯彻落实《新时期产业工人队伍建设改革方案》，将进一步夯实党执政的基础。',
        '一、新时期产业工人队伍建设的现实意义及实现路径',
        '我国产业工人整体素质和技能水平不高，劳动生产率水',
        '进的要求，选择有条件的职业院校。',
      ),
    );
    expect(texts(joinSplits(restored).blocks)).toEqual([
      '贯彻落实《新时期产业工人队伍建设改革方案》，将进一步夯实党执政的基础。',
      '一、新时期产业工人队伍建设的现实意义及实现路径',
      '我国产业工人整体素质和技能水平不高，劳动生产率水平仅为世界平均水平的40%，按照布局合理、师资充沛、设备先进的要求，选择有条件的职业院校。',
    ]);
    expect(log.map((entry) => entry.kind)).toEqual(['doubt', 'doubt']);
  });

  test('a block that starts mid-sentence goes where a topic sentence cut one off (西宁市总工会展板)', () => {
    const { blocks: restored } = restoreOrder(
      blocks(
        '凝聚强大正能量。',
        '52余项，始终把纪律和规矩挺在前面。',
        '以落实市委巡察整改反馈意见为抓手，新建和修订各项制度',
        '深入推动智慧工会建设。加强清朗网络空间建设。',
      ),
    );
    expect(texts(joinSplits(restored).blocks)[1]).toBe(
      '以落实市委巡察整改反馈意见为抓手，新建和修订各项制度52余项，始终把纪律和规矩挺在前面。',
    );
  });

  test('sentences that stand in order are left alone', () => {
    const ordered = blocks(
      '坚定“四个自信”、做到“两个维护”，团结带领全',
      '省各族职工群众以奋发有为的精神贯彻落实决策部署。',
      '会上，通报了整改情况。',
    );
    expect(restoreOrder(ordered).blocks).toEqual(ordered);
  });
});

describe('headings', () => {
  test.each([
    ['一、2022年工会工作情况', true],
    ['（三）以新就业形态劳动者群体为重点深化维权服务。', true],
    ['## 二、下一阶段重点工作', true],
    ['**（三）加大维权力度，依法维护农民工的合法权益**', true],
    [
      '（一）强化理论武装，切实筑牢做好新时代工会工作的思想根基。把深入学习贯彻习近平新时代中国特色社会主义思想作为首要政治任务。',
      false,
    ],
    ['一要坚定不移坚持党的领导。要旗帜鲜明讲政治。', false],
    ['一是多措并举深化改革。', false],
  ])('%s', (text, expected) => {
    expect(isStandaloneHeading(text)).toBe(expected);
  });
});

describe('contents', () => {
  test('of 2023: title, author, tab and page, with columns, groups and a table rule', () => {
    const reading = readContents(
      splitBlocks(
        '目录\n\n学习强会\n\n在全总十七届七次执委会议上的讲话 / 王东明\t8\n\n市州动态\n\n西宁市总工会\n\n西宁市总工会突出“三字诀”积极打造暖心驿站\t43\n-----------------------\t----\n\n理论研究\n\n深刻理解习近平总书记关于工人阶级和工会工作重要论述的丰富内涵\t/姚斌 51\n\n正文',
      ).flatMap((block) => unwrapLines([block]).blocks),
    );
    expect(reading?.lines).toMatchObject([
      { title: '在全总十七届七次执委会议上的讲话', author: '王东明', page: 8, column: '学习强会' },
      {
        title: '西宁市总工会突出“三字诀”积极打造暖心驿站',
        page: 43,
        column: '市州动态',
        group: '西宁市总工会',
      },
      {
        title: '深刻理解习近平总书记关于工人阶级和工会工作重要论述的丰富内涵',
        author: '姚斌',
        page: 51,
        column: '理论研究',
      },
    ]);
    expect(texts(present(reading).after)).toEqual(['正文']);
  });

  test('of 2017: page before title, an author on the next line, groups under a bullet', () => {
    const reading = readContents(
      splitBlocks(
        '目 录 2017年第9-10期 (2017年10月10日出版)\n\n学习园地\n\n- 44 探析工会在新时期产业工人队伍建设中的作用\n\n//朱爱丽\n\n综艺之旅\n\n●健康有道\n\n- 53 “三减三健”:远离慢性病靠预防\n- 54 肺动脉高压的几大表现\n\n正文',
      ).flatMap((block) => unwrapLines([block]).blocks),
    );
    expect(reading?.lines).toMatchObject([
      { title: '探析工会在新时期产业工人队伍建设中的作用', author: '朱爱丽', page: 44, column: '学习园地' },
      { title: '“三减三健”:远离慢性病靠预防', page: 53, column: '综艺之旅', group: '健康有道' },
      { title: '肺动脉高压的几大表现', page: 54, column: '综艺之旅', group: '健康有道' },
    ]);
  });
});

describe('titles are found in the order of the contents', () => {
  const entry = (title: string, extra = {}) => ({ title, line: 1, ...extra });
  test.each([
    [
      '干群/千群',
      '城西区总工会“两会”新期盼 干群话心声',
      ['城西区总工会“两会”新期盼 千群话心声'],
      '城西区总工会“两会”新期盼 千群话心声',
    ],
    [
      'a line break the contents do not print',
      '中国共产党第二十届中央委员会第二次全体会议公报',
      ['中国共产党第二十届中央委员会 第二次全体会议公报'],
      '中国共产党第二十届中央委员会第二次全体会议公报',
    ],
    [
      'a kicker in the same line',
      '努力向省委和职工群众交上一份合格答卷',
      ['团结一心 勇于担当 努力向省委和职工群众 交上一份合格答卷'],
      '努力向省委和职工群众交上一份合格答卷',
    ],
    [
      'a title over two blocks',
      '西宁市总工会送法“下乡镇、进企业、进社区”活动正式拉开序幕',
      ['西宁市总工会', '送法“下乡镇、进企业、入社区”活动正式拉开序幕'],
      '西宁市总工会送法“下乡镇、进企业、入社区”活动正式拉开序幕',
    ],
    [
      'a star before a short item',
      '加强联动 促进工会经费代收',
      ['★加强联动 促进工会经费代收'],
      '加强联动 促进工会经费代收',
    ],
  ])('%s', (_, listed, printed, title) => {
    const { articles } = splitArticles(blocks('前文结束。', ...printed, '正文第一段，说明情况。'), [
      entry(listed),
    ]);
    expect(articles[0]?.data.title).toBe(title);
    expect(texts(present(articles[0]).blocks)).toEqual(['正文第一段，说明情况。']);
  });

  test('three articles of one title come one after the other', () => {
    const title = '在省委群团改革工作座谈会上的发言';
    const { articles } = splitArticles(
      blocks(title, '根据会议安排，我作汇报。', title, '下面，我汇报。', title, '现汇报如下。'),
      [entry(title), entry(title), entry(title)],
    );
    expect(articles.map((article) => article.blocks[0]?.text)).toEqual([
      '根据会议安排，我作汇报。',
      '下面，我汇报。',
      '现汇报如下。',
    ]);
  });

  test('an entry without its article is told with its line', () => {
    const { articles, log } = splitArticles(blocks('别的文章', '正文。'), [entry('肺动脉高压的几大表现')]);
    expect(articles).toEqual([]);
    expect(log).toEqual([
      {
        kind: 'doubt',
        code: 'contents-missing-text',
        line: 1,
        message: '目录有而正文找不到：肺动脉高压的几大表现',
      },
    ]);
  });
});

describe('masthead and imprint', () => {
  test('names parted by spaces, single characters drawn together, a duty in brackets', () => {
    const { data } = readImprint(
      blocks(
        '主 编：李 忠',
        '副 主 编：常伟宁 周 慧',
        '吴有祯 韩生华',
        '王 洋（执行）',
        '责任编辑：徐 良',
        '地 址：',
        '西宁市城东区昆仑路184号',
        '邮 编：810007',
      ),
      NOBODY,
    );
    expect(
      data.masthead?.map(({ role, members }) => [role, members.map(({ name, note }) => name + (note ?? ''))]),
    ).toEqual([
      ['主编', ['李忠']],
      ['副主编', ['常伟宁', '周慧', '吴有祯', '韩生华', '王洋执行']],
      ['责任编辑', ['徐良']],
    ]);
    expect(data).toMatchObject({ address: '西宁市城东区昆仑路184号', postcode: '810007' });
  });

  test.each([
    ['主办单位：青海省总工会', 'publisher', { ids: ['qing-hai-sheng-zong-gong-hui'], name: '青海省总工会' }],
    ['联系电话：0971-8804826', 'telephone', '0971-8804826'],
    ['电话（传真）：0971-8804826', 'telephone', '0971-8804826'],
    ['邮 箱：qhgy@126.com', 'email', 'qhgy@126.com'],
    ['编辑出版：《青海工运》编辑部', 'editorialOffice', '《青海工运》编辑部'],
  ])('%s', (line, field, value) => {
    expect(readImprint(blocks(line), NOBODY).data).toEqual({ [field]: value });
  });
});

describe('the note under an article about its author', () => {
  test.each([
    ['（作者名片：李忠，青海省总工会干部）', '李忠'],
    ['（作者简介：李忠，青海省总工会干部）', '李忠'],
    ['（作者李忠：青海省总工会干部）', '李忠'],
    ['（作者简介：青海省总工会干部）', undefined],
    ['（作者系青海省总工会干部）', undefined],
  ])('%s', (line, name) => {
    const { data } = readFields(
      { slug: '01', blocks: blocks('正文一段。', line), data: { title: '题' }, body: [] },
      NOBODY,
    ).article;
    expect([data.authorNote, data.authors?.[0]?.name]).toEqual([line.slice(1, -1), name]);
  });
});

describe('doubts', () => {
  test.each([
    ['省税务局等地区 and 单位举行', '汉字中间夹有外文词'],
    ['提高劳动者特别是_{一线劳动者}劳动报酬', '公式记号'],
    ['青总发[2017]37号', '发文字号的括号不是六角括号'],
    ['发放助学金513万元元，帮助', '重字'],
    ['坚持“四个意识，做到', '““”没有配对'],
  ])('%s', (text, question) => {
    expect(listDoubts(blocks(text)).some(({ message }) => message.startsWith(question))).toBe(true);
  });

  test('sound text raises none', () => {
    expect(listDoubts(blocks('加强CPTPP劳工条款研究，取得实实在在的成效，APP上线。'))).toEqual([]);
  });
});

describe('verse', () => {
  const POEM = ['高原红日照征程，', '万马奔腾鼓角鸣。', '莫道昆仑千里雪，', '春风一夜到西宁。'];

  test.each([
    [
      'a line a block',
      ['他写道：', ...POEM, '读来令人振奋。'],
      ['他写道：', POEM.join('\n'), '读来令人振奋。'],
    ],
    [
      'two halves a block',
      ['床前明月光，疑是地上霜。', '举头望明月，低头思故乡。'],
      ['床前明月光，疑是地上霜。\n举头望明月，低头思故乡。'],
    ],
  ])('lines of one measure are one poem: %s', (_, before, after) => {
    const { blocks: gathered, log } = gatherVerse(blocks(...before));
    expect(texts(gathered)).toEqual(after);
    expect(log.map(({ message }) => message)).toEqual([expect.stringContaining('按诗歌分行收')]);
    expect(texts(joinSplits(gathered).blocks)).toEqual(after);
  });

  test.each([
    ['a couplet', POEM.slice(0, 2)],
    [
      'items of a list',
      ['坚持党的领导；', '坚持职工为本；', '坚持服务大局；', '坚持守正创新。'].map(
        (line) => `${line.slice(0, 5)}${line.slice(-2)}`,
      ),
    ],
    ['lines of several measures', ['高原红日照征程，', '万马奔腾。', '莫道昆仑千里雪，', '春风一夜。']],
    ['a poem without an end', POEM.slice(0, 3)],
    ['a paragraph', ['今天，天气好。', '我们去了。', '大家都很高兴，', '回来了。']],
  ])('%s stays as it is', (_, lines) => {
    expect(gatherVerse(blocks(...lines))).toEqual({ blocks: blocks(...lines), log: [] });
  });
});
