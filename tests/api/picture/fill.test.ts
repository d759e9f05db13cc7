/** @database any */

import { signIn } from '../../support/admin';
import { alt, list, makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql } from '../../support/people';
import { send, storedDigest, uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';

const HARBOUR = [
  alt('dc:description', 'The &lt;b&gt;harbour&lt;/b&gt; at dawn'),
  list('dc:creator', 'Ida Holm'),
  '<photoshop:Credit>Harbour Press</photoshop:Credit>',
  alt('dc:rights', '© Harbour Press'),
  alt('xmpRights:UsageTerms', 'Editorial use only'),
  '<xmpRights:WebStatement>https://rights.example/1</xmpRights:WebStatement>',
  '<photoshop:DateCreated>2024-05-06</photoshop:DateCreated>',
  '<photoshop:City>Bergen</photoshop:City><photoshop:Country>Norway</photoshop:Country>',
  '<Iptc4xmpCore:CountryCode>NO</Iptc4xmpCore:CountryCode>',
  list('Iptc4xmpExt:PersonInImage', 'Ann Roe', 'Bo Lind'),
  alt('Iptc4xmpCore:AltTextAccessibility', 'Boats at a quay'),
].join('');

const FROM_HARBOUR = {
  originalCaption: 'The harbour at dawn',
  creator: 'Ida Holm',
  creditLine: 'Harbour Press',
  copyrightNotice: '© Harbour Press',
  usageTerms: 'Editorial use only',
  webStatementOfRights: 'https://rights.example/1',
  licensorUrl: null,
  dateCreated: '2024-05-06',
  city: 'Bergen',
  country: 'Norway',
  countryCode: 'NO',
  personsShown: [{ name: 'Ann Roe' }, { name: 'Bo Lind' }],
  altText: 'Boats at a quay',
};

describe('what a caption gets from its picture', () => {
  let newsroom: Newsroom;
  let harbour: number;
  let plain: number;
  let other: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, locales: ['de', 'es'] });
    harbour = await uploadBytes(newsroom, await makePicture('jpeg', { xmp: HARBOUR }));
    plain = await uploadBytes(newsroom, await makePicture('jpeg', {}, 150));
    other = await uploadBytes(
      newsroom,
      await makePicture(
        'jpeg',
        { xmp: alt('dc:description', 'Library') + list('dc:creator', 'Jo Quill') },
        50
      )
    );
  });
  afterAll(() => newsroom.stop());

  /** A file as the panel has it. */
  const whole = async (id: number) => {
    const { body } = await newsroom.call('GET', `/api/upload/files/${id}`);
    return body as { id: number; documentId: string };
  };

  const populated = '&populate[0]=personsShown&populate[1]=image';
  const save = async (method: 'POST' | 'PUT', data: object, documentId = '') => {
    const path = `/api/image-captions${documentId && `/${documentId}`}?status=draft${populated}`;
    const { status, body } = await newsroom.call(method, path, { data });
    if (status !== 200 && status !== 201) throw new Error(JSON.stringify(body));
    return body.data;
  };

  it('fills what is empty, and its own caption beside', async () => {
    expect(await save('POST', { caption: 'Morning', image: harbour })).toMatchObject(FROM_HARBOUR);
  });

  it('fills it when the picture comes later, and by GraphQL', async () => {
    const { documentId } = await save('POST', { caption: 'Morning' });
    expect(await save('PUT', { image: harbour }, documentId)).toMatchObject(FROM_HARBOUR);
    const { body } = await graphql(
      newsroom,
      `mutation { createNewsroomImageCaption(status: DRAFT, data: { caption: "M", image: ${harbour}, originalCaption: "forged" }) { originalCaption creator city } }`,
      { token: newsroom.token }
    );
    expect(body.data.createNewsroomImageCaption).toEqual({
      originalCaption: 'The harbour at dawn',
      creator: 'Ida Holm',
      city: 'Bergen',
    });
  });

  it('never overwrites what an editor wrote, nor fills a place that is half the editor’s', async () => {
    const written = {
      creator: 'I. Holm',
      city: 'Sandviken',
      personsShown: [{ name: 'Ann Roe-Lind' }],
    };
    const made = await save('POST', { caption: 'Morning', image: harbour, ...written });
    expect(made).toMatchObject({
      ...written,
      country: null,
      countryCode: null,
      creditLine: 'Harbour Press',
    });
    expect(
      await save('PUT', { caption: 'Evening', image: harbour }, made.documentId)
    ).toMatchObject(written);
  });

  it('does not fill again what an editor emptied', async () => {
    const { documentId } = await save('POST', { caption: 'Morning', image: harbour });
    await save('PUT', { creator: null, personsShown: [] }, documentId);
    expect(
      await save('PUT', { caption: 'Evening', image: harbour, usageTerms: '' }, documentId)
    ).toMatchObject({
      creator: null,
      personsShown: [],
      usageTerms: '',
      creditLine: 'Harbour Press',
    });
  });

  it('does not leave the credit of the old picture under a new one', async () => {
    const { documentId, ...form } = await save('POST', {
      caption: 'Morning',
      image: harbour,
      creditLine: 'Mine',
    });
    const expected = {
      originalCaption: 'Library',
      creator: 'Jo Quill',
      creditLine: 'Mine',
      copyrightNotice: null,
      city: null,
      countryCode: null,
      personsShown: [],
      altText: null,
    };
    // As the admin panel sends it: every field of the form, with the new picture among them.
    const { caption, creator, copyrightNotice, city, country, countryCode, altText, personsShown } =
      form;
    const sent = {
      caption,
      creator,
      copyrightNotice,
      city,
      country,
      countryCode,
      altText,
      personsShown,
    };
    expect(await save('PUT', { ...sent, image: other }, documentId)).toMatchObject(expected);
  });

  it('nor under one that replaced it in the Media Library', async () => {
    const image = await uploadBytes(newsroom, await makePicture('jpeg', { xmp: HARBOUR }, 70));
    const made = await save('POST', { caption: 'Morning', image, creditLine: 'Mine' });
    const library = await makePicture(
      'jpeg',
      { xmp: alt('dc:description', 'Library') + list('dc:creator', 'Jo Quill') },
      60
    );
    await send(newsroom, `/api/upload?id=${image}`, newsroom.token, library);
    expect(await save('PUT', { caption: 'Evening' }, made.documentId)).toMatchObject({
      originalCaption: 'Library',
      creator: 'Jo Quill',
      creditLine: 'Mine',
      copyrightNotice: null,
      city: null,
      personsShown: [],
    });
    await save('PUT', { creator: 'J. Quill' }, made.documentId);
    expect(await save('PUT', { caption: 'Night' }, made.documentId)).toMatchObject({
      creator: 'J. Quill',
    });
  });

  it('reads the words where the picture says nothing', async () => {
    const made = await save('POST', {
      caption: 'Mayor Ann Roe speaks in Paris, France, on March 8, 2019. (Jane Doe/AFP)',
      image: plain,
    });
    expect(made).toMatchObject({
      originalCaption: null,
      creator: 'Jane Doe',
      creditLine: 'Jane Doe/AFP',
      dateCreated: '2019-03-08',
      city: 'Paris',
      countryCode: 'FR',
    });
    const changed = await save('PUT', { caption: 'The mayor. (Bo Lind/Reuters)' }, made.documentId);
    expect(changed).toMatchObject({
      creator: 'Bo Lind',
      creditLine: 'Bo Lind/Reuters',
      city: null,
      dateCreated: null,
    });
  });

  it.each([
    ['de', 'Das Lagerhaus steht in Flammen. Foto: J. Roe, 15.01.2022', null, null],
    ['de', 'Gäste in Bremen den ganzen Tag: Proteste. Foto: J. Roe', 'Bremen', 'DE'],
    ['es', 'Manifestantes en Lima y Cusco. EFE/J. Roe', 'Lima', 'PE'],
    ['en', 'Children in Africa. Photo: J. Roe', null, null],
  ])('takes a place, and no noun like one, from words in %s: %s', async (locale, ...row) => {
    const [caption, city, countryCode] = row;
    const panel = await signIn(newsroom);
    const { body } = await panel.call('POST', CAPTION, `?locale=${locale}`, {
      image: { ...(await whole(plain)), isSelectable: true, type: 'asset' },
      caption,
      personsShown: [],
      isFilePhoto: false,
      role: 'inline',
    });
    expect(body.data).toMatchObject({ city, countryCode, locale });
    expect(body.data.creditLine).toMatch(/J\. Roe$/);
  });

  it('takes the alternative text of the file in the Media Library', async () => {
    await newsroom.strapi
      .plugin('upload')
      .service('upload')
      .updateFileInfo(plain, { alternativeText: 'A grey wall' });
    expect(await save('POST', { caption: 'Wall', image: plain })).toMatchObject({
      altText: 'A grey wall',
    });
  });

  it('without what would turn round the words behind it', async () => {
    await newsroom.strapi
      .plugin('upload')
      .service('upload')
      .updateFileInfo(plain, { alternativeText: 'A \u202egrey \u2067wall' });
    expect(await save('POST', { caption: 'Wall', image: plain })).toMatchObject({
      altText: 'A grey wall',
    });
  });

  describe('is the same however its picture is named', () => {
    const SHAPES: Array<[string, (file: { id: number; documentId: string }) => unknown]> = [
      ['its number', ({ id }) => id],
      ['its number as a text', ({ id }) => String(id)],
      ['its documentId', ({ documentId }) => documentId],
      ['an object with its number', ({ id }) => ({ id })],
      ['an object with its number as a text', ({ id }) => ({ id: String(id) })],
      ['an object with its documentId', ({ documentId }) => ({ documentId })],
      ['a list of one', ({ id }) => [id]],
      ['set', ({ id }) => ({ set: [{ id }] })],
      ['connect', ({ documentId }) => ({ connect: [{ documentId }], disconnect: [] })],
    ];

    it.each(SHAPES)('by %s', async (_name, shape) => {
      const image = shape(await whole(harbour));
      const made = await save('POST', { caption: 'Morning', image });
      expect(made).toMatchObject({ ...FROM_HARBOUR, image: { id: harbour } });
      const swapped = await save('PUT', { image: shape(await whole(other)) }, made.documentId);
      expect(swapped).toMatchObject({
        originalCaption: 'Library',
        creator: 'Jo Quill',
        creditLine: null,
        city: null,
        altText: null,
        image: { id: other },
      });
    });

    it('in the form that the panel saves and publishes', async () => {
      const panel = await signIn(newsroom);
      const { body: made } = await panel.call('POST', CAPTION, '', {
        image: { ...(await whole(harbour)), isSelectable: true, type: 'asset' },
        caption: 'Morning',
        personsShown: [],
        isFilePhoto: false,
        role: 'inline',
      });
      expect(made.data).toMatchObject({ creditLine: 'Harbour Press', city: 'Bergen' });
      const { caption, creator, creditLine, city } = made.data;
      const form = { caption, creator, creditLine, city };
      const { body: swapped } = await panel.call(
        'POST',
        CAPTION,
        `/${made.data.documentId}/actions/publish`,
        { ...form, image: await whole(other) }
      );
      expect(swapped.data).toMatchObject({ creator: 'Jo Quill', creditLine: null });
      const { documentId } = made.data;
      const row = await newsroom.strapi.db
        .query(CAPTION)
        .findOne({ where: { documentId, publishedAt: { $notNull: true } } });
      expect(row).toMatchObject({ approvedSha256: await storedDigest(newsroom, other) });
    });

    it('and stays where only another one is taken away', async () => {
      const { documentId } = await save('POST', { caption: 'Morning', image: harbour });
      const gone = (id: number) => save('PUT', { image: { disconnect: [{ id }] } }, documentId);
      expect(await gone(other)).toMatchObject({ ...FROM_HARBOUR, image: { id: harbour } });
      expect(await gone(harbour)).toMatchObject({ originalCaption: null, image: null });
    });

    it.each<[string, (ids: { deleted: number; pdf: number }) => unknown]>([
      ['a file that was deleted', ({ deleted }) => ({ id: deleted })],
      ['a file of another kind', ({ pdf }) => pdf],
      ['an object that names none', () => ({ name: 'ferry.jpg' })],
    ])('and is refused by its field for %s', async (_name, shape) => {
      const deleted = await uploadBytes(newsroom, await makePicture('jpeg', {}, 90));
      await newsroom.call('DELETE', `/api/upload/files/${deleted}`);
      const text = Buffer.from('%PDF-1.4\n%%EOF\n');
      const pdf = await uploadBytes(newsroom, text, 'report.pdf', 'application/pdf');
      const { status, body } = await newsroom.call('POST', '/api/image-captions?status=draft', {
        data: { caption: 'Morning', image: shape({ deleted, pdf }) },
      });
      expect([status, body.error?.details.errors]).toEqual([
        400,
        [expect.objectContaining({ path: ['image'] })],
      ]);
    });
  });

  it('says nothing about a caption without a picture', async () => {
    expect(
      await save('POST', { caption: 'In Paris on March 8, 2019. (AFP)', originalCaption: 'forged' })
    ).toMatchObject({
      originalCaption: null,
      creditLine: null,
      city: null,
    });
  });

  it('loses its own words with the picture, and all that came with it', async () => {
    const made = await save('POST', { caption: 'Morning', image: harbour, city: 'Sandviken' });
    const { documentId, caption, creator, creditLine, city } = made;
    // As the panel sends it: the form still has what the picture had filled.
    const form = { caption, creator, creditLine, city };
    expect(await save('PUT', { ...form, image: null }, documentId)).toMatchObject({
      originalCaption: null,
      image: null,
      creator: null,
      creditLine: null,
      altText: null,
      personsShown: [],
      city: 'Sandviken',
    });
    expect(await save('PUT', { image: other }, documentId)).toMatchObject({
      originalCaption: 'Library',
      creator: 'Jo Quill',
      creditLine: null,
      city: 'Sandviken',
    });
  });

  it.each([
    'x'.repeat(40_000),
    '😀'.repeat(900),
    'Z\u0351\u0352\u0353algo '.repeat(300),
    '\u202eabc',
    '<script>1</script>',
  ])('is not stopped by odd words (%#)', async (caption) => {
    const { status } = await newsroom.call('POST', '/api/image-captions?status=draft', {
      data: { caption, image: harbour },
    });
    expect(status).toBe(caption.length > 4000 ? 400 : 201);
  });
});

