import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../../src/importer/document.ts';
import {
  findAttached,
  markAttachments,
  takeAttachments,
} from '../../../src/importer/stages/notice-attachments.ts';
import { findSigning, takeImprint } from '../../../src/importer/stages/notice-end.ts';
import { readNoticeHead } from '../../../src/importer/stages/notice-head.ts';
import type { Notice } from '../../../src/schema/notice.ts';

const NOBODY = { personId: () => undefined, organizationId: () => undefined };
const blocksOf = (...texts: string[]) => texts.map((text, index) => ({ text, line: index * 2 + 1, gap: 1 }));
const textsOf = (blocks: readonly { text: string }[]) => blocks.map(({ text }) => text);
const messages = (log: readonly LogEntry[]) => log.map(({ line, message }) => `${line} ${message}`);
const PROSE = '各单位要认真组织，按时报送。';

describe('what stands over the text of a document', () => {
  const read = (...texts: string[]) => {
    const { notice, titleLines, line, rest, log } = readNoticeHead(blocksOf(...texts));
    return { notice, title: titleLines, line, rest: textsOf(rest), log: messages(log) };
  };

  test.each<[string, string[], Partial<ReturnType<typeof read>>]>([
    [
      'all of it in the order of the standard',
      [
        '000012',
        '机密★1年',
        '特急',
        '甲县总工会文件',
        '甲总发〔2022〕11号　签发人：李忠',
        '关于放假的通知',
        '各乡镇工会：',
        PROSE,
      ],
      {
        notice: {
          copyNumber: '000012',
          secrecy: '机密★1年',
          urgency: '特急',
          letterhead: '甲县总工会文件',
          number: '甲总发〔2022〕11号',
          signedBy: '李忠',
          recipients: '各乡镇工会',
        },
        title: ['关于放假的通知'],
        line: 11,
        rest: [PROSE],
        log: [],
      },
    ],
    [
      'marks beside each other, the number of the copy with its name',
      [
        '份号：000012 秘密 加急',
        '甲县总工会文件',
        '签发人：李忠',
        '甲总发〔2022〕11号',
        '关于放假的通知',
        PROSE,
      ],
      {
        notice: {
          copyNumber: '000012',
          secrecy: '秘密',
          urgency: '加急',
          letterhead: '甲县总工会文件',
          number: '甲总发〔2022〕11号',
          signedBy: '李忠',
        },
        log: [],
      },
    ],
    [
      'a title over several lines',
      ['甲总发〔2022〕11号', '甲县总工会', '关于报送工作总结', '的通知', '各乡镇工会：', PROSE],
      { title: ['甲县总工会', '关于报送工作总结', '的通知'], line: 3, rest: [PROSE], log: [] },
    ],
    [
      'a title with a space',
      ['甲县总工会　关于放假的通知', PROSE],
      { title: ['甲县总工会', '关于放假的通知'] },
    ],
    [
      'an order',
      ['甲县人民政府令', '第 18 号', '县长　李忠', PROSE],
      { notice: { number: '第18号' }, title: ['甲县人民政府令'], rest: ['县长　李忠', PROSE] },
    ],
    [
      'something beside the number',
      ['甲总发〔2022〕11号　内部使用', '关于放假的通知', PROSE],
      {
        notice: { number: '甲总发〔2022〕11号' },
        log: ['1 发文字号旁边还印有“内部使用”，没有收入，请核对'],
      },
    ],
    [
      'a title that does not end as titles do',
      ['甲总发〔2022〕11号', '春天的安排事宜', '各乡镇工会：', PROSE],
      { title: ['春天的安排事宜'], log: ['3 标题没有以文种结尾，请核对：春天的安排事宜'] },
    ],
    [
      'a heading is the title whatever it ends in',
      ['# 春天的安排事宜', '各乡镇工会：', PROSE],
      { title: ['春天的安排事宜'], log: [] },
    ],
    [
      'minutes with a date over the title',
      ['甲县总工会', '2022年6月22日', '第三次主席办公会议纪要', PROSE],
      {
        title: ['第三次主席办公会议纪要'],
        notice: { letterhead: '甲县总工会', issuedOn: '2022-06-22' },
        log: ['3 标题上面印有“2022年6月22日”，日期按成文日期收入，请核对'],
      },
    ],
    [
      'a number of no known form stays in the red head, and is asked',
      ['甲县总工会文件', '甲总 11 号', '关于放假的通知', PROSE],
      {
        notice: { letterhead: '甲县总工会文件 甲总 11 号' },
        title: ['关于放假的通知'],
        log: ['3 “甲总 11 号”像是编号，不合发文字号的样式，暂在红头里，请核对'],
      },
    ],
    [
      'addressees on two lines',
      ['关于放假的通知', '各乡镇工会，', '各直属工会：', PROSE],
      { notice: { recipients: '各乡镇工会，各直属工会' }, rest: [PROSE], log: [] },
    ],
    [
      'an addressee that may be text',
      ['关于放假的通知', '春天里：', PROSE],
      { notice: { recipients: '春天里' }, log: ['3 “春天里：”按主送机关收入，也可能是正文，请核对'] },
    ],
    [
      'those spoken to are no addressees',
      ['关于放假的通知', '同志们：', PROSE],
      { notice: {}, rest: ['同志们：', PROSE] },
    ],
    ['no addressee', ['关于放假的通知', PROSE], { notice: {}, rest: [PROSE] }],
  ])('%s', (_, texts, expected) => {
    expect(read(...texts)).toMatchObject(expected);
    if (expected.notice) expect(read(...texts).notice).toEqual(expected.notice);
  });
});

