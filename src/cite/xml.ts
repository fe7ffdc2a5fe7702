/** Text for XML content or an attribute; characters XML 1.0 does not allow fall away. */
export function escapeXml(text: string): string {
  return text.replace(FORBIDDEN, '').replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** `element('name', '青海', { lang: 'zh' })` → `<name lang="zh">青海</name>`; the content is escaped. */
export function element(name: string, content: string, attributes: Record<string, string> = {}): string {
  return `<${name}${attributeText(attributes)}>${escapeXml(content)}</${name}>`;
}

/** `emptyElement('link', { href: '/' })` → `<link href="/"/>`. */
export function emptyElement(name: string, attributes: Record<string, string>): string {
  return `<${name}${attributeText(attributes)}/>`;
}

/** A whole XML document from its lines. */
export function xmlDocument(lines: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>\n${lines.join('\n')}\n`;
}

function attributeText(attributes: Record<string, string>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`)
    .join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

// Control characters, lone surrogates and the two non-characters.
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Cs}/gu;
