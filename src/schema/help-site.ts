import type { HelpsFor } from './help.ts';
import type { SiteData } from './site.ts';

/** The settings of an archive, `site.yaml`. */
export const siteHelp = {
  name: { label: '名称', help: '文献库的名称，也是网页题名的一部分', example: '××工会文献库' },
  tagline: { label: '副名', help: '首页名称旁边的一行', example: '内部通报 · 公文 · 《××工运》' },
  description: { label: '简介', help: '给搜索引擎和转发链接看的一句话' },
  publisher: { label: '主办单位', help: '也是订阅源的作者', example: '××省总工会' },
  origin: {
    label: '正式网址',
    help: '放在子路径下的连路径一起写，末尾不写斜线；可以不写，环境变量 SITE_ORIGIN 优先',
    example: 'https://wenxian.example.cn',
  },
  bookNamespace: {
    label: '电子书编号的根',
    help: '一个 UUID，每个文献库各用各的：新建时运行 node -p "crypto.randomUUID()" 取一个。有书下载过以后不能改',
  },
  feedIds: {
    label: '订阅源编号的根',
    help: '两行都要写；不写就用 bookNamespace。有人订阅以后不能改：改了，读者的订阅器会把旧文章当新的再报一遍',
    fields: {
      authority: {
        label: '域名',
        help: '主办单位自己的域名，和网站放在哪里无关',
        example: 'gonghui.example.cn',
      },
      since: { label: '起始日期', help: '从这一天起域名归主办单位', example: "'2026-11-25'" },
    },
  },
  seal: { label: '小印', help: '名称旁小印里的图形，32×32 方格里的 SVG 路径（path 的 d）；不写就是空印' },
  colours: {
    label: '主色',
    help: '三个都要写，与底色要分得清；不写用朱红，高对比配色不受影响',
    fields: {
      light: { label: '平时', help: '加引号，井号后六位小写十六进制', example: "'#a6291b'" },
      warm: { label: '护眼', help: '写法相同', example: "'#8e2012'" },
      night: { label: '夜间', help: '写法相同', example: "'#e8876f'" },
    },
  },
  menu: {
    label: '主菜单',
    help: '一条一项，照次序排',
    fields: {
      label: { label: '菜单上的字', help: '两三个字', example: '刊期' },
      href: {
        label: '站内网址',
        help: '/series/ /columns/ /people/ /organizations/ /kinds/ /years/ /articles/ /search/，或 pages/ 里的一页',
        example: '/about/',
      },
      elder: { label: '长辈版保留', help: '保留的写 true' },
      note: { label: '说明', help: '写了的也列在首页', example: '逐年的刊期和文章' },
    },
  },
  kinds: {
    label: '文种',
    help: '一种一项，照次序排',
    fields: {
      name: { label: '名称', help: '文章的 kind 写的就是它', example: '讲话' },
      address: { label: '网址', help: '小写字母、数字和连字符，公布以后不能改', example: 'jianghua' },
      spoken: { label: '讲话人就是作者', help: '讲话、报告写 true' },
    },
  },
  organizationKinds: { label: '组织的类别', help: '一种一项，照次序排', example: '[省总部室, 直属单位]' },
  leads: {
    label: '题下的一行',
    help: '不写就用网站自己的话；提到某种刊物的，在不给看那种刊物的网站上不显示',
    fields: {
      kinds: { label: '“文种”页', help: '题下的一行' },
      organizations: { label: '“组织”页', help: '题下的一行' },
    },
  },
  searchExamples: {
    label: '检索的例子',
    help: '检索页上的，用库里查得到的词，每项都可以不写；提到某种刊物的，在不给看那种刊物的网站上不显示',
    fields: {
      phrase: { label: '一句话', help: '连在一起的词', example: '产业工人队伍建设改革' },
      all: { label: '几个词都要有', help: '中间留空格', example: '劳模 工匠' },
      any: { label: '有一个就行', help: '中间写 |', example: '大病救助 | 金秋助学' },
      without: { label: '不要某个词', help: '前面写减号', example: '技能竞赛 -新闻' },
      person: { label: '某人', help: '作者:姓名', example: '作者:张三' },
      issue: { label: '某期', help: '期号或发文字号', example: '2023年第2期' },
    },
  },
  correctionsTo: {
    label: '报错邮箱',
    help: '读者在正文里点“报错”，可以把写好的报错寄到这里；不写就只能复制，由读者自己发',
    example: 'wenxian@gonghui.example.cn',
  },
  offlineReading: {
    label: '离线阅读',
    help: '不写就有；写 false 不给读者“离线阅读”，已经保存在他们设备上的，下次连上网站时自动删除',
    example: 'false',
  },
} satisfies HelpsFor<SiteData>;
