import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { hasEngine } from '../../src/importer/read/ocr/engine-folder.ts';
import { asDocx, asText, caseText, makeJournal, makeScannedNotice, type Dropped } from './make-sources.ts';
import { useDesk } from './open-page.ts';
import { answerAll, READING, takeInByKeys } from './take-in.ts';

const { open, go, read } = useDesk();

interface Door {
  make: (page: Page) => Promise<Dropped>;
  /** Clicks or keys at most, the dropping among them. */
  actions: number;
  /** Where it comes to lie. */
  place: string;
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
const DOORS: Record<string, Door> = {
  'the notice of case 01 as Word': {
    make: () => Promise.resolve(asDocx('通知.docx', caseText('01-no-blank-lines'))),
    actions: 12,
    place: 'qing-zong-fa/2024-no6',
  },
  'the notice of case 15 as Word': {
    make: () => Promise.resolve(asDocx('报告.docx', caseText('15-number-line-variants'))),
    actions: 12,
    place: 'qing-zong-fa/2024-no15',
  },
  'a bulletin of three items as text': {
    make: () => Promise.resolve(asText('内部通报17.txt', BULLETIN)),
    actions: 25,
    place: 'neibu-tongbao/2020-no17',
  },
  'a journal in two columns as PDF': {
    make: makeJournal,
    actions: 25,
    place: 'qinghai-gongyun/2024-no3',
  },
  ...(hasEngine() && {
    'a scanned notice': {
      make: makeScannedNotice,
      actions: 20,
      place: 'qing-zong-fa/2024-no21',
    },
  }),
};

describe.each(Object.entries(DOORS))('%s, from drop to a passing check', (_, { make, actions, place }) => {
  test('by mouse', async () => {
    const page = await open();
    const file = await make(page);
    let clicks = 1;
    const click = async (selector: string) => {
      clicks += 1;
      await page.click(selector);
    };
    await go(page, '#/intake');
    await page.setInputFiles('#files', file);
    await page.waitForSelector('[data-place]', { timeout: READING });
    await answerAll(page, () => click('.doubts .first'));
    await click('[data-place]');
    await page.waitForSelector('[data-passed="true"]');
    await click('.placed >> text=去校对');
    await page.waitForSelector('[data-whole="true"]');
    expect(clicks).toBeLessThanOrEqual(actions);
    expect(read(`content/issues/${place}/issue.yaml`)).toContain('year: 20');
  });

  test('by keyboard alone', async () => {
    const page = await open();
    const keys = await takeInByKeys(page, await make(page));
    await page.waitForSelector('[data-whole="true"]');
    expect(keys).toBeLessThanOrEqual(actions);
    expect(read(`content/issues/${place}/issue.yaml`)).toContain('year: 20');
  });
});
