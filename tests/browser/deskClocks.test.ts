import type { Page, Request } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { dataOf } from '../support/desk';
import type { Newsroom } from '../support/newsroom';

const OUTLET_ZONE = 'Pacific/Kiritimati';

const zoneAsked = (request: Request) => new URL(request.url()).searchParams.get('timeZone');

describe('the clocks of the desk', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    const { documentId } = dataOf(
      await newsroom.call('POST', '/api/outlets', {
        data: { name: 'Island Post', address: 'https://post.example', timeZone: OUTLET_ZONE },
      })
    );
    const at = new Date(Date.now() + 20 * 60_000).toISOString();
    dataOf(
      await newsroom.call('POST', '/api/articles?status=draft', {
        data: { headline: 'Out soon', outlet: documentId, publishAt: at, timeZone: OUTLET_ZONE },
      })
    );
  });
  afterAll(() => panel?.close());

  const clocks = (of: Page = page) => of.getByRole('combobox', { name: 'By the clocks of' });
  const open = async (query = '', of: Page = page) => {
    await of.goto(`${newsroom.url}/admin/plugins/newsroom/desk${query}`);
    await of.locator('[data-newsroom="desk-glance"], [data-newsroom="desk-calendar"]').waitFor();
  };
  const own = () => page.evaluate(() => new Intl.DateTimeFormat().resolvedOptions().timeZone);

  it('are those of the outlet, until the editor chooses their own, and stay so', async () => {
    const mine = await own();
    await open();
    expect(await clocks().textContent()).toBe(`${OUTLET_ZONE} (the outlet’s)`);
    await shoot(page, 'desk-clocks');
    await clocks().click();
    const asked = page.waitForRequest((request) => zoneAsked(request) === mine);
    await page.getByRole('option', { name: `${mine} (yours)`, exact: true }).click();
    await asked;
    await page.waitForURL(/zone=/);
    await open();
    expect(await clocks().textContent()).toBe(`${mine} (yours)`);
    await clocks().click();
    await page.getByRole('option', { name: `${OUTLET_ZONE} (the outlet’s)`, exact: true }).click();
    await page.waitForURL((url) => !url.search.includes('zone='));
    expect(await clocks().textContent()).toBe(`${OUTLET_ZONE} (the outlet’s)`);
  });

  it('are those that the address of the page names, in the calendar too', async () => {
    const asked = page.waitForRequest(
      (request) =>
        new URL(request.url()).pathname === '/newsroom/desk/calendar' &&
        zoneAsked(request) === 'Asia/Baku'
    );
    await open('?view=week&zone=Asia/Baku');
    await asked;
    expect(await clocks().textContent()).toBe('Asia/Baku');
    await shoot(page, 'desk-clocks-week');
    await open('?zone=Mars');
    expect(await clocks().textContent()).toBe(`${OUTLET_ZONE} (the outlet’s)`);
  });

  it('fit on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await open();
    const wide = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth
    );
    expect(wide).toBeLessThanOrEqual(0);
    const box = await clocks().boundingBox();
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(390);
    await shoot(page, 'desk-clocks-phone');
  });

  it('are said in the language of the panel', async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await panel.speak('ar');
    await open();
    const chosen = page.getByRole('combobox', { name: 'بتوقيت' });
    expect(await chosen.textContent()).toBe(`${OUTLET_ZONE} (توقيت الصحيفة)`);
    await shoot(page, 'desk-clocks-rtl');
  });
});
