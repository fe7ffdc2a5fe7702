import type { ArticlePart } from './article-part.ts';
import { bodiesText, personText } from './names.ts';

type Part<Type extends ArticlePart['type']> = Extract<ArticlePart, { type: Type }>;

/** 发文字号 and who signed, `gap` between them: `青总发〔2022〕11号　签发人：李某`. */
export function numberText({ number, signedBy }: Part<'number'>, gap: string): string {
  return [number, signedBy && signedBy.before + signedBy.text].filter(Boolean).join(gap);
}

/** The lines of 版记: 主题词, who gets copies; who printed it and when, `gap` between them; how many. */
export function imprintTexts({ lists, bodies, printedOn, copies }: Part<'imprint'>, gap: string): string[] {
  return [
    ...lists.map(({ before, text, after }) => before + text + after),
    [bodiesText(bodies), printedOn].filter(Boolean).join(gap),
    copies,
  ].flatMap((line) => (line ? [line] : []));
}

/** The bodies that sign an article: `（省总工会办公室）`. */
export function signOffText({ before, bodies, after }: Part<'sign-off'>): string {
  return before + bodiesText(bodies) + after;
}

/** Who wrote and who pictured: `（文稿：李某　摄影：马某）`. */
export function creditsText({ before, credits, after }: Part<'credits'>): string {
  return before + credits.map((credit) => credit.before + personText(credit.person)).join('　') + after;
}
