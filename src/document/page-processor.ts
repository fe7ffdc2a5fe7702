import { unified } from '@astrojs/markdown-remark';
import type { Nodes, Root } from 'mdast';
import type { VFile } from 'vfile';
import { markdownExtensions, PAGE_COMPONENTS, refuseNode } from './dialect.ts';

/**
 * The Markdown processor of what is written as pages (`content/pages/`), which `@astrojs/mdx` compiles. It has the set-up
 * of the bodies and the same closed grammar, so that these texts run nothing either.
 */
export function pageProcessor() {
  return unified({
    gfm: false,
    smartypants: false,
    remarkPlugins: [...markdownExtensions.map(toPlugin), remarkRefuse],
  });
}

/** Remark plugin that ends the build, with place and words, where a page holds what the grammar does not know. */
function remarkRefuse() {
  return (tree: Root, file: VFile): void => {
    const visit = (node: Nodes): void => {
      const reason = refuseNode(node, PAGE_COMPONENTS);
      if (reason !== undefined) {
        const [words = ''] = String(file.value)
          .slice(node.position?.start.offset, node.position?.end.offset)
          .split('\n');
        const line = node.position?.start.line ?? 1;
        throw new Error(`${file.path}:${line}  “${[...words].slice(0, 30).join('')}”${reason}`);
      }
      if ('children' in node) node.children.forEach(visit);
    };
    visit(tree);
  };
}

type Plugin = NonNullable<NonNullable<Parameters<typeof unified>[0]>['remarkPlugins']>[number];

function toPlugin(extension: (typeof markdownExtensions)[number]): Plugin {
  return (Array.isArray(extension) ? [...extension] : extension) as Plugin;
}
