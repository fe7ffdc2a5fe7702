import { describe, expect, test } from 'vitest';
import { findPersonalNumbers } from '../../../src/text/personal-numbers.ts';

/** The example of GB 11643, and one card number that passes the check of Luhn, of each length. */
const CARD = '11010519491231002X';

/** A number of so many digits whose last one makes it pass the check of Luhn. */
function withLuhn(digits: string): string {
  const last = [...'0123456789'].find((check) => {
    const all = [...digits, check].map(Number).reverse();
    const sum = all.reduce((total, digit, place) => {
      if (place % 2 === 0) return total + digit;
      return total + Math.floor((digit * 2) / 10) + ((digit * 2) % 10);
    }, 0);
    return sum % 10 === 0;
  });
  return `${digits}${last}`;
}

const ACCOUNT = withLuhn('622202380001234567');
const kinds = (text: string) =>
  findPersonalNumbers(text).map(({ kind, text: number }) => `${kind} ${number}`);

describe('a number by which one person can be found', () => {
  test.each([
    [`身份证${CARD}。`, `身份证号 ${CARD}`],
    [`身份证${CARD.toLowerCase()}`, `身份证号 ${CARD.toLowerCase()}`],
    ['440524188001010014', '身份证号 440524188001010014'],
    ['电话13897123456', '手机号 13897123456'],
    ['电话 138-9712-3456，', '手机号 138-9712-3456'],
    ['电话 199 9712 3456，', '手机号 199 9712 3456'],
    [`转入${ACCOUNT}`, `银行账号 ${ACCOUNT}`],
    [withLuhn('622202380001234'), `银行账号 ${withLuhn('622202380001234')}`],
    ['账号：6222 0238 0001 2345 671', '银行账号 6222 0238 0001 2345 671'],
    ['帐号6222023800012340', '银行账号 6222023800012340'],
    ['卡号 6222023800012340', '银行账号 6222023800012340'],
    ['户号:6222023800012340', '银行账号 6222023800012340'],
  ])('%s: %s', (text, expected) => {
    expect(kinds(text)).toEqual([expected]);
  });

  test('several are given in the order of the text, with their places', () => {
    expect(findPersonalNumbers(`手机13897123456，证${CARD}，卡号${ACCOUNT}`)).toEqual([
      { kind: '手机号', text: '13897123456', index: 2 },
      { kind: '身份证号', text: CARD, index: 15 },
      { kind: '银行账号', text: ACCOUNT, index: 36 },
    ]);
  });
});

describe('a number that is nobody’s', () => {
  test.each([
    ['a card with a wrong check sign', '110105194912310021'],
    ['a card with no date of birth', '11010519491331002X'],
    ['a card inside a longer number', `1${CARD}`],
    ['a card with letters behind', `${CARD}A`],
    ['a telephone of a house', '0971-8804231'],
    ['a mobile number that begins with 12', '12897123456'],
    ['one of ten digits', '1389712345'],
    ['one of twelve digits', '138971234567'],
    ['one inside a number with a point', '0.13897123456'],
    ['an account that fails the check', '6222023800012340'],
    ['an account behind other words', '编号6222023800012340'],
    ['fifteen digits, whatever stands before', '账号622202380001234'],
    ['twenty digits', `${withLuhn('622202380001234567')}1`],
  ])('%s', (_, text) => {
    expect(kinds(text)).toEqual([]);
  });

  test('a card is not also an account', () => {
    expect(kinds(`账号${CARD.replace('X', '9')}`)).toEqual([`银行账号 ${CARD.replace('X', '9')}`]);
    expect(kinds('账号440524188001010014')).toEqual(['身份证号 440524188001010014']);
  });
});
