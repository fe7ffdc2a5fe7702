import type { Authority, ImportDocument } from '../document.ts';
import { isContentsHead } from '../lines/contents-head.ts';
import { cutArticles } from './cut-articles.ts';
import { takeBulletinFoot } from './read-bulletin-foot.ts';
import { readBulletinHead } from './read-bulletin-head.ts';
import { readContents } from './read-contents.ts';
import { readImprint } from './read-imprint.ts';
import { splitAtTitles } from './split-at-titles.ts';

/** Reads the head of a bulletin, its 按, its 本期要目, its items, and the lists and duties at its foot. */
export function readBulletin(document: ImportDocument, authority: Authority): ImportDocument {
  const blocks = document.blocks.filter((block) => !isRule(block.text));
  const { text, distribution, duties } = takeBulletinFoot(blocks);
  const reading = readContents(text);
  const items = reading ? cutArticles(reading.after, reading.lines) : splitAtTitles(text);
  const front = reading ? [...reading.before, ...reading.strays, ...items.before] : items.before;
  const head = readBulletinHead(
    front.filter((block) => !isContentsHead(block.text)),
    authority,
  );
  const foot = readImprint(duties, authority);
  const issue: ImportDocument['issue'] = { ...document.issue, ...foot.data, ...head.data };
  if (reading && reading.heads.length > 0) issue.contentsHead = reading.heads;
  if (distribution.length > 0) issue.distribution = distribution;
  if (foot.rest.length > 0) issue.imprintLines = foot.rest.map((block) => block.text);
  return {
    ...document,
    issue,
    contents: reading?.lines ?? [],
    articles: items.articles,
    log: [...document.log, ...head.log, ...(reading?.log ?? []), ...items.log, ...foot.log],
  };
}

function isRule(text: string): boolean {
  return /^[-—_=*]{3,}$/u.test(text);
}
