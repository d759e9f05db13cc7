import { createPrivateKey } from 'node:crypto';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CompactSign, FlattenedSign, GeneralSign } from 'jose';
import { verifyDetached } from '../../../src/cli/mirrors/detached';
import { OutletMirrors, verifyList, type MirrorsOptions } from '../../../src/mirrors';
import { listOf, makeKey, mirror, NOON, signed } from '../../support/signedLists';

const key = makeKey();

/** A store that a test can look into. */
const memory = () => {
  const kept = new Map<string, string>();
  return {
    kept,
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: string) => void kept.set(name, value),
  };
};

describe('a list of mirrors in the hands of a site', () => {
  let text = '';
  const storage = memory();
  let now = NOON + 60;
  const site = (options: Partial<MirrorsOptions> = {}) =>
    new OutletMirrors({
      outlet: 'harbour-press',
      keys: [key.kid],
      sources: ['https://harbour.example/mirrors.jws'],
      storage,
      now: () => now * 1000,
      fetch: async () => new Response(text),
      ...options,
    });
  const take = async (list: string, options?: Partial<MirrorsOptions>) => {
    text = list;
    const answer = await site(options).refresh();
    return answer.taken ? 'taken' : answer.refused[0]?.reason;
  };

  beforeEach(() => {
    storage.kept.clear();
    now = NOON + 60;
  });

  it('is taken when a known key signed it, and is kept', async () => {
    expect(await take(await signed(listOf([key]), [key]))).toBe('taken');
    expect(await site().current()).toMatchObject({
      expired: false,
      list: { mirrors: [{ address: 'https://second.example' }] },
    });
  });

  it('is taken by either name of the algorithm, in general and compact form, and by no other', async () => {
    const payload = new TextEncoder().encode(JSON.stringify(listOf([key])));
    const signer = createPrivateKey(key.privateKey);
    for (const alg of ['EdDSA', 'Ed25519']) {
      const head = { alg, kid: key.kid };
      const general = await new GeneralSign(payload)
        .addSignature(signer)
        .setProtectedHeader(head)
        .sign();
      expect([alg, await take(JSON.stringify(general))]).toEqual([alg, 'taken']);
      storage.kept.clear();
      const compact = await new CompactSign(payload).setProtectedHeader(head).sign(signer);
      expect([alg, await take(compact)]).toEqual([alg, 'taken']);
      storage.kept.clear();
    }
    const { payload: encoded, signatures } = JSON.parse(await signed(listOf([key]), [key]));
    for (const alg of ['none', 'HS256', 'Ed448', 'ed25519', ['EdDSA'], undefined]) {
      const head = Buffer.from(JSON.stringify({ alg, kid: key.kid })).toString('base64url');
      const other = { payload: encoded, signatures: [{ ...signatures[0], protected: head }] };
      expect(await take(JSON.stringify(other))).toBe('unknown-key');
    }
  });

  it('verifies beside its text by either name of the algorithm', async () => {
    const body = JSON.stringify(listOf([key]));
    for (const alg of ['EdDSA', 'Ed25519']) {
      const { protected: head, signature } = await new FlattenedSign(new TextEncoder().encode(body))
        .setProtectedHeader({ alg, kid: key.kid, b64: false, crit: ['b64'] })
        .sign(createPrivateKey(key.privateKey));
      const verified = await verifyDetached(body, `${head}..${signature}`, [key.kid]);
      expect(verified.kid).toBe(key.kid);
    }
  });

  it('is not taken with a wrong signature, whatever was changed', async () => {
    const good = await signed(listOf([key]), [key]);
    const { payload, signatures } = JSON.parse(good);
    const other = JSON.parse(await signed(listOf([key], { mirrors: [] }), [key]));
    const flipped = Buffer.from(signatures[0].signature, 'base64url');
    flipped[0] = (flipped[0] ?? 0) ^ 1;
    const forged = [
      { payload: other.payload, signatures },
      { payload, signatures: other.signatures },
      { payload, signatures: [{ ...signatures[0], signature: flipped.toString('base64url') }] },
      { payload, signatures: [{ ...signatures[0], signature: '' }] },
    ];
    for (const each of forged) expect(await take(JSON.stringify(each))).toBe('wrong-signature');
    expect(await site().current()).toBeNull();
  });

  it('is not taken with a signature that is none, and says so by a refusal of its own', async () => {
    const { payload, signatures } = JSON.parse(await signed(listOf([key]), [key]));
    const [{ protected: head, signature }] = signatures;
    for (const [none, reason] of [
      ['not base64url!', 'malformed'],
      ['A', 'malformed'],
      [`${signature}=`, 'malformed'],
      [`${signature}AAAA`, 'wrong-signature'],
      ['AAAA', 'wrong-signature'],
    ]) {
      const list = JSON.stringify({ payload, signatures: [{ protected: head, signature: none }] });
      const asked = jest.fn(async () => true);
      const refusal = await verifyList(list, [key.kid], asked).catch((error: unknown) => error);
      expect({ none, name: (refusal as Error).name, reason }).toEqual({
        none,
        name: 'MirrorRefusal',
        reason: (refusal as { reason: string }).reason,
      });
      // A library of the site's own is asked about signatures only.
      expect(asked).not.toHaveBeenCalled();
      expect(await take(list)).toBe(reason);
    }
  });

  it('is not taken when another key signed it, also one that takes the name of the known key', async () => {
    const thief = makeKey();
    expect(await take(await signed(listOf([thief]), [thief]))).toBe('unknown-key');
    const disguised = { ...thief, publicKey: { ...thief.publicKey, kid: key.kid }, kid: key.kid };
    expect(await take(await signed(listOf([disguised]), [disguised]))).toBe('unknown-key');
    // Right key in the list, signed by the thief under its name.
    expect(await take(await signed(listOf([key]), [disguised]))).toBe('wrong-signature');
  });

  it.each([
    ['{}', 'malformed'],
    ['', 'malformed'],
    ['<html>Blocked</html>', 'malformed'],
    ['{"payload":"###","signatures":[]}', 'malformed'],
    ['{"payload":"e30","signatures":[]}', 'malformed'],
    ['a.b.c', 'malformed'],
  ])('is not taken from the answer %j', async (answer, reason) => {
    expect(await take(answer)).toBe(reason);
  });

  it('is not taken without a signature: "alg": "none" and foreign algorithms are no signature', async () => {
    const { payload } = JSON.parse(await signed(listOf([key]), [key]));
    for (const alg of ['none', 'HS256', 'RS256']) {
      const head = Buffer.from(JSON.stringify({ alg, kid: key.kid })).toString('base64url');
      const list = JSON.stringify({ payload, signatures: [{ protected: head, signature: '' }] });
      expect(await take(list)).toBe('unknown-key');
    }
  });

  it('does not go back to an older list', async () => {
    const older = await signed(listOf([key], { iat: NOON - 60, mirrors: [] }), [key]);
    expect(await take(await signed(listOf([key]), [key]))).toBe('taken');
    expect(await take(older)).toBe('older');
    expect((await site().current())?.list.mirrors).toHaveLength(1);
    expect(await take(await signed(listOf([key]), [key]))).toBe('taken');
  });

  it('is not taken past its end or before its time, and the last one stays known', async () => {
    expect(await take(await signed(listOf([key], { iat: NOON + 3600 }), [key]))).toBe(
      'from-the-future'
    );
    const good = await signed(listOf([key]), [key]);
    expect(await take(good)).toBe('taken');
    now = NOON + 86_400;
    expect(await take(good)).toBe('expired');
    expect(await site().current()).toMatchObject({ expired: true });
  });

  it('is not taken from another outlet, nor in part', async () => {
    const other = { slug: 'other-press', name: 'Other', address: null };
    expect(await take(await signed(listOf([key], { outlet: other }), [key]))).toBe('other-outlet');
    expect(await take(await signed(listOf([key], { filter: { country: 'IR' } }), [key]))).toBe(
      'partial'
    );
  });

  it('is not taken with an address that would run script', async () => {
    const list = listOf([key], { mirrors: [mirror({ address: 'javascript:alert(1)' })] });
    expect(await take(await signed(list, [key]))).toBe('malformed');
  });

  it('follows the newsroom to its next key, and believes a revoked one no more', async () => {
    const next = makeKey();
    expect(await take(await signed(listOf([next, key]), [next, key]))).toBe('taken');
    const revoking = listOf([next], { iat: NOON + 1, revokedKeys: [key.kid] });
    expect(await take(await signed(revoking, [next]))).toBe('taken');
    const stolen = listOf([key], { iat: NOON + 2 });
    expect(await take(await signed(stolen, [key]))).toBe('unknown-key');
  });

  it('is taken from the next source when the first does not answer or is wrong', async () => {
    text = await signed(listOf([key]), [key]);
    const answer = await site({
      sources: ['https://gone.example/', 'https://blocked.example/', 'https://copy.example/'],
      fetch: async (url) => {
        if (String(url).includes('gone')) throw new TypeError('fetch failed');
        return new Response(String(url).includes('blocked') ? '<html>Blocked</html>' : text);
      },
    }).refresh();
    expect(answer).toMatchObject({
      taken: true,
      source: 'https://copy.example/',
      refused: [{ reason: 'unreachable' }, { reason: 'malformed' }],
    });
  });

  it('is as good as never known when the store was damaged', async () => {
    storage.set('newsroom-mirrors:harbour-press', '{"version":1');
    expect(await site().current()).toBeNull();
    expect(await take(await signed(listOf([key]), [key]))).toBe('taken');
  });

  it('can be verified by a library where the browser knows no Ed25519', async () => {
    const list = await signed(listOf([key]), [key]);
    const asked: number[] = [];
    await verifyList(list, [key.kid], async (publicKey, signature) => {
      asked.push(publicKey.length, signature.length);
      return true;
    });
    expect(asked).toEqual([32, 64]);
    await expect(verifyList(list, [key.kid], async () => false)).rejects.toThrow(/changed/);
  });
});

