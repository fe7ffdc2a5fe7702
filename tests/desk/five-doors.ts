import type { Page } from 'playwright-core';
import { hasEngine } from '../../src/importer/read/ocr/engine-folder.ts';
import { asDocx, asText, caseText, makeJournal, makeScannedNotice, type Dropped } from './make-sources.ts';

/** A file that comes in at the desk, where it is to lie, and what it takes. */
export interface Door {
  make: (page: Page) => Promise<Dropped>;
  /** Clicks or keys at most, the dropping among them. */
  actions: number;
  /** Where it comes to lie. */
  place: string;
  /** The front matter of its first article, as far as it says what a person would see wrong at once. */
  head: string;
  /** Words of it that nothing else has. */
  phrase: string;
}

const BULLETIN = `内部通报

第 17 期

青海省总工会办公室编　　2020年9月18日

◆ 省总工会召开产改工作推进会

9月10日，省总工会召开产业工人队伍建设改革推进会，通报上半年进展，研究下一步措施。

◆ 海西州总工会服务车开进盐湖

9月11日至15日，海西州总工会的服务车在盐湖作业区停留五天，办理互助保障一百二十六人次。

◆ 西宁市举办职工技能比武

9月12日，西宁市总工会举办电焊、叉车两个工种的比武，四十八名职工参加。

发：各市州总工会，省级各产业工会
`;
/** A notice in Word in two shapes, a bulletin in plain text, a journal as PDF, and a scan where scans can be read. */
export const DOORS: Readonly<Record<string, Door>> = {
  'the notice of case 01 as Word': {
    make: () => Promise.resolve(asDocx('通知.docx', caseText('01-no-blank-lines'))),
    actions: 12,
    place: 'qing-zong-fa/2024-no6',
    head: '---\ntitle: 关于做好夏季劳动保护工作的通知\n',
    phrase: '督促企业落实防暑降温措施',
  },
  'the notice of case 15 as Word': {
    make: () => Promise.resolve(asDocx('报告.docx', caseText('15-number-line-variants'))),
    actions: 12,
    place: 'qing-zong-fa/2024-no15',
    head: '---\ntitle: 关于报送年度总结的报告\n',
    phrase: '关于报送年度总结的报告',
  },
  'a bulletin of three items as text': {
    make: () => Promise.resolve(asText('内部通报17.txt', BULLETIN)),
    actions: 25,
    place: 'neibu-tongbao/2020-no17',
    head: '---\ntitle: 省总工会召开产改工作推进会\n',
    phrase: '互助保障一百二十六人次',
  },
  'a journal in two columns as PDF': {
    make: makeJournal,
    actions: 25,
    place: 'qinghai-gongyun/2024-no3',
    head: '---\ntitle: 把服务送到草场上\nkind: ',
    phrase: '办成了三百一十七件事',
  },
  ...(hasEngine() && {
    'a scanned notice': {
      make: makeScannedNotice,
      actions: 20,
      place: 'qing-zong-fa/2024-no21',
      head: '---\ntitle: 关于做好冬季送温暖工作的通知\n',
      phrase: '物资发放要登记造册',
    },
  }),
};
