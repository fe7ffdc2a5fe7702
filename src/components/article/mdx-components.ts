import PageMark from './PageMark.astro';
import Signature from './Signature.astro';

/** The components an article body may use. */
export const mdxComponents = { PageMark, Signature };
