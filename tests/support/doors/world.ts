import type { Newsroom } from '../newsroom';
import { makePicture } from '../madePictures';
import { uploadBytes } from '../uploads';
import { wordOf } from './states';

const ARTICLE = 'plugin::newsroom.article';

/** Identifiers of what the doors are asked for, by the names that the table uses in `{…}`. */
export type World = Record<string, string>;

/** Writes one thing in each state. */
export async function makeWorld(
  newsroom: Newsroom,
  { author, superAdmin }: { author: string; superAdmin: string }
): Promise<World> {
  const send = async (method: string, path: string, data: object, token = newsroom.token) => {
    const { status, body } = await newsroom.request(method, path, { token, data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return String(body?.data?.documentId);
  };
  const make = (type: string, data: object) => send('POST', `/api/${type}`, { data });
  const change = (path: string, data: object) => send('PUT', `/api/${path}`, { data });

  const picture = await uploadBytes(newsroom, await makePicture(), `${wordOf('picture')}.jpg`);
  const draftPicture = await uploadBytes(
    newsroom,
    await makePicture('jpeg', {}, 120),
    `${wordOf('draftPicture')}.jpg`
  );
  const outlet = await make('outlets', {
    name: wordOf('outlet'),
    slug: 'paper',
    address: 'https://paper.example',
    mirrorSources: [{ format: 'bypass', url: `https://${wordOf('mirrorSource')}.example` }],
  });
  const section = await make('sections', { name: wordOf('section'), slug: 'news', outlet });

  const story = await make('articles', {
    headline: wordOf('story'),
    section,
    edNote: wordOf('note'),
  });
  await newsroom.strapi.db
    .query(ARTICLE)
    .updateMany({ where: { documentId: story }, data: { sourceId: wordOf('source') } });
  const caption = await make('image-captions', {
    caption: wordOf('caption'),
    key: 'lead',
    image: picture,
    article: story,
  });
  await make('image-captions?status=draft', {
    caption: wordOf('draftCaption'),
    image: draftPicture,
    article: story,
  });
  await change(`image-captions/${caption}?status=draft`, { caption: wordOf('newerCaption') });
  await change(`articles/${story}?status=draft`, { headline: wordOf('newer') });
  await change(`articles/${story}?status=draft&locale=ar`, { headline: wordOf('foreign') });

  const draft = await make('articles?status=draft', {
    headline: wordOf('draft'),
    section,
    related: [story],
  });
  const withdraw = async (state: 'gone' | 'withheld', status: 410 | 451) => {
    const article = await make('articles', { headline: wordOf(state), section, related: [story] });
    if (state === 'withheld') {
      await make('image-captions', {
        caption: wordOf('withheldCaption'),
        image: picture,
        article,
      });
    }
    await send(
      'POST',
      `/newsroom/articles/${article}/withdraw`,
      { status, reason: wordOf(`${state}Reason`), locales: ['en'] },
      superAdmin
    );
    return article;
  };
  const gone = await withdraw('gone', 410);
  const withheld = await withdraw('withheld', 451);

  const mirror = await make('outlet-mirrors', {
    label: wordOf('mirror'),
    outlet,
    address: `https://${wordOf('mirror')}.example`,
    state: 'active',
  });
  await make('outlet-mirrors?status=draft', { label: wordOf('planned'), outlet, kind: 'app' });
  for (const visibility of ['restricted', 'internal'] as const) {
    await make('outlet-mirrors?status=draft', {
      label: `For some ${visibility}`,
      outlet,
      address: `https://${wordOf(visibility)}.example`,
      state: 'active',
      visibility,
    });
  }

  // The first who reads a list has its key made.
  await newsroom.read('/api/outlets/paper/mirrors.json');

  const inPanel = (type: string, data: object) =>
    send('POST', `/content-manager/collection-types/plugin::newsroom.${type}`, data, author);
  const own = await inPanel('article', { headline: wordOf('own') });
  const ownCaption = await inPanel('image-caption', {
    caption: wordOf('ownCaption'),
    image: { id: picture },
    article: { connect: [{ documentId: own, locale: 'en' }] },
  });
  return {
    outlet,
    section,
    story,
    caption,
    picture: String(picture),
    draftPicture: String(draftPicture),
    draft,
    gone,
    withheld,
    mirror,
    own,
    ownCaption,
  };
}
