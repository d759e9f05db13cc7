import { makePicture } from './madePictures';
import type { Newsroom } from './newsroom';
import { uploadBytes } from './uploads';

/** What only the newsroom may know: no answer to readers holds any of it. */
export const SECRETS = [
  'Note that never leaves',
  'Caption nobody approved',
  'Draft that is not out',
  'wire-4711',
  'secret-mirror.example',
];

/** A story with all there is to it, in two languages, in an outlet with sections; and secrets beside it. */
export async function buildStoryWorld(newsroom: Newsroom) {
  const send = async (method: string, path: string, data: object) => {
    const { status, body } = await newsroom.call(method, path, { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body.data as { documentId: string };
  };
  const make = async (path: string, data: object) => (await send('POST', path, data)).documentId;
  const outlet = await make('/api/outlets', {
    name: 'The Courier & Sons',
    names: [{ language: 'ar', name: 'البريد' }],
    slug: 'courier',
    language: 'en',
    address: 'https://courier.example',
    articlePath: '/{locale}/{section}/{slug}',
    logo: await uploadBytes(newsroom, await makePicture('png'), 'logo.png', 'image/png'),
    usageTerms: { copyrightNotice: '© The Courier' },
  });
  await make('/api/outlet-mirrors?status=draft', {
    label: 'Secret',
    outlet,
    address: 'https://secret-mirror.example',
    visibility: 'restricted',
    state: 'active',
  });
  const news = await make('/api/sections', { name: 'News', outlet });
  const harbour = await make('/api/sections', {
    name: 'Harbour',
    names: [{ language: 'ar', name: 'الميناء' }],
    parent: news,
  });
  const related = await make('/api/articles', { headline: 'Pier closed', section: harbour });
  const unpublished = await make('/api/articles?status=draft', {
    headline: 'Draft that is not out',
    section: harbour,
  });
  const story = await make('/api/articles', {
    headline: 'Mayor </script> says "no" & <b>leaves</b>',
    slugline: 'COUNCIL-MAYOR',
    kicker: 'Council',
    standfirst: 'The vote is off.',
    slug: 'mayor-said-no',
    section: harbour,
    by: 'By Ida Holm in Lindhaven',
    authors: [{ name: 'Ida Holm', uri: 'https://courier.example/ida|holm', role: 'Reporter' }],
    dateline: 'LINDHAVEN, October 14',
    located: 'Lindhaven',
    infoSources: [{ name: 'Council minutes', uri: 'https://council.example/minutes' }],
    subjects: [
      { name: 'Local politics', uri: 'https://cv.iptc.org/newscodes/mediatopic/20000593' },
    ],
    people: [{ name: 'Paul Adler' }],
    places: [{ name: 'Lindhaven', uri: 'https://places.example/lindhaven' }],
    corrections: [
      { type: 'correction', text: 'It was Monday.', date: '2026-10-14T08:30:00.000Z' },
      { type: 'retraction', text: 'He stayed.', date: '2026-10-15T08:30:00.000Z', target: 'body' },
    ],
    related: [related, unpublished],
    urgency: 3,
    edNote: 'Note that never leaves',
    sourceId: 'wire-4711',
  });
  await send('PUT', `/api/articles/${story}`, { slug: 'mayor-says-no' });
  await send('PUT', `/api/articles/${story}?locale=ar`, {
    headline: 'العمدة يقول لا',
    slug: 'al-umda',
    section: harbour,
  });
  const image = await uploadBytes(newsroom, await makePicture());
  await make('/api/image-captions', {
    caption: 'The quay <i>on Monday</i>',
    key: 'quay',
    role: 'lead',
    position: 2,
    image,
    article: story,
    altText: 'A quay with two boats',
    creator: 'Jon Berg',
    creditLine: 'Jon Berg/Harbour Press',
    copyrightNotice: '© Harbour Press 2026',
    usageTerms: 'Editorial use only',
    webStatementOfRights: 'https://harbour.example/rights',
    licensorUrl: 'https://harbour.example/license',
    dateCreated: '2026-10-13',
    city: 'Lindhaven',
    country: 'Norway',
    countryCode: 'NO',
    personsShown: [{ name: 'Paul Adler' }],
    isFilePhoto: true,
  });
  await make('/api/image-captions', {
    caption: 'A second picture',
    key: 'second',
    position: 1,
    image: await uploadBytes(newsroom, await makePicture('jpeg', {}, 200)),
    article: story,
  });
  const hidden = await make('/api/image-captions', {
    caption: 'Caption nobody approved',
    key: 'hidden',
    image,
    article: story,
  });
  // Held back: it would come out with its story otherwise.
  await newsroom.strapi
    .documents('plugin::newsroom.image-caption')
    .unpublish({ documentId: hidden });
  await send('PUT', `/api/articles/${story}`, {
    body: [
      {
        __component: 'newsroom.text',
        text: [
          { type: 'paragraph', children: [{ type: 'text', text: 'Nobody voted on Monday.' }] },
        ],
      },
      { __component: 'newsroom.figure', captionKey: 'quay' },
      { __component: 'newsroom.quote', text: 'No.', attribution: 'The mayor' },
      { __component: 'newsroom.figure', captionKey: 'hidden' },
    ],
  });
  return { outlet, news, harbour, story, related, unpublished };
}
