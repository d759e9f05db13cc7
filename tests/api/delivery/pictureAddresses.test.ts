/** @database any */

import sharp from 'sharp';
import { captionReviewOf } from '../../support/captionReview';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';
import { plantTextPicture } from '../../support/textPictures';
import { send, uploadBytes } from '../../support/uploads';

/** A plain picture of some size. */
const picture = (width: number, format: 'jpeg' | 'png' | 'avif' | 'tiff', grey = 90) =>
  sharp({ create: { width, height: 90, channels: 3, background: { r: grey, g: 90, b: 90 } } })
    .toFormat(format)
    .toBuffer();

describe('the addresses of pictures', () => {
  let newsroom: Newsroom;
  let editor: string;
  let outlet: string;
  let section: string;
  let count = 0;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar', 'pt-BR', 'es-419'] });
    const breakpoints = { huge: 1600, wide: 1300, large: 1000 };
    newsroom.strapi.config.set('plugin::upload.breakpoints', breakpoints);
    editor = await signInAdministrator(newsroom);
    outlet = await make('/api/outlets', {
      name: 'Courier',
      slug: 'courier',
      language: 'en-GB',
      address: 'https://courier.example',
      logo: await uploadBytes(newsroom, await picture(300, 'png'), 'logo.png', 'image/png'),
    });
    section = await make('/api/sections', { name: 'News', outlet });
  });
  afterAll(() => newsroom.stop());

  const make = async (path: string, data: object): Promise<string> => {
    const { status, body } = await newsroom.call('POST', path, { data });
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(body)}`);
    return body.data.documentId;
  };
  const text = async (path: string) => {
    const response = await fetch(`${newsroom.url}/api${path}`);
    const body = await response.text();
    if (response.status !== 200) throw new Error(`${path}: ${response.status} ${body}`);
    return body;
  };
  const tagsOf = async (slug: string, locale = 'en') => {
    const path = `/articles/by-slug/${slug}/open-graph?locale=${locale}`;
    const tags: Array<{ key: string; content: string }> = JSON.parse(await text(path)).data.tags;
    return (key: string) => tags.filter((tag) => tag.key === key).map(({ content }) => content);
  };

  /** A published story with one picture. */
  async function story(file: number, body: object[] = []) {
    count += 1;
    const slug = `story-${count}`;
    const article = await make('/api/articles', {
      headline: `Story ${count}`,
      slug,
      section,
      body,
    });
    const caption = await make('/api/image-captions', {
      caption: `Words of picture ${count}`,
      image: file,
      article,
      altText: 'A wall',
    });
    return { slug, article, caption };
  }

  describe('in previews of links', () => {
    it.each([
      ['the smallest that is wide enough', 3000, '1300'],
      ['the largest where none is', 1100, '1100'],
      ['itself where the library made none', 200, '200'],
    ])('are of %s', async (_which, width, shown) => {
      const bytes = await picture(width, 'jpeg');
      const tags = await tagsOf((await story(await uploadBytes(newsroom, bytes))).slug);
      expect([tags('og:image:width'), tags('og:image:type')]).toEqual([[shown], ['image/jpeg']]);
      expect(Number(tags('og:image:height')[0])).toBeGreaterThan(0);
      expect(tags('twitter:card')).toEqual(['summary_large_image']);
      expect(tags('twitter:image')).toEqual(tags('og:image'));
    });

    it.each(['avif', 'tiff'] as const)(
      'are none of %s, and the desk is told so',
      async (format) => {
        const bytes = await picture(1500, format);
        const type = `image/${format}`;
        const file = await uploadBytes(newsroom, bytes, `wall.${format}`, type);
        const { slug, article, caption } = await story(file);
        const tags = await tagsOf(slug);
        expect(tags('twitter:card')).toEqual(['summary']);
        for (const key of ['og:image', 'og:image:alt', 'twitter:image', 'twitter:image:alt']) {
          expect(tags(key)).toEqual([]);
        }
        const review = captionReviewOf(newsroom, editor);
        const check = () =>
          review.check({ locale: 'en', caption: { documentId: caption, values: {} } });
        const [checked] = await check();
        expect(checked?.findings).toContainEqual(
          expect.objectContaining({ rule: 'no-preview', evidence: { mimeType: type } })
        );
        // Another picture that leads the story stands in its place.
        await make('/api/image-captions', {
          caption: 'The lead',
          role: 'lead',
          image: await uploadBytes(newsroom, await picture(1250, 'jpeg', format.length * 40)),
          article,
        });
        expect((await tagsOf(slug))('og:image:width')).toEqual(['1250']);
        const [again] = await check();
        expect(again?.findings.map(({ rule }) => rule)).not.toContain('no-preview');
      }
    );
  });

  it('is told the language of with a territory', async () => {
    const article = await make('/api/articles', { headline: 'Many', slug: 'many', section });
    for (const locale of ['ar', 'pt-BR', 'es-419']) {
      const { status } = await newsroom.call('PUT', `/api/articles/${article}?locale=${locale}`, {
        data: { headline: 'Many', slug: `many-${locale.toLowerCase()}`, section },
      });
      expect(status).toBe(200);
    }
    const tags = await tagsOf('many');
    expect(tags('og:locale')).toEqual(['en_GB']);
    expect(tags('og:locale:alternate').sort()).toEqual(['ar_EG', 'es_ES', 'pt_BR']);
    expect((await tagsOf('many-ar', 'ar'))('og:locale')).toEqual(['ar_EG']);
  });

  it('change with the bytes in every format, and stay where nothing changed', async () => {
    const file = await uploadBytes(newsroom, await picture(1700, 'jpeg', 20));
    const { body: uploaded } = await newsroom.call('GET', `/api/upload/files/${file}`);
    const { body: logo } = await newsroom.call('GET', `/api/outlets/${outlet}?populate=logo`);
    const inText = await uploadBytes(newsroom, await picture(400, 'png'), 'map.png', 'image/png');
    const { body: map } = await newsroom.call('GET', `/api/upload/files/${inText}`);
    const words = [{ type: 'paragraph', children: [{ type: 'text', text: 'The map.' }] }];
    const {
      slug,
      caption,
      article: documentId,
    } = await story(file, [{ __component: 'newsroom.text', text: words }]);
    await plantTextPicture(newsroom, documentId, { ...map, url: `${newsroom.url}${map.url}` });
    const article = `/articles/by-slug/${slug}`;
    const month = new Date().toISOString().slice(0, 7);
    const page = encodeURIComponent(`https://courier.example/${slug}`);
    const paths = [
      `${article}/json-ld`,
      `${article}/open-graph`,
      `${article}/ninjs`,
      '/ninjs/courier?pageSize=1',
      '/feeds/courier.rss?pageSize=1',
      '/feeds/courier.atom?pageSize=1',
      '/feeds/courier.json?pageSize=1',
      `/sitemaps/courier/${month}.xml`,
      `/oembed?url=${page}`,
    ];
    /** Every address of a file of the library, as it stands in an answer. */
    const printed = async (hash: string) => {
      const found: Record<string, string[]> = {};
      for (const path of paths) {
        const addresses = (await text(path)).match(/https?:[^"'<>\s\\]+/g) ?? [];
        found[path] = [...new Set(addresses.filter((each) => each.includes(hash)))].sort();
      }
      return found;
    };
    const versions = (found: Record<string, string[]>) => [
      ...new Set(
        Object.values(found).flatMap((all) => all.map((each) => /\?v=(\d+)/.exec(each)?.[1]))
      ),
    ];
    const before = await printed(uploaded.hash);
    for (const path of paths) expect([path, before[path]?.length]).not.toEqual([path, 0]);
    // A site that reads Strapi's own field can write the very same.
    expect(versions(before)).toEqual([String(Date.parse(uploaded.updatedAt))]);
    expect(await printed(uploaded.hash)).toEqual(before);
    const mapBefore = versions(await printed(map.hash));
    expect(mapBefore).toEqual([String(Date.parse(map.updatedAt))]);
    expect(versions(await printed(logo.data.logo.hash))).toEqual([
      String(Date.parse(logo.data.logo.updatedAt)),
    ]);

    const replace = (id: number, bytes: Buffer) =>
      send(newsroom, `/api/upload?id=${id}`, newsroom.token, bytes);
    expect((await replace(file, await picture(1700, 'jpeg', 200))).status).toBe(200);
    const mapType = await send(
      newsroom,
      `/api/upload?id=${inText}`,
      newsroom.token,
      await picture(410, 'png'),
      'map.png',
      'image/png'
    );
    expect(mapType.status).toBe(200);
    await newsroom.call('PUT', `/api/image-captions/${caption}`, {
      data: { altText: 'A light wall' },
    });
    const after = await printed(uploaded.hash);
    const { body: replaced } = await newsroom.call('GET', `/api/upload/files/${file}`);
    expect(versions(after)).toEqual([String(Date.parse(replaced.updatedAt))]);
    expect(versions(after)).not.toEqual(versions(before));
    expect(versions(await printed(map.hash))).not.toEqual(mapBefore);
    // What Strapi says of a file is what it always says.
    expect(replaced.url).toBe(uploaded.url);
  });
});