describe('what stands at the end of a document', () => {
  const take = (...texts: string[]) => {
    const [blocks, notice, log] = [blocksOf(...texts), {} as Notice, [] as LogEntry[]];
    takeImprint(blocks, notice, NOBODY, log);
    return { notice, left: textsOf(blocks) };
  };
  const office = { ids: ['jia-xian-zong-gong-hui-ban-gong-shi'], name: '甲县总工会办公室' };

  test.each<[string, string[], Record<string, unknown>, string[]]>([
    [
      'all of it',
      [
        PROSE,
        '主题词：放假　通知',
        '抄报：省总工会。',
        '抄送：县委办公室。',
        '甲县总工会办公室　2022年6月22日印发',
        '（共印60份）',
      ],
      {
        subjectWords: '放假　通知',
        reportsTo: '省总工会',
        copiesTo: '县委办公室',
        printedBy: office,
        printedOn: '2022-06-22',
        copies: 60,
      },
      [PROSE],
    ],
    ['a day alone', [PROSE, '2022年6月22日印发'], { printedOn: '2022-06-22' }, [PROSE]],
    [
      'the office on its own line',
      [PROSE, '甲县总工会办公室', '2022年6月22日印发'],
      { printedBy: office, printedOn: '2022-06-22' },
      [PROSE],
    ],
    ['a body without a day is none', [PROSE, '甲县总工会办公室'], {}, [PROSE, '甲县总工会办公室']],
    ['other names of a list', [PROSE, '发：各乡镇工会'], { copiesTo: '各乡镇工会' }, [PROSE]],
    [
      'a list over several lines',
      [PROSE, '抄送：县委办公室，', '县政府办公室，', '县人大办公室。'],
      { copiesTo: '县委办公室，县政府办公室，县人大办公室' },
      [PROSE],
    ],
    [
      'a list over too many lines',
      [PROSE, '抄送：甲，', '乙，', '丙，', '丁，', '戊。'],
      {},
      [PROSE, '抄送：甲，', '乙，', '丙，', '丁，', '戊。'],
    ],
    ['copies with their label', [PROSE, '印数：60份'], { copies: 60 }, [PROSE]],
    ['the text itself is never taken', ['抄送：县委办公室。'], {}, ['抄送：县委办公室。']],
    ['what is no imprint stays', [PROSE, '甲县总工会'], {}, [PROSE, '甲县总工会']],
    [
      'each part once',
      [PROSE, '2022年6月22日印发', '2023年6月22日印发'],
      { printedOn: '2023-06-22' },
      [PROSE, '2022年6月22日印发'],
    ],
  ])('%s', (_, texts, notice, left) => {
    expect(take(...texts)).toEqual({ notice, left });
  });

  test.each<[string, string[], object | undefined]>([
    [
      'body and date',
      [PROSE, '甲县总工会', '2022年6月22日'],
      { start: 1, end: 3, issuedOn: '2022-06-22', bodies: ['甲县总工会'] },
    ],
    [
      'two bodies',
      [PROSE, '甲县总工会　甲县教育局', '2022年6月22日'],
      { start: 1, end: 3, bodies: ['甲县总工会', '甲县教育局'] },
    ],
    [
      'a date alone at the end of all',
      [PROSE, '2022年6月22日'],
      { start: 1, end: 2, issuedOn: '2022-06-22', bodies: [] },
    ],
    ['no date', [PROSE, '甲县总工会'], undefined],
    ['a date in brackets is a note', [PROSE, '（2022年6月22日）'], undefined],
    ['a date that opens the text', ['2022年6月22日', PROSE], undefined],
  ])('it is signed by %s', (_, texts, signing) => {
    const found = findSigning(blocksOf(...texts));
    if (signing === undefined) expect(found).toBeUndefined();
    else expect(found).toMatchObject(signing);
  });
});

