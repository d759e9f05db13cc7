import http, { type RequestListener } from 'node:http';
import https from 'node:https';
import net, { type AddressInfo } from 'node:net';
import zlib from 'node:zlib';
import {
  checkMirror,
  type CheckLimits,
  type CheckTarget,
} from '../../../../src/server/outlet-mirror/check/checkMirror';
import { makeCertificate } from '../../../support/certificates';
import { ONION_HOST } from '../../../support/mirrorAddresses';
import { startSocksProxy } from '../../../support/socksProxy';

const STORM = {
  headline: 'Storm “Ida” closes the harbour & the market',
  canonicalUrl: 'https://harbour.example/storm',
  path: '/storm',
};
const FERRY = {
  headline: 'Ferry stands still',
  canonicalUrl: 'https://harbour.example/ferry',
  path: '/ferry',
};

const storyPage = (headline: string) =>
  `<html><head><title>x</title></head><body><h1><span>${headline.replace('&', '&amp;')}</span></h1></body></html>`;

/** A copy of the outlet's site as it is now. */
const fresh: RequestListener = (request, response) => {
  const story = [STORM, FERRY].find(({ path }) => path === request.url);
  response.writeHead(story || request.url === '/' ? 200 : 404);
  response.end(
    story ? storyPage(story.headline) : `<a>${STORM.headline}</a> <a>${FERRY.headline}</a>`
  );
};

const html =
  (text: string, status = 200): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'Content-Type': 'text/html' });
    response.end(text);
  };

