import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser, useOpened, type OpenedPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';
import { openPart, openWhole, PARTS, setTheme, THEMES } from './page-parts.ts';
import { present } from '../present.ts';

const browser = useBrowser();

const PHONE = { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true };
const SIZES = [{}, { size: '200' }, present(THEMES['长辈版'])] as Record<string, string>[];

describe.each(Object.entries(pageKinds))('on a phone the page “%s”', (_, address) => {
  holdsOnAPhone(() => openWhole(browser, address, PHONE));
});

describe.each(Object.entries(PARTS))('on a phone %s', (_, part) => {
  holdsOnAPhone(() => openPart(browser, part, PHONE));
});

function holdsOnAPhone(opening: () => Promise<OpenedPage>): void {
  const page = useOpened(opening);

  // First, as the page comes: the other test changes its look.
  test('has 44 px for a finger', async () => {
    expect(await smallTargets(page())).toEqual([]);
  });

  test('fits 320 px, as at a zoom of four', async () => {
    for (const settings of SIZES) {
      await setTheme(page(), settings);
      expect(await beyondTheEdge(page()), JSON.stringify(settings)).toEqual([]);
    }
  });
}

/** What lies beyond the edge of the window: all that makes the page too wide, and whatever is fixed to the window. */
function beyondTheEdge(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const isFixed = (element: Element | null): boolean =>
      element !== null && (getComputedStyle(element).position === 'fixed' || isFixed(element.parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.checkVisibility() && !element.matches('.sr-only, .sr-only *'))
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .filter((element) => scrollWidth > clientWidth + 1 || isFixed(element))
      .map(
        ({ localName, className, textContent }) => `${localName}.${className} ${textContent.slice(0, 20)}`,
      );
  });
}

/** What is to be touched and smaller than a finger. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, summary')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A link inside a line of text is as high as its line.
      .filter((element) => getComputedStyle(element).display !== 'inline')
      .filter((element) => !element.matches('.skip-link'))
      .filter((element) => {
        const target = element.closest('label') ?? element;
        const { width, height } = target.getBoundingClientRect();
        return height < 44 || width < 24;
      })
      .map((element) => element.outerHTML.slice(0, 120)),
  );
}
