import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { DOORS } from './five-doors.ts';
import { useDesk } from './open-page.ts';
import { takeInByKeys, takeInByMouse } from './take-in.ts';

const { open, go, read, desk } = useDesk();

describe.each(Object.entries(DOORS))(
  '%s, from drop to a passing check',
  (_, { make, actions, place, head }) => {
    test('by mouse', async () => {
      const page = await open();
      const file = await make(page);
      await go(page, '#/intake');
      const { clicks } = await takeInByMouse(page, file);
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
