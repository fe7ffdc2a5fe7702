import Signature from './Signature.astro';

/** The components an article body may use. */
export const mdxComponents = { Signature };
