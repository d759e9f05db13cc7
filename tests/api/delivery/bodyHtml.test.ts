/** @database any */

import sharp from 'sharp';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { send, uploadBytes } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';

describe('the body of a story as HTML, for sites', () => {
  let newsroom: Newsroom;
  let picture: number;
  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'] });
    const wide = await sharp(await makePicture())
      .resize(1400)
      .toBuffer();
    picture = await uploadBytes(newsroom, wide, 'quay.jpg');
  });
  afterAll(() => newsroom.stop());

  const write = async (method: string, path: string, fields: object) => {
    const { status, body } = await newsroom.call(method, `/api${path}`, { data: fields });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body.data.documentId);
  };
  const html = async (slug: string, query = ''): Promise<string> =>
    (await newsroom.read(`/api/articles/by-slug/${slug}?html=true${query}`)).body.data.bodyHtml;
  const text = (value: string) => ({
    __component: 'newsroom.text',
    text: [{ type: 'paragraph', children: [{ type: 'text', text: value }] }],
  });
  const figure = (captionKey: string) => ({ __component: 'newsroom.figure', captionKey });
  const caption = (article: string, key: string, more: object = {}) =>
    write('POST', '/image-captions', {
      article,
      key,
      caption: `Boats at the quay (${key}).`,
      altText: 'Two boats',
      creditLine: 'Ida Holm/Harbour Press',
      image: picture,
      ...more,
    });

  it('is the same by slug, by identifier and in lists, with everything in its place', async () => {
    const story = await write('POST', '/articles', {
      headline: 'Whole',
      corrections: [
        { type: 'correction', text: 'It was Monday.', date: '2026-10-14T08:30:00.000Z' },
      ],
    });
    await caption(story, 'quay');
    await write('PUT', `/articles/${story}`, {
      body: [text('The wall stands.'), figure('quay'), text('It will rise.')],
    });
    const found = await html('whole');
    expect(found).toMatch(
      /^<div dir="ltr" lang="en"><p class="correction"><strong>Correction, .*<\/strong> It was Monday\.<\/p><p>The wall stands\.<\/p><figure><img .*><figcaption>Boats at the quay \(quay\)\. <small>Ida Holm\/Harbour Press<\/small><\/figcaption><\/figure><p>It will rise\.<\/p><\/div>$/
    );
    const image = /<img [^>]*>/.exec(found)?.[0] ?? '';
    expect(image).toMatch(/ src="https?:\/\/[^"]*large_[^"]*"/);
    expect(image).toMatch(
      /srcset="http[^" ]* \d+w, http[^" ]* 500w, http[^" ]* 750w, http[^" ]* 1000w"/
    );
    expect(image).toContain('sizes="(min-width: 1000px) 1000px, 100vw"');
    expect(image).toMatch(/alt="Two boats" width="1000" height="\d+"/);
    const one = (await newsroom.read(`/api/articles/${story}?html=true`)).body.data;
    const { data: list } = (await newsroom.read('/api/articles?html=true&fields[0]=headline')).body;
    const inList = list.find(
      ({ documentId }: { documentId: string }) => documentId === story
    ) as typeof one;
    expect([one.bodyHtml, inList.bodyHtml]).toEqual([found, found]);
    expect(one.body).toBeUndefined();
    const plain = (await newsroom.read('/api/articles/by-slug/whole')).body.data;
    expect(plain).not.toHaveProperty('bodyHtml');
    expect(plain.body).toHaveLength(3);
  });

  it('runs from right to left in Arabic', async () => {
    const story = await write('POST', '/articles', { headline: 'Wall' });
    await write('PUT', `/articles/${story}?locale=ar`, {
      headline: 'السور',
      slug: 'sur',
      body: [text('السور باق.')],
    });
    expect(await html('sur', '&locale=ar')).toBe(
      '<div dir="rtl" lang="ar"><p>السور باق.</p></div>'
    );
    expect(await html('wall')).toBe('');
  });

  it('shows hostile text as text, and leads nowhere but to pages and mailboxes', async () => {
    const attack = '</p><script>alert(1)</script><img src=x onerror="alert(1)">';
    const story = await write('POST', '/articles', { headline: 'Hostile' });
    await caption(story, 'bad', {
      caption: attack,
      altText: '" onload="alert(1)',
      creator: attack,
    });
    await write('PUT', `/articles/${story}`, {
      body: [
        text(attack),
        figure('bad'),
        { __component: 'newsroom.quote', text: attack, attribution: attack },
        { __component: 'newsroom.embed', url: 'https://video.example/?a=1&b=2', title: attack },
      ],
    });
    const found = await html('hostile');
    expect(found).not.toMatch(/<(?:script|iframe|object|form|style)/i);
    expect(found.match(/<img /g)).toHaveLength(1);
    expect(found).not.toMatch(/<[^>"]*("[^"]*"[^>"]*)*\son\w+=/i);
    expect(found).toContain('&lt;script&gt;');
    expect(found).toContain('alt="&quot; onload=&quot;alert(1)"');
  });

  it('names the frame of an embed beside its link, and loads none', async () => {
    const embed = (url: string, title: string) => ({ __component: 'newsroom.embed', url, title });
    const story = await write('POST', '/articles', { headline: 'Filmed' });
    await write('PUT', `/articles/${story}`, {
      body: [
        embed('https://youtu.be/abcdefghijk', 'The flood'),
        embed('https://www.instagram.com/p/Cabcdefghij/', 'The harbour'),
      ],
    });
    const found = await html('filmed');
    expect(found).toContain(
      '<p data-embed="youtube" data-player="https://www.youtube-nocookie.com/embed/abcdefghijk"' +
        ' data-ratio="1.7778"><a href="https://www.youtube.com/watch?v=abcdefghijk">The flood</a></p>'
    );
    expect(found).toContain(
      '<p><a href="https://www.instagram.com/p/Cabcdefghij/">The harbour</a></p>'
    );
    expect(found).not.toMatch(/<(?:script|iframe)/i);
  });

  it('leaves a figure out whose caption is withheld, and renews itself when one changes', async () => {
    const story = await write('POST', '/articles', { headline: 'Renewed' });
    const first = await caption(story, 'first');
    const other = await uploadBytes(newsroom, await makePicture('jpeg', {}, 120), 'other.jpg');
    const second = await caption(story, 'second', { image: other });
    await write('PUT', `/articles/${story}`, { body: [figure('first'), figure('second')] });
    expect((await html('renewed')).match(/<figure>/g)).toHaveLength(2);
    await newsroom.strapi.documents(CAPTION).unpublish({ documentId: second });
    const without = await html('renewed');
    expect(without.match(/<figure>/g)).toHaveLength(1);
    expect(without).not.toContain('other');
    await newsroom.strapi.documents(CAPTION).publish({ documentId: second });
    await write('PUT', `/image-captions/${first}`, { caption: 'Other words.' });
    const renewed = await html('renewed');
    expect(renewed).toContain('Other words.');
    expect(renewed).not.toContain('(first)');
    const bytes = await makePicture('jpeg', {}, 121);
    await send(newsroom, `/api/upload?id=${other}`, newsroom.token, bytes, 'other.jpg');
    expect(await html('renewed')).not.toBe(renewed);
  });

  it('takes many pictures, each once', async () => {
    const story = await write('POST', '/articles', { headline: 'Gallery' });
    const keys = Array.from({ length: 30 }, (_, index) => `k${index}`);
    const files = [picture];
    for (const shade of [100, 130, 160, 190]) {
      files.push(await uploadBytes(newsroom, await makePicture('jpeg', {}, shade), `${shade}.jpg`));
    }
    for (const [index, key] of keys.entries()) {
      await caption(story, key, { image: files[index % files.length] });
    }
    await write('PUT', `/articles/${story}`, { body: keys.map(figure) });
    const found = await html('gallery');
    expect(found.match(/<img /g)).toHaveLength(files.length);
    expect(found.match(/<figcaption>/g)).toHaveLength(keys.length);
  });

  it('shows a draft to who may read it, and is refused for a value that is none', async () => {
    const draft = await write('POST', '/articles?status=draft', {
      headline: 'Not yet',
      body: [text('Secret so far.')],
    });
    const path = `/api/articles/${draft}?status=draft&html=true`;
    const { body } = await newsroom.call('GET', path);
    expect(body.data.bodyHtml).toBe('<div dir="ltr" lang="en"><p>Secret so far.</p></div>');
    expect((await newsroom.read(path)).status).toBe(403);
    for (const query of ['html=yes', 'html=', 'html[a]=true']) {
      expect((await newsroom.read(`/api/articles/by-slug/whole?${query}`)).status).toBe(400);
      expect((await newsroom.read(`/api/articles?${query}`)).status).toBe(400);
    }
  });
});
