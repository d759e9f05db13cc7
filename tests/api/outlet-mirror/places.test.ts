import { startNewsroom, type Newsroom } from '../../support/newsroom';

const MIRROR = 'plugin::newsroom.outlet-mirror';
const MIRRORS = '/api/outlet-mirrors';

interface Refusal {
  status: number;
  body: { error: { details: { errors: Array<{ path: string[]; message: string }> } } };
}

describe('the places of mirrors', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());

  const outlet = async (data: object = {}): Promise<string> =>
    (await newsroom.call('POST', '/api/outlets', { data: { name: 'Harbour Press', ...data } })).body
      .data.documentId;
  const save = (data: object, query = '') =>
    newsroom.call('POST', `${MIRRORS}${query}`, {
      data: { label: 'Second address', state: 'active', ...data },
    });
  const saved = async (data: object): Promise<string> => {
    const { status, body } = await save(data);
    expect(`${status} ${body?.error?.message}`).toBe('201 undefined');
    return body.data.documentId;
  };
  const update = (id: string, data: object, query = '') =>
    newsroom.call('PUT', `${MIRRORS}/${id}${query}`, { data });
  const rows = (where: object) => newsroom.strapi.db.query(MIRROR).count({ where });

  const expectRefused = ({ status, body }: Refusal, path: string, why: RegExp) => {
    expect(status).toBe(400);
    const [first] = body.error.details.errors;
    expect(first?.path).toEqual([path]);
    expect(first?.message).toMatch(why);
  };

  it.each([
    'https://bücher.example/news',
    'HTTPS://XN--BCHER-KVA.EXAMPLE/news',
    'https://xn--bcher-kva.example./news',
    'https://xn--bcher-kva.example:443/news/',
    'http://xn--bcher-kva.example/news',
  ])('are each had once by an outlet: %s', async (address) => {
    const id = await outlet();
    await saved({ label: 'First', outlet: id, address: 'https://xn--bcher-kva.example/news' });
    const before = await rows({});
    for (const query of ['', '?status=draft']) {
      expectRefused(
        await save({ outlet: id, address }, query),
        'address',
        /"First" of this outlet/
      );
    }
    expect(await rows({})).toBe(before);
    await saved({ outlet: await outlet(), address });
  });

  it('are kept through publishing, renaming and saving again', async () => {
    const id = await outlet();
    const mirror = await saved({ outlet: id, address: 'https://kept.example' });
    for (const data of [
      { label: 'Renamed' },
      { address: 'https://KEPT.example/' },
      { outlet: id },
    ]) {
      expect((await update(mirror, data)).status).toBe(200);
    }
    await newsroom.strapi.documents(MIRROR).unpublish({ documentId: mirror });
    expectRefused(
      await save({ outlet: id, address: 'https://kept.example' }),
      'address',
      /has this/
    );
  });

  it('are free again when the mirror moves, changes its outlet or is deleted', async () => {
    const [id, other] = [await outlet(), await outlet()];
    const mirror = await saved({ outlet: id, address: 'https://one.example' });
    await update(mirror, { address: 'https://two.example' });
    await saved({ outlet: id, address: 'https://one.example' });
    await update(mirror, { outlet: other });
    const next = await saved({ outlet: id, address: 'https://two.example' });
    await newsroom.call('DELETE', `${MIRRORS}/${next}`);
    await saved({ outlet: id, address: 'https://two.example' });
  });

  it('stay taken for readers while only the draft has moved', async () => {
    const id = await outlet();
    const mirror = await saved({ outlet: id, address: 'https://public.example' });
    await update(mirror, { address: 'https://draft.example' }, '?status=draft');
    for (const address of ['https://public.example', 'https://draft.example']) {
      expectRefused(await save({ outlet: id, address }), 'address', /has this/);
    }
    await newsroom.strapi.documents(MIRROR).discardDraft({ documentId: mirror });
    await saved({ outlet: id, address: 'https://draft.example' });
  });

  it('are given to one of many who ask at the same time', async () => {
    const id = await outlet();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        save({ outlet: id, address: `${index % 2 ? 'http' : 'https'}://crowd.example` })
      )
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    for (const answer of answers.filter(({ status }) => status !== 201)) {
      expectRefused(answer, 'address', /has this address already/);
    }
    expect(await rows({ address: { $contains: 'crowd.example' }, publishedAt: null })).toBe(1);
  });

  it('are left open by a copy, which waits for an address of its own', async () => {
    const mirror = await saved({ outlet: await outlet(), address: 'https://origin.example' });
    const copy = await newsroom.strapi
      .documents(MIRROR)
      .clone({ documentId: mirror, data: {} as never });
    expect(copy?.entries).toMatchObject([{ address: null, label: 'Second address' }]);
  });

  it("are never on the outlet's own address", async () => {
    const id = await outlet({ address: 'https://harbour.example' });
    expectRefused(
      await save({ outlet: id, address: 'https://HARBOUR.example./news' }),
      'address',
      /own address https:\/\/harbour\.example/
    );
    const mirror = await saved({ outlet: id, address: 'https://second.example' });
    const moved = await newsroom.call('PUT', `/api/outlets/${id}`, {
      data: { address: 'https://second.example' },
    });
    expectRefused(moved, 'address', /mirror "Second address" is on the address/);
    const stored = await newsroom.strapi
      .documents('plugin::newsroom.outlet')
      .findOne({ documentId: id });
    expect(stored?.address).toBe('https://harbour.example');
    await newsroom.call('DELETE', `${MIRRORS}/${mirror}`);
  });

  it('are held to the same rules when the outlet takes the mirrors', async () => {
    const id = await outlet();
    await saved({ outlet: id, label: 'First', address: 'https://first.example' });
    const loose = await saved({ address: 'https://first.example' });
    const taken = await newsroom.call('PUT', `/api/outlets/${id}`, {
      data: { mirrors: { connect: [loose] } },
    });
    expectRefused(taken, 'mirrors', /has this address already/);
    const free = await saved({ address: 'https://free.example' });
    const { status } = await newsroom.call('PUT', `/api/outlets/${id}`, {
      data: { mirrors: { connect: [free] } },
    });
    expect(status).toBe(200);
    expectRefused(
      await save({ outlet: id, address: 'https://free.example' }),
      'address',
      /has this address already/
    );
  });

  it('are kept in one form, and the platform is found', async () => {
    const { body } = await save({ kind: 'social', address: '@HarbourPress', platform: 'Telegram' });
    expect(body.data).toMatchObject({ address: 'https://t.me/harbourpress', platform: 'telegram' });
    const { body: idn } = await save({ address: 'https://Пример.РФ./' });
    expect(idn.data.address).toBe('https://xn--e1afmkfd.xn--p1ai');
  });

  it('do not take a platform of another kind', async () => {
    const answer = await save({
      kind: 'app',
      platform: 'telegram',
      address: 'https://t.me/harbourpress',
    });
    expectRefused(answer, 'platform', /of the kind "social"/);
  });

  it('are not published past their end', async () => {
    expectRefused(
      await save({ address: 'https://late.example', expires: '2020-01-01T00:00:00Z' }),
      'expires',
      /good until 2020-01-01T00:00:00\.000Z/
    );
  });
});
