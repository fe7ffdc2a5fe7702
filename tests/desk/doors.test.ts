import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOORS } from './five-doors.ts';
import { useDesk } from './open-page.ts';
import { answerAll, READING, takeInByKeys } from './take-in.ts';

const { open, go, read, desk } = useDesk();

describe.each(Object.entries(DOORS))(
  '%s, from drop to a passing check',
  (_, { make, actions, place, head }) => {
    test('by mouse', async () => {
      const page = await open();
      const file = await make(page);
      let clicks = 1;
      const click = async (selector: string) => {
        clicks += 1;
        await page.click(selector);
      };
      await go(page, '#/intake');
      await page.setInputFiles('#files', file);
      await page.waitForSelector('[data-place]', { timeout: READING });
      await answerAll(page, () => click('.doubts .first'));
      await click('[data-place]');
      await page.waitForSelector('[data-passed="true"]');
      await click('.placed >> text=去校对');
      await page.waitForSelector('[data-whole="true"]');
      expect(clicks).toBeLessThanOrEqual(actions);
      expect(read(`content/issues/${place}/issue.yaml`)).toContain('year: 20');
      const [first] = readdirSync(desk().path('content/issues', place)).filter((name) =>
        name.endsWith('.mdx'),
      );
      expect(read(`content/issues/${place}/${first ?? ''}`).startsWith(head)).toBe(true);
    });

    test('by keyboard alone', async () => {
      const page = await open();
      const keys = await takeInByKeys(page, await make(page));
      await page.waitForSelector('[data-whole="true"]');
      expect(keys).toBeLessThanOrEqual(actions);
      expect(read(`content/issues/${place}/issue.yaml`)).toContain('year: 20');
    });
  },
);
