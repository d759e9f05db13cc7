import {
  readSource,
  type ReadSourceOptions,
} from '../../../../src/server/outlet-mirror/sources/formats';
import { nameMirrors } from '../../../../src/server/outlet-mirror/sources/nameMirrors';
import { wantedSite } from '../../../../src/server/outlet-mirror/sources/wantedSite';
import { CID_V1, ONION_HOST, OTHER_ONION_HOST } from '../../../support/mirrorAddresses';
import { listOf, makeKey, mirror, NOON, signed } from '../../../support/signedLists';

const OUTLET = { slug: 'harbour-press', address: 'https://www.harbour.example' };

function memory() {
  const kept = new Map<string, string>();
  return {
    get: (name: string) => kept.get(name) ?? null,
    set: (name: string, value: string) => void kept.set(name, value),
  };
}

const options = (
  fields: Partial<ReadSourceOptions> & { site?: string } = {}
): ReadSourceOptions => ({
  format: 'auto',
  wanted: wantedSite(fields.site, OUTLET),
  keys: [],
  storage: memory(),
  now: () => (NOON + 60) * 1000,
  ...fields,
});

const read = async (text: string, fields: Parameters<typeof options>[0] = {}) => {
  const raw = await readSource(text, options(fields));
  const { named, refused } = nameMirrors(raw.entries, OUTLET.address);
  return {
    ...raw,
    addresses: named.map(({ kind, address }) => `${kind} ${address}`),
    named,
    refused: [...raw.refused, ...refused],
  };
};

describe('a list of Bypass Censorship', () => {
  it('of version 1 names hosts, onion services and IPFS nodes', async () => {
    const list = await read(
      JSON.stringify({
        main_domain: 'Harbour.example',
        available_mirrors: ['one.fastly.example', 'http://two.cloudfront.example'],
        available_onions: [ONION_HOST],
        available_ipfs_nodes: [CID_V1],
      })
    );
    expect(list.addresses).toEqual([
      'web https://one.fastly.example',
      'web http://two.cloudfront.example',
      `onion http://${ONION_HOST}`,
      `ipfs ipfs://${CID_V1}`,
    ]);
    expect(list.named.map(({ pathMapping }) => pathMapping)).toEqual([
      'same-path',
      'same-path',
      'same-path',
      'root-only',
    ]);
  });

  it('knows the outlet by a host that it had before', async () => {
    const text = JSON.stringify({
      main_domain: 'old.example',
      available_mirrors: ['one.fastly.example'],
    });
    const wanted = wantedSite('', OUTLET, ['https://www.old.example/en']);
    expect((await read(text, { wanted })).addresses).toEqual(['web https://one.fastly.example']);
    expect((await read(text)).addresses).toEqual([]);
  });

  it('of version 2 names the alternatives of this site and of no other', async () => {
    const alternative = (proto: string, type: string, url: string) => ({ proto, type, url });
    const list = await read(
      JSON.stringify({
        version: '2.0',
        sites: [
          {
            main_domain: 'www.harbour.example',
            available_alternatives: [
              alternative('https', 'mirror', 'https://d1.cloudfront.example'),
              alternative('tor', 'eotk', `https://www.${ONION_HOST}`),
              alternative('https', 'ipfs', CID_V1),
            ],
          },
          {
            main_domain: 'audio.harbour.example',
            available_alternatives: [alternative('https', 'mirror', 'https://audio.example')],
          },
        ],
      })
    );
    expect(list.addresses).toEqual([
      'web https://d1.cloudfront.example',
      `onion https://www.${ONION_HOST}`,
      `ipfs ipfs://${CID_V1}`,
    ]);
  });

  it('tells each bad entry with its place and goes on with the rest', async () => {
    const list = await read(
      JSON.stringify({
        sites: [
          {
            main_domain: 'harbour.example',
            available_alternatives: [
              { proto: 'https', type: 'ipfs', url: '' },
              'https://text.example',
              { url: 'javascript:alert(1)' },
              { url: 'https://harbour.example/copy' },
              { url: 'https://www.harbour.example' },
              { proto: 'tor', type: 'eotk', url: 'http://bbcnewsv2vjtpsuy.onion' },
              { url: 'https://good.example' },
              { url: 'https://GOOD.example/' },
            ],
            available_mirrors: [7],
          },
        ],
      })
    );
    expect(list.addresses).toEqual([
      'web https://harbour.example/copy',
      'web https://good.example',
    ]);
    expect(
      list.refused.map(({ place, reason }) => [place.replace('sites[0].', ''), reason])
    ).toEqual([
      ['available_alternatives[0]', expect.stringContaining('no "url"')],
      ['available_alternatives[1]', expect.stringContaining('no entry')],
      ['available_mirrors[0]', expect.stringContaining('no text')],
      ['available_alternatives[2]', expect.stringContaining('javascript:')],
      ['available_alternatives[4]', expect.stringContaining("outlet's own address")],
      ['available_alternatives[5]', expect.stringContaining('version 2')],
      ['available_alternatives[7]', expect.stringContaining('same place')],
    ]);
  });

  it('can be asked for another site', async () => {
    const text = JSON.stringify([
      { main_domain: 'old.example', available_mirrors: ['copy.example'] },
      { main_domain: 'harbour.example', available_mirrors: ['wrong.example'] },
    ]);
    expect((await read(text, { site: 'https://www.old.example/' })).addresses).toEqual([
      'web https://copy.example',
    ]);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['half a file', '{"sites": [{"main_domain": "harb', 'no JSON'],
    ['other JSON', '{"mirrors": []}', 'main_domain'],
    ['a web page', '<!DOCTYPE html><p>Blocked', 'web page'],
    ['a table without onions', 'a,b\n1,2', 'onion_url'],
    ['broken XML', '<ruleset name="A"><target></ruleset>', 'Line 1'],
    ['XML that ends in a comment', '<ruleset name="A"><rule to="x"/></ruleset><!-- cut', 'no XML'],
    [
      'XML that ends in an instruction',
      '<ruleset name="A"><rule to="x"/></ruleset><?cut',
      'no XML',
    ],
  ])('is refused whole where it is %s', async (_what, text, reason) => {
    await expect(read(text)).rejects.toThrow(reason);
  });

  it('is refused where another format was asked for', async () => {
    await expect(
      read('{"main_domain":"a.example"}', { format: 'onion-directory' })
    ).rejects.toThrow('"bypass"');
  });
});

