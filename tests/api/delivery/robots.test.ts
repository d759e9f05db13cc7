/** @database any */

import robotsParser from 'robots-parser';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { xmlFaults } from '../../support/validators';

describe('what an outlet tells machines', () => {
  let newsroom: Newsroom;
  let base: string;
  beforeAll(async () => {
    newsroom = await startNewsroom();
    base = `${String(newsroom.strapi.config.get('server.absoluteUrl'))}/api`;
    await post({
      name: 'Courier',
      address: 'https://courier.example',
      usageTerms: {
        copyrightNotice: '© Courier & Sons',
        robotsRules: 'User-agent: *\nDisallow: /search\n\nUser-agent: GPTBot\nDisallow: /',
        tdmReservation: 'reserved',
        tdmPolicy: 'https://courier.example/mining?a=1&b=2',
        rslPermits: 'search, ai-index',
        rslProhibits: 'ai-train',
        rslPayment: 'attribution',
        rslServer: 'https://licenses.example/api',
        rslTerms: 'https://courier.example/terms',
      },
    });
    await post({ name: 'Quiet', address: 'https://quiet.example' });
    await post({
      name: 'Open',
      address: 'https://open.example',
      usageTerms: { tdmReservation: 'not-reserved', tdmPolicy: 'https://open.example/mining' },
    });
  });
  afterAll(() => newsroom.stop());

  const post = (data: object) => newsroom.call('POST', '/api/outlets', { data });
  const read = (path: string) => newsroom.read(`/api/robots/${path}`);

  it('is a robots.txt with its rules, its sitemaps and its license', async () => {
    const { body, headers } = await read('courier.txt');
    expect(headers.get('content-type')).toBe('text/plain; charset=utf-8');
    const robots = robotsParser('https://courier.example/robots.txt', body);
    expect(robots.isAllowed('https://courier.example/a', 'Somebot')).toBe(true);
    expect(robots.isAllowed('https://courier.example/search', 'Somebot')).toBe(false);
    expect(robots.isAllowed('https://courier.example/a', 'GPTBot')).toBe(false);
    expect(robots.getSitemaps()).toEqual([
      `${base}/sitemaps/courier.xml`,
      `${base}/sitemaps/courier/news.xml`,
    ]);
    expect(body).toContain(`License: ${base}/robots/courier/rsl.xml\n`);
    for (const sitemap of robots.getSitemaps()) {
      expect((await newsroom.read(new URL(sitemap).pathname)).status).toBe(200);
    }
  });

  it('is open to all where it says nothing', async () => {
    const { body } = await read('quiet.txt');
    const robots = robotsParser('https://quiet.example/robots.txt', body);
    expect(robots.isAllowed('https://quiet.example/a', 'GPTBot')).toBe(true);
    expect(body).not.toContain('License');
    expect((await read('quiet/rsl.xml')).status).toBe(404);
    expect((await read('quiet/tdmrep.json')).status).toBe(404);
  });

  it('is a license by RSL 1.0', async () => {
    const { body, headers } = await read('courier/rsl.xml');
    expect(headers.get('content-type')).toBe('application/rsl+xml; charset=utf-8');
    expect(await xmlFaults(body, 'rsl')).toEqual([]);
    expect(body).toContain('<permits type="usage">search ai-index</permits>');
    expect(body).toContain('<prohibits type="usage">ai-train</prohibits>');
    expect(body).toContain('<payment type="attribution"/>');
    expect(body).toContain('<copyright>© Courier &amp; Sons</copyright>');
    expect(await xmlFaults(body.replace('search ai', 'everything ai'), 'rsl')).not.toEqual([]);
  });

  it('is a reservation of text and data mining, in a file and in headers', async () => {
    const { body, headers } = await read('courier/tdmrep.json');
    const policy = 'https://courier.example/mining?a=1&b=2';
    expect(body).toEqual([{ location: '/', 'tdm-reservation': 1, 'tdm-policy': policy }]);
    expect(headers.get('tdm-reservation')).toBe('1');
    expect(headers.get('tdm-policy')).toBe(policy);
    expect((await read('open/tdmrep.json')).body).toEqual([
      { location: '/', 'tdm-reservation': 0 },
    ]);
  });

  it('is refused where no machine could read it, with the field named', async () => {
    for (const [field, value] of [
      ['robotsRules', 'Disallow: /before-any-crawler'],
      ['robotsRules', 'User-agent: *\nSitemap: https://evil.example/map.xml'],
      ['robotsRules', 'User-agent: *\nDisallow: search'],
      ['robotsRules', 'User-agent: *\nanything'],
      ['tdmPolicy', 'javascript:alert(1)'],
      ['tdmPolicy', 'https://courier.example/a\r\nX-Evil: 1'],
      ['rslPermits', 'train-ai'],
      ['rslPayment', 'beer'],
      ['rslTerms', '/terms'],
    ] as const) {
      const { status, body } = await post({ name: 'Bad', usageTerms: { [field]: value } });
      expect([value, status]).toEqual([value, 400]);
      const [problem] = body.error.details.errors;
      expect([value, problem.path]).toEqual([value, ['usageTerms', field]]);
    }
    const both = { rslPermits: 'search', rslProhibits: 'search ai-train' };
    expect((await post({ name: 'Bad', usageTerms: both })).status).toBe(400);
  });

  it('answers what is not there with 404', async () => {
    for (const path of ['nobody.txt', 'courier.xml', 'courier/other.xml', 'nobody/rsl.xml']) {
      expect([path, (await read(path)).status]).toEqual([path, 404]);
    }
  });
});
