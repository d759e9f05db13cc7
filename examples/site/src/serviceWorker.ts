/// <reference lib="webworker" />
import { OutletMirrors } from 'strapi-plugin-newsroom/mirrors';

/**
 * When this site does not answer, leads readers to the same page at a mirror of the outlet: one that the
 * outlet has signed for, and that has the page. It answers nothing else and keeps no page.
 */
declare const self: ServiceWorkerGlobalScope;

/** As the page registered it. */
const setup = new URL(self.location.href).searchParams;
/** How long a page may take before the mirrors are asked beside it: who blocks lets readers wait. */
const PATIENCE = 8_000;
const STORE = 'newsroom-mirrors';

const storage = {
  async get(name: string): Promise<string | null> {
    const kept = await (await caches.open(STORE)).match(`/${name}`);
    return kept ? kept.text() : null;
  },
  async set(name: string, value: string): Promise<void> {
    await (await caches.open(STORE)).put(`/${name}`, new Response(value));
  },
};

/** The outlet's mirrors; their list may be had from this site and from each mirror that is a copy of it. */
async function mirrors(): Promise<OutletMirrors> {
  const options = {
    outlet: setup.get('outlet') ?? '',
    keys: (setup.get('keys') ?? '').split(' '),
    storage,
    sources: [new URL('/mirrors.jws', self.location.origin).href],
  };
  const known = await new OutletMirrors(options).current();
  const copies = known?.list.mirrors.filter(
    ({ kind, pathMapping }) => kind === 'web' && pathMapping === 'same-path'
  );
  const sources = copies?.map(({ address }) => `${address.replace(/\/+$/, '')}/mirrors.jws`) ?? [];
  return new OutletMirrors({ ...options, sources: [...options.sources, ...sources] });
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** What a reader gets where no mirror has the page: all that is known of where to look. */
async function allMirrors(): Promise<Response> {
  const known = await (await mirrors()).current();
  const links = known?.list.mirrors.map(
    ({ label, address }) => `<li><a href="${escaped(address)}">${escaped(label)}</a></li>`
  );
  const { name = '' } = known?.list.outlet ?? {};
  const page = `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark">
<title>Out of reach</title>
<body style="font:1.125rem/1.6 Georgia,serif;max-width:32rem;margin:15vh auto;padding:0 1.25rem">
<h1>Out of reach</h1><p>Neither this address of ${escaped(name)} nor a copy of the page answers. You may be
offline. Other ways to us:</p><ul>${links?.join('') ?? ''}</ul>`;
  return new Response(page, {
    status: 503,
    headers: { 'Content-Type': 'text/html; charset=utf-8' },
  });
}

async function atMirror(address: URL): Promise<Response> {
  const { url } = await (await mirrors()).story(address.pathname);
  return Response.redirect(url, 302);
}

/** The page itself if it comes; a mirror where it fails, or does not come in time. */
async function pageOrMirror(request: Request): Promise<Response> {
  const page = fetch(request);
  const late = new Promise<null>((resolve) => {
    setTimeout(() => resolve(null), PATIENCE, null);
  });
  const inTime = await Promise.race([page, late]).catch(() => null);
  if (inTime) return inTime;
  const mirror = atMirror(new URL(request.url));
  return Promise.any([page, mirror]).catch(allMirrors);
}

self.addEventListener('install', () => void self.skipWaiting());

self.addEventListener('activate', (event) => {
  event.waitUntil(self.clients.claim());
  event.waitUntil(mirrors().then((each) => each.refresh()));
});

/** When the list was asked for: once an hour is enough, and a worker that rested begins anew. */
let refreshed = Date.now();
const HOUR = 3_600_000;

self.addEventListener('fetch', (event) => {
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET') return;
  event.respondWith(pageOrMirror(event.request));
  if (Date.now() - refreshed < HOUR) return;
  refreshed = Date.now();
  event.waitUntil(mirrors().then((each) => each.refresh()));
});
