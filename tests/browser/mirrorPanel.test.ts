import type { Browser, Locator, Page } from 'playwright-core';
import { defaultOptions } from '../../src/server/options';
import { openPanel, shoot, signIn, type Panel } from '../support/browser';
import { faintTexts, showTheme } from '../support/contrast';
import { makeRole } from '../support/editors';
import { bypassList, startSourceServer } from '../support/sourceServer';
import { ONION_HOST } from '../support/mirrorAddresses';
import { MirrorSites, showing, type MirrorSite } from '../support/mirrorSites';
import type { Newsroom } from '../support/newsroom';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const OUTLET = 'plugin::newsroom.outlet';
const RESULT = 'plugin::newsroom.mirror-check-result';
const HEALTH = 'plugin::newsroom.mirror-health';

describe('an editor who looks after mirrors', () => {
  const sites = new MirrorSites();
  const ours = showing('Ferry stands still');
  const blocked = showing('Blocked by order');
  let panel: Panel;
  let newsroom: Newsroom;
  let browser: Browser;
  let page: Page;
  let outlet: string;
  let taken: MirrorSite;

  const make = async (type: 'outlet' | 'section' | 'article' | 'outlet-mirror', data: object) =>
    (
      await newsroom.strapi
        .documents(`plugin::newsroom.${type}`)
        .create({ data: data as never, status: 'published' })
    ).documentId;
  const mirror = (label: string, address: string, priority: number, data: object = {}) =>
    make('outlet-mirror', {
      label,
      outlet,
      kind: 'web',
      address,
      priority,
      state: 'active',
      ...data,
    });
  const row = (label: string) => page.getByRole('row').filter({ hasText: label });
  const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
  const closeNotice = () =>
    page
      .getByRole('status')
      .filter({ hasText: 'Checked' })
      .getByRole('button', { name: 'Close' })
      .click();
  const shootAtWidths = async (name: string) => {
    for (const width of [1440, 1024, 390]) {
      await page.setViewportSize({ width, height: 1000 });
      await shoot(page, `${name}-${width}`);
    }
    await page.setViewportSize({ width: 1440, height: 1000 });
  };

  beforeAll(async () => {
    panel = await openPanel({
      options: {
        ...defaultOptions,
        publicRead: true,
        mirrors: {
          ...defaultOptions.mirrors,
          sources: { ...defaultOptions.mirrors.sources, allowPrivateAddresses: true },
          check: {
            ...defaultOptions.mirrors.check,
            timeoutSeconds: 30,
            staleAfterMinutes: 0,
            allowPrivateAddresses: true,
          },
        },
      },
    });
    ({ newsroom, browser, page } = panel);
  });
  afterAll(async () => {
    await panel?.close();
    sites.close();
  });

  it('is told what to do where there is no outlet, and then no mirror', async () => {
    await page.getByRole('link', { name: 'Mirrors', exact: true }).click();
    await page.getByText('There is no outlet yet.').waitFor();
    await shootAtWidths('no-outlet');
    outlet = await make('outlet', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
    });
    await page.reload();
    await page.getByText('This outlet has no mirror yet.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/admin/plugins/newsroom/mirrors/${outlet}`);
    expect(await page.getByRole('button', { name: 'Check now' }).count()).toBe(0);
  });

  it('sees each mirror with what the last check found, and that too few serve the outlet', async () => {
    const section = await make('section', { name: 'News', outlet });
    await make('article', {
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
    await page.getByText('Mirrors are not checked by themselves.').waitFor();
    expect(await row('Second address').innerText()).toContain('Never checked');
    expect(await row('Onion address').innerText()).toContain('there is no Tor proxy');
    expect(await row('For correspondents only').innerText()).toMatch(
      /RESTRICTED[\s\S]*Not published/
    );
    await shootAtWidths('never-checked');

    await newsroom.strapi.plugin('newsroom').service('mirror-check').checkNow(outlet);
    await page.reload();
    await row('Address in the south').getByText('Not our site', { exact: true }).waitFor();
    expect(await row('Address in the south').innerText()).toContain('Not confirmed yet');
    const picture = row('Address in the south').getByRole('img');
    expect(await picture.getAttribute('aria-label')).toMatch(
      /^Checked on 1 of the last 30 days, fine throughout on 0\. Last fault on .*: Not our site\.$/
    );
  });

  it('checks them now, sees each result as it comes, and what became of it', async () => {
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
    await row('Address in the south').getByText('Fine', { exact: true }).waitFor();
    expect(await row('Slow address').innerText()).toContain('Never checked');
    await page.getByText('1 onion address is left out').waitFor();
    await shootAtWidths('checking');
    release();
    await page.getByText('Checked 3 of 3. All serve the outlet.').waitFor();
    await row('Slow address').getByText('Fine', { exact: true }).waitFor();
    await shootAtWidths('checked');
    await closeNotice();
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
    await row('Address in the south').getByText('Not our site', { exact: true }).waitFor();
    await closeNotice();
  });

  it('makes a mirror the primary address, told what follows, and takes it back at once', async () => {
    const second = await row('Second address').locator('bdi').innerText();
    const addressNow = async () =>
      (await newsroom.strapi.documents(OUTLET).findOne({ documentId: outlet }))?.address;
    await page.getByRole('button', { name: 'More for “Onion address”' }).click();
    const refused = page.getByRole('menuitem', { name: /Make this the primary address/ });
    expect(await refused.innerText()).toContain('An onion address opens in Tor Browser only.');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: 'More for “Second address”' }).click();
    await page.getByRole('menuitem', { name: 'Make this the primary address' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Your web servers, certificates and name records').waitFor();
    await dialog.getByRole('radio', { name: /^Seized/ }).click();
    await shootAtWidths('move');
    await dialog.getByRole('button', { name: 'Make this the primary address' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText(`The outlet’s address is ${second} now.`).waitFor();
    expect(await addressNow()).toBe(second);
    await row('https://harbour.example').getByText('Seized', { exact: true }).waitFor();
    await shootAtWidths('moved');

    await page.getByRole('button', { name: 'Undo' }).click();
    await page
      .getByText('Undone. The outlet’s address is https://harbour.example again.')
      .waitFor();
    expect(await addressNow()).toBe('https://harbour.example');
    await row('Second address').waitFor();
    expect(await row('https://harbour.example').count()).toBe(0);

    await tab('Changes');
    await page.getByText('Move undone').first().waitFor();
    expect(await page.locator('[data-newsroom="changes"]').innerText()).toContain('Ida Holm');
    await shootAtWidths('changes');
    await tab('Sources');
    await page.getByText('This outlet’s mirrors come from no source.').waitFor();
  });

  it('sees the HTML snippet as readers do, without anything of it running', async () => {
    await tab('HTML snippet');
    const frame = page.frameLocator('iframe');
    await frame.getByRole('link', { name: 'Second address' }).waitFor();
    expect(await page.locator('iframe').getAttribute('sandbox')).toBe('');
    await page.getByText('/api/outlets/harbour-press/mirrors.html').waitFor();
    await shootAtWidths('snippet');
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
    await shootAtWidths('revoke');
    await confirm.getByRole('button', { name: 'Revoke' }).click();
    await page.locator('[data-newsroom-key="revoked"]').waitFor();
    const list = await newsroom.read('/api/outlets/harbour-press/mirrors.json');
    expect(list.body.revokedKeys).toEqual([first]);
    await shootAtWidths('keys');
  });

  it('sees a month of checks at a glance', async () => {
    const now = Date.now();
    const day = 24 * 60 * 60 * 1000;
    const press = await make('outlet', {
      name: 'The Lindhaven Courier',
      address: 'https://www.lindhaven-courier.example',
    });
    const months: Array<[label: string, data: object, healthOn: (daysAgo: number) => string]> = [
      [
        'Reading room in the north',
        { address: 'https://courier-north.example', pathMapping: 'same-path' },
        () => 'fine',
      ],
      [
        'Copy at the library',
        { address: 'https://reading.lindhaven-library.example/courier' },
        (ago) => (ago === 9 || ago === 10 ? 'stale' : 'fine'),
      ],
      [
        'Address in the uplands',
        { address: 'https://courier-uplands.example' },
        (ago) => (ago === 21 ? 'unreachable' : 'fine'),
      ],
      [
        'Second address',
        { address: 'https://courier-second.example', blockedIn: [{ country: 'BY' }] },
        (ago) => (ago < 4 ? 'not-ours' : 'fine'),
      ],
    ];
    for (const [index, [label, data, healthOn]] of months.entries()) {
      const id = await make('outlet-mirror', {
        label,
        outlet: press,
        kind: 'web',
        state: 'active',
        priority: 10 * (index + 1),
        ...data,
      });
      const seen = (daysAgo: number, health: string) => ({
        mirror: id,
        health,
        checkedAt: new Date(now - daysAgo * day),
        message:
          health === 'not-ours'
            ? 'The page (status 200) does not show "Ferry stands still".'
            : 'It serves the outlet.',
        latencyMs: 180 + 140 * index,
        certificateExpiresAt: new Date(now + (9.5 + 31 * index) * day),
      });
      for (let ago = 26; ago >= 0; ago -= 1) {
        for (const health of ['fine', healthOn(ago)]) {
          await newsroom.strapi.db.query(RESULT).create({ data: seen(ago, health) });
        }
      }
      await newsroom.strapi.db
        .query(HEALTH)
        .create({ data: { ...seen(0, healthOn(0)), nextCheckAt: new Date(now) } });
    }
    await make('outlet-mirror', {
      label: 'Our onion address',
      outlet: press,
      kind: 'onion',
      address: `http://${ONION_HOST}`,
      state: 'active',
      priority: 50,
    });
    await page.goto(`${newsroom.url}/admin/plugins/newsroom/mirrors/${press}`);
    await row('Copy at the library').waitFor();
    const said = (label: string) => row(label).getByRole('img').getAttribute('aria-label');
    expect(await said('Reading room in the north')).toBe(
      'Checked on 27 of the last 30 days, always fine.'
    );
    expect(await said('Copy at the library')).toMatch(
      /^Checked on 27 of the last 30 days, fine throughout on 25\. Last fault on .*: Old stories only\.$/
    );
    expect(await row('Second address').innerText()).toContain('Blocked in Belarus');
    expect(await row('Reading room in the north').innerText()).toContain('9 days');
    await page.getByText('The certificate of 1 mirror ends soon or has ended.').waitFor();
    await shootAtWidths('month');
    await shoot(page.locator('main'), 'page');
  });

  it.each(['dark', 'light'] as const)('reads all of it in the %s theme', async (theme) => {
    await showTheme(page, theme);
    await page.locator('[data-newsroom-mirror]').first().waitFor();
    await shootAtWidths(`theme-${theme}`);
    expect(await faintTexts(page, 'main')).toEqual([]);
  });

  it('finds on the home page how each outlet stands, and chooses between several', async () => {
    await make('outlet', {
      name: 'صحيفة الميناء',
      slug: 'al-mina',
      address: 'https://mina.example',
    });
    await page.goto(`${newsroom.url}/admin`);
    const widget = page.getByRole('list', { name: 'Outlets and their mirrors' });
    await widget.getByText('Harbour Press').waitFor();
    expect(await widget.innerText()).toMatch(/2 of 4 serve the outlet/i);
    expect(await widget.innerText()).toMatch(/no mirror in use/i);
    await shootAtWidths('widget');
    const around = page
      .locator('section, article, div')
      .filter({ has: widget })
      .filter({ has: page.getByRole('heading', { name: 'Mirrors' }) })
      .last();
    await shoot(around, 'widget');
    await page.getByRole('link', { name: 'Mirrors', exact: true }).click();
    await page.getByText('Choose an outlet.').waitFor();
    await shootAtWidths('chooser');
    await page.getByRole('link', { name: /صحيفة الميناء/ }).click();
    await page.getByText('This outlet has no mirror yet.').waitFor();
    await page.getByRole('link', { name: 'All outlets' }).click();
    await page.getByRole('link', { name: /Harbour Press/ }).click();
    await row('Second address').waitFor();
  });

  it('keeps mirrors by a source, and decides on a change that is too large to be made by itself', async () => {
    const source = await startSourceServer();
    const named = [
      'https://one.cdn.example',
      'https://two.cdn.example',
      'https://three.cdn.example',
    ];
    try {
      source.serve(bypassList(named));
      const { address } = await newsroom.strapi.db
        .query(OUTLET)
        .findOne({ where: { documentId: outlet } });
      await newsroom.strapi.documents(OUTLET).update({
        documentId: outlet,
        data: {
          mirrorSources: [{ url: source.url, format: 'auto', site: new URL(address).hostname }],
        } as never,
      });
      await tab('Sources');
      await page.getByText('never read').waitFor();
      await page.getByRole('button', { name: 'Read them now' }).click();
      await page.getByText('3 mirrors from it').waitFor();

      source.serve(bypassList([]));
      await page.getByRole('button', { name: 'Read them now' }).click();
      const waiting = page.getByText(
        'A large change waits for you: the source names 0 now, 3 come'
      );
      await waiting.waitFor();
      await shootAtWidths('sources-held');
      await tab('Mirrors');
      await row('two.cdn.example').getByText('active').waitFor();
      await tab('Sources');
      await page.getByRole('button', { name: 'Drop it' }).click();
      await waiting.waitFor({ state: 'detached' });

      source.serve('nothing that is a list');
      await page.getByRole('button', { name: 'Read them now' }).click();
      await page.getByText('The source could not be used.').waitFor();
      await page.getByText('Not everything could be read.').waitFor();
      await shootAtWidths('sources-problem');

      source.serve(bypassList([String(named[0])]));
      await page.getByRole('button', { name: 'Read them now' }).click();
      await page.getByText('1 mirror from it').waitFor();
      await tab('Changes');
      await page.getByText('two.cdn.example').first().waitFor();
      await shootAtWidths('sources-changes');
    } finally {
      source.close();
    }
  });

  it('sees everything and finds nothing to press with the right to look only', async () => {
    const role = await makeRole(newsroom, 'Onlooker', [
      { action: 'plugin::newsroom.mirrors.read' },
    ]);
    const onlooker = await signIn(browser, newsroom, {
      firstname: 'Olga',
      lastname: 'Lind',
      email: 'olga@example.com',
      roles: [role],
    });
    await onlooker.goto(`${newsroom.url}/admin/plugins/newsroom/mirrors/${outlet}`);
    const tabs: Array<[name: string, content: Locator]> = [
      ['Mirrors', onlooker.getByRole('row').filter({ hasText: 'Second address' })],
      [
        'HTML snippet',
        onlooker.frameLocator('iframe').getByRole('link', { name: 'Second address' }),
      ],
      ['Key', onlooker.locator('[data-newsroom-key="revoked"]')],
      ['Changes', onlooker.getByText('Move undone').first()],
    ];
    for (const [name, content] of tabs) {
      await onlooker.getByRole('tab', { name, exact: true }).click();
      await content.waitFor();
      const buttons = await onlooker.locator('main').getByRole('button').all();
      const names = await Promise.all(buttons.map((button) => button.innerText()));
      expect(names.filter((text) => !/^Copy /.test(text))).toEqual([]);
    }
    expect(await onlooker.getByRole('tab', { name: 'Sources', exact: true }).count()).toBe(0);
    await onlooker.close();
  });

  it('reads it in Arabic, with addresses left to right', async () => {
    await panel.speak('ar');
    await page.reload();
    await row('Second address').getByText('سليمة', { exact: true }).waitFor();
    expect(
      await row('Second address')
        .locator('bdi')
        .first()
        .evaluate((element) => getComputedStyle(element).direction)
    ).toBe('ltr');
    await shootAtWidths('arabic');
    await page.getByRole('tab').nth(3).click();
    await page.locator('[data-newsroom="sources"]').waitFor();
    await shootAtWidths('sources-arabic');
  });
});