describe('with the option captions.onPictureChange: flag', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      options: { publicRead: true, captions: { onPictureChange: 'flag' } },
    });
  });
  afterAll(() => newsroom.stop());

  it('lets the caption stand, says so, and takes it back when the old picture returns', async () => {
    const [first, second] = [await makePicture('jpeg', {}, 40), await makePicture('jpeg', {}, 80)];
    const image = await uploadBytes(newsroom, first);
    const { body } = await newsroom.call('POST', '/api/image-captions', {
      data: { caption: 'Stands', image },
    });
    const { documentId, approvedSha256 } = body.data;
    const findings = async () => {
      const kept: Array<{ findings: Array<{ rule: string; severity: string; message: string }> }> =
        await newsroom.strapi.db
          .query('plugin::newsroom.caption-verdict')
          .findMany({ where: { caption: documentId } });
      return kept.flatMap((each) => each.findings).filter(({ rule }) => rule === 'picture-changed');
    };
    const replace = (bytes: Buffer) =>
      send(newsroom, `/api/upload?id=${image}`, newsroom.token, bytes);
    await replace(second);
    expect((await newsroom.read(`/api/image-captions/${documentId}`)).body.data).toMatchObject({
      caption: 'Stands',
      approvedSha256,
    });
    const [finding] = await findings();
    expect(finding).toMatchObject({ rule: 'picture-changed', severity: 'error' });
    expect(finding?.message).toContain('Readers see it');
    await replace(first);
    expect(await findings()).toEqual([]);
  });
});
