import { hash } from 'node:crypto';
import { escapeHtml } from '../document/inlines-to-html.ts';
import { SITE_FOLDER } from './names.ts';

/** The script beside the site that leads on from the opening page: where it does not come, the page says why. */
export const OPENING_SCRIPT = {
  path: 'open.js',
  text: `location.replace(document.querySelector('a').href);\n`,
} as const;

const STYLE = `
:root { color-scheme: light dark; font: 1.25rem/1.8 'Songti SC', SimSun, 'Noto Serif CJK SC', serif }
body { max-width: 30em; margin: 15vh auto; padding: 0 1.5em }
h1 { font-size: 1.4em }
a { display: inline-block; padding: .4em 1.2em; border: 1px solid; border-radius: .3em; color: inherit }
`;

const POLICY = [
  "default-src 'none'",
  'script-src file:',
  `style-src 'sha256-${hash('sha256', STYLE, 'base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * The page that people open: it leads on to the site at once. Inside a packed file, which Windows shows like a folder, it comes
 * without the rest, and then says what to do.
 */
export function openingPage(name: string): string {
  const home = `${SITE_FOLDER}/index.html`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(name)}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<p><a href="${home}">打开文献库</a></p>
<p>点了打不开、说找不到文件的，多半是还在压缩包里：请先把整个文件夹解压或复制出来，再打开这个文件。</p>
<script src="${SITE_FOLDER}/${OPENING_SCRIPT.path}"></script>
</body>
</html>
`;
}
