/** @database any */

import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { uploadPicture } from '../../support/picture';
import { signInAdministrator } from '../../support/people';

const RLO = '\u202e';
const RLI = '\u2067';
const PDI = '\u2069';
const SIGNS = /[\u202a-\u202e\u2066-\u2069]/;

/** What people paste from elsewhere opens a direction and does not close it. */
describe('signs of direction in what is written', () => {
  let newsroom: Newsroom;
  let documentId: string;
  const send = async (method: string, path: string, data?: object) => {
    const { status, body } = await newsroom.call(method, path, data && { data });
    if (status > 299) throw new Error(`${method} ${path}: ${status} ${JSON.stringify(body)}`);
    return body?.data;
  };
  beforeAll(async () => {
    newsroom = await startNewsroom();
    const outlet = await send('POST', '/api/outlets', {
      name: `The ${RLO}Courier`,
      slug: 'courier',
      language: 'en',
      address: 'https://courier.example',
      articlePath: '/{slug}',
    });
    const image = await uploadPicture(newsroom);
    const story = await send('POST', '/api/articles?status=published', {
      headline: `A review of ${RLI}مدار${PDI} and ${RLO}txt.exe`,
      standfirst: `Four stars ${RLI}for it`,
      outlet: outlet.documentId,
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: `It ${RLO}turns round` }] }],
        },
        { __component: 'newsroom.quote', text: `I ${RLO}said so`, attribution: 'Jane Roe' },
      ],
    });
    ({ documentId } = story);
    await send('POST', '/api/image-captions?status=published', {
      caption: `Jane Roe ${RLI}on stage`,
      creditLine: `Ann ${RLO}Poe`,
      altText: 'A stage',
      image,
      article: documentId,
    });
  });
  afterAll(() => newsroom.stop());

  it('are kept where they close, and go where they do not or turn letters round', async () => {
    const story = await send('GET', `/api/articles/${documentId}?populate=*`);
    expect(story).toMatchObject({
      headline: `A review of ${RLI}مدار${PDI} and txt.exe`,
      standfirst: 'Four stars for it',
    });
    expect(JSON.stringify(story.body)).not.toMatch(SIGNS);
    expect(story.captions).toMatchObject([{ caption: 'Jane Roe on stage', creditLine: 'Ann Poe' }]);
    expect((await send('GET', '/api/outlets'))[0].name).toBe('The Courier');
  });

  it.each(['rss', 'atom', 'json'])('open nothing in the feed %s', async (format) => {
    const response = await fetch(`${newsroom.url}/api/feeds/courier.${format}`);
    const feed = await response.text();
    expect(response.status).toBe(200);
    expect(feed).toContain('txt.exe');
    expect(feed.replaceAll(`${RLI}مدار${PDI}`, '')).not.toMatch(SIGNS);
  });

  it('go from what the panel sends, too', async () => {
    const { status, body } = await newsroom.request(
      'PUT',
      `/content-manager/collection-types/plugin::newsroom.article/${documentId}?locale=en`,
      {
        token: await signInAdministrator(newsroom),
        data: { headline: `Later ${RLO}news` },
      }
    );
    expect(status).toBe(200);
    expect(body.data.headline).toBe('Later news');
  });
});
