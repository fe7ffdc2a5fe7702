import type { Formula } from './formulas.ts';
import type { HelpsFor } from './help.ts';

/** The fields of a formula. */
export const formulaHelp = {
  phrase: {
    label: '提法',
    help: '照正文里印的写，最多 30 个字；标点、空格、繁简不计较',
    example: '产业工人队伍建设改革',
  },
  group: { label: '归在哪一组', help: '组名相同的排在一起；不写就排在最前', example: '工会工作' },
  note: { label: '说明', help: '一句话，读者看得到；只在内部版本显示', example: '简称“产改”' },
} satisfies HelpsFor<Formula>;
