import { z } from 'zod';
import { isOrderNumber, parseDocumentNumber } from '../text/document-number.ts';
import { dateSchema, organizationReferenceSchema, printedSchema } from './fields.ts';

/** 发文字号 as printed; the parts are derived with `parseDocumentNumber`. An order has a number alone: `第18号`. */
export const documentNumberSchema = printedSchema.refine(
  (text) => parseDocumentNumber(text) !== undefined || isOrderNumber(text),
  '发文字号要像“×政发〔2022〕11号”：机关代字、六角括号里的年份、顺序号；令写“第18号”',
);

/** The parts of an official document, named after GB/T 9704—2012, chapter 7. What the paper lacks is left out. */
export const noticeSchema = z.strictObject({
  /** 发文字号: `青总发〔2022〕11号`. */
  number: documentNumberSchema.optional(),
  /** 发文机关标志: the red head, only where printed. */
  letterhead: printedSchema.optional(),
  /** 份号, figures of the copy: `000012`. */
  copyNumber: printedSchema.optional(),
  /** 密级: `秘密`. */
  secrecy: printedSchema.optional(),
  /** 紧急程度: `加急`. */
  urgency: printedSchema.optional(),
  /** 签发人. */
  signedBy: printedSchema.optional(),
  /** 主送机关, without the colon: `各市（州）总工会，省级各产业工会，省总各直属工会`. */
  recipients: printedSchema.optional(),
  /** 附件 titles, in order. */
  attachments: z.array(printedSchema).min(1).optional(),
  /** 发文机关署名. */
  signatory: organizationReferenceSchema.optional(),
  /** 成文日期. */
  issuedOn: dateSchema.optional(),
  /** 附注, without the brackets: `此件公开发布`. */
  note: printedSchema.optional(),
  /** 主题词, of papers before 2012: `表彰　先进　决定`. */
  subjectWords: printedSchema.optional(),
  /** 抄报机关, those above, without the label and the full stop. */
  reportsTo: printedSchema.optional(),
  /** 抄送机关, without the label and the full stop. */
  copiesTo: printedSchema.optional(),
  /** 印发机关. */
  printedBy: organizationReferenceSchema.optional(),
  /** 印发日期. */
  printedOn: dateSchema.optional(),
  /** 份数, how many copies were printed: `60`. */
  copies: z.number().int('份数要是整数').positive('份数要大于 0').optional(),
});
export type Notice = z.infer<typeof noticeSchema>;
