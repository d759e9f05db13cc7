import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { defaultOptions } from '../../src/server/options';
import { signIn, startBrowser } from '../support/browser';
import { ONION_HOST } from '../support/mirrorAddresses';
import { MirrorSites, showing, type MirrorSite } from '../support/mirrorSites';
import { startNewsroom, type Newsroom } from '../support/newsroom';

const MIRROR = 'plugin::newsroom.outlet-mirror';

/** Where pictures of the panel go, for whoever looks at them; none unless the variable is set. */
const SCREENSHOTS = process.env.SCREENSHOTS;

describe('an editor who looks after mirrors', () => {
  const sites = new MirrorSites();
  const ours = showing('Ferry stands still');
  const blocked = showing('Blocked by order');
  let newsroom: Newsroom;
  let browser: Browser;
  let page: Page;
  let outlet: string;
  let taken: MirrorSite;

  const make = async (target: string, data: object): Promise<string> => {
    const { body } = await newsroom.call('POST', target, { data });
    if (!body.data) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const mirror = (label: string, address: string, priority: number, data: object = {}) =>
    make('/api/outlet-mirrors', { label, outlet, address, priority, state: 'active', ...data });
  const row = (label: string) => page.getByRole('row').filter({ hasText: label });
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const shoot = async (name: string) => {
    if (!SCREENSHOTS) return;
    fs.mkdirSync(SCREENSHOTS, { recursive: true });
    for (const width of [1440, 1024]) {
      await page.setViewportSize({ width, height: 1000 });
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}-${width}.png`) });
    }
    await page.setViewportSize({ width: 1440, height: 1000 });
  };

  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: {
        ...defaultOptions,
        publicRead: true,
        mirrors: {
          ...defaultOptions.mirrors,
          probe: {
            ...defaultOptions.mirrors.probe,
            timeoutSeconds: 30,
            staleAfterMinutes: 0,
            allowPrivateAddresses: true,
          },
        },
      },
    });
    browser = await startBrowser();
    page = await signIn(browser, newsroom);
  });
  afterAll(async () => {
    await browser?.close();
    await newsroom?.stop();
    sites.close();
  });

  it('is told what to do where there is no outlet, and then no mirror', async () => {
    await page.getByRole('link', { name: 'Mirrors', exact: true }).click();
    await page.getByText('There is no outlet yet.').waitFor();
    await shoot('no-outlet');
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
    });
    await page.reload();
    await page.getByText('This outlet has no mirror yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/admin/plugins/newsroom/mirrors/${outlet}`);
    expect(await page.getByRole('button', { name: 'Check now' }).count()).toBe(0);
  });

  it('sees each mirror with what the last look found, and that too few are fine', async () => {
    const section = await make('/api/sections', { name: 'News', outlet });
    await make('/api/articles', {
      headline: 'Ferry stands still',
      section,
      firstPublishedAt: '2026-01-02T00:00:00Z',
    });
    const good = await sites.open(ours);
    taken = await sites.open(blocked);
    await mirror('Second address', good.url, 1, { pathMapping: 'same-path' });
    await mirror('Address in the south', taken.url, 2);
    await mirror('Onion address', `http://${ONION_HOST}`, 3, { kind: 'onion' });
    await newsroom.strapi.documents(MIRROR).create({
      data: {
        label: 'For correspondents only',
        kind: 'web',
        outlet,
        address: 'https://inside.example',
        state: 'active',
        visibility: 'restricted',
        priority: 4,
      },
    });
    await page.reload();
    await page.getByText('It is not known whether enough mirrors serve the outlet').waitFor();
    await page.getByText('Mirrors are not looked at by themselves.').waitFor();
    expect(await row('Second address').innerText()).toContain('Never looked at');
    expect(await row('Onion address').innerText()).toContain('there is no Tor proxy');
    expect(await row('For correspondents only').innerText()).toMatch(
      /Restricted[\s\S]*Not published/
    );
    await shoot('never-looked');

    await newsroom.strapi.plugin('newsroom').service('mirrorProbe').lookAt(outlet);
    await page.reload();
    await row('Address in the south').getByText('Not our site').waitFor();
    expect(await row('Address in the south').innerText()).toContain('Not confirmed yet');
    const picture = row('Address in the south').getByRole('img');
    expect(await picture.getAttribute('aria-label')).toMatch(
      /^Looked at on 1 of the last 30 days, fine throughout on 0\. Last fault on .*: Not our site\.$/
    );
  });

  it('checks them now, sees each look as it ends, and what became of it', async () => {
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const slow = await sites.open(
      (request, response) => void held.then(() => ours(request, response))
    );
    await mirror('Slow address', slow.url, 5);
    await page.reload();
    await row('Slow address').waitFor();
    taken.listener = ours;
    await page.getByRole('button', { name: 'Check now', exact: true }).click();
    await page.getByText('Checking: 2 of 3').waitFor();
    await row('Address in the south').getByText('Fine').waitFor();
    expect(await row('Slow address').innerText()).toContain('Never looked at');
    await page.getByText('1 onion address is left out').waitFor();
    await shoot('checking');
    release();
    await page.getByText('Checked 3 of 3. All serve the outlet.').waitFor();
    await row('Slow address').getByText('Fine').waitFor();
    await shoot('checked');
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('stops a check, and one mirror is checked by keyboard', async () => {
    taken.listener = () => undefined;
    await page.getByRole('button', { name: 'Check now', exact: true }).click();
    await page.getByText('Checking: 2 of 3').waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped after 2 of 3; 0 had a fault.').waitFor();
    taken.listener = blocked;
    const one = page.getByRole('button', { name: 'Check “Address in the south” now' });
    await one.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Checked 1 of 1. 1 has a fault.').waitFor();
    await row('Address in the south').getByText('Not our site').waitFor();
    await page.getByRole('button', { name: 'Close' }).click();
  });

  it('sees the footer as readers do, without anything of it running', async () => {
    await tab('Footer');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: 'Second address' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.getByText('/api/outlets/harbour-press/mirrors.html').waitFor();
    await shoot('footer');
  });

  it('makes keys and revokes one, told each time what follows', async () => {
    await tab('Key');
    const confirm = page.getByRole('alertdialog');
    await page.getByRole('button', { name: 'Make the first key' }).click();
    await confirm.getByText('Give its thumbprint out').waitFor();
    await confirm.getByRole('button', { name: 'Make a new key' }).click();
    await page.locator('[data-newsroom-key="signing"]').waitFor();
    const first = await page.locator('[data-newsroom-key="signing"] bdi').innerText();

    await page.getByRole('button', { name: 'Make a new key' }).click();
    await confirm.getByText('The present key signs beside the new one').waitFor();
    await confirm.getByRole('button', { name: 'Make a new key' }).click();
    const former = page.locator('[data-newsroom-key="former"]');
    await former.waitFor();
    expect(await former.locator('bdi').innerText()).toBe(first);

    await former.getByRole('button', { name: 'Revoke' }).click();
    await confirm.getByText('It cannot be undone.').waitFor();
    await shoot('revoke');
    await confirm.getByRole('button', { name: 'Revoke' }).click();
    await page.locator('[data-newsroom-key="revoked"]').waitFor();
    const list = await newsroom.read('/api/outlets/harbour-press/mirrors.json');
    expect(list.body.revokedKeys).toEqual([first]);
    await shoot('keys');
  });

  it('finds on the home page how each outlet stands, and chooses between several', async () => {
    await make('/api/outlets', {
      name: 'صحيفة الميناء',
      slug: 'al-mina',
      address: 'https://mina.example',
    });
    await page.goto(`${newsroom.url}/admin`);
    const widget = page.getByRole('list', { name: 'Outlets and their mirrors' });
    await widget.getByText('Harbour Press').waitFor();
    expect(await widget.innerText()).toContain('2 of 4 fine');
    expect(await widget.innerText()).toContain('No mirror in use');
    await shoot('widget');
    await page.getByRole('link', { name: 'Mirrors', exact: true }).click();
    await page.getByText('Choose an outlet.').waitFor();
    await shoot('chooser');
    await page.getByRole('link', { name: /صحيفة الميناء/ }).click();
    await page.getByText('This outlet has no mirror yet.').waitFor();
    await page.getByRole('link', { name: 'All outlets' }).click();
    await page.getByRole('link', { name: /Harbour Press/ }).click();
    await row('Second address').waitFor();
  });

  it('reads it in Arabic, with addresses left to right', async () => {
    await page.evaluate(() => localStorage.setItem('strapi-admin-language', 'ar'));
    await page.reload();
    await row('Second address').getByText('سليمة').waitFor();
    expect(
      await row('Second address')
        .locator('bdi')
        .first()
        .evaluate((element) => getComputedStyle(element).direction)
    ).toBe('ltr');
    await shoot('arabic');
  });
});
