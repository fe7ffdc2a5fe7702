import { shorten } from './shorten.ts';
import { mailAddress } from './mail-address.ts';

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

/** The words in front of the parts of a report, in their order. */
const labels = {
  article: '篇目',
  paragraph: '段落',
  address: '网址',
  version: '版本',
  text: '原文',
  problem: '问题',
} as const;

/** Stands behind a text that is cut short. */
const CUT = '……';

/** Characters of the text that go into an e-mail: mail programs take addresses of about 2,000 letters, and one has nine. */
const MOST_MAILED = 60;

/** Writes a report that a reader copies, with a line at its end for what is wrong. */
export function writeReport(reported: Reported, text = reported.text): string {
  const { site, title, article, paragraph, number, address, version } = reported;
  return [
    `【报错】${site}`,
    `${labels.article}：${title}（${article}）`,
    `${labels.paragraph}：第 ${number} 段（${paragraph}）`,
    ...(address === '' ? [] : [`${labels.address}：${address}`]),
    ...(version === undefined ? [] : [`${labels.version}：${version}`]),
    `${labels.text}：${text}`,
    `${labels.problem}：`,
  ].join('\n');
}

/** The address of an e-mail with such a report, its text cut short. */
export function addressMail(to: string, reported: Reported): string {
  const body = writeReport(reported, shorten(reported.text, MOST_MAILED, CUT));
  const subject = `报错：${reported.article} ${reported.paragraph}`;
  return mailAddress(to, subject, body.split('\n'));
}

/** What a report that came back says. */
export interface ReadReport {
  /** Id of the article: `qinghai-gongyun/2023-no2/03`. */
  article: string;
  /** Id of the paragraph; missing where the report does not say. */
  paragraph: string | undefined;
  version: string | undefined;
  /** The words it is about; empty where there are none. A mail has cut them short where `isCut`. */
  text: string;
  isCut: boolean;
  /** What the reader wrote. */
  problem: string;
}

/**
 * Reads a report as it comes back, copied or mailed: quoted with `>`, with lines broken anew, with colons and brackets of
 * either width, among other words. Undefined where it does not say which article it is about.
 */
export function readReport(sent: string): ReadReport | undefined {
  const parts = readParts(sent);
  const solid = (name: Label) => (parts.get(name) ?? []).join('');
  const lines = (name: Label) => (parts.get(name) ?? []).join('\n').trim();
  const address = ADDRESS.exec(solid('address'));
  const subject = SUBJECT.exec(sent);
  const article = ARTICLE.exec(solid('article'))?.[1] ?? address?.[1] ?? subject?.[1];
  if (article === undefined) return undefined;
  const text = lines('text');
  return {
    article: article.split('/').length === 2 ? `${article}/index` : article,
    paragraph: PARAGRAPH.exec(solid('paragraph'))?.[0] ?? address?.[2] ?? subject?.[2],
    version: DAY.exec(solid('version'))?.[0],
    text: text.endsWith(CUT) ? text.slice(0, -CUT.length) : text,
    isCut: text.endsWith(CUT),
    problem: lines('problem'),
  };
}

type Label = keyof typeof labels;

/** The parts of a report, each as its lines; a part begins at its label, and no label comes twice or before an earlier one. */
function readParts(sent: string): Map<Label, string[]> {
  const parts = new Map<Label, string[]>();
  const left = Object.entries(labels) as [Label, string][];
  let current: string[] | undefined;
  for (const line of sent.split(/\r\n|\r|\n/u).map((one) => one.replace(QUOTED, '').trim())) {
    const place = left.findIndex(([, words]) => new RegExp(`^${words}\\s*[：:]`, 'u').test(line));
    const found = left[place];
    if (found) {
      left.splice(0, place + 1);
      parts.set(found[0], (current = []));
    }
    current?.push(found ? line.replace(/^[^：:]*[：:]\s*/u, '') : line);
  }
  return parts;
}

/** What mail programs set before the lines of a mail that is answered. */
const QUOTED = /^(?:\s*[>＞|])+/u;
const ID = '[a-z0-9][a-z0-9-]*(?:/[a-z0-9][a-z0-9-]*){1,2}';
/** The id in brackets behind the title. */
const ARTICLE = new RegExp(`[（(]\\s*(${ID})\\s*[)）]?\\s*$`, 'u');
const PARAGRAPH = /p\d+/u;
/** An address ends with the path of the article, below whatever folder the site lies in. */
const ADDRESS = /^\S*?([a-z0-9-]+\/[a-z0-9-]+\/[a-z0-9-]+)\/?(?:index\.html)?#(p\d+)/u;
const SUBJECT = new RegExp(`报错[：:]\\s*(${ID})\\s+(p\\d+)`, 'u');
const DAY = /\d{4}-\d\d-\d\d/u;
