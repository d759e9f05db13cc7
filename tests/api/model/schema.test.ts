import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { UID } from '@strapi/strapi';
import { indexesOf, tableNames } from '../../support/catalog';
import { ONION_HOST } from '../../support/mirrorAddresses';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { uploadPicture } from '../../support/picture';

interface Entry {
  documentId: string;
  [field: string]: unknown;
}

describe('the five types over REST', () => {
  let newsroom: Newsroom;
  const id: Record<string, string> = {};

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    const image = await uploadPicture(newsroom);
    const make = async (name: string, path: string, data: object) => {
      const { status, body } = await newsroom.call('POST', path, { data });
      if (status !== 201) throw new Error(JSON.stringify(body));
      id[name] = body.data.documentId;
    };
    await make('outlet', '/api/outlets', {
      name: 'Harbour Press',
      address: 'https://harbour.example',
      names: [{ language: 'ar', name: 'صحافة المرفأ' }],
    });
    await make('outlet2', '/api/outlets', { name: 'Abbey Radio' });
    await make('news', '/api/sections', { name: 'News', outlet: id.outlet });
    await make('region', '/api/sections', { name: 'Region', parent: id.news });
    await make('ferry', '/api/articles', {
      headline: 'Ferry stands still',
      section: id.news,
      urgency: 3,
    });
    await make('storm', '/api/articles', {
      headline: 'Storm over the harbour',
      section: id.region,
      urgency: 5,
      authors: [{ name: 'Ida Holm' }],
      related: [id.ferry],
      body: [
        { __component: 'newsroom.quote', text: 'It blew.', attribution: 'The harbour master' },
      ],
    });
    await make('quay', '/api/articles', { headline: 'A quay for all', urgency: 7 });
    await make('draft', '/api/articles?status=draft', { headline: 'Not yet' });
    await newsroom.call('PUT', `/api/articles/${id.ferry}?locale=ar`, {
      data: { headline: 'العبارة متوقفة' },
    });
    await make('second', '/api/image-captions', {
      caption: 'Waves',
      image,
      article: id.storm,
      position: 2,
    });
    await make('first', '/api/image-captions', {
      caption: 'Clouds',
      image,
      article: id.storm,
      position: 1,
      personsShown: [{ name: 'Ida Holm' }],
    });
    await make('onion', '/api/outlet-mirrors', {
      label: 'Onion',
      kind: 'onion',
      outlet: id.outlet,
      address: `http://${ONION_HOST}`,
      state: 'active',
      priority: 5,
      languages: [{ language: 'en' }],
      blockedIn: [{ country: 'IR', since: '2026-01-31' }],
    });
    await make('web', '/api/outlet-mirrors', {
      label: 'Second',
      outlet: id.outlet,
      address: 'https://second.example',
      state: 'active',
      priority: 9,
    });
  });
  afterAll(() => newsroom.stop());

  const list = async (path: string, field: string) => {
    const { status, body } = await newsroom.read(`/api/${path}`);
    expect(body.error).toBeUndefined();
    expect(status).toBe(200);
    return body.data.map((entry: Entry) => entry[field]);
  };

  it.each([
    ['articles?filters[headline][$containsi]=HARBOUR', 'headline', ['Storm over the harbour']],
    [
      'articles?filters[urgency][$gt]=3&sort=urgency:desc',
      'headline',
      ['A quay for all', 'Storm over the harbour'],
    ],
    ['articles?filters[section][slug][$eq]=region', 'headline', ['Storm over the harbour']],
    [
      'articles?filters[section][outlet][name][$startsWith]=Harbour',
      'headline',
      ['Ferry stands still'],
    ],
    ['articles?filters[authors][name][$eq]=Ida Holm', 'headline', ['Storm over the harbour']],
    ['articles?filters[captions][caption][$eq]=Clouds', 'headline', ['Storm over the harbour']],
    ['articles?filters[section][id][$null]=true', 'headline', ['A quay for all']],
    [
      'articles?sort=firstPublishedAt:desc',
      'headline',
      ['A quay for all', 'Storm over the harbour', 'Ferry stands still'],
    ],
    [
      'articles?sort[0]=section.name:desc&filters[section][name][$notNull]=true',
      'headline',
      ['Storm over the harbour', 'Ferry stands still'],
    ],
    [
      'articles?sort=urgency&pagination[page]=2&pagination[pageSize]=2',
      'headline',
      ['A quay for all'],
    ],
    [
      'articles?sort=urgency&pagination[start]=1&pagination[limit]=1',
      'headline',
      ['Storm over the harbour'],
    ],
    ['articles?locale=ar', 'headline', ['العبارة متوقفة']],
    ['image-captions?sort=position', 'caption', ['Clouds', 'Waves']],
    [
      'image-captions?filters[article][headline][$contains]=Storm&sort=position:desc',
      'caption',
      ['Waves', 'Clouds'],
    ],
    ['image-captions?filters[personsShown][name][$eq]=Ida Holm', 'caption', ['Clouds']],
    ['image-captions?sort[0]=article.headline&sort[1]=position', 'caption', ['Clouds', 'Waves']],
    ['image-captions?locale=ar', 'caption', []],
    ['outlet-mirrors?sort=priority:desc', 'label', ['Second', 'Onion']],
    ['outlet-mirrors?filters[kind][$eq]=onion', 'label', ['Onion']],
    ['outlet-mirrors?filters[blockedIn][country][$eq]=IR', 'label', ['Onion']],
    ['outlet-mirrors?pagination[pageSize]=1&sort=priority', 'label', ['Onion']],
    ['outlets?sort=name', 'name', ['Abbey Radio', 'Harbour Press']],
    ['outlets?filters[address][$notNull]=true', 'name', ['Harbour Press']],
    ['outlets?filters[mirrors][kind][$eq]=onion', 'name', ['Harbour Press']],
    ['sections?filters[parent][name][$eq]=News', 'name', ['Region']],
    ['sections?filters[outlet][name][$eq]=Harbour Press', 'name', ['News']],
    ['sections?sort=name:desc&pagination[limit]=1', 'name', ['Region']],
  ])('filter, sort and page: %s', async (path, field, expected) => {
    expect(await list(path, field)).toEqual(expected);
  });

  it('fills in what an entry is tied to', async () => {
    const storm = (await newsroom.read(`/api/articles/${id.storm}?populate=*`)).body.data;
    expect(storm).toMatchObject({
      section: { name: 'Region' },
      authors: [{ name: 'Ida Holm' }],
      related: [{ headline: 'Ferry stands still' }],
      body: [{ __component: 'newsroom.quote', attribution: 'The harbour master' }],
    });
    expect(storm.captions.map((caption: Entry) => caption.caption).sort()).toEqual([
      'Clouds',
      'Waves',
    ]);
    const deep = await newsroom.read(
      `/api/articles/${id.storm}?populate[captions][populate]=image&populate[captions][sort]=position&populate[section][populate][parent][populate]=outlet`
    );
    expect(deep.body.data).toMatchObject({
      captions: [{ caption: 'Clouds', image: { mime: 'image/png' } }, { caption: 'Waves' }],
      section: { parent: { name: 'News', outlet: { name: 'Harbour Press' } } },
    });
    const outlet = await newsroom.read(
      `/api/outlets/${id.outlet}?populate[names]=true&populate[mirrors][sort]=priority&populate[sections][populate]=children`
    );
    expect(outlet.body.data).toMatchObject({
      names: [{ language: 'ar' }],
      mirrors: [{ label: 'Onion' }, { label: 'Second' }],
      sections: [{ name: 'News', children: [{ name: 'Region' }] }],
    });
    const section = await newsroom.read(`/api/sections/${id.news}?populate=articles`);
    // In each of its languages.
    expect(section.body.data.articles).toMatchObject([
      { headline: 'Ferry stands still', locale: 'en' },
      { headline: 'العبارة متوقفة', locale: 'ar' },
    ]);
    const caption = await newsroom.read(`/api/image-captions/${id.first}?populate=*`);
    expect(caption.body.data).toMatchObject({
      article: { headline: 'Storm over the harbour' },
      personsShown: [{ name: 'Ida Holm' }],
    });
    const mirror = await newsroom.read(`/api/outlet-mirrors/${id.onion}?populate=*`);
    expect(mirror.body.data).toMatchObject({
      outlet: { name: 'Harbour Press' },
      blockedIn: [{ country: 'IR', since: '2026-01-31' }],
      languages: [{ language: 'en' }],
    });
  });

  it('have languages where stories are told, and drafts where something is to be approved', async () => {
    const of = (name: string) =>
      newsroom.strapi.contentType(`plugin::newsroom.${name}` as never) as unknown as {
        options: { draftAndPublish: boolean };
        pluginOptions: { i18n?: { localized: boolean } };
      };
    const localized = (name: string) => of(name).pluginOptions.i18n?.localized === true;
    expect(
      ['article', 'image-caption', 'outlet-mirror', 'outlet', 'section'].map(localized)
    ).toEqual([true, true, false, false, false]);
    expect(
      ['article', 'image-caption', 'outlet-mirror', 'outlet', 'section'].map(
        (name) => of(name).options.draftAndPublish
      )
    ).toEqual([true, true, true, false, false]);
    const draft = await newsroom.call('GET', `/api/articles/${id.draft}?status=draft`);
    expect(draft.body.data.headline).toBe('Not yet');
    expect((await newsroom.call('GET', `/api/articles/${id.draft}`)).status).toBe(404);
    const both = await newsroom.read(`/api/articles/${id.ferry}?populate=localizations`);
    expect(both.body.data.localizations).toMatchObject([
      { locale: 'ar', headline: 'العبارة متوقفة' },
    ]);
  });

  describe('are all in docs/model.md, hidden ones too', () => {
    const doc = readFileSync(path.join(__dirname, '../../../docs/model.md'), 'utf8');
    /** The cells of a table's rows. */
    const cells = (text: string) =>
      [...text.matchAll(/^\|(.+)\|$/gm)].map(([, row = '']) =>
        row.split('|').map((cell) => cell.trim())
      );

    it('with their route and whether they have drafts', () => {
      const [, , ...rows] = cells(doc.slice(0, doc.indexOf('\n## ')));
      const documented = rows.map(([name, route, drafts]) => [name, route, drafts]);
      const registered = Object.values(newsroom.strapi.contentTypes)
        .filter(({ uid }) => uid.startsWith('plugin::newsroom.'))
        .map(({ info, options, pluginOptions }) => {
          const managed = pluginOptions as { 'content-manager'?: { visible?: boolean } };
          const isHidden = managed['content-manager']?.visible === false;
          return [
            info.displayName,
            isHidden ? '–' : `\`/api/${info.pluralName}\``,
            options?.draftAndPublish ? 'yes' : 'no',
          ];
        });
      expect([...documented].sort()).toEqual(registered.sort());
      for (const [, route, , what] of rows)
        expect(what?.startsWith('hidden: ')).toBe(route === '–');
    });

    it('with the tables that the database keeps beside them', async () => {
      const kept = new Set(
        [...newsroom.strapi.db.metadata.values()].flatMap(({ tableName, attributes }) => [
          tableName,
          ...Object.values(attributes).flatMap((attribute) =>
            'joinTable' in attribute && attribute.joinTable ? [attribute.joinTable.name] : []
          ),
        ])
      );
      const others = (await tableNames(newsroom)).filter(
        (name) =>
          name.startsWith('newsroom_') &&
          !kept.has(name) &&
          // SQLite keeps the words of a table in a virtual one, with tables of its own.
          !/^newsroom_search_\w+_words(?:_\w+)?$/.test(name)
      );
      const documented = cells(doc.slice(doc.indexOf('## The index of articles')))
        .map(([name = '']) => /^`(newsroom_\w+)`$/.exec(name)?.[1])
        .filter((name) => name !== undefined);
      expect(documented.sort()).toEqual(others.sort());
    });
  });

  it.each([
    ['newsroom_article_slugs', ['locale', 'slug_digest'], true],
    ['newsroom_article_slugs', ['article', 'locale'], false],
    ['newsroom_articles', ['locale', 'published_at', 'first_published_at'], false],
    ['newsroom_articles', ['first_published_at'], false],
    ['newsroom_articles', ['published_at'], false],
    ['newsroom_articles', ['published_at', 'updated_at'], false],
    ['newsroom_articles', ['published_at', 'publish_at'], false],
    ['newsroom_articles', ['embargoed_until'], false],
    ['newsroom_withdrawals', ['active', 'started_at'], false],
    ['newsroom_articles', ['slug'], false],
    ['newsroom_handovers', ['article', 'locale', 'is_current'], true],
    ['newsroom_articles', ['source_id'], false],
    ['newsroom_articles_section_lnk', ['section_id'], false],
    ['newsroom_image_captions_article_lnk', ['article_id'], false],
    ['newsroom_image_captions', ['locale', 'published_at', 'position'], false],
    ['newsroom_image_captions', ['key'], false],
    ['newsroom_outlet_mirrors', ['published_at', 'priority'], false],
    ['newsroom_sections', ['slug'], false],
  ])('have an index on %s (%j), unique: %s', async (table, columns, unique) => {
    const indexes = await indexesOf(newsroom, table);
    expect(indexes).toContainEqual(expect.objectContaining({ columns, unique }));
  });
});

