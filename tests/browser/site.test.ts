import { createHmac, randomBytes } from 'node:crypto';
import type { Page } from 'playwright-core';
import { previewsAt, startSite } from '../../src/host/site';
import { openPanel, shoot, type Panel } from '../support/browser';
import { freePort } from '../support/freePort';
import { makePicture } from '../support/madePictures';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';
import { uploadBytes } from '../support/uploads';

const ARTICLE = 'plugin::newsroom.article';
const HOST = '127.0.0.1';
/** Of a webhook by Standard Webhooks. */
const KEY = randomBytes(24);

const text = (value: string) => ({
  __component: 'newsroom.text' as const,
  text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
});

describe('a reader of the example site', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  /** The site at the outlet's address, and a copy of it that has a webhook. */
  let site: { url: string; stop(): void };
  let copy: { url: string; stop(): void };
  let story: string;
  let harbour: string;

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status > 299) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  const change = async (path: string, data: object): Promise<void> => {
    const { status, body } = await newsroom.call('PUT', path, { data });
    if (status !== 200) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
  };
  const siteAt = async (port: number, environment?: Record<string, string>) => {
    const url = `http://${HOST}:${port}`;
    const started = await startSite({ newsroom: newsroom.url, url, host: HOST, port, environment });
    return { url, ...started };
  };
  const go = async (path: string) => (await page.goto(`${site.url}${path}`))?.status();

  beforeAll(async () => {
    const port = await freePort();
    panel = await openPanel({
      locales: ['ar'],
      options: { publicRead: true, preview: { url: previewsAt(`http://${HOST}:${port}`) } },
    });
    ({ newsroom } = panel);
    // Where it listens is known by now; what it says of pictures begins with it.
    newsroom.strapi.config.set('server.absoluteUrl', newsroom.url);
    page = await panel.browser.newPage({ viewport: { width: 1280, height: 900 } });
    site = await siteAt(port);
    copy = await siteAt(await freePort(), { WEBHOOK_SECRET: `whsec_${KEY.toString('base64')}` });
    const outlet = await make('/api/outlets', {
      name: 'The Courier',
      names: [{ language: 'ar', name: 'البريد' }],
      language: 'en',
      slug: 'courier',
      address: site.url,
      articlePath: '/{section}/{slug}',
      timeZone: 'Asia/Tehran',
    });
    const news = await make('/api/sections', { name: 'News', slug: 'news', outlet });
    harbour = await make('/api/sections', {
      name: 'Harbour',
      slug: 'harbour',
      names: [{ language: 'ar', name: 'الميناء' }],
      parent: news,
      outlet,
    });
    await make('/api/outlet-mirrors', {
      label: 'Our second address',
      kind: 'web',
      address: copy.url,
      pathMapping: 'same-path',
      state: 'active',
      outlet,
    });
    story = await make('/api/articles', {
      headline: 'Harbour wall to rise',
      slug: 'wall',
      kicker: 'Lindhaven',
      standfirst: 'The tallest wall on the coast.',
      authors: [{ name: 'Ida Holm' }],
      firstPublishedAt: '2026-10-14T22:00:00Z',
      section: harbour,
      body: [text('The council voted on Tuesday night.')],
      corrections: [
        { type: 'correction', text: 'It was Tuesday, not Monday.', date: '2026-10-15T08:00:00Z' },
      ],
    });
    await make('/api/image-captions', {
      caption: 'Boats at the quay of Lindhaven.',
      altText: 'Two boats',
      creditLine: 'Ida Holm/The Courier',
      role: 'lead',
      key: 'quay',
      image: await uploadBytes(newsroom, await makePicture(), 'quay.jpg'),
      article: story,
    });
    await change(`/api/articles/${story}?locale=ar`, {
      headline: 'سور الميناء يرتفع',
      slug: 'sur',
      body: [text('صوّت المجلس مساء الثلاثاء.')],
    });
  });
  afterAll(async () => {
    site?.stop();
    copy?.stop();
    await panel?.close();
  });

  it('finds the story on the front page and at its address, with all that belongs to it', async () => {
    expect(await go('/')).toBe(200);
    await shoot(page, 'site-front');
    await page.getByRole('link', { name: 'Harbour wall to rise' }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour wall to rise' }).waitFor();
    expect(page.url()).toBe(`${site.url}/harbour/wall`);
    const trail = page.getByRole('navigation', { name: 'Where this story stands' });
    expect(await trail.getByRole('link').allTextContents()).toEqual(['News', 'Harbour']);
    const picture = page.getByRole('img', { name: 'Two boats' });
    await until(async () =>
      picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)
    );
    const figure = page.getByRole('figure');
    expect(await figure.innerText()).toContain('Boats at the quay of Lindhaven.');
    expect(await figure.innerText()).toContain('Ida Holm/The Courier');
    // Half past one of the next day, by the clocks of Tehran.
    expect(await page.locator('article time').first().innerText()).toContain(
      '15 October 2026 at 01:30'
    );
    expect(await page.getByRole('complementary', { name: 'Corrections' }).innerText()).toBe(
      'Correction, 15 October 2026: It was Tuesday, not Monday.'
    );
    const canonical = page.locator('link[rel="canonical"]');
    expect(await canonical.getAttribute('href')).toBe(`${site.url}/harbour/wall`);
    const title = page.locator('meta[property="og:title"]');
    expect(await title.getAttribute('content')).toBe('Harbour wall to rise');
    const data = await page.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(String(data))).toMatchObject({ '@type': 'NewsArticle' });
    const feed = page.locator('link[type="application/rss+xml"]');
    expect((await fetch(String(await feed.getAttribute('href')))).status).toBe(200);
    await shoot(page, 'site-story');
  });

  it('has a section with the stories below it, an author and what was corrected', async () => {
    for (const path of ['/sections/news', '/authors/Ida_Holm', '/corrections']) {
      expect([path, await go(path)]).toEqual([path, 200]);
      await page.getByRole('link', { name: 'Harbour wall to rise' }).waitFor();
      await shoot(page, `site${path.toLowerCase().replaceAll('/', '-')}`);
    }
    expect(await go('/authors/Nobody_Here')).toBe(404);
  });

  it('shows no story of another outlet of the newsroom', async () => {
    const outlet = await make('/api/outlets', {
      name: 'The Gazette',
      slug: 'gazette',
      language: 'en',
      address: 'https://gazette.example',
    });
    const section = await make('/api/sections', { name: 'Gazette news', outlet });
    const authors = [{ name: 'Ida Holm' }];
    const other = await make('/api/articles', { headline: 'Gazette of the day', section, authors });
    for (const path of ['/', '/authors/Ida_Holm']) {
      await go(path);
      await page.getByRole('link', { name: 'Harbour wall to rise' }).waitFor();
      expect([path, await page.getByText('Gazette of the day').count()]).toEqual([path, 0]);
    }
    // Stories of the other tests stand in the only outlet that there is.
    const made = [`articles/${other}`, `sections/${section}`, `outlets/${outlet}`];
    for (const each of made) await newsroom.call('DELETE', `/api/${each}`);
  });

  it('goes from a section to the one below it, sees its pictures, and finds it at its old address', async () => {
    await go('/sections/news');
    const picture = page.getByRole('article').getByRole('img', { name: 'Two boats' });
    await until(async () =>
      picture.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth > 0)
    );
    await page.getByRole('main').getByRole('link', { name: 'Harbour', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Harbour' }).waitFor();
    expect(page.url()).toBe(`${site.url}/sections/harbour`);
    const trail = page.getByRole('navigation', { name: 'Where this story stands' });
    expect(await trail.getByRole('link').allTextContents()).toEqual(['News']);
    await change(`/api/sections/${harbour}`, { slug: 'quays' });
    expect([await go('/ar/sections/harbour'), page.url()]).toEqual([
      200,
      `${site.url}/ar/sections/quays`,
    ]);
    await change(`/api/sections/${harbour}`, { slug: 'harbour' });
    expect([await go('/sections/harbour'), await go('/sections/nowhere')]).toEqual([200, 404]);
  });

  it('reads the Arabic edition from right to left, and goes from one to the other', async () => {
    await go('/harbour/wall');
    await page.getByRole('article').getByRole('link', { name: 'العربية' }).click();
    await page.getByRole('heading', { level: 1, name: 'سور الميناء يرتفع' }).waitFor();
    expect(page.url()).toBe(`${site.url}/harbour/sur`);
    const html = page.locator('html');
    expect([await html.getAttribute('lang'), await html.getAttribute('dir')]).toEqual([
      'ar',
      'rtl',
    ]);
    await shoot(page, 'site-story-arabic');
    expect(await go('/ar/sections/news')).toBe(200);
    await page.getByRole('link', { name: 'سور الميناء يرتفع' }).waitFor();
  });

  it('finds a story by its words, and is told of a question without any', async () => {
    await go('/search');
    await page.getByRole('searchbox', { name: 'Search for' }).fill('council voted');
    await page.keyboard.press('Enter');
    await page.getByText('Results: 1').waitFor();
    expect(await page.locator('mark').first().innerText()).toBe('council');
    await shoot(page, 'site-search');
    await page.getByRole('link', { name: 'Harbour wall to rise' }).waitFor();
    await go('/search?q=%3F');
    await page.getByText('Type at least one word').waitFor();
  });

  it('sees what stands on another site when they ask for it, and nothing is loaded before', async () => {
    const url = 'https://www.youtube.com/watch?v=abcdefghijk';
    await make('/api/articles', {
      headline: 'The wall in the storm',
      slug: 'storm',
      body: [{ __component: 'newsroom.embed', url, title: 'The wall at high tide' }],
    });
    const asked: string[] = [];
    await page.route('https://www.youtube-nocookie.com/**', (route) => {
      asked.push(route.request().url());
      return route.fulfill({ contentType: 'text/html', body: '<p>The tide comes in</p>' });
    });
    await go('/storm');
    const link = page.getByRole('article').getByRole('link', { name: 'The wall at high tide' });
    expect(await link.getAttribute('href')).toBe(url);
    expect(asked).toEqual([]);
    await shoot(page, 'site-embed');
    await page.getByRole('button', { name: 'Show it here' }).click();
    const frame = page.frameLocator('iframe[title="The wall at high tide"]');
    await frame.getByText('The tide comes in').waitFor();
    expect(asked).toEqual(['https://www.youtube-nocookie.com/embed/abcdefghijk']);
    await page.unroute('https://www.youtube-nocookie.com/**');
  });

  it('gets by keyboard to the story past what stands before it', async () => {
    await go('/harbour/wall');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Skip to the story'
    );
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  });

  it('is led from an old address to the new one, and told of a story that was taken back', async () => {
    await change(`/api/articles/${story}`, { slug: 'higher-wall' });
    const moved = await fetch(`${site.url}/harbour/wall`, { redirect: 'manual' });
    expect([moved.status, moved.headers.get('location')]).toEqual([301, '/harbour/higher-wall']);
    const gone = await make('/api/articles', { headline: 'A contract', slug: 'contract' });
    const reason = 'A court in Lindhaven ordered us to take this story down.';
    await newsroom.strapi
      .plugin('newsroom')
      .service('withdrawals')
      .withdraw(gone, {
        status: 451,
        reason,
        authority: 'https://court.example/12',
        locales: ['en'],
      });
    expect(await go('/contract')).toBe(451);
    await page.getByText(reason).waitFor();
    const old = await make('/api/articles', { headline: 'An old story', slug: 'old' });
    await newsroom.call('DELETE', `/api/articles/${old}`);
    expect([await go('/old'), await go('/never-there')]).toEqual([410, 404]);
  });

  it('is not shown a draft, which an editor sees on the site from the panel', async () => {
    const draft = await newsroom.call('POST', '/api/articles?status=draft', {
      data: { headline: 'Ferry to stop in winter', slug: 'ferry', body: [text('Not yet said.')] },
    });
    const { documentId } = draft.body.data;
    expect(await go('/ferry')).toBe(404);
    expect(await go('/preview?slug=ferry&locale=en&status=draft&token=forged')).toBe(404);
    const editor = panel.page;
    await editor.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=en`
    );
    await editor.getByRole('link', { name: 'Open preview' }).click();
    const shown = editor.frameLocator('iframe');
    await shown.getByRole('heading', { level: 1, name: 'Ferry to stop in winter' }).waitFor();
    await shown.getByText('Draft: readers do not see this.').waitFor();
    await shoot(editor, 'site-preview');
  });

  it('sees what has changed once the webhook has told a site that remembers', async () => {
    const headline = async (at: string) =>
      /<h1[^>]*>([^<]*)</.exec(await (await fetch(`${at}/harbour/higher-wall`)).text())?.[1];
    const tell = (key: Buffer) => {
      const body = JSON.stringify({
        type: 'newsroom.changed',
        data: { everything: false, tags: [`article:${story}`] },
      });
      const sent = String(Math.floor(Date.now() / 1000));
      const mac = createHmac('sha256', key).update(`msg_1.${sent}.${body}`).digest('base64');
      return fetch(`${copy.url}/api/revalidate`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          'webhook-id': 'msg_1',
          'webhook-timestamp': sent,
          'webhook-signature': `v1,${mac}`,
        },
        body,
      });
    };
    expect(await headline(copy.url)).toBe('Harbour wall to rise');
    await change(`/api/articles/${story}`, { headline: 'Harbour wall to rise twice' });
    expect(await headline(site.url)).toBe('Harbour wall to rise twice');
    expect((await tell(randomBytes(24))).status).toBe(401);
    expect(await headline(copy.url)).toBe('Harbour wall to rise');
    expect((await tell(KEY)).status).toBe(204);
    expect(await headline(copy.url)).toBe('Harbour wall to rise twice');
  });

  it('is led to the same page at a mirror when the address is gone', async () => {
    await go('/harbour/higher-wall');
    const mirror = page
      .getByRole('navigation', { name: 'This story elsewhere' })
      .getByRole('link', { name: 'Our second address' });
    expect(await mirror.getAttribute('href')).toBe(`${copy.url}/harbour/higher-wall`);
    await until(() =>
      page.evaluate(async () => {
        await navigator.serviceWorker.ready;
        const kept = await caches.open('newsroom-mirrors');
        return (await kept.keys()).length > 0;
      })
    );
    site.stop();
    await until(() =>
      fetch(site.url).then(
        () => false,
        () => true
      )
    );
    await page.goto(`${site.url}/harbour/higher-wall`);
    await page.getByRole('heading', { level: 1, name: 'Harbour wall to rise twice' }).waitFor();
    expect(page.url()).toBe(`${copy.url}/harbour/higher-wall`);
    await page.goto(`${site.url}/nowhere/else`);
    await page.getByRole('heading', { name: 'Out of reach' }).waitFor();
    await page.getByRole('link', { name: 'Our second address' }).waitFor();
  });
});
