import { createHash } from 'node:crypto';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';
import { documentOfFile, send, storedDigest, uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const FACT = 'plugin::newsroom.picture-fact';
const VERDICT = 'plugin::newsroom.caption-verdict';

interface Hung {
  caption: string;
  article: string;
  slug: string;
  words: string;
}

describe('a caption is approved for the bytes of its picture', () => {
  let newsroom: Newsroom;
  let editor: string;
  let shade = 20;
  let story = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['ar'] });
    editor = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const bytes = () => makePicture('jpeg', {}, (shade += 9));
  const admin = (method: string, path: string, data?: unknown) =>
    newsroom.request(method, path, { token: editor, ...(data !== undefined && { data }) });
  const make = async (path: string, data: object) => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status !== 201) throw new Error(`${path}: ${JSON.stringify(body)}`);
    return body.data;
  };
  const rows = async (documentId: string) => {
    const all = await newsroom.strapi.db.query(CAPTION).findMany({ where: { documentId } });
    const of = (published: boolean) =>
      all.find((row: { publishedAt: unknown }) => (row.publishedAt !== null) === published) ?? null;
    return { draft: of(false), published: of(true) };
  };
  /** What is known of a caption's picture. */
  const findings = async (caption: string) => {
    const kept: Array<{ locale: string; findings: Array<{ rule: string }> }> =
      await newsroom.strapi.db.query(VERDICT).findMany({ where: { caption } });
    return kept.flatMap(({ locale, findings: found }) =>
      found
        .filter(({ rule }) => rule.startsWith('picture-'))
        .map((finding) => ({ ...finding, locale }))
    );
  };

  /** A published story with a published caption on a picture. */
  async function hang(image: number): Promise<Hung> {
    const words = `Words of picture ${(story += 1)}`;
    const { documentId: article, slug } = await make('/api/articles', {
      headline: `Story ${story}`,
    });
    const { documentId: caption } = await make('/api/image-captions', {
      caption: words,
      image,
      article,
    });
    return { caption, article, slug, words };
  }

  /** The doors by which a reader can see a caption, and whether it stands there. */
  async function doors({ caption, article, slug, words }: Hung): Promise<boolean[]> {
    const answers = await Promise.all([
      newsroom.read(`/api/image-captions/${caption}`),
      newsroom.read('/api/image-captions?pagination[pageSize]=100'),
      newsroom.read(`/api/articles/${article}?populate=captions`),
      newsroom.read(`/api/articles/by-slug/${slug}`),
      graphql(newsroom, '{ newsroomImageCaptions(pagination: { limit: 100 }) { caption } }'),
      graphql(newsroom, `{ newsroomArticle(documentId: "${article}") { captions { caption } } }`),
    ]);
    return answers.map(({ body }) => JSON.stringify(body).includes(words));
  }
  const EVERYWHERE = [true, true, true, true, true, true];
  const NOWHERE = [false, false, false, false, false, false];

  describe('recorded by every door that publishes', () => {
    let image: number;
    let sha256: string;
    beforeAll(async () => {
      const picture = await bytes();
      image = await uploadBytes(newsroom, picture);
      sha256 = createHash('sha256').update(picture).digest('hex');
    });
    const expectApproved = async (documentId: string) => {
      const { draft, published } = await rows(documentId);
      expect([draft.approvedSha256, published?.approvedSha256]).toEqual([sha256, sha256]);
    };
    const draft = async () =>
      (await make('/api/image-captions?status=draft', { caption: 'Draft', image })).documentId;

    it('REST create', async () => {
      await expectApproved(
        (await make('/api/image-captions', { caption: 'Made', image })).documentId
      );
    });

    it('REST update', async () => {
      const documentId = await draft();
      expect((await rows(documentId)).draft.approvedSha256).toBeNull();
      await newsroom.call('PUT', `/api/image-captions/${documentId}`, {
        data: { caption: 'Changed' },
      });
      await expectApproved(documentId);
    });

    it('GraphQL', async () => {
      const { body } = await graphql(
        newsroom,
        `mutation { createNewsroomImageCaption(status: PUBLISHED, data: { caption: "Asked", image: ${image} }) { documentId } }`,
        { token: newsroom.token }
      );
      expect(body.errors).toBeUndefined();
      await expectApproved(body.data.createNewsroomImageCaption.documentId);
    });

    it('the Document Service', async () => {
      const documentId = await draft();
      await newsroom.strapi.documents(CAPTION).publish({ documentId });
      await expectApproved(documentId);
    });

    it('the admin panel, one by one', async () => {
      const documentId = await draft();
      const { status } = await admin(
        'POST',
        `/content-manager/collection-types/${CAPTION}/${documentId}/actions/publish`,
        { caption: 'Published by hand', image }
      );
      expect(status).toBe(200);
      await expectApproved(documentId);
    });

    it('the admin panel, many at once, which then says that nothing is modified', async () => {
      const documentIds = [await draft(), await draft()];
      const { status } = await admin(
        'POST',
        `/content-manager/collection-types/${CAPTION}/actions/bulkPublish`,
        { documentIds, locale: 'en' }
      );
      expect(status).toBe(200);
      for (const documentId of documentIds) {
        await expectApproved(documentId);
        const { body } = await admin(
          'GET',
          `/content-manager/collection-types/${CAPTION}/${documentId}`
        );
        expect(body.data.status).toBe('published');
      }
    });

    it('for each language by itself', async () => {
      const documentId = await draft();
      const other = await bytes();
      const arabic = await uploadBytes(newsroom, other);
      await newsroom.call('PUT', `/api/image-captions/${documentId}?locale=ar`, {
        data: { caption: 'صورة', image: arabic },
      });
      const { body } = await newsroom.call('GET', `/api/image-captions/${documentId}?locale=ar`);
      expect(body.data.approvedSha256).toBe(createHash('sha256').update(other).digest('hex'));
      expect((await newsroom.read(`/api/image-captions/${documentId}`)).status).toBe(404);
    });

    it('and by none that only saves, copies, or says so itself', async () => {
      const forged = 'f'.repeat(64);
      const documentId = await draft();
      await newsroom.call('PUT', `/api/image-captions/${documentId}?status=draft`, {
        data: { approvedSha256: forged },
      });
      expect((await rows(documentId)).draft.approvedSha256).toBeNull();
      await newsroom.call('PUT', `/api/image-captions/${documentId}`, {
        data: { approvedSha256: forged },
      });
      await expectApproved(documentId);
      const copy = await newsroom.strapi
        .documents(CAPTION)
        .clone({ documentId, data: {} as never });
      expect((await rows(String(copy?.entries[0]?.documentId))).draft.approvedSha256).toBeNull();
    });

    it('not when the publication fails', async () => {
      const documentId = await draft();
      await expect(
        newsroom.strapi.db.transaction(async () => {
          await newsroom.strapi.documents(CAPTION).publish({ documentId });
          throw new Error('taken back');
        })
      ).rejects.toThrow('taken back');
      const { draft: row, published } = await rows(documentId);
      expect([row.approvedSha256, published]).toEqual([null, null]);
    });
  });

  describe('and taken back when the picture gets other bytes', () => {
    const replaceByAdmin = async (image: number, picture: Buffer) => {
      const { status, body } = await send(
        newsroom,
        `/upload/files/${image}/replace`,
        editor,
        picture
      );
      if (status !== 200) throw new Error(JSON.stringify(body));
    };
    const replaceByOldAdminRoute = (image: number, picture: Buffer) =>
      send(newsroom, `/upload?id=${image}`, editor, picture);
    const replaceByApi = (image: number, picture: Buffer) =>
      send(newsroom, `/api/upload?id=${image}`, newsroom.token, picture);

    /** Does something before the storage is given bytes. @returns what takes it away again */
    const watchStorage = (first: () => Promise<void>) => {
      const { provider } = newsroom.strapi.plugin('upload');
      const ways = ['upload', 'uploadStream', 'replace', 'replaceStream', 'delete'];
      const own = Object.fromEntries(
        Object.entries(provider as Record<string, unknown>).filter(([name]) => ways.includes(name))
      ) as Record<string, (...all: unknown[]) => Promise<unknown>>;
      for (const [name, original] of Object.entries(own)) {
        provider[name] = async (...all: unknown[]) => {
          await first();
          return original(...all);
        };
      }
      return () => Object.assign(provider, own);
    };

    it.each([
      ['the admin panel, which crops by the same route', replaceByAdmin],
      ['the admin panel’s older route', replaceByOldAdminRoute],
      ['the API', replaceByApi],
    ])('replaced by %s', async (_door, replace) => {
      const image = await uploadBytes(newsroom, await bytes());
      const [first, second] = [await hang(image), await hang(image)];
      const bystander = await hang(await uploadBytes(newsroom, await bytes()));
      expect(await doors(first)).toEqual(EVERYWHERE);
      const before = await rows(first.caption);

      const picture = await bytes();
      await replace(image, picture);

      const sha256 = createHash('sha256').update(picture).digest('hex');
      expect(await storedDigest(newsroom, image)).toBe(sha256);
      expect(await doors(first)).toEqual(NOWHERE);
      expect(await doors(second)).toEqual(NOWHERE);
      expect(await doors(bystander)).toEqual(EVERYWHERE);
      const after = await rows(first.caption);
      expect(after.published).toBeNull();
      expect(after.draft).toEqual(before.draft);
      expect(await findings(first.caption)).toMatchObject([
        {
          rule: 'picture-changed',
          severity: 'error',
          locale: 'en',
          message: expect.stringContaining('waits in draft'),
          evidence: { approved: before.published.approvedSha256, found: sha256 },
        },
      ]);

      await newsroom.strapi.documents(CAPTION).publish({ documentId: first.caption });
      expect(await doors(first)).toEqual(EVERYWHERE);
      expect(await findings(first.caption)).toEqual([]);
      expect((await rows(first.caption)).published.approvedSha256).toBe(sha256);
    });

    it('before the new bytes are stored, so that not even the moment between shows them together', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      const seen: unknown[] = [];
      const restore = watchStorage(async () => {
        seen.push((await rows(hung.caption)).published);
      });
      try {
        await replaceByAdmin(image, await bytes());
      } finally {
        restore();
      }
      expect(seen.length).toBeGreaterThan(0);
      expect(seen.every((row) => row === null)).toBe(true);
    });

    it('but not by the same bytes, and not by another name or folder', async () => {
      const picture = await bytes();
      const image = await uploadBytes(newsroom, picture);
      const hung = await hang(image);
      await replaceByAdmin(image, picture);
      const form = new FormData();
      form.append(
        'fileInfo',
        JSON.stringify({ name: 'other.jpg', alternativeText: 'Other', caption: 'Other' })
      );
      await fetch(`${newsroom.url}/upload?id=${image}`, {
        method: 'POST',
        headers: { Authorization: `Bearer ${editor}` },
        body: form,
      });
      expect(await doors(hung)).toEqual(EVERYWHERE);
      expect(await findings(hung.caption)).toEqual([]);
    });

    it('not when the replace is refused', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      const { sizeLimit } = newsroom.strapi.config.get('plugin::upload') as { sizeLimit?: number };
      newsroom.strapi.config.set('plugin::upload.sizeLimit', 10);
      try {
        expect((await replaceByApi(image, await bytes())).status).toBe(413);
      } finally {
        newsroom.strapi.config.set('plugin::upload.sizeLimit', sizeLimit);
      }
      expect(await doors(hung)).toEqual(EVERYWHERE);
    });

    it('when the storage fails half-way: nobody knows what it holds', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      const restore = watchStorage(() => Promise.reject(new Error('the disk is full')));
      try {
        expect((await replaceByApi(image, await bytes())).status).toBe(500);
      } finally {
        restore();
      }
      expect(await doors(hung)).toEqual(NOWHERE);
    });

    it.each([
      ['the admin panel', (image: number) => admin('DELETE', `/upload/files/${image}`)],
      [
        'the admin panel, many at once',
        (image: number) => admin('POST', '/upload/actions/bulk-delete', { fileIds: [image] }),
      ],
      ['the API', (image: number) => newsroom.call('DELETE', `/api/upload/files/${image}`)],
    ])('deleted by %s', async (_door, remove) => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      const file = await documentOfFile(newsroom, image);
      expect((await remove(image)).status).toBe(200);
      expect(await doors(hung)).toEqual(NOWHERE);
      expect(await findings(hung.caption)).toMatchObject([
        {
          rule: 'picture-changed',
          message: expect.stringContaining('gone'),
          evidence: { found: null },
        },
      ]);
      expect(await newsroom.strapi.db.query(FACT).count({ where: { file } })).toBe(0);
      const { status, body } = await newsroom.call('PUT', `/api/image-captions/${hung.caption}`, {
        data: {},
      });
      expect([status, body.error.details.errors[0].path]).toEqual([400, ['image']]);
    });

    it('by a program of the host’s that points the file elsewhere', async () => {
      const [image, other] = [
        await uploadBytes(newsroom, await bytes()),
        await uploadBytes(newsroom, await bytes()),
      ];
      const hung = await hang(image);
      const files = newsroom.strapi.db.query('plugin::upload.file');
      const { url } = await files.findOne({ where: { id: other } });
      await files.update({ where: { id: image }, data: { url } });
      expect(await storedDigest(newsroom, image)).toBe(await storedDigest(newsroom, other));
      expect(await doors(hung)).toEqual(NOWHERE);
    });

    it('by a replace that moves it to another provider', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      await newsroom.strapi.db
        .connection('files')
        .where({ id: image })
        .update({ provider: 'former', url: 'http://127.0.0.1:9/former.jpg' });
      const picture = await bytes();
      await replaceByAdmin(image, picture);
      expect(await storedDigest(newsroom, image)).toBe(
        createHash('sha256').update(picture).digest('hex')
      );
      expect(await doors(hung)).toEqual(NOWHERE);
    });

    it('or else the picture is not replaced: one that cannot be taken back keeps its bytes', async () => {
      const picture = await bytes();
      const image = await uploadBytes(newsroom, picture);
      const hung = await hang(image);
      let fails = true;
      newsroom.strapi
        .plugin('newsroom')
        .service('moments')
        .add({
          type: CAPTION,
          moment: 'afterSave',
          hook: ({ action }: { action: string }) => {
            if (action === 'unpublish' && fails) throw new Error('not now');
          },
        });
      let stored = false;
      const restore = watchStorage(async () => {
        stored = true;
      });
      try {
        expect((await replaceByApi(image, await bytes())).status).toBe(500);
      } finally {
        restore();
        fails = false;
      }
      expect(stored).toBe(false);
      expect(await doors(hung)).toEqual(EVERYWHERE);
      expect(await storedDigest(newsroom, image)).toBe(
        createHash('sha256').update(picture).digest('hex')
      );
    });

    it('even if it is published in the same moment', async () => {
      for (let round = 0; round < 6; round += 1) {
        const image = await uploadBytes(newsroom, await bytes());
        const hung = await hang(image);
        const picture = await bytes();
        await Promise.all([
          replaceByApi(image, picture),
          newsroom.strapi.documents(CAPTION).publish({ documentId: hung.caption }),
        ]);
        const { published } = await rows(hung.caption);
        const approved = published?.approvedSha256 ?? null;
        expect([null, createHash('sha256').update(picture).digest('hex')]).toContain(approved);
      }
    });
  });

  describe('when the caption’s own picture is changed', () => {
    it('keeps what readers see as it was approved until it is published again', async () => {
      const [image, other] = [
        await uploadBytes(newsroom, await bytes()),
        await uploadBytes(newsroom, await bytes()),
      ];
      const hung = await hang(image);
      const path = `/api/image-captions/${hung.caption}`;
      await newsroom.call('PUT', `${path}?status=draft`, { data: { image: other } });
      expect((await newsroom.read(`${path}?populate=image`)).body.data).toMatchObject({
        caption: hung.words,
        image: { id: image },
        approvedSha256: await storedDigest(newsroom, image),
      });
      expect(await findings(hung.caption)).toMatchObject([
        { rule: 'picture-changed', severity: 'warning' },
      ]);

      await newsroom.call('PUT', `${path}?status=draft`, { data: { image } });
      expect(await findings(hung.caption)).toEqual([]);

      await newsroom.call('PUT', path, { data: { image: other } });
      expect((await newsroom.read(`${path}?populate=image`)).body.data).toMatchObject({
        image: { id: other },
        approvedSha256: await storedDigest(newsroom, other),
      });
      expect(await findings(hung.caption)).toEqual([]);
    });

    it('forgets what was found about a caption that is deleted', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      const hung = await hang(image);
      await send(newsroom, `/api/upload?id=${image}`, newsroom.token, await bytes());
      expect(await findings(hung.caption)).toHaveLength(1);
      await newsroom.call('DELETE', `/api/image-captions/${hung.caption}`);
      expect(await findings(hung.caption)).toEqual([]);
    });
  });

  describe('what hangs on a picture', () => {
    it('is told to editors, published captions and those that wait, with their headlines', async () => {
      const image = await uploadBytes(newsroom, await bytes());
      // In the order of their identifiers, which are drawn.
      const [first, second] = [await hang(image), await hang(image)].sort((one, other) =>
        one.caption < other.caption ? -1 : 1
      ) as [Hung, Hung];
      await make('/api/image-captions?status=draft', { caption: 'Not yet', image });
      const uses = [first, second].map(({ caption, words, article }) => ({
        documentId: caption,
        locale: 'en',
        caption: words,
        article,
        headline: expect.stringContaining('Story'),
      }));
      const { status, body } = await admin('GET', `/newsroom/pictures/${image}/captions`);
      expect(status).toBe(200);
      expect(body).toEqual({
        onPictureChange: 'unpublish',
        count: 2,
        captions: uses,
        waiting: [],
      });

      await send(newsroom, `/api/upload?id=${image}`, newsroom.token, await bytes());
      const after = await admin('GET', `/newsroom/pictures/${image}/captions`);
      expect(after.body).toEqual({
        onPictureChange: 'unpublish',
        count: 0,
        captions: [],
        waiting: uses,
      });
      await newsroom.strapi.documents(CAPTION).publish({ documentId: first.caption });
      expect((await admin('GET', `/newsroom/pictures/${image}/captions`)).body).toEqual({
        onPictureChange: 'unpublish',
        count: 1,
        captions: [uses[0]],
        waiting: [uses[1]],
      });
    });

    it('is told to nobody else, and of nothing else', async () => {
      expect((await newsroom.read('/newsroom/pictures/1/captions')).status).toBe(401);
      expect((await newsroom.call('GET', '/newsroom/pictures/1/captions')).status).toBe(401);
      expect((await admin('GET', '/newsroom/pictures/999999/captions')).body).toEqual({
        onPictureChange: 'unpublish',
        count: 0,
        captions: [],
        waiting: [],
      });
      const { status, body } = await admin('GET', '/newsroom/pictures/one/captions');
      expect([status, body.error.message]).toEqual([400, expect.stringContaining('"one"')]);
    });
  });

  it('keeps its tables from GraphQL and REST', async () => {
    const { body } = await graphql(newsroom, '{ __schema { types { name } } }', {
      token: newsroom.token,
    });
    const names = JSON.stringify(body);
    expect(names).not.toMatch(/PictureFact|CaptionFinding/);
    expect((await newsroom.call('GET', '/api/picture-facts')).status).toBe(404);
    expect((await newsroom.call('GET', '/api/caption-verdicts')).status).toBe(404);
  });
});
