import { describe, expect, test } from 'vitest';
import { readHtml } from '../../../../src/importer/read/html/read-html.ts';
import { toSourceText } from '../../../../src/importer/read/source-text.ts';

const read = (markup: string) => toSourceText(readHtml(markup, '通知.html'));

/** Each row: what stands in the page, the text it gives, what the editor is told (without the place). */
const ROWS: { name: string; markup: string; text: string; told?: string[] }[] = [
  {
    name: 'paragraphs stand apart, line ends of the markup are nothing between Chinese characters',
    markup: '<p>示范市总工会\n   关于放假的\n通知</p>\n<p>A\nB 和\tC</p>',
    text: '示范市总工会关于放假的通知\n\nA B 和 C\n',
  },
  {
    name: 'fixed and Chinese spaces at the front are an indent and no text',
    markup: '<p>&nbsp;&nbsp;&nbsp;&nbsp;甲&nbsp;乙。</p><p>　　丙。</p>',
    text: '甲 乙。\n\n丙。\n',
  },
  {
    name: 'breaks part paragraphs behind a closed sentence, before an indent and before a number',
    markup: '<div>各县总工会：<br>现将事项通知如下。<br>一、时间<br>　　五月一日<br>二、地点</div>',
    text: '各县总工会：\n\n现将事项通知如下。\n\n一、时间\n\n五月一日\n\n二、地点\n',
  },
  {
    name: 'two breaks part paragraphs, one alone keeps the lines together',
    markup: '<div>甲县总工会<br>乙县总工会<br><br>丙县总工会</div>',
    text: '甲县总工会\n乙县总工会\n\n丙县总工会\n',
  },
  {
    name: 'the one first heading is the title, those below count from it',
    markup: '<h1>关于评选的通知</h1><h2>一、范围</h2><p>正文。</p><h2>二、名额</h2>',
    text: '# 关于评选的通知\n\n## 一、范围\n\n正文。\n\n## 二、名额\n',
  },
  {
    name: 'bold by tag and by style is marked, in a centred line it is not',
    markup:
      '<p align="center"><b>关于评选的通知</b></p><p><strong>一是</strong>学<span style="font-weight:700">习</span>好。</p><p>正文正文正文正文正文。</p>',
    text: '关于评选的通知\n\n**一是**学**习**好。\n\n正文正文正文正文正文。\n',
  },
  {
    name: 'lists have the numbers a browser prints',
    markup:
      '<ol start="3"><li>甲</li><li value="7"><p>乙</p><p>续</p></li></ol><ol type="a"><li>丙</li></ol><ol style="list-style-type:cjk-ideographic"><li>丁</li></ol><ul><li>戊</li></ul>',
    text: '3. 甲\n\n7. 乙\n\n续\n\na. 丙\n\n一、丁\n\n戊\n',
  },
  {
    name: 'a table with cells merged across and down',
    markup:
      '<table><tr><td rowspan="2">单位</td><td colspan="2">人数</td></tr><tr><td>男</td><td>女<br>工</td></tr><tr><td>甲县</td><td>1</td><td>2</td></tr></table>',
    text: '| 单位 | 人数 |  |\n| --- | --- | --- |\n|  | 男 | 女 工 |\n| 甲县 | 1 | 2 |\n',
    told: ['表格 3 行按 Markdown 表格收入，请照原件核对；合并单元格 2 处，文字写在第一格，其余留空'],
  },
  {
    name: 'a table that lays out the page gives its cells in order, one inside it stays a table',
    markup:
      '<table><tr><td>题</td></tr><tr><td><p>文。</p><table><tr><td>甲</td><td>1</td></tr><tr><td>乙</td><td>2</td></tr></table></td></tr></table>',
    text: '题\n\n文。\n\n| 甲 | 1 |\n| --- | --- |\n| 乙 | 2 |\n',
    told: ['表格 2 行按 Markdown 表格收入，请照原件核对'],
  },
  {
    name: 'where one is, buttons, neighbours and the foot are told and left out',
    markup:
      '<p>当前位置：<a href="/">首页</a> &gt; <a href="/t">通知公告</a></p><p>关于放假的通知</p><p>发布时间：2024-04-25　浏览次数：120</p><p>放假三天。</p><p>【打印】【关闭窗口】</p><p>上一篇：<a href="1">关于检查的通知</a></p><p>主办：示范市总工会</p><p>版权所有 示范市总工会 示ICP备01号</p>',
    text: '关于放假的通知\n\n放假三天。\n',
    told: [
      '网页的当前位置未收入正文：“当前位置：首页 > 通知公告”',
      '网页的发布信息未收入正文：“发布时间：2024-04-25 浏览次数：120”',
      '网页的页面工具未收入正文：“【打印】【关闭窗口】”',
      '网页的前后篇未收入正文：“上一篇：关于检查的通知”',
      '网页的页脚未收入正文：“主办：示范市总工会”',
      '网页的页脚未收入正文：“版权所有 示范市总工会 示ICP备01号”',
    ],
  },
  {
    name: 'menus and lists of other pages are told, the latter as a question',
    markup:
      '<ul><li><a href="a">工会概况</a></li><li><a href="b">政策法规</a></li><li><a href="c">职工之家</a></li></ul><p>正文。</p><p>相关阅读</p><p><a href="d">关于召开第一次会议的通知</a></p><p><a href="e">关于召开第二次会议的通知</a></p><p><a href="f">关于召开第三次会议的通知</a></p>',
    text: '正文。\n',
    told: [
      '网页的导航未收入正文：“工会概况”',
      '网页的导航未收入正文：“政策法规”',
      '网页的导航未收入正文：“职工之家”',
      '网页的一组链接未收入正文：“相关阅读”',
      '网页的一组链接未收入正文：“关于召开第一次会议的通知”',
      '网页的一组链接未收入正文：“关于召开第二次会议的通知”',
      '网页的一组链接未收入正文：“关于召开第三次会议的通知”',
      '一组链接没有收入正文，共 4 行；若是本期目录，请把它复制到文本里再导入',
    ],
  },
  {
    name: 'a link to a file stays in the text, and the file is asked for',
    markup: '<p>请填表报送。</p><p>附件：<a href="/u/1.doc">报名表.doc</a></p>',
    text: '请填表报送。\n\n附件：报名表.doc\n',
    told: ['链接的附件不在网页里，没有取来：“报名表.doc”。要收的请另行下载导入'],
  },
  {
    name: 'the words of a text that look like a site stay where they are text',
    markup: '<p>各单位要打印通知，分享经验。</p><p>主办：甲县总工会</p><p>联系电话：100</p><p>完。</p>',
    text: '各单位要打印通知，分享经验。\n\n主办：甲县总工会\n\n联系电话：100\n\n完。\n',
  },
  {
    name: 'scripts do not run, hidden words and pictures stay out, entities and MDX are text',
    markup:
      '<script>document.write("<p>坏</p>")</script><style>p{}</style><p>甲&lt;b&gt;{process.exit()}</p><p style="display:none">藏</p><img src="/i/a.jpg?x=1"><iframe src="http://x"></iframe>',
    text: '甲<b>{process.exit()}\n',
    told: [
      '网页里的脚本没有运行，也没有收入',
      '网页里的图片没有收入，共 1 幅：“a.jpg”。要用的请另存为文件，照指南写 photos',
    ],
  },
];

describe('a web page is read as it reads', () => {
  test.each(ROWS)('$name', ({ markup, text, told }) => {
    const result = read(markup);
    expect(result.text).toBe(text);
    expect(result.log.map(({ message }) => message.replace(/（网页 第 \d+ 段）$/u, '')).sort()).toEqual(
      (told ?? []).sort(),
    );
  });

  test('a box of a government site above the document is no table of the document', () => {
    const { text, log } = read(
      '<table><tr><td>索引号：</td><td>001</td><td>发布机构：</td><td>甲县</td></tr><tr><td>生成日期：</td><td>2024-01-02</td><td>文号：</td><td>甲发〔2024〕1号</td></tr></table><p>正文。</p>',
    );
    expect(text).toBe('正文。\n');
    expect(log[0]?.message).toMatch(/^网页的信息索引框未收入正文：“索引号： 001/u);
  });
});
