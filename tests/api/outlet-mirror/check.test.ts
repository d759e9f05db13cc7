/** @database any */

import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MirrorCheckResult, MirrorChecker } from '../../../src/server/outlet-mirror';
import { ONION_HOST } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { defaultOptions } from '../../../src/server/options';

const HEALTH = 'plugin::newsroom.mirror-health';
const RESULT = 'plugin::newsroom.mirror-check-result';
const MIRROR = 'plugin::newsroom.outlet-mirror';

interface Site {
  url: string;
  asked: number;
  listener: RequestListener;
  server: Server;
}

describe('the checks of mirrors', () => {
  let newsroom: Newsroom;
  let outlet: string;
  const sites: Site[] = [];
  const told: Array<{ event: string; label: string; health: string }> = [];

  const site = async (listener: RequestListener): Promise<Site> => {
    const made: Site = { url: '', asked: 0, listener, server: createServer() };
    made.server.on('request', (request, response) => {
      made.asked += 1;
      made.listener(request, response);
    });
    await new Promise<void>((resolve) => made.server.listen(0, '127.0.0.1', resolve));
    made.url = `http://127.0.0.1:${(made.server.address() as AddressInfo).port}`;
    sites.push(made);
    return made;
  };
  const ours: RequestListener = (_request, response) => response.end('<h1>Ferry stands still</h1>');
  const blocked: RequestListener = (_request, response) =>
    response.end('<h1>Blocked by order</h1>');

  const make = async (path: string, data: object): Promise<string> => {
    const { body } = await newsroom.call('POST', path, { data });
    if (!body.data) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const mirror = (label: string, address: string, data: object = {}) =>
    make('/api/outlet-mirrors', { label, outlet, address, state: 'active', ...data });
  const checker = (): MirrorChecker => newsroom.strapi.plugin('newsroom').service('mirror-check');
  const check = async () =>
    Object.fromEntries(
      (await checker().checkNow(outlet)).map(({ label, health }: MirrorCheckResult) => [
        label,
        health,
      ])
    );
  const makeDue = () =>
    newsroom.strapi.db.query(HEALTH).updateMany({
      where: { nextCheckAt: { $notNull: true } },
      data: { nextCheckAt: new Date(Date.now() - 1000) },
    });
  const listed = async () =>
    (await newsroom.read('/api/outlets/harbour-press/mirrors.json')).body.mirrors;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      options: {
        ...defaultOptions,
        publicRead: true,
        mirrors: {
          ...defaultOptions.mirrors,
          check: {
            ...defaultOptions.mirrors.check,
            timeoutSeconds: 1,
            staleAfterMinutes: 0,
            allowPrivateAddresses: true,
          },
        },
      },
    });
    for (const event of ['degraded', 'recovered', 'certificate-expiring']) {
      newsroom.strapi.eventHub.on(`outlet-mirror.${event}`, async (payload) => {
        told.push({ event, label: payload.label, health: payload.health });
      });
    }
    outlet = await make('/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
    });
    const section = await make('/api/sections', { name: 'News', outlet });
    await make('/api/articles', {
      headline: 'Ferry stands still',
      section,
      firstPublishedAt: '2026-01-02T00:00:00Z',
    });
  });
  afterEach(async () => {
    for (const { documentId } of await newsroom.strapi.documents(MIRROR).findMany({})) {
      await newsroom.strapi.documents(MIRROR).delete({ documentId });
    }
    told.length = 0;
  });
  afterAll(async () => {
    await newsroom.stop();
    for (const { server } of sites) {
      server.closeAllConnections();
      server.close();
    }
  });

  it('tell a good mirror from a block page and a dead one, and leave their rows alone', async () => {
    const [good, bad] = [await site(ours), await site(blocked)];
    await mirror('Good', good.url, { pathMapping: 'same-path' });
    await mirror('Blocked', bad.url);
    await mirror('Dead', 'http://127.0.0.1:1');
    await mirror('Letters', 'mailto:letters@harbour.example', { kind: 'newsletter' });
    await mirror('Seized', `${bad.url}/seized`, { state: 'seized' });
    const before = await newsroom.strapi.db.query(MIRROR).findMany({ orderBy: { id: 'asc' } });
    for (let count = 0; count < 3; count += 1) {
      expect(await check()).toEqual({ Good: 'fine', Blocked: 'not-ours', Dead: 'unreachable' });
    }
    expect(await newsroom.strapi.db.query(MIRROR).findMany({ orderBy: { id: 'asc' } })).toEqual(
      before
    );
    expect(await newsroom.strapi.db.query(RESULT).count()).toBe(9);
    expect(told.map(({ event, label }) => `${label} ${event}`).sort()).toEqual([
      'Blocked degraded',
      'Dead degraded',
    ]);
  });

  it('put what is out of use last in the list, with the time of the check', async () => {
    const [first, second] = [await site(ours), await site(ours)];
    await mirror('First', first.url, { priority: 1 });
    await mirror('Second', second.url, { priority: 2 });
    await check();
    first.listener = blocked;
    await check();
    await check();
    expect((await listed()).map(({ label }: { label: string }) => label)).toEqual([
      'First',
      'Second',
    ]);
    await check();
    expect(await listed()).toMatchObject([
      { label: 'Second', state: 'active', lastChecked: expect.stringMatching(/^\d{4}-.*Z$/) },
      { label: 'First', state: 'degraded' },
    ]);
    first.listener = ours;
    await check();
    await check();
    expect((await listed())[0]).toMatchObject({ label: 'First', state: 'active' });
    expect(told.map(({ event, label }) => `${label} ${event}`)).toEqual([
      'First degraded',
      'First recovered',
    ]);
  });

  it('are made once for each mirror, however many nodes check', async () => {
    const many = await Promise.all(Array.from({ length: 12 }, () => site(ours)));
    for (const [index, { url }] of many.entries()) await mirror(`Mirror ${index}`, url);
    const counts = await Promise.all([
      checker().checkDue(),
      checker().checkDue(),
      checker().checkDue(),
    ]);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    expect(many.map(({ asked }) => asked)).toEqual(many.map(() => 1));
    expect(await checker().checkDue()).toBe(0);
    await makeDue();
    expect(await checker().checkDue()).toBe(12);
  });

  it('forget mirrors that are no longer public, and results that are old', async () => {
    const { url } = await site(ours);
    const id = await mirror('Gone', url);
    await checker().checkDue();
    await newsroom.strapi.db.query(RESULT).updateMany({
      where: { mirror: id },
      data: { checkedAt: new Date(Date.now() - 91 * 86_400_000) },
    });
    await newsroom.strapi.documents(MIRROR).unpublish({ documentId: id });
    await checker().checkDue();
    expect(await newsroom.strapi.db.query(HEALTH).count({ where: { mirror: id } })).toBe(0);
    expect(await newsroom.strapi.db.query(RESULT).count({ where: { mirror: id } })).toBe(0);
  });

  it('do not go to an onion without a proxy, nor from a country without one', async () => {
    await mirror('Onion', `http://${ONION_HOST}`, {
      kind: 'onion',
    });
    expect(await check()).toEqual({});
    await expect(checker().checkNow(outlet, { country: 'IR' })).rejects.toThrow(
      /countryProxies\.IR/
    );
  });

  it('can be asked for by webhooks, and are behind no door', async () => {
    const events = newsroom.strapi.get('webhookStore').allowedEvents;
    expect([...events.values()]).toEqual(
      expect.arrayContaining([
        'outlet-mirror.degraded',
        'outlet-mirror.recovered',
        'outlet-mirror.certificate-expiring',
      ])
    );
    for (const type of ['mirror-healths', 'mirror-check-results']) {
      expect((await newsroom.call('GET', `/api/${type}`)).status).toBe(404);
    }
  });
});
