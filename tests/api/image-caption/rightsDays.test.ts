/** @database any */

import { captionReviewOf } from '../../support/captionReview';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';
/** IPTC IIM Expiration Date, without a time. */
const UNTIL_A_DAY = { iptc: { 37: '20990131' } };

describe('what holds until a day', () => {
  let newsroom: Newsroom;
  let tehran: string;
  let newYork: string;

  const outlet = async (name: string, timeZone: string): Promise<string> => {
    const address = `https://${name.toLowerCase()}.example`;
    const { body } = await newsroom.call('POST', '/api/outlets', {
      data: { name, address, timeZone },
    });
    return body.data.documentId;
  };
  const endOf = async (documentId: string) =>
    (await newsroom.strapi.documents(CAPTION).findOne({ documentId }))?.rightsExpire;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    tehran = await outlet('Khabar', 'Asia/Tehran');
    newYork = await outlet('Courier', 'America/New_York');
  });
  afterAll(() => newsroom.stop());

  it('holds for a caption until that day is over where its story comes out', async () => {
    const story = await ferryArticle(newsroom, { outlet: tehran });
    const caption = await draftCaption(newsroom, FITTING, story, { rightsExpire: '2099-01-31' });
    expect(await endOf(caption)).toBe('2099-01-31T20:29:59.000Z');
    await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
      data: { rightsExpire: '2099-07-31' },
    });
    expect(await endOf(caption)).toBe('2099-07-31T20:29:59.000Z');
  });

  it('does so where the picture says the day, and follows the caption into a story', async () => {
    const image = await newPicture(newsroom, UNTIL_A_DAY);
    const caption = await draftCaption(newsroom, FITTING, null, { image });
    // There are two outlets, and nobody knows which one is meant.
    expect(await endOf(caption)).toBe('2099-01-31T23:59:59.000Z');
    const story = await ferryArticle(newsroom, { outlet: newYork });
    await newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
      data: { article: story },
    });
    expect(await endOf(caption)).toBe('2099-02-01T04:59:59.000Z');
  });

  it('is told to the panel as it will be, beside what the caption has', async () => {
    const story = await ferryArticle(newsroom, { outlet: tehran });
    const image = await newPicture(newsroom, UNTIL_A_DAY);
    const caption = await draftCaption(newsroom, FITTING, story, { image });
    const [checked] = await captionReviewOf(newsroom, await signInAdministrator(newsroom)).check({
      locale: 'en',
      article: { documentId: story, values: {} },
    });
    expect([checked?.picture?.says?.rightsExpire, await endOf(caption)]).toEqual([
      '2099-01-31T20:29:59.000Z',
      '2099-01-31T20:29:59.000Z',
    ]);
  });

  it('holds for a mirror until that day is over for its outlet', async () => {
    const { body } = await newsroom.call('POST', '/api/outlet-mirrors', {
      data: {
        label: 'Copy at the library',
        outlet: newYork,
        kind: 'web',
        state: 'active',
        address: 'https://library.example/courier',
        expires: '2099-01-31',
      },
    });
    expect(body.error).toBeUndefined();
    expect(body.data.expires).toBe('2099-02-01T04:59:59.000Z');
  });
});
