import type { EditorView } from '@codemirror/view';
import type { LinePair } from '../../work/find-in-source.ts';

/** Lets source and text scroll together by the lines they have in common; who is under the pointer or has the focus leads. */
export function scrollTogether(source: HTMLElement, view: EditorView, pairs: readonly LinePair[]): void {
  let leader: HTMLElement = view.scrollDOM;
  for (const place of [source, view.scrollDOM]) {
    const lead = () => (leader = place);
    place.addEventListener('pointerenter', lead);
    place.addEventListener('focusin', lead);
    place.addEventListener('wheel', lead, { passive: true });
  }
  view.scrollDOM.addEventListener('scroll', () => {
    if (leader === view.scrollDOM) follow(source, view, pairs);
  });
  source.addEventListener('scroll', () => {
    if (leader === source) precede(source, view, pairs);
  });
  follow(source, view, pairs);
}

function follow(source: HTMLElement, view: EditorView, pairs: readonly LinePair[]): void {
  const block = view.lineBlockAtHeight(view.scrollDOM.scrollTop);
  const line = view.state.doc.lineAt(block.from).number;
  const [wanted] = pairs.findLast(([, article]) => article <= line) ?? pairs[0] ?? [];
  const found = wanted === undefined ? null : source.querySelector<HTMLElement>(`[data-line="${wanted}"]`);
  if (found) source.scrollTop = found.offsetTop - source.offsetTop;
}

function precede(source: HTMLElement, view: EditorView, pairs: readonly LinePair[]): void {
  const lines = [...source.children] as HTMLElement[];
  const top =
    lines.findIndex((line) => line.offsetTop - source.offsetTop + line.offsetHeight > source.scrollTop) + 1;
  const [, wanted] = pairs.findLast(([from]) => from <= top) ?? pairs[0] ?? [];
  if (wanted === undefined || wanted > view.state.doc.lines) return;
  view.scrollDOM.scrollTop = view.lineBlockAt(view.state.doc.line(wanted).from).top;
}