describe('a directory of onion services', () => {
  const HEADER = 'category,flaky,site_name,onion_url,onion_name,proof_url,comment';
  const table = [
    HEADER,
    `News,,"Harbour Press, English",http://${ONION_HOST}/,,https://harbour.example/onion,`,
    `News,TRUE,Harbour Press | Dansk,https://da.${OTHER_ONION_HOST}/da,,https://www.harbour.example/onion,"a ""note"",\nof two lines"`,
    `News,,Other,https://${OTHER_ONION_HOST}/,,ssl,`,
    `News,,Harbour Press | Old,http://bbcnewsv2vjtpsuy.onion,,https://harbour.example/old,`,
  ].join('\r\n');

  it('names the rows that are proven on the host of the outlet', async () => {
    const list = await read(table);
    expect(list.addresses).toEqual([
      `onion http://${ONION_HOST}`,
      `onion https://da.${OTHER_ONION_HOST}/da`,
    ]);
    expect(list.named[0]).toMatchObject({
      label: 'Harbour Press, English',
      proofUrl: 'https://harbour.example/onion',
      pathMapping: 'root-only',
    });
    expect(list.refused).toEqual([
      expect.objectContaining({ place: 'line 6', address: 'http://bbcnewsv2vjtpsuy.onion' }),
    ]);
  });

  it('names rows by name where one is asked for', async () => {
    expect((await read(table, { site: 'Other' })).addresses).toEqual([
      `onion https://${OTHER_ONION_HOST}`,
    ]);
  });

  it('passes over what stands outside of quotation marks, and reads nothing behind one that never ends', async () => {
    const good = `News,,Harbour,http://${ONION_HOST},,https://harbour.example,`;
    expect((await read(`${HEADER}\nNews,,"Broken" name,x,,y,\n${good}`)).addresses).toEqual([
      `onion http://${ONION_HOST}`,
    ]);
    await expect(read(`${HEADER}\nNews,,"Open,x,,y,\n${good}`)).rejects.toThrow('line 3');
  });
});

