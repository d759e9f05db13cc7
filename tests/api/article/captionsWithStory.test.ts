import { onCaptions, signInEditor } from '../../support/editors';
import { ferryBody, newPicture, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Answer, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const STORIES = '/content-manager/collection-types/plugin::newsroom.article';
const CAPTIONS = '/content-manager/collection-types/plugin::newsroom.image-caption';
const ARTICLE = 'plugin::newsroom.article';
const CONTENT = 'plugin::content-manager.explorer';

/** What a role may do with stories, but to publish them. */
const onStories = (actions: readonly string[]) =>
  actions.map((action) => ({
    action: `${CONTENT}.${action}`,
    subject: ARTICLE,
    properties: { fields: ['headline', 'kicker', 'body', 'captions'], locales: ['en'] },
  }));
const PUBLISHES_STORIES = {
  action: `${CONTENT}.publish`,
  subject: ARTICLE,
  properties: { locales: ['en'] },
};

describe('captions that are written in the form of their story', () => {
  let newsroom: Newsroom;
  let token: string;
  let image: number;
  let keys = 0;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      locales: ['de'],
      options: { captions: { gate: 'block' } },
    });
    token = await signInAdministrator(newsroom);
    image = await newPicture(newsroom);
  });
  afterAll(() => newsroom.stop());

  const newKey = () => `pic-${(keys += 1)}`;
  const send = (
    method: string,
    path: string,
    data: object,
    { as = token, locale = 'en' }: { as?: string; locale?: string } = {}
  ): Promise<Answer> =>
    newsroom.request(method, `${STORIES}${path}?locale=${locale}`, {
      token: as,
      data: { ...data, locale },
    });
  const entry = async (sent: Promise<Answer>) => {
    const { status, body } = await sent;
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  };
  const added = (fields: object = {}, key = newKey()) => ({ key, fields: { image, ...fields } });
  /** A story with a caption, as the form has made both. */
  const ferry = async (caption = 'The ferry in Oslo', more: object = {}) => {
    const change = added({ caption });
    const story = await entry(
      send('POST', '', {
        headline: 'Ferry talks',
        body: ferryBody([change.key]),
        captionChanges: [change],
        ...more,
      })
    );
    const [stored] = await captionsOf(story.documentId);
    return { story: story.documentId as string, caption: stored };
  };
  const captionsOf = async (story: string, { locale = 'en', status = 'draft' } = {}) =>
    (
      await newsroom.call(
        'GET',
        `/api/image-captions?status=${status}&locale=${locale}&filters[article][documentId]=${story}&populate=image&sort=createdAt`
      )
    ).body.data;
  const headlineOf = async (story: string) =>
    (await newsroom.call('GET', `/api/articles/${story}?status=draft`)).body.data.headline;
  const countOf = (uid: string) => newsroom.strapi.db.query(uid as never).count();
  const versionsOf = (story: string) =>
    newsroom.strapi.db
      .query('plugin::newsroom.story-version' as never)
      .count({ where: { article: story } } as never);

  describe('are saved with it', () => {
    it('when the story is new, and a figure names one by the key that the form has made', async () => {
      const key = newKey();
      const { documentId } = await entry(
        send('POST', '', {
          headline: 'New ferry',
          body: ferryBody([key]),
          captionChanges: [
            added({ caption: 'The new ferry', altText: 'A ship', creditLine: 'Ida Holm' }, key),
            added({ caption: null, role: 'gallery' }),
          ],
        })
      );
      expect(await captionsOf(documentId)).toMatchObject([
        { key, caption: 'The new ferry', altText: 'A ship', creditLine: 'Ida Holm', locale: 'en' },
        { role: 'gallery', image: { id: image } },
      ]);
      expect(await versionsOf(documentId)).toBe(1);
    });

    it('all in one version of the story, with the name of the editor', async () => {
      const { story, caption } = await ferry();
      const before = await versionsOf(story);
      await entry(
        send('PUT', `/${story}`, {
          headline: 'Ferry talks begin',
          captionChanges: [
            {
              documentId: caption.documentId,
              updatedAt: caption.updatedAt,
              fields: { altText: 'A quay' },
            },
            added({ caption: 'Second' }),
          ],
        })
      );
      expect(await captionsOf(story)).toMatchObject([
        { caption: 'The ferry in Oslo', altText: 'A quay' },
        { caption: 'Second' },
      ]);
      expect(await headlineOf(story)).toBe('Ferry talks begin');
      expect(await versionsOf(story)).toBe(before + 1);
      const { body } = await newsroom.request('GET', `${CAPTIONS}/${caption.documentId}`, {
        token,
      });
      expect(body.data.updatedBy).toMatchObject({ firstname: 'Ida' });
    });

    it('and published with it in one action, new or not', async () => {
      const key = newKey();
      const { documentId } = await entry(
        send('POST', '/actions/publish', {
          headline: 'Out at once',
          body: ferryBody([key]),
          captionChanges: [
            added({ caption: 'Ferry minister Karl Exempel in Oslo', altText: 'A man' }, key),
          ],
        })
      );
      const [caption] = await captionsOf(documentId, { status: 'published' });
      expect(caption).toMatchObject({ key, altText: 'A man' });
      const [draft] = await captionsOf(documentId);
      await entry(
        send('POST', `/${documentId}/actions/publish`, {
          headline: 'Out again',
          captionChanges: [
            {
              documentId: draft.documentId,
              updatedAt: draft.updatedAt,
              fields: { altText: 'A minister' },
            },
          ],
        })
      );
      expect(await captionsOf(documentId, { status: 'published' })).toMatchObject([
        { altText: 'A minister' },
      ]);
    });

    it('in the language of the form', async () => {
      const { story } = await ferry();
      await entry(
        send(
          'PUT',
          `/${story}`,
          { headline: 'Fähre', captionChanges: [added({ caption: 'Die Fähre' })] },
          { locale: 'de' }
        )
      );
      expect(await captionsOf(story, { locale: 'de' })).toMatchObject([{ caption: 'Die Fähre' }]);
      expect(await captionsOf(story)).toMatchObject([{ caption: 'The ferry in Oslo' }]);
    });

    it('in the order and the roles that they were given', async () => {
      const { story, caption } = await ferry();
      await entry(
        send('PUT', `/${story}`, {
          headline: 'Ferry',
          captionChanges: [
            {
              documentId: caption.documentId,
              updatedAt: caption.updatedAt,
              fields: { position: 1, role: 'inline' },
            },
            added({ caption: 'First', position: 0, role: 'lead' }),
          ],
        })
      );
      const { body } = await newsroom.call(
        'GET',
        `/api/articles/${story}?status=draft&populate[captions][sort]=position`
      );
      expect(body.data.captions).toMatchObject([
        { caption: 'First', role: 'lead' },
        { caption: 'The ferry in Oslo', role: 'inline' },
      ]);
    });

    it('and taken off it: one that readers have stays with them until the story is published', async () => {
      const key = newKey();
      const fitting = added({ caption: 'Ferry minister Karl Exempel in Oslo' }, key);
      const { documentId } = await entry(
        send('POST', '/actions/publish', {
          headline: 'Two pictures',
          body: ferryBody([]),
          captionChanges: [fitting],
        })
      );
      await entry(
        send('PUT', `/${documentId}`, {
          headline: 'Two',
          captionChanges: [added({ caption: 'New' })],
        })
      );
      const drafts = await captionsOf(documentId);
      expect(drafts).toHaveLength(2);
      await entry(
        send('PUT', `/${documentId}`, {
          headline: 'None',
          captionChanges: drafts.map(({ documentId: id, updatedAt }: Record<string, string>) => ({
            documentId: id,
            updatedAt,
            removed: true,
          })),
        })
      );
      expect(await captionsOf(documentId)).toEqual([]);
      const left = await newsroom.strapi.db.query('plugin::newsroom.image-caption').count({
        where: {
          documentId: { $in: drafts.map((each: { documentId: string }) => each.documentId) },
        },
      });
      // The draft and the published row of the one that readers have.
      expect(left).toBe(2);
      expect(await captionsOf(documentId, { status: 'published' })).toHaveLength(1);
      await entry(send('POST', `/${documentId}/actions/publish`, { headline: 'None' }));
      expect(await captionsOf(documentId, { status: 'published' })).toEqual([]);
    });
  });

  describe('leave nothing behind', () => {
    const LONG = 'x'.repeat(256);

    it.each([
      ['too long a credit', { creditLine: LONG }, 'captions.1.creditLine'],
      ['a role that there is not', { role: 'cover' }, 'captions.1.role'],
      ['a field that is not written here', { key: 'x' }, 'captions.1'],
      ['a picture that is not there', { image: 987_654 }, 'captions.1.image'],
    ])('where one has %s', async (_what, fields, path) => {
      const before = [await countOf(ARTICLE), await countOf('plugin::newsroom.image-caption')];
      const { status, body } = await send('POST', '', {
        headline: 'Lost',
        captionChanges: [added({ caption: 'Good' }), added(fields)],
      });
      expect(status).toBe(400);
      expect(body.error).toMatchObject({ name: 'ValidationError' });
      expect(
        body.error.details.errors.map((each: { path: string[] }) => each.path.join('.'))
      ).toEqual([path]);
      expect([await countOf(ARTICLE), await countOf('plugin::newsroom.image-caption')]).toEqual(
        before
      );
    });

    it('where the hooks of one refuse it: a key that another has', async () => {
      const { story, caption } = await ferry();
      const { status, body } = await send('PUT', `/${story}`, {
        headline: 'Lost',
        captionChanges: [added({ caption: 'Good' }), added({}, caption.key)],
      });
      expect(status).toBe(400);
      expect(body.error.details.errors).toMatchObject([{ path: ['captions', '1', 'key'] }]);
      expect(await headlineOf(story)).toBe('Ferry talks');
      expect(await captionsOf(story)).toHaveLength(1);
    });

    it('where the story is refused: its captions are not there without it', async () => {
      const before = await countOf('plugin::newsroom.image-caption');
      const { status } = await send('POST', '', {
        headline: 'x'.repeat(300),
        captionChanges: [added({ caption: 'Good' })],
      });
      expect(status).toBe(400);
      expect(await countOf('plugin::newsroom.image-caption')).toBe(before);
    });

    it('where the story was saved by somebody else meanwhile', async () => {
      const { story, caption } = await ferry();
      const { status, body } = await send('PUT', `/${story}`, {
        headline: 'Lost',
        updatedAt: '2020-01-01T00:00:00.000Z',
        captionChanges: [
          {
            documentId: caption.documentId,
            updatedAt: caption.updatedAt,
            fields: { altText: 'Lost' },
          },
        ],
      });
      expect([status, body.error.details.code]).toEqual([409, 'stale']);
      expect(await captionsOf(story)).toMatchObject([{ altText: null }]);
    });

    it('where the publication is refused for a wrong caption: not as a draft, either', async () => {
      const { story, caption } = await ferry();
      const { status, body } = await send('POST', `/${story}/actions/publish`, {
        headline: 'Lost',
        captionChanges: [
          {
            documentId: caption.documentId,
            updatedAt: caption.updatedAt,
            fields: { caption: WRONG },
          },
        ],
      });
      expect(status).toBe(400);
      expect(body.error.details.errors[0].path[0]).toBe('captions');
      expect(await captionsOf(story)).toMatchObject([{ caption: 'The ferry in Oslo' }]);
      expect(await headlineOf(story)).toBe('Ferry talks');
    });

    it('where one was saved by somebody else, who is named with the version that stands', async () => {
      const { story, caption } = await ferry();
      await newsroom.request('PUT', `${CAPTIONS}/${caption.documentId}`, {
        token,
        data: { caption: 'Hers' },
      });
      const [theirs] = await captionsOf(story);
      const { status, body } = await send('PUT', `/${story}`, {
        headline: 'Lost',
        captionChanges: [
          added({ caption: 'New' }),
          {
            documentId: caption.documentId,
            updatedAt: caption.updatedAt,
            fields: { caption: 'His' },
          },
        ],
      });
      expect(status).toBe(409);
      expect(body.error).toMatchObject({
        name: 'ValidationError',
        details: {
          code: 'captions',
          errors: [
            {
              path: ['captions', '1'],
              reason: 'stale',
              updatedAt: theirs.updatedAt,
              savedBy: 'Ida Holm',
            },
          ],
        },
      });
      expect(await captionsOf(story)).toMatchObject([{ caption: 'Hers' }]);
      expect(await headlineOf(story)).toBe('Ferry talks');
    });

    it('where one was deleted meanwhile: it does not come back', async () => {
      const { story, caption } = await ferry();
      await newsroom.request('DELETE', `${CAPTIONS}/${caption.documentId}`, { token });
      const { status, body } = await send('PUT', `/${story}`, {
        headline: 'Lost',
        captionChanges: [
          {
            documentId: caption.documentId,
            updatedAt: caption.updatedAt,
            fields: { caption: 'His' },
          },
        ],
      });
      expect([status, body.error.details.errors[0].reason]).toEqual([409, 'gone']);
      expect(await captionsOf(story)).toEqual([]);
      expect(await headlineOf(story)).toBe('Ferry talks');
    });

    it('where one is of another story', async () => {
      const { story } = await ferry();
      const { caption } = await ferry('Of another');
      const { status, body } = await send('PUT', `/${story}`, {
        headline: 'Lost',
        captionChanges: [
          {
            documentId: caption.documentId,
            updatedAt: caption.updatedAt,
            fields: { caption: 'Taken' },
          },
        ],
      });
      expect([status, body.error.details.errors[0].reason]).toEqual([409, 'gone']);
    });

    it('of two saves at once on one version of a caption', async () => {
      const { story, caption } = await ferry();
      const answers = await Promise.all(
        ['Hers', 'His'].map((words) =>
          send('PUT', `/${story}`, {
            headline: words,
            captionChanges: [
              {
                documentId: caption.documentId,
                updatedAt: caption.updatedAt,
                fields: { caption: words },
              },
            ],
          })
        )
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
      const [{ caption: words }] = await captionsOf(story);
      expect(await headlineOf(story)).toBe(words);
    });
  });

  describe('are written by those who may', () => {
    const FIELDS = ['image', 'caption', 'article', 'altText'];

    it('field by field', async () => {
      const as = await signInEditor(newsroom, [
        ...onStories(['create', 'read', 'update']),
        ...onCaptions(['read', 'create', 'update'], { fields: FIELDS }),
      ]);
      const { story, caption } = await ferry();
      const change = { documentId: caption.documentId, updatedAt: caption.updatedAt };
      const refused = await send(
        'PUT',
        `/${story}`,
        {
          headline: 'Lost',
          captionChanges: [
            { ...change, fields: { altText: 'Good', creditLine: 'Not mine' } },
            added({ caption: 'New', creditLine: 'Not mine' }),
          ],
        },
        { as }
      );
      expect(refused.status).toBe(403);
      expect(refused.body.error).toMatchObject({ name: 'ValidationError' });
      expect(
        refused.body.error.details.errors.map((each: { path: string[] }) => each.path.join('.'))
      ).toEqual(['captions.0.creditLine', 'captions.1.creditLine']);
      expect(await headlineOf(story)).toBe('Ferry talks');
      await entry(
        send(
          'PUT',
          `/${story}`,
          {
            headline: 'Kept',
            captionChanges: [{ ...change, fields: { altText: 'Good' } }, added({ caption: 'New' })],
          },
          { as }
        )
      );
      expect(await captionsOf(story)).toMatchObject([{ altText: 'Good' }, { caption: 'New' }]);
    });

    it('by the conditions of their role', async () => {
      const as = await signInEditor(newsroom, [
        ...onStories(['create', 'read', 'update']),
        ...onCaptions(['read', 'create', 'update'], {
          fields: FIELDS,
          conditions: ['admin::is-creator'],
        }),
      ]);
      const { story, caption } = await ferry();
      const { status } = await send(
        'PUT',
        `/${story}`,
        {
          headline: 'Lost',
          captionChanges: [
            {
              documentId: caption.documentId,
              updatedAt: caption.updatedAt,
              fields: { caption: 'Not mine' },
            },
          ],
        },
        { as }
      );
      expect(status).toBe(403);
      await entry(
        send(
          'PUT',
          `/${story}`,
          { headline: 'Mine', captionChanges: [added({ caption: 'Mine' })] },
          { as }
        )
      );
      const [, mine] = await captionsOf(story);
      await entry(
        send(
          'PUT',
          `/${story}`,
          {
            headline: 'Mine again',
            captionChanges: [
              {
                documentId: mine.documentId,
                updatedAt: mine.updatedAt,
                fields: { caption: 'Still mine' },
              },
            ],
          },
          { as }
        )
      );
      expect(await captionsOf(story)).toMatchObject([
        { caption: 'The ferry in Oslo' },
        { caption: 'Still mine' },
      ]);
    });

    it('not by who may publish a story and not write it', async () => {
      const as = await signInEditor(newsroom, [
        ...onStories(['read']),
        PUBLISHES_STORIES,
        ...onCaptions(['read', 'create', 'update'], { fields: FIELDS }),
      ]);
      const { story } = await ferry('Ferry minister Karl Exempel in Oslo');
      const { status, body } = await send(
        'POST',
        `/${story}/actions/publish`,
        { headline: 'Lost', captionChanges: [added({ caption: 'New' })] },
        { as }
      );
      expect([status, body.error.details.errors[0].path]).toEqual([403, ['captions', '0']]);
      expect(await captionsOf(story, { status: 'published' })).toEqual([]);
    });

    it('in no language that they may not write', async () => {
      const as = await signInEditor(newsroom, [
        ...onStories(['create', 'read', 'update']),
        ...onCaptions(['read', 'create', 'update'], { fields: FIELDS, locales: ['de'] }),
      ]);
      const { status } = await send(
        'POST',
        '',
        { headline: 'Lost', captionChanges: [added({ caption: 'New' })] },
        { as }
      );
      expect(status).toBe(403);
    });
  });

  it('are checked as they are typed, those that are nowhere yet, too', async () => {
    const { story, caption } = await ferry();
    const key = newKey();
    const { body } = await newsroom.request('POST', '/newsroom/captions/check', {
      token,
      data: {
        locale: 'en',
        article: {
          documentId: story,
          values: {
            headline: 'Ferry talks',
            captionChanges: [
              {
                documentId: caption.documentId,
                updatedAt: caption.updatedAt,
                fields: { caption: WRONG },
              },
              added({ caption: 'Typed' }, key),
            ],
          },
        },
      },
    });
    expect(body.captions).toMatchObject([
      { documentId: caption.documentId, text: WRONG, verdict: 'wrong' },
      { documentId: null, key, text: 'Typed', status: 'draft', picture: { id: image } },
    ]);
    expect(await captionsOf(story)).toMatchObject([{ caption: 'The ferry in Oslo' }]);
  });

  it('are seen as readers will see them before anything is saved', async () => {
    const { story, caption } = await ferry();
    const key = newKey();
    const { body } = await newsroom.request('POST', '/newsroom/articles/preview', {
      token,
      data: {
        locale: 'en',
        documentId: story,
        status: 'draft',
        values: {
          body: ferryBody([caption.key, key]),
          captionChanges: [
            {
              documentId: caption.documentId,
              updatedAt: caption.updatedAt,
              fields: { caption: 'Typed over it' },
            },
            added({ caption: 'Nowhere else yet' }, key),
          ],
        },
      },
    });
    expect(body.story.page).toContain('Typed over it');
    expect(body.story.page).toContain('Nowhere else yet');
    expect(body.story.page).not.toContain('The ferry in Oslo');
  });

  it('are missed by nothing that asks whether the story is ready: a figure may name them', async () => {
    const key = newKey();
    const ask = async (captionChanges: object[]) => {
      const { body } = await newsroom.request('POST', '/newsroom/articles/readiness', {
        token,
        data: {
          locale: 'en',
          documentId: null,
          values: { headline: 'Ferry', body: ferryBody([key]), captionChanges },
        },
      });
      return body.items.map(({ rule }: { rule: string }) => rule);
    };
    expect(await ask([])).toContain('figure-without-caption');
    expect(await ask([added({ caption: 'Typed' }, key)])).not.toContain('figure-without-caption');
  });
});
