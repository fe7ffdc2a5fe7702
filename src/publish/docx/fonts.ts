import { element, writeXml } from '../xml.ts';
import type { XmlElement } from '../xml.ts';
import { NAMESPACES } from './namespaces.ts';

/** The faces of print by the names Word knows them under. None is embedded: their licences do not allow it. */
export const FACES = {
  小标宋: '方正小标宋简体',
  仿宋: '仿宋',
  黑体: '黑体',
  楷体: '楷体',
  宋体: '宋体',
} as const;

/** A face of print. */
export type Face = keyof typeof FACES;

/** Figures and Latin letters beside each of them. */
const LATIN = 'Times New Roman';

/** Names the same face bears on other systems, in the order in which they are tried. */
const OTHER_NAMES: Readonly<Record<Face, string>> = {
  小标宋: '方正小标宋_GBK,FZXiaoBiaoSong-B05S,小标宋,华文中宋,STZhongsong',
  仿宋: '仿宋_GB2312,FangSong,FangSong_GB2312,华文仿宋,STFangsong',
  黑体: 'SimHei,华文黑体,STHeiti',
  楷体: '楷体_GB2312,KaiTi,KaiTi_GB2312,华文楷体,STKaiti',
  宋体: 'SimSun,华文宋体,STSong',
};

/** A face for Chinese text, Latin letters in their own; of headings and page numbers in that face too. */
export function face(name: Face, latin = LATIN): XmlElement {
  return element('w:rFonts', {
    'w:ascii': latin,
    'w:hAnsi': latin,
    'w:eastAsia': FACES[name],
    'w:cs': LATIN,
  });
}

/** The list of faces with what may stand for each where a machine lacks it. */
export function fontTable(): string {
  return writeXml(
    element(
      'w:fonts',
      NAMESPACES,
      (Object.keys(FACES) as Face[]).map((name) =>
        element(
          'w:font',
          { 'w:name': FACES[name] },
          element('w:altName', { 'w:val': OTHER_NAMES[name] }),
          element('w:charset', { 'w:val': '86' }),
          element('w:family', { 'w:val': name === '黑体' ? 'swiss' : 'roman' }),
          element('w:pitch', { 'w:val': 'variable' }),
        ),
      ),
    ),
  );
}
