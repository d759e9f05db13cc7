/** @database any */

import { startCdn, type Cdn, type PurgeCall } from '../../support/cdn';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { until } from '../../support/until';

describe('a CDN', () => {
  let newsroom: Newsroom;
  let cdns: Record<'fastly' | 'cloudflare' | 'purge', Cdn>;
  beforeAll(async () => {
    cdns = { fastly: await startCdn(), cloudflare: await startCdn(), purge: await startCdn() };
    newsroom = await startNewsroom({
      options: {
        publicRead: true,
        cache: {
          sMaxAge: 600,
          purge: [
            {
              kind: 'fastly',
              url: `${cdns.fastly.url}/service/S/purge`,
              headers: { 'Fastly-Key': 'k' },
            },
            {
              kind: 'cloudflare',
              url: `${cdns.cloudflare.url}/zones/Z/purge_cache`,
              headers: { Authorization: 'Bearer t' },
            },
            { kind: 'purge', url: `${cdns.purge.url}/` },
          ],
        },
      },
    });
  });
  afterAll(async () => {
    await newsroom.stop();
    await Promise.all(Object.values(cdns).map((cdn) => cdn.close()));
  });

  const keysOf = {
    fastly: ({ body }: PurgeCall): string[] => JSON.parse(body).surrogate_keys,
    cloudflare: ({ body }: PurgeCall): string[] => JSON.parse(body).tags,
    purge: ({ headers }: PurgeCall): string[] => String(headers['surrogate-key']).split(' '),
  };
  const told = (kind: keyof typeof cdns) => cdns[kind].calls.flatMap(keysOf[kind]);
  /** Whether a CDN throws it away: by its name, or with everything, which may be just as due. */
  const names = (kind: keyof typeof cdns, call: PurgeCall, key: string) =>
    keysOf[kind](call).some((each) => each === key || each === 'newsroom');

  const untilTold = (kind: keyof typeof cdns, key: string) =>
    until(() => cdns[kind].calls.some((call) => names(kind, call, key)));
  const kinds = Object.keys(keysOf) as Array<keyof typeof keysOf>;
  const forgetCalls = () => kinds.forEach((kind) => cdns[kind].calls.splice(0));

  it('is told to throw everything away when the newsroom starts', async () => {
    for (const kind of kinds) await untilTold(kind, 'newsroom');
  });

  it('may keep an answer that names what it is made of, and is told when that changes', async () => {
    const { body } = await newsroom.call('POST', '/api/articles', { data: { headline: 'Ferry' } });
    const { documentId, slug } = body.data;
    const { headers } = await newsroom.read(`/api/articles/by-slug/${slug}`);
    expect(headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=600, stale-while-revalidate=60'
    );
    expect(headers.get('surrogate-key')?.split(' ')).toContain(`article:${documentId}`);
    expect(headers.get('cache-tag')).toBe(headers.get('surrogate-key')?.replaceAll(' ', ','));
    const key = `article:${documentId}`;
    // Where everything was just due, no key is named beside it.
    do {
      forgetCalls();
      await newsroom.call('PUT', `/api/articles/${documentId}`, { data: { headline: 'Tram' } });
      for (const kind of kinds) await untilTold(kind, key);
    } while (kinds.some((kind) => !told(kind).includes(key)));
    expect(cdns.fastly.calls[0]).toMatchObject({
      method: 'POST',
      path: '/service/S/purge',
      headers: { 'fastly-key': 'k', 'fastly-soft-purge': '1' },
    });
    expect(cdns.cloudflare.calls[0]).toMatchObject({
      method: 'POST',
      path: '/zones/Z/purge_cache',
      headers: { authorization: 'Bearer t' },
    });
    expect(cdns.purge.calls[0]).toMatchObject({ method: 'PURGE', path: '/' });
    for (const kind of kinds) {
      expect(told(kind)).toEqual(expect.arrayContaining(['article', key]));
    }
  });

  it('that is down is told later, and keeps no write from succeeding', async () => {
    forgetCalls();
    cdns.fastly.answers.push({ status: 503 }, { status: 429 });
    cdns.cloudflare.answers.push({ status: 200, body: '{"success": false}' });
    const { status, body } = await newsroom.call('POST', '/api/sections', {
      data: { name: 'News' },
    });
    expect(status).toBe(201);
    const key = `section:${body.data.documentId}`;
    // It refuses what it is told first, be that of this write or of an earlier one told again.
    await until(() => cdns.fastly.answers.length + cdns.cloudflare.answers.length === 0);
    for (const kind of kinds) {
      await until(() => cdns[kind].calls.some((call) => call.isTaken && names(kind, call, key)));
    }
    expect(newsroom.strapi.plugin('newsroom').service('cache').status().purges).toHaveLength(3);
  });

  it('is told again when all nodes know, which it may have asked too soon', async () => {
    forgetCalls();
    const { body } = await newsroom.call('POST', '/api/sections', { data: { name: 'Twice' } });
    const key = `section:${body.data.documentId}`;
    const calls = () => cdns.purge.calls.filter((call) => names('purge', call, key));
    await until(() => calls().length >= 2);
  });

  it('is told nothing of drafts', async () => {
    const { body } = await newsroom.call('POST', '/api/articles?status=draft', {
      data: { headline: 'Secret' },
    });
    const { body: section } = await newsroom.call('POST', '/api/sections', {
      data: { name: 'After' },
    });
    await untilTold('purge', `section:${section.data.documentId}`);
    expect(told('purge')).not.toContain(`article:${body.data.documentId}`);
  });
});
