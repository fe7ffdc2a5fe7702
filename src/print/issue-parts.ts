import type { ContentsLine } from '../archive/contents.ts';
import type { Issue } from '../archive/model.ts';
import { formatDate } from '../text/dates.ts';
import { facts } from './article-parts.ts';
import type { Fact } from './article-parts.ts';

/** 编委会 and editors, a line for each duty: `['副主编', '常伟宁　王洋（执行）']`. */
export function mastheadFacts({ masthead }: Issue): Fact[] {
  return masthead.map(({ role, members }) => [
    role,
    members.map(({ name, note }) => (note === undefined ? name : `${name}（${note}）`)).join('　'),
  ]);
}

/** The imprint, what the paper prints of it. */
export function imprintFacts({ data, series, coverPhotos }: Issue): Fact[] {
  return facts(
    [series.data.form === 'bulletin' ? '编发' : '主办', data.publisher?.name],
    [
      '日期',
      data.date && `${formatDate(data.date)}${data.dateInferred ? `（推定：${data.dateInferred}）` : ''}`,
    ],
    ['编辑部门', data.editorialOffice],
    ['准印证号', data.permit],
    ['地址', data.address],
    ['邮编', data.postcode],
    ['电话', data.telephone],
    ['电子邮箱', data.email],
    ['发行', data.circulation],
    ...coverPhotos.map(({ placement, title, photographer }): Fact => [
      `${placement}摄影`,
      `${title}　${photographer.name}`,
    ]),
  );
}

/** One line of the contents without its page: `在全总十七届七次执委会议上的讲话　王东明`. */
export function contentsWords({ title, author, placement }: ContentsLine): string {
  const place = placement === undefined ? '' : `（${placement === '正文' ? '目录未列' : placement}）`;
  return [title, author].filter((words) => words !== undefined).join('　') + place;
}
