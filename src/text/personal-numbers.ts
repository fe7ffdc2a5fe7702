import { isRealDate } from './dates.ts';

/** A number by which one person can be found, and where it begins in UTF-16 units. */
export interface PersonalNumber {
  kind: '身份证号' | '手机号' | '银行账号';
  text: string;
  index: number;
}

/**
 * Finds numbers that belong to one person. A 身份证号 has a date of birth and the check sign of GB 11643; a 手机号 eleven
 * digits, also in groups of 3-4-4; a 银行账号 sixteen to nineteen digits that pass the check of Luhn (GB/T 15694), or stand
 * behind 账号, 卡号 or 户号.
 */
export function findPersonalNumbers(text: string): PersonalNumber[] {
  const digits = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ text: found, index }));
  const cards = digits(/(?<![\dA-Za-z])\d{17}[\dXx](?![\dA-Za-z])/gu).filter(({ text: found }) =>
    isIdentity(found),
  );
  const isCard = (index: number) => cards.some((card) => card.index === index);
  const phones = digits(/(?<![\d.-])1[3-9]\d(?:\d{8}|[- ]\d{4}[- ]\d{4})(?![\d-])/gu);
  const accounts = digits(/(?<![\dA-Za-z])\d{4}(?: ?\d{4}){3}(?: ?\d{1,3})?(?![\dA-Za-z])/gu).filter(
    ({ text: found, index }) =>
      !isCard(index) && (passesLuhn(found) || /(?:[账帐]|卡|户)号[：:]?\s*$/u.test(text.slice(0, index))),
  );
  return [
    ...cards.map((one) => ({ kind: '身份证号' as const, ...one })),
    ...phones.map((one) => ({ kind: '手机号' as const, ...one })),
    ...accounts.map((one) => ({ kind: '银行账号' as const, ...one })),
  ].sort((a, b) => a.index - b.index);
}

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

function isIdentity(number: string): boolean {
  const date = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const sum = WEIGHTS.reduce((total, weight, place) => total + weight * Number(number[place]), 0);
  return isRealDate(date) && '10X98765432'[sum % 11] === number[17]?.toUpperCase();
}

function passesLuhn(number: string): boolean {
  const digits = [...number.replaceAll(' ', '')].reverse().map(Number);
  const sum = digits.reduce((total, digit, place) => {
    const doubled = place % 2 === 0 ? digit : digit * 2;
    return total + (doubled > 9 ? doubled - 9 : doubled);
  }, 0);
  return digits.length >= 16 && sum % 10 === 0;
}
