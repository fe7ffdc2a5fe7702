import type { Notice } from './notice.ts';
import type { PrintedFields } from './printed.ts';
import { printedOrganization } from './printed-references.ts';

/** How the parts of an official document are printed, after GB/T 9704—2012, chapter 7. */
export const printedNotice = {
  number: { printed: true, place: 'head', form: 'document-number' },
  letterhead: { printed: true, place: 'head', form: 'text' },
  copyNumber: { printed: true, place: 'head', form: 'text', beside: ['份号'] },
  secrecy: { printed: true, place: 'head', form: 'text' },
  urgency: { printed: true, place: 'head', form: 'text' },
  signedBy: { printed: true, place: 'head', form: 'text', as: '签发人：…' },
  recipients: { printed: true, place: 'head', form: 'text', as: '…：', beside: ['主送'], stopped: true },
  attachments: { printed: true, place: 'end', form: 'text', as: '附件：…', numbered: true },
  signatory: { printed: true, place: 'end', fields: printedOrganization },
  issuedOn: { printed: true, place: 'end', form: 'date' },
  note: { printed: true, place: 'end', form: 'text', as: '（…）' },
  subjectWords: { printed: true, place: 'end', form: 'text', as: '主题词：…' },
  reportsTo: {
    printed: true,
    place: 'end',
    form: 'text',
    as: '抄报：…。',
    alsoLabelled: ['报'],
    stopped: true,
  },
  copiesTo: {
    printed: true,
    place: 'end',
    form: 'text',
    as: '抄送：…。',
    alsoLabelled: ['抄发', '分送', '送', '发'],
    stopped: true,
  },
  printedBy: { printed: true, place: 'end', fields: printedOrganization, stopped: true },
  printedOn: { printed: true, place: 'end', form: 'date', as: '…印发', stopped: true },
  copies: { printed: true, place: 'end', form: 'figure', as: '（共印…份）', beside: ['印', '共'] },
} satisfies PrintedFields<Notice>;
