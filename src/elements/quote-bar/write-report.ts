import { mailAddress } from '../mail-address.ts';

/** What a report of an error is about. */
export interface Reported {
  site: string;
  title: string;
  /** Id of the article: `qinghai-gongyun/2023-no2/03`. */
  article: string;
  /** Id of the paragraph, and the number it has on the page. */
  paragraph: string;
  number: number;
  /** Full address of the paragraph; empty where the site has none. */
  address: string;
  /** ISO day of the version of the text, where that is known. */
  version: string | undefined;
  /** The words of the paragraph, or those selected. */
  text: string;
}

/** Characters of the text that go into an e-mail: mail programs take addresses of about 2,000 letters, and one has nine. */
const MOST_MAILED = 60;

/** Writes a report that a reader copies, with a line at its end for what is wrong. */
export function writeReport(reported: Reported, text = reported.text): string {
  const { site, title, article, paragraph, number, address, version } = reported;
  return [
    `【报错】${site}`,
    `篇目：${title}（${article}）`,
    `段落：第 ${number} 段（${paragraph}）`,
    ...(address === '' ? [] : [`网址：${address}`]),
    ...(version === undefined ? [] : [`版本：${version}`]),
    `原文：${text}`,
    '问题：',
  ].join('\n');
}

/** The address of an e-mail with such a report, its text cut short. */
export function addressMail(to: string, reported: Reported): string {
  const text = [...reported.text];
  const body = writeReport(
    reported,
    text.length > MOST_MAILED ? `${text.slice(0, MOST_MAILED).join('')}……` : reported.text,
  );
  const subject = `报错：${reported.article} ${reported.paragraph}`;
  return mailAddress(to, subject, body.split('\n'));
}
