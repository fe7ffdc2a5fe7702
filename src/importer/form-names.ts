import { seriesForms, type SeriesForm } from '../schema/series.ts';

/** What an editor calls each form: `公文`. */
export const FORM_NAMES: Readonly<Record<SeriesForm, string>> = {
  journal: '刊物',
  bulletin: '简报',
  notice: '公文',
  poster: '单篇',
};

/** The form an editor calls so: `公文` → `notice`; undefined where there is none. */
export function formNamed(name: string): SeriesForm | undefined {
  return seriesForms.find((form) => FORM_NAMES[form] === name);
}