describe('a story from the mirrors', () => {
  const servers: Server[] = [];
  const serve = async (listener: RequestListener): Promise<string> => {
    const server = createServer(listener);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };
  afterEach(() => {
    for (const server of servers.splice(0)) {
      server.closeAllConnections();
      server.close();
    }
  });

  const page = (canonical: string) =>
    `<html><head><link rel="canonical" href="${canonical}"></head><body>Storm</body></html>`;

  const siteWith = async (
    own: string | null,
    mirrors: ReturnType<typeof mirror>[],
    formerAddresses: string[] = []
  ) => {
    const text = await signed(
      listOf([key], {
        outlet: { slug: 'harbour-press', name: 'H', address: own, formerAddresses },
        mirrors,
      }),
      [key]
    );
    const site = new OutletMirrors({
      outlet: 'harbour-press',
      keys: [key.kid],
      sources: ['list:'],
      storage: memory(),
      now: () => NOON * 1000,
      timeout: 500,
      maxBytes: 100_000,
      fetch: (url, init) =>
        url === 'list:' ? Promise.resolve(new Response(text)) : fetch(url, init),
    });
    await site.refresh();
    return site;
  };

  it('comes from the first that answers with it: not from a dead, blocked, silent or endless one', async () => {
    const gone = await serve(() => undefined);
    servers.pop()?.close();
    const own = `${gone}/en`;
    const blocked = await serve((_request, response) => response.end('<h1>Blocked by order</h1>'));
    const silent = await serve(() => undefined);
    const endless = await serve((_request, response) => {
      const write = () => {
        while (response.write('x'.repeat(65_536)));
      };
      response.on('drain', write);
      write();
    });
    const asked: string[] = [];
    const good = await serve((request, response) => {
      asked.push(request.url ?? '');
      response.end(page(`${own}/storm`));
    });
    const site = await siteWith(own, [
      mirror({ address: blocked }),
      mirror({ address: `${blocked}/root`, pathMapping: 'root-only' }),
      mirror({ address: silent }),
      mirror({ address: endless }),
      mirror({ address: `${good}/copy` }),
    ]);
    const found = await site.story('/storm');
    expect(found).toMatchObject({ url: `${good}/copy/storm`, status: 200 });
    expect(found.text).toContain('Storm');
    expect(found.mirror?.address).toBe(`${good}/copy`);
    expect(found.refused.map(({ reason }) => reason)).toEqual([
      'unreachable',
      'not-ours',
      'unreachable',
      'unreachable',
    ]);
    expect(asked).toEqual(['/copy/storm']);
  });

  it('comes from the outlet itself while that answers', async () => {
    const own: string = await serve((request, response) =>
      response.end(page(`${own}${request.url}`))
    );
    const site = await siteWith(own, [mirror()]);
    expect(await site.story('/storm')).toMatchObject({ mirror: null, refused: [] });
  });

  it('comes from a copy of before the outlet’s address was changed', async () => {
    const copy = await serve((_request, response) =>
      response.end(page('https://former.example/en/storm'))
    );
    const gone = await serve(() => undefined);
    servers.pop()?.close();
    const mirrors = [mirror({ address: copy })];
    const site = await siteWith(gone, mirrors, ['https://former.example/en/']);
    expect(await site.story('/storm')).toMatchObject({ url: `${copy}/storm` });
    const stranger = await siteWith(gone, mirrors, ['https://other.example']);
    await expect(stranger.story('/storm')).rejects.toMatchObject({ reason: 'unreachable' });
  });

  it('says of each address why it is not there', async () => {
    const blocked = await serve((_request, response) => response.end('Blocked'));
    const site = await siteWith(null, [mirror({ address: blocked })]);
    await expect(site.story('/storm')).rejects.toMatchObject({
      reason: 'unreachable',
      refused: [{ url: `${blocked}/storm`, reason: 'not-ours' }],
    });
    await expect(
      site.story('/storm', { isOurs: ({ text }) => text === 'Blocked' })
    ).resolves.toMatchObject({ status: 200 });
  });
});
