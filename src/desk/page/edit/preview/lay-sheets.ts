/** What a printed page leaves free, and how high its head is, in pixels. */
interface Paper {
  top: number;
  right: number;
  bottom: number;
  left: number;
  head: number;
}

/** A sheet of A4 in pixels of 1/96 inch. */
const SHEET = { width: (210 / 25.4) * 96, height: (297 / 25.4) * 96 };

/** Between two columns, so that nothing of one hangs into the next. */
const GAP = 64;

/**
 * Lays a page on sheets of paper as a printer will: its text runs in columns of the printed measure, which a browser
 * breaks by the rules it breaks pages by, and each sheet shows one of them. Gives how many sheets there are.
 */
export function laySheets(page: Document): number {
  const main = page.querySelector('main');
  if (!main) return 0;
  for (const sheet of page.querySelectorAll('.sheet')) sheet.remove();
  const paper = readPaper(page);
  const width = SHEET.width - paper.left - paper.right;
  const height = SHEET.height - paper.top - paper.head - paper.bottom;
  const isNotice = page.querySelector('[data-form="notice"]') !== null;
  const flow = page.createElement('div');
  flow.className = 'sheet-flow';
  Object.assign(flow.style, {
    inlineSize: `${width}px`,
    blockSize: `${height}px`,
    columnWidth: `${width}px`,
    columnGap: `${GAP}px`,
  });
  flow.append(main.cloneNode(true));
  const first = makeSheet(0, flow);
  page.body.append(first);
  const count = Math.max(1, Math.round((flow.scrollWidth + GAP) / (width + GAP)));
  for (let at = 1; at < count; at += 1) page.body.append(makeSheet(at, flow.cloneNode(true) as HTMLElement));
  return count;

  function makeSheet(at: number, text: HTMLElement): HTMLElement {
    const sheet = page.createElement('section');
    sheet.className = 'sheet';
    if (isNotice) sheet.dataset.notice = '';
    const room = page.createElement('div');
    room.className = 'sheet-text';
    Object.assign(room.style, {
      insetBlockStart: `${paper.top + paper.head}px`,
      insetInlineStart: `${paper.left}px`,
      inlineSize: `${width}px`,
      blockSize: `${height}px`,
    });
    text.style.translate = `${-at * (width + GAP)}px`;
    room.append(text);
    sheet.append(room, ...makeHead(), makeNumber(at + 1));
    return sheet;
  }

  function makeHead(): HTMLElement[] {
    const head = page.querySelector<HTMLElement>('body > .print-head')?.cloneNode(true) as
      HTMLElement | undefined;
    if (!head) return [];
    Object.assign(head.style, {
      insetBlockStart: `${paper.top}px`,
      insetInline: `${paper.left}px ${paper.right}px`,
    });
    return [head];
  }

  /** The number stands in the middle of the lower margin; that of an official document at its outer edge. */
  function makeNumber(number: number): HTMLElement {
    const place = page.createElement('p');
    place.className = 'sheet-number';
    place.textContent = isNotice ? `— ${number} —` : String(number);
    const isRight = number % 2 === 1;
    Object.assign(place.style, {
      insetInline: `${paper.left}px ${paper.right}px`,
      insetBlockStart: `${SHEET.height - paper.bottom + (isNotice ? millimetres(7) : paper.bottom / 2 - 6)}px`,
      ...(isNotice && { textAlign: isRight ? 'end' : 'start', paddingInline: '14pt' }),
    });
    return place;
  }
}

/** The margins that the style sheet gives the page this body is printed on, and the room it keeps for its head. */
function readPaper(page: Document): Paper {
  const name = getComputedStyle(page.body).getPropertyValue('page');
  const rules = [...page.styleSheets].flatMap((sheet) => listPages([...sheet.cssRules]));
  const { style } = rules.find(({ selectorText }) => selectorText === name) ??
    rules[0] ?? { style: undefined };
  const side = (edge: string) =>
    millimetres(Number.parseFloat(style?.getPropertyValue(`margin-${edge}`) ?? '') || 20);
  return {
    top: side('top'),
    right: side('right'),
    bottom: side('bottom'),
    left: side('left'),
    head: Number.parseFloat(getComputedStyle(page.body, '::before').lineHeight) || 0,
  };
}

function listPages(rules: readonly CSSRule[]): CSSPageRule[] {
  return rules.flatMap((rule) => {
    // Of the frame's own realm, in which this window's classes mean nothing.
    if ('selectorText' in rule && rule.cssText.startsWith('@page')) return [rule as CSSPageRule];
    return 'cssRules' in rule ? listPages([...(rule as CSSGroupingRule).cssRules]) : [];
  });
}

function millimetres(length: number): number {
  return (length / 25.4) * 96;
}
