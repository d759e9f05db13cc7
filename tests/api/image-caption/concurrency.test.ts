import { draftCaption, ferryArticle, FITTING, newPicture } from '../../support/ferryStory';
import { makePicture } from '../../support/madePictures';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { send, storedDigest } from '../../support/uploads';

const CAPTION = 'plugin::newsroom.image-caption';
const ROUNDS = 6;

describe('two at once', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await startNewsroom();
  });
  afterAll(() => newsroom.stop());

  const publicRow = (documentId: string) =>
    newsroom.strapi.db
      .query(CAPTION)
      .findOne({ where: { documentId, publishedAt: { $notNull: true } } });

  it('who publishes an article and who replaces its picture leave no caption on other bytes', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const image = await newPicture(newsroom);
      const article = await ferryArticle(newsroom);
      const captions = [
        await draftCaption(newsroom, FITTING, article, { image }),
        await draftCaption(newsroom, 'The docker Ole Muster on the quay (AFP)', article, { image }),
      ];
      const picture = await makePicture('jpeg', {}, 100 + round);
      const [published, replaced] = await Promise.all([
        newsroom.call('PUT', `/api/articles/${article}`, { data: {} }),
        send(newsroom, `/api/upload?id=${image}`, newsroom.token, picture),
      ]);
      expect([published.status, replaced.status]).toEqual([200, 200]);
      const digest = await storedDigest(newsroom, image);
      for (const caption of captions) {
        const row = await publicRow(caption);
        expect(row?.approvedSha256 ?? digest).toBe(digest);
      }
    }
  });

  it('who save the article and its captions all get through, and one verdict each is kept', async () => {
    const article = await ferryArticle(newsroom);
    const captions = await Promise.all(
      [1, 2, 3].map((quay) =>
        draftCaption(newsroom, `Ferry minister Karl Exempel on quay ${quay} in Oslo (AFP)`, article)
      )
    );
    const saves = [0, 1, 2, 3].flatMap((round) => [
      newsroom.call('PUT', `/api/articles/${article}?status=draft`, {
        data: { kicker: `Round ${round}` },
      }),
      ...captions.map((caption) =>
        newsroom.call('PUT', `/api/image-captions/${caption}?status=draft`, {
          data: { altText: `Round ${round}` },
        })
      ),
    ]);
    const statuses = (await Promise.all(saves)).map(({ status }) => status);
    expect(statuses).toEqual(saves.map(() => 200));
    const kept = await newsroom.strapi.db
      .query('plugin::newsroom.caption-verdict')
      .findMany({ where: { caption: { $in: captions } } });
    expect(kept).toHaveLength(captions.length);
  });
});