describe('the views of an editor', () => {
  let newsroom: Newsroom;
  let token: string;
  beforeAll(async () => {
    newsroom = await startNewsroom();
    token = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  const at = (kind: 'content-types' | 'components', uid: string) =>
    `/content-manager/${kind}/${kind === 'components' ? '' : 'plugin::'}${uid}/configuration`;
  const configuration = async (kind: 'content-types' | 'components', uid: string) => {
    const { body } = await newsroom.request('GET', at(kind, uid), { token });
    return body.data[kind === 'components' ? 'component' : 'contentType'];
  };

  /** Fields that editors do not meet in the form: Strapi's own, and those kept for machines. */
  const OUT_OF_THE_FORM = [
    'id',
    'documentId',
    'createdAt',
    'updatedAt',
    'publishedAt',
    'createdBy',
    'updatedBy',
    'locale',
    'localizations',
    'sourceId',
    'sourceDigest',
    'publishedDigest',
    'publishedRelated',
    'publishedCaptions',
    'uri',
    'publicationDay',
    'approvedSha256',
    'strapi_stage',
    'strapi_assignee',
  ];

  /** As the admin panel sends a configuration back: the columns' main fields are the server's to add. */
  const asSaved = (metadatas: Record<string, { edit: object; list: { mainField?: object } }>) =>
    Object.fromEntries(
      Object.entries(metadatas).map(
        ([
          name,
          {
            edit,
            list: { mainField: _added, ...list },
          },
        ]) => [name, { edit, list }]
      )
    );

  it.each([
    ['newsroom.article', 'headline', 'updatedAt', 'DESC'],
    ['newsroom.image-caption', 'caption', 'updatedAt', 'DESC'],
    ['newsroom.outlet-mirror', 'label', 'updatedAt', 'DESC'],
    ['newsroom.outlet', 'name', 'name', 'ASC'],
    ['newsroom.section', 'name', 'name', 'ASC'],
  ])(
    '%s opens by its %s, sorted by %s %s, in plain words',
    async (uid, mainField, sortBy, order) => {
      const { settings, layouts, metadatas } = await configuration('content-types', uid);
      expect(settings).toMatchObject({ mainField, defaultSortBy: sortBy, defaultSortOrder: order });
      expect(layouts.list.length).toBeGreaterThanOrEqual(2);
      expect(layouts.list).toContain(mainField);
      const attributes = newsroom.strapi.contentType(
        `plugin::${uid}` as UID.ContentType
      ).attributes;
      for (const column of layouts.list)
        expect(Object.keys({ ...attributes, id: 1 })).toContain(column);

      const inForm = layouts.edit.flat().map(({ name }: { name: string }) => name);
      expect(new Set(inForm).size).toBe(inForm.length);
      // A section's stories are shown at the story; the list would be endless here. The times of a story
      // stand beside its form.
      const left = Object.keys(attributes).filter(
        (name) => !inForm.includes(name) && !OUT_OF_THE_FORM.includes(name)
      );
      const elsewhere: Record<string, string[]> = {
        'newsroom.section': ['articles'],
        'newsroom.article': ['publishAt', 'embargoedUntil', 'expires', 'timeZone'],
      };
      expect(left).toEqual(elsewhere[uid] ?? []);
      for (const row of layouts.edit) {
        expect(
          row.reduce((sum: number, { size }: { size: number }) => sum + size, 0)
        ).toBeLessThanOrEqual(12);
      }
      for (const name of inForm) {
        const { label } = metadatas[name].edit;
        expect(label).not.toBe(name);
        expect(label).toMatch(/^\p{Lu}/u);
        expect(metadatas[name].list.label).toBe(label);
      }
    }
  );

  it('keeps the hands of editors off what machines set', async () => {
    const { metadatas, layouts } = await configuration('content-types', 'newsroom.article');
    for (const name of ['firstPublishedAt', 'contentModifiedAt', 'canonicalUrl', 'wordCount']) {
      expect(metadatas[name].edit.editable).toBe(false);
    }
    expect(metadatas.headline.edit.editable).toBe(true);
    expect(JSON.stringify(layouts)).not.toMatch(/sourceId|sourceDigest|publishedDigest/);
  });

  it('shows related entries by their name', async () => {
    const { metadatas } = await configuration('content-types', 'newsroom.article');
    expect(metadatas.section.edit.mainField).toBe('name');
    expect(metadatas.captions.edit.mainField).toBe('caption');
    expect(metadatas.related.edit.mainField).toBe('headline');
  });

  it('has a view for each component of the newsroom', async () => {
    const uids = Object.keys(newsroom.strapi.components).filter((uid) =>
      uid.startsWith('newsroom.')
    );
    expect(uids.length).toBeGreaterThanOrEqual(12);
    for (const uid of uids) {
      const { layouts, metadatas } = await configuration('components', uid);
      const attributes = Object.keys(newsroom.strapi.components[uid as never]['attributes']);
      const inForm = layouts.edit.flat().map(({ name }: { name: string }) => name);
      expect(`${uid} ${[...inForm].sort()}`).toBe(
        `${uid} ${attributes.filter((name) => name !== 'id').sort()}`
      );
      for (const name of inForm) {
        expect(metadatas[name].edit.label).not.toBe(name);
        expect(metadatas[name].edit.label).toMatch(/^\p{Lu}/u);
      }
    }
  });

  it('shows the list of articles newest first without being asked to', async () => {
    for (const headline of ['First', 'Second', 'Third']) {
      await newsroom.call('POST', '/api/articles', { data: { headline } });
    }
    const { settings } = await configuration('content-types', 'newsroom.article');
    const { body } = await newsroom.request(
      'GET',
      `/content-manager/collection-types/plugin::newsroom.article?sort=${settings.defaultSortBy}:${settings.defaultSortOrder}`,
      { token }
    );
    expect(body.results.map(({ headline }: Entry) => headline)).toEqual([
      'Third',
      'Second',
      'First',
    ]);
  });

  it('stays as the newsroom arranged it, after a restart', async () => {
    const article = await configuration('content-types', 'newsroom.article');
    const quote = await configuration('components', 'newsroom.quote');
    const changed = {
      settings: {
        ...article.settings,
        pageSize: 50,
        defaultSortBy: 'headline',
        defaultSortOrder: 'ASC',
      },
      metadatas: {
        ...asSaved(article.metadatas),
        headline: {
          ...article.metadatas.headline,
          edit: { ...article.metadatas.headline.edit, label: 'Titel' },
        },
      },
      layouts: { ...article.layouts, list: ['headline', 'slug', 'urgency', 'by'] },
    };
    const put = await newsroom.request('PUT', at('content-types', 'newsroom.article'), {
      token,
      data: changed,
    });
    expect(put.body.error).toBeUndefined();
    const put2 = await newsroom.request('PUT', at('components', 'newsroom.quote'), {
      token,
      data: {
        settings: quote.settings,
        metadatas: {
          ...quote.metadatas,
          text: { ...quote.metadatas.text, edit: { ...quote.metadatas.text.edit, label: 'Zitat' } },
        },
        layouts: quote.layouts,
      },
    });
    expect(put2.body.error).toBeUndefined();

    const { database } = newsroom;
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database });
    token = await signInAdministrator(newsroom);
    const after = await configuration('content-types', 'newsroom.article');
    expect(after.settings).toMatchObject({
      pageSize: 50,
      defaultSortBy: 'headline',
      defaultSortOrder: 'ASC',
    });
    expect(after.layouts.list).toEqual(['headline', 'slug', 'urgency', 'by']);
    expect(after.metadatas.headline.edit.label).toBe('Titel');
    expect(after.metadatas.standfirst.edit.label).toBe('Standfirst');
    expect((await configuration('components', 'newsroom.quote')).metadatas.text.edit.label).toBe(
      'Zitat'
    );
    expect((await newsroom.call('GET', '/api/articles')).body.data).toHaveLength(3);
  });

  it('leaves open, after a restart, what an administrator opened', async () => {
    const permissions = () =>
      newsroom.strapi.db.query('plugin::users-permissions.permission').findMany({
        where: { role: { type: 'public' } },
      });
    const role = await newsroom.strapi.db
      .query('plugin::users-permissions.role')
      .findOne({ where: { type: 'public' } });
    await newsroom.strapi.db
      .query('plugin::users-permissions.permission')
      .create({ data: { action: 'plugin::users-permissions.auth.callback', role: role.id } });
    const { database } = newsroom;
    await newsroom.stop({ keepDatabase: true });
    newsroom = await startNewsroom({ database });
    const actions = (await permissions()).map(({ action }: { action: string }) => action);
    expect(actions).toContain('plugin::users-permissions.auth.callback');
    expect(actions).not.toContain('plugin::users-permissions.auth.register');
  });
});
