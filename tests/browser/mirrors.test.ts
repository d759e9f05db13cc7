import fs from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type * as Mirrors from '../../src/mirrors';
import { startBrowser } from '../support/chromium';
import { startNewsroom, type Newsroom } from '../support/newsroom';

/** What a reader's page loads. */
declare const newsroomMirrors: typeof Mirrors;

const CLIENT = path.resolve(__dirname, '..', '..', 'dist', 'mirrors', 'index.mjs');

const PAGE = `<script type="module">
  import * as mirrors from '/mirrors.mjs';
  globalThis.newsroomMirrors = mirrors;
</script>`;

interface Open {
  url: string;
  close(): Promise<void>;
}

/** A site of its own on loopback. */
async function serve(listener: RequestListener): Promise<Open> {
  const server: Server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

describe('a reader whose outlet went away', () => {
  let newsroom: Newsroom;
  let browser: Browser;
  let page: Page;
  let reader: Open;
  let outletSite: Open;
  let blockPage: Open;
  let goodMirror: Open;
  let kid = '';

  const make = async (target: string, data: object): Promise<string> =>
    (await newsroom.call('POST', target, { data })).body.data.documentId;

  /** What the outlet's site and its copies show of a story. */
  const story =
    (canonical: () => string): RequestListener =>
    (request, response) => {
      response.writeHead(200, {
        'Content-Type': 'text/html; charset=utf-8',
        'Access-Control-Allow-Origin': '*',
      });
      response.end(
        `<html><head><link rel="canonical" href="${canonical()}${request.url}"></head><body><h1>Storm over the harbour</h1></body></html>`
      );
    };

  beforeAll(async () => {
    newsroom = await startNewsroom();
    outletSite = await serve((request, response) => story(() => outletSite.url)(request, response));
    const { url: own } = outletSite;
    goodMirror = await serve(story(() => own));
    blockPage = await serve((_request, response) => {
      response.writeHead(200, { 'Access-Control-Allow-Origin': '*' });
      response.end('<h1>This site is not available in your country</h1>');
    });
    const client = fs.readFileSync(CLIENT, 'utf8');
    const worker = `import { OutletMirrors } from '/mirrors.mjs';
      const kept = new Map();
      self.addEventListener('message', async ({ data: { options, path }, ports: [port] }) => {
        const storage = { get: (name) => kept.get(name) ?? null, set: (name, value) => void kept.set(name, value) };
        const mirrors = new OutletMirrors({ ...options, storage });
        const { taken } = await mirrors.refresh();
        port.postMessage({ taken, url: (await mirrors.story(path)).url });
      });
      self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));`;
    reader = await serve((request, response) => {
      const isScript = request.url?.endsWith('js');
      response.writeHead(200, { 'Content-Type': isScript ? 'text/javascript' : 'text/html' });
      response.end(
        request.url === '/mirrors.mjs' ? client : request.url === '/worker.js' ? worker : PAGE
      );
    });
    const outlet = await make('/api/outlets', { name: 'Harbour Press', address: own });
    for (const [priority, { url }] of [blockPage, goodMirror].entries()) {
      await make('/api/outlet-mirrors', {
        label: `Mirror ${priority + 1}`,
        outlet,
        address: url,
        pathMapping: 'same-path',
        priority,
        state: 'active',
      });
    }
    kid = (await newsroom.read('/api/outlets/harbour-press/mirrors.json')).body.keys[0].kid;
    browser = await startBrowser();
    page = await browser.newPage();
    await page.goto(reader.url);
  });
  afterAll(async () => {
    await browser.close();
    await Promise.all([reader, blockPage, goodMirror].map((site) => site.close()));
  });

  const options = () => ({
    outlet: 'harbour-press',
    keys: [kid],
    sources: [`${newsroom.url}/api/outlets/harbour-press/mirrors.jws`],
  });

  it('has the list verified with the ten lines of the documentation', async () => {
    const [source = ''] = options().sources;
    const verified = await page.evaluate(
      async ([url, trusted]) => {
        const bytes = (text: string) =>
          Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), (c) => c.charCodeAt(0));
        const read = (text: string) => JSON.parse(new TextDecoder().decode(bytes(text)));
        const { payload, signatures } = await (await fetch(url)).json();
        const list = read(payload);
        const { protected: head, signature } = signatures.find(
          (each: { protected: string }) => read(each.protected).kid === trusted
        );
        const { x } = list.keys.find((each: { kid: string }) => each.kid === trusted);
        const thumbprint = new Uint8Array(
          await crypto.subtle.digest(
            'SHA-256',
            new TextEncoder().encode(`{"crv":"Ed25519","kty":"OKP","x":"${x}"}`)
          )
        );
        const isKey = bytes(trusted).every((byte, index) => byte === thumbprint[index]);
        const key = await crypto.subtle.importKey('raw', bytes(x), 'Ed25519', false, ['verify']);
        const data = new TextEncoder().encode(`${head}.${payload}`);
        return isKey && (await crypto.subtle.verify('Ed25519', key, bytes(signature), data));
      },
      [source, kid] as [string, string]
    );
    expect(verified).toBe(true);
  });

  it('reads the story from a mirror, by a service worker too', async () => {
    const found = await page.evaluate(
      async ([given]) => {
        await navigator.serviceWorker.register('/worker.js', { type: 'module' });
        const { active } = await navigator.serviceWorker.ready;
        const channel = new MessageChannel();
        const answer = new Promise((resolve) => {
          channel.port1.onmessage = ({ data }) => resolve(data);
        });
        active?.postMessage({ options: given, path: '/storm' }, [channel.port2]);
        return answer;
      },
      [options()]
    );
    expect(found).toEqual({ taken: true, url: `${outletSite.url}/storm` });
  });

  it('keeps the list, and reads the story from the first mirror that has it', async () => {
    const use = (refresh: boolean) =>
      page.evaluate(
        async ([given, again]) => {
          const mirrors = new newsroomMirrors.OutletMirrors({
            ...given,
            storage: {
              get: (name: string) => localStorage.getItem(name),
              set: (name: string, value: string) => localStorage.setItem(name, value),
            },
          });
          const refreshed = again ? await mirrors.refresh() : null;
          const { url, text, refused } = await mirrors.story('/storm');
          return { refreshed, url, text, refused };
        },
        [options(), refresh] as [ReturnType<typeof options>, boolean]
      );

    expect(await use(true)).toMatchObject({
      refreshed: { taken: true },
      url: `${outletSite.url}/storm`,
    });

    // The outlet's site and its newsroom are both gone now.
    await outletSite.close();
    await newsroom.stop();
    await page.reload();

    const found = await use(true);
    expect(found.refreshed).toMatchObject({ taken: false, refused: [{ reason: 'unreachable' }] });
    expect(found.url).toBe(`${goodMirror.url}/storm`);
    expect(found.text).toContain('Storm over the harbour');
    expect(found.refused.map(({ reason }: { reason: string }) => reason)).toEqual([
      'unreachable',
      'not-ours',
    ]);
  });

  it('is not led astray by a list that another key signed', async () => {
    const reason = await page.evaluate(async () => {
      const pair = (await crypto.subtle.generateKey('Ed25519', true, [
        'sign',
        'verify',
      ])) as CryptoKeyPair;
      const { x } = await crypto.subtle.exportKey('jwk', pair.publicKey);
      const encode = (value: unknown) =>
        btoa(JSON.stringify(value)).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
      const kept = JSON.parse(localStorage.getItem('newsroom-mirrors:harbour-press') ?? '{}');
      const [{ kid: known }] = kept.keys;
      const key = { kty: 'OKP', crv: 'Ed25519', x, kid: known };
      const payload = encode({ ...kept, keys: [key] });
      const head = encode({ alg: 'EdDSA', kid: known });
      const data = new TextEncoder().encode(`${head}.${payload}`);
      const signature = new Uint8Array(await crypto.subtle.sign('Ed25519', pair.privateKey, data));
      const text = JSON.stringify({
        payload,
        signatures: [
          {
            protected: head,
            signature: btoa(String.fromCharCode(...signature))
              .replace(/\+/g, '-')
              .replace(/\//g, '_')
              .replace(/=+$/, ''),
          },
        ],
      });
      return newsroomMirrors.verifyList(text, [known]).then(
        () => 'taken',
        (error: { reason: string }) => error.reason
      );
    });
    expect(reason).toBe('unknown-key');
  });
});
