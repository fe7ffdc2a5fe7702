import { unified } from '@astrojs/markdown-remark';
import remarkCjkFriendly from 'remark-cjk-friendly';
import remarkGfm from 'remark-gfm';
import { remarkCorrectionMarks } from './correction-marks.ts';
import { remarkParagraphIds } from './paragraph-ids.ts';

/**
 * The Markdown processor of the site. Astro's default one leaves `**一要…。**理论` with its asterisks,
 * reads `2017~2025` as a strike-through and rewrites quotation marks; this set-up does none of that.
 */
export function markdownProcessor() {
  return unified({
    gfm: false,
    smartypants: false,
    remarkRehype: { footnoteLabel: '注释', footnoteBackLabel: '回到正文' },
    remarkPlugins: [
      [remarkGfm, { singleTilde: false }],
      remarkCjkFriendly,
      remarkParagraphIds,
      remarkCorrectionMarks,
    ],
  });
}