describe('rulesets of HTTPS Everywhere', () => {
  const to = `http://${ONION_HOST}`;
  it.each([
    [
      'JSON',
      JSON.stringify({
        rulesets: [
          {
            name: 'Harbour Press',
            target: ['harbour.securedrop.tor.onion'],
            rule: [{ from: '^http[s]?://harbour', to }],
          },
          { name: 'Other', target: [], rule: [{ from: '', to: `http://${OTHER_ONION_HOST}` }] },
        ],
      }),
    ],
    [
      'XML',
      `<ruleset name="Harbour Press"><target host="harbour.securedrop.tor.onion"/><rule from="^http" to="${to}"/></ruleset>`,
    ],
  ])('are read as %s by name or readable onion name, and never published', async (_form, text) => {
    for (const site of ['harbour press', 'harbour.securedrop.tor.onion']) {
      const list = await read(text, { site });
      expect(list.addresses).toEqual([`onion ${to}`]);
      expect(list.named[0]?.label).toBe('SecureDrop: Harbour Press');
      expect(list.publishable).toBe(false);
    }
    expect((await read(text)).addresses).toEqual([]);
  });
});

describe('a signed list', () => {
  const key = makeKey();
  const list = (fields = {}, keys = [key]) => signed(listOf(keys, fields), keys);

  it('is taken whole, with what it says of each mirror', async () => {
    const text = await list({
      mirrors: [mirror({ priority: 3, languages: ['en'], blockedIn: ['IR'] })],
    });
    const found = await read(text, { keys: [key.kid] });
    expect(found.named).toEqual([
      expect.objectContaining({
        address: 'https://second.example',
        priority: 3,
        languages: ['en'],
        blockedIn: ['IR'],
        pathMapping: 'same-path',
      }),
    ]);
    expect(found.use).toEqual({ until: new Date((NOON + 86_400) * 1000), days: 1 });
  });

  it('is asked for by host as well', async () => {
    const text = await list({
      outlet: { slug: 'harbour', name: 'Harbour', address: 'https://harbour.example' },
    });
    expect((await read(text, { keys: [key.kid] })).named).toHaveLength(1);
  });

  it.each([
    ['nobody named its key', {}, [], 'thumbprint'],
    ['another key signed it', {}, [makeKey().kid], 'unknown-key'],
    ['it is past its end', { exp: NOON }, [key.kid], 'expired'],
    ['it is of tomorrow', { iat: NOON + 86_400, exp: NOON + 90_000 }, [key.kid], 'future'],
    [
      'it is of another outlet',
      { outlet: { slug: 'gazette', name: 'Gazette', address: 'https://gazette.example' } },
      [key.kid],
      'other-outlet',
    ],
    ['it is a part only', { filter: { country: 'IR' } }, [key.kid], 'partial'],
  ])('is refused where %s', async (_why, fields, keys, reason) => {
    await expect(read(await list(fields), { keys })).rejects.toThrow(reason);
  });

  it('is refused where it was changed after it was signed', async () => {
    const text = JSON.parse(await list());
    const payload = JSON.parse(Buffer.from(text.payload, 'base64url').toString());
    payload.mirrors[0].address = 'https://thief.example';
    text.payload = Buffer.from(JSON.stringify(payload)).toString('base64url');
    await expect(read(JSON.stringify(text), { keys: [key.kid] })).rejects.toThrow(
      'wrong-signature'
    );
  });

  it('hands the trust on to the next key, and takes it from one that was revoked', async () => {
    const next = makeKey();
    const storage = memory();
    const trust = { keys: [key.kid], storage };
    await read(await signed(listOf([key, next]), [key, next]), trust);
    await read(
      await signed(listOf([next], { iat: NOON + 1, revokedKeys: [key.kid] }), [next]),
      trust
    );
    await expect(read(await list({ iat: NOON + 2 }), trust)).rejects.toThrow('unknown-key');
    await expect(read(await signed(listOf([next]), [next]), trust)).rejects.toThrow('older');
  });
});