describe('the check of a mirror', () => {
  const closing: Array<() => void> = [];
  afterEach(() => {
    for (const close of closing.splice(0)) close();
  });

  const listen = async (server: net.Server, host = '127.0.0.1'): Promise<number> => {
    const sockets = new Set<net.Socket>();
    server.on('connection', (socket) => sockets.add(socket));
    await new Promise<void>((resolve) => server.listen(0, host, resolve));
    closing.push(() => {
      for (const socket of sockets) socket.destroy();
      server.close();
    });
    return (server.address() as AddressInfo).port;
  };
  const serve = async (listener: RequestListener) =>
    `http://127.0.0.1:${await listen(http.createServer(listener))}`;
  const serveSecurely = async (days: number) => {
    const { key, cert } = await makeCertificate(days);
    const port = await listen(https.createServer({ key, cert }, fresh));
    return { address: `https://127.0.0.1:${port}`, ca: [cert] };
  };

  const look = (
    address: string,
    {
      target = {},
      limits = {},
    }: { target?: Partial<CheckTarget>; limits?: Partial<CheckLimits> } = {}
  ) =>
    checkMirror(
      {
        address,
        outletAddress: 'https://harbour.example',
        samePath: true,
        isCopy: true,
        newest: [STORM],
        older: [FERRY],
        ...target,
      },
      {
        timeoutMs: 60_000,
        maxBytes: 200_000,
        maxRedirects: 5,
        mayConnect: (ip) => ip === '127.0.0.1',
        certificateDays: 14,
        ...limits,
      }
    );
  const health = async (...args: Parameters<typeof look>) => (await look(...args)).health;

  it('finds a good one fine, with what it answered', async () => {
    const address = await serve(fresh);
    expect(await look(address)).toEqual({
      health: 'fine',
      message: 'It serves the outlet.',
      checkedAt: expect.any(Date),
      httpStatus: 200,
      latencyMs: expect.any(Number),
      finalUrl: `${address}/storm`,
      certificateExpiresAt: null,
    });
    expect(await health(address, { target: { samePath: false } })).toBe('fine');
  });

  it('finds one fine that names the story by its own address alone', async () => {
    const address = await serve(
      html(`<link href='${STORM.canonicalUrl}' rel=canonical><p>تخبر</p>`)
    );
    expect(await health(address)).toBe('fine');
  });

  it('finds one fine that packs its pages or is on the way to another path', async () => {
    const packed = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(zlib.gzipSync(storyPage(STORM.headline)));
    });
    expect(await health(packed)).toBe('fine');
    const moving = await serve((request, response) => {
      if (request.url !== '/storm') return fresh({ ...request, url: '/storm' } as never, response);
      response.writeHead(302, { Location: '/en/storm' });
      response.end();
    });
    expect(await look(moving)).toMatchObject({ health: 'fine', finalUrl: `${moving}/en/storm` });
  });

  it.each([
    ['a block page', html('<h1>Access to this site was restricted by court order</h1>')],
    ['a parked page', html('<title>harbour.example is for sale</title><a>Buy this domain</a>')],
    ['a page that has the headline in a script only', html(`<script>"${STORM.headline}"</script>`)],
    ['a page without the story', html('Not found', 404)],
    ['a page that says who is blocked, with an error', html(storyPage(STORM.headline), 451)],
  ])('finds %s not ours, also where it answers 200', async (_what, listener) => {
    expect(await health(await serve(listener))).toBe('not-ours');
  });

  it('finds one not ours that leads back to the outlet', async () => {
    const own = await serve(fresh);
    const back = await serve((request, response) => {
      response.writeHead(301, { Location: `${own}${request.url}` });
      response.end();
    });
    expect(await look(back, { target: { outletAddress: own } })).toMatchObject({
      health: 'not-ours',
      message: expect.stringContaining('leads back'),
    });
  });

  it('finds a copy of yesterday stale', async () => {
    const address = await serve((request, response) =>
      request.url === '/storm'
        ? html('Not found', 404)(request, response)
        : html(storyPage(FERRY.headline))(request, response)
    );
    expect(await look(address)).toMatchObject({
      health: 'stale',
      message: expect.stringMatching(/has "Ferry stands still" and not yet "Storm/),
    });
    expect(await health(address, { target: { samePath: false } })).toBe('stale');
  });

  it.each([
    ['fine', 60],
    ['certificate-expiring', 5],
  ])('finds one %s by its certificate', async (expected, days) => {
    const { address, ca } = await serveSecurely(days);
    const seen = await look(address, { limits: { ca } });
    expect(seen.health).toBe(expected);
    const left = (seen.certificateExpiresAt?.getTime() ?? 0) - Date.now();
    expect(Math.round(left / 86_400_000)).toBe(days);
  });

  it('finds one unreachable whose certificate has ended, or is of nobody known', async () => {
    const ended = await serveSecurely(-1);
    expect(await look(ended.address, { limits: { ca: ended.ca } })).toMatchObject({
      health: 'unreachable',
      message: expect.stringContaining('CERT_HAS_EXPIRED'),
    });
    const { ca, address } = await serveSecurely(60);
    const other = address.replace('127.0.0.1', 'localhost');
    expect(await look(other, { limits: { ca, mayConnect: () => true } })).toMatchObject({
      health: 'unreachable',
      message: expect.stringContaining('ALTNAME'),
    });
    const unknown = await serveSecurely(60);
    expect(await look(unknown.address)).toMatchObject({
      health: 'unreachable',
      message: expect.stringContaining('SELF_SIGNED'),
    });
  });

  it('finds one unreachable that redirects in a circle, without end, or out of the web', async () => {
    const circle = await serve((request, response) => {
      response.writeHead(302, { Location: request.url === '/a' ? '/storm' : '/a' });
      response.end();
    });
    expect(await look(circle)).toMatchObject({
      health: 'unreachable',
      message: expect.stringContaining('in a circle'),
    });
    let count = 0;
    const endless = await serve((_request, response) => {
      count += 1;
      response.writeHead(302, { Location: `/${count}` });
      response.end();
    });
    expect(await health(endless)).toBe('unreachable');
    expect(count).toBe(6);
    const file = await serve((_request, response) => {
      response.writeHead(302, { Location: 'file:///etc/passwd' });
      response.end();
    });
    expect(await health(file)).toBe('unreachable');
  });

  it('finds a slow one fine while it is in time, and a tarpit unreachable', async () => {
    const slow = await serve(
      (request, response) => void setTimeout(() => fresh(request, response), 300)
    );
    expect(await health(slow)).toBe('fine');
    expect(await look(slow, { limits: { timeoutMs: 100 } })).toMatchObject({
      health: 'unreachable',
      message: 'It does not answer within 0.1 seconds.',
      httpStatus: null,
    });
    const dripping = await serve((_request, response) => {
      response.writeHead(200);
      const drip = setInterval(() => response.write('.'), 20);
      response.on('close', () => clearInterval(drip));
    });
    const silent = await listen(net.createServer());
    for (const address of [dripping, `http://127.0.0.1:${silent}`, `https://127.0.0.1:${silent}`]) {
      expect(await look(address, { limits: { timeoutMs: 200 } })).toMatchObject({
        health: 'unreachable',
        message: 'It does not answer within 0.2 seconds.',
      });
    }
  });

  it('reads the beginning of 10 GB, and of what unpacks to them, and no more', async () => {
    let sent = 0;
    const huge = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Length': 10 * 2 ** 30 });
      const chunk = Buffer.alloc(65_536, 'x');
      const write = () => {
        while (response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', write);
      write();
    });
    expect(await health(huge)).toBe('not-ours');
    expect(sent).toBeLessThan(100 * 2 ** 20);
    const bomb = zlib.gzipSync(Buffer.alloc(50 * 2 ** 20, 'x'));
    const packed = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end(bomb);
    });
    expect(await health(packed)).toBe('not-ours');
  });

  it('finds one unreachable where nobody listens, breaks off or speaks no HTTP', async () => {
    const closed = await serve(fresh);
    closing.pop()?.();
    const breaking = await serve((request) => request.socket.destroy());
    const other = await listen(
      net.createServer((socket) => void socket.end('220 mail.example\r\n'))
    );
    const broken = await serve((_request, response) => {
      response.writeHead(200, { 'Content-Encoding': 'gzip' });
      response.end('not packed');
    });
    for (const address of [closed, breaking, `http://127.0.0.1:${other}`, broken]) {
      expect(await health(address)).toBe('unreachable');
    }
  });

  it('asks nobody but whom it may: not at first, and not after a redirect', async () => {
    let asked = 0;
    const port = await listen(
      http.createServer((request, response) => {
        asked += 1;
        fresh(request, response);
      }),
      '0.0.0.0'
    );
    const inside = [
      `http://127.0.0.2:${port}`,
      `http://2130706434:${port}`,
      `http://0x7f.0.0.2:${port}`,
      `http://[::ffff:127.0.0.2]:${port}`,
      `http://0.0.0.0:${port}`,
    ];
    for (const address of inside) {
      expect(await look(address)).toMatchObject({
        health: 'unreachable',
        message: expect.stringContaining('no public address'),
      });
      const redirecting = await serve((request, response) => {
        response.writeHead(302, { Location: `${address}${request.url}` });
        response.end();
      });
      expect(await look(redirecting)).toMatchObject({
        health: 'unreachable',
        message: expect.stringContaining('no public address'),
      });
    }
    expect(await health(`http://localhost:${port}`, { limits: { mayConnect: () => false } })).toBe(
      'unreachable'
    );
    expect(asked).toBe(0);
  });

  it('goes to an onion by the proxy, which resolves the name', async () => {
    const address = new URL(await serve(fresh));
    const proxy = await startSocksProxy({ host: '127.0.0.1', port: Number(address.port) });
    closing.push(() => void proxy.close());
    const limits = { proxy: { host: proxy.host, port: proxy.port } };
    expect(await health(`http://${ONION_HOST}`, { limits })).toBe('fine');
    expect(proxy.asked).toEqual([`${ONION_HOST}:80`]);
    for (const inside of ['http://127.0.0.2', 'http://localhost:8080', 'http://[::1]']) {
      expect(await health(inside, { limits })).toBe('unreachable');
    }
    expect(proxy.asked).toHaveLength(1);
  });

  it('of a channel or a shop sees only whether it answers', async () => {
    const address = await serve(html('Harbour Press on Roku'));
    expect(await health(address, { target: { isCopy: false } })).toBe('fine');
    const gone = await serve(html('Gone', 410));
    expect(await health(gone, { target: { isCopy: false } })).toBe('unreachable');
  });
});