describe('attachments', () => {
  const take = (...texts: string[]) => {
    const blocks = blocksOf(...texts);
    return { titles: takeAttachments(blocks), left: textsOf(blocks) };
  };

  test.each<[string[], string[], string[]]>([
    [[PROSE, '附件：总结提纲'], ['总结提纲'], [PROSE]],
    [
      [PROSE, '附 件：1. 总结提纲', '2. 统计表', '甲县总工会'],
      ['总结提纲', '统计表'],
      [PROSE, '甲县总工会'],
    ],
    [[PROSE, '附件：1．总结提纲；2．统计表。'], ['总结提纲', '统计表'], [PROSE]],
    [[PROSE, '附件：1、总结提纲　2、统计表'], ['总结提纲', '统计表'], [PROSE]],
    [[PROSE, '附件：2022年度3.5万元清单'], ['2022年度3.5万元清单'], [PROSE]],
    [[PROSE, '附件：', '工作总结报告', '甲县总工会'], ['工作总结报告'], [PROSE, '甲县总工会']],
    [[PROSE, '附件：', '春天的故事'], [], [PROSE, '春天的故事']],
    [[PROSE, '附件：', '2022年6月22日'], [], [PROSE, '2022年6月22日']],
    [[PROSE, '见附件：总结'], [], [PROSE, '见附件：总结']],
    [[PROSE], [], [PROSE]],
  ])('%j', (texts, titles, left) => {
    expect(take(...texts)).toEqual({ titles, left });
  });

  test.each<[string[], string[]]>([
    [
      ['附件1', '总结提纲', PROSE],
      ['## 附件1　总结提纲', PROSE],
    ],
    [
      ['附件', '总结提纲', PROSE],
      ['## 附件　总结提纲', PROSE],
    ],
    [
      ['附件二：', '# 总结提纲', PROSE],
      ['## 附件二：　总结提纲', PROSE],
    ],
    [
      ['附件1：总结提纲', PROSE],
      ['## 附件1：总结提纲', PROSE],
    ],
    [
      ['附件1', PROSE],
      ['## 附件1', PROSE],
    ],
    [
      ['附件1', '一、总结提纲'],
      ['## 附件1', '一、总结提纲'],
    ],
    [
      ['工会经费管理办法', PROSE],
      ['## 工会经费管理办法', PROSE],
    ],
    [
      ['春天的故事', PROSE],
      ['春天的故事', PROSE],
    ],
    [
      [PROSE, '工会经费管理办法'],
      [PROSE, '工会经费管理办法'],
    ],
    [['附件所列各项，均须报送'], ['附件所列各项，均须报送']],
  ])('behind the date %j are chapters', (texts, marked) => {
    expect(textsOf(markAttachments(blocksOf(...texts)))).toEqual(marked);
  });

  test('right behind 版记 they go on with the paper', () => {
    expect(findAttached(blocksOf(PROSE, '2022年6月22日印发', '附件1', '总结'))).toBe(2);
    expect(findAttached(blocksOf(PROSE, '附件1', '总结'))).toBe(-1);
    expect(findAttached(blocksOf(PROSE, '2022年6月22日印发', '附件1：总结'))).toBe(-1);
  });
});
