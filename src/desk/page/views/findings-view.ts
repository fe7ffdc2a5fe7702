import type { FindingsView } from '../../shapes.ts';
import type { ToldFinding } from '../../work/tell-finding.ts';
import { ask } from '../ask.ts';
import { findingCard } from '../finding-card.ts';
import { make } from '../make.ts';
import { attempt } from '../tell.ts';

/** 检查: all that is to be mended, by issue and article; each leads to its place. */
export async function showFindings(root: HTMLElement): Promise<undefined> {
  const place = make('div', { class: 'found' });
  root.append(make('h1', {}, '检查'), place);
  const refresh = async () => fill(place, await ask('findings', {}), () => attempt(refresh));
  await refresh();
  return undefined;
}

function fill(place: HTMLElement, { issues, left, outside }: FindingsView, again: () => void): void {
  const all = [...outside, ...issues.flatMap(({ findings }) => findings)];
  const errors = all.filter(({ severity }) => severity === '须改').length;
  place.replaceChildren(
    make(
      'p',
      { class: 'sum' },
      all.length === 0 ? '✓ 查过的各期没有消息。' : `须改 ${errors} 条，请核对 ${all.length - errors} 条。`,
      left > 0 ? `还有 ${left} 期没有查完。` : '',
      make('button', { type: 'button', onclick: again }, '再查一遍'),
    ),
    ...(outside.length > 0 ? [group('期次以外', '', outside, again, undefined)] : []),
    ...issues.flatMap(({ id, label, series, titles, findings }) => [
      make('h2', {}, `${series}　${label}`),
      ...[...Map.groupBy(findings, ({ file }) => file)].map(([file, own]) =>
        group(titles[file] ?? nameFile(file), file, own, again, id),
      ),
    ]),
  );
}

function group(
  title: string,
  file: string,
  findings: readonly ToldFinding[],
  again: () => void,
  issue: string | undefined,
): HTMLElement {
  const [, article] = /\/([^/]+)\.mdx$/u.exec(file) ?? [];
  return make(
    'section',
    { class: 'group' },
    make('h3', {}, title),
    make(
      'ul',
      { class: 'cards' },
      ...findings.map((finding) =>
        findingCard(finding, {
          issue,
          ...(issue !== undefined &&
            article !== undefined && {
              go: () => (location.hash = `#/edit/${issue}/${article}/${finding.line}`),
            }),
          done: again,
        }),
      ),
    ),
  );
}

const FILES: Readonly<Record<string, string>> = {
  'issue.yaml': '期次、目录、版权页（issue.yaml）',
  'source.txt': '原文（source.txt）',
  'corrections.yaml': '更正（corrections.yaml）',
  'paragraphs.yaml': '段落编号（paragraphs.yaml）',
  'review.yaml': '进度和例外（review.yaml）',
};

function nameFile(file: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return FILES[name] ?? name;
}
