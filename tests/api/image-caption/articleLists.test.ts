import { signIn, type AdminPanel } from '../../support/admin';
import { captionReviewOf, type ReviewClient } from '../../support/captionReview';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';
const ARTICLE = 'plugin::newsroom.article';

describe('the list of articles in the admin panel, by the verdicts on their captions', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let review: ReviewClient;
  let good: string;
  let bad: string;
  let wrong: string;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    panel = await signIn(newsroom);
    review = captionReviewOf(newsroom, await signInAdministrator(newsroom));
    good = await ferryArticle(newsroom);
    bad = await ferryArticle(newsroom);
    await draftCaption(newsroom, FITTING, good);
    await draftCaption(newsroom, FITTING, bad);
    wrong = await draftCaption(newsroom, WRONG, bad);
  });
  afterAll(() => newsroom.stop());

  const listed = async (type: string, query: string): Promise<string[]> => {
    const { status, body } = await panel.call('GET', type, `?locale=en&${query}`);
    expect(status).toBe(200);
    return body.results.map(({ documentId }: { documentId: string }) => documentId);
  };
  const by = (verdict: string) => `filters[$and][0][__verdict][$eq]=${verdict}`;

  it('show the articles whose worst caption has the verdict', async () => {
    expect(await listed(ARTICLE, by('wrong'))).toEqual([bad]);
    expect(await listed(ARTICLE, by('fits'))).toEqual([good]);
  });

  it('follow a caption that was corrected', async () => {
    await newsroom.strapi.documents(CAPTION).update({
      documentId: wrong,
      data: { caption: FITTING },
    });
    expect(await listed(ARTICLE, by('wrong'))).toEqual([]);
  });

  it('say the worst verdict of each article', async () => {
    await newsroom.strapi.documents(CAPTION).update({
      documentId: wrong,
      data: { caption: WRONG },
    });
    const { status, body } = await review.call('POST', 'verdicts', {
      locale: 'en',
      of: 'articles',
      ids: [good, bad, 'unknown'],
    });
    expect([status, body.verdicts]).toEqual([
      200,
      { [good]: { verdict: 'fits', finding: null }, [bad]: { verdict: 'wrong', finding: null } },
    ]);
  });

  it('do not warn before a publication of captions that are drafts: they go out with it', async () => {
    const path = `/${good}/actions/countDraftRelations?locale=en`;
    const { status, body } = await panel.call('GET', ARTICLE, path);
    expect([status, body.data]).toEqual([200, { unpublishedRelations: 0, draftM2mLinks: 0 }]);
  });

  it('warn of captions that stay behind, unless an editor holds them back, of one story and of many', async () => {
    const story = await ferryArticle(newsroom);
    const counted = async () => {
      const one = `/${story}/actions/countDraftRelations?locale=en`;
      const many = `/actions/countManyEntriesDraftRelations?documentIds[0]=${story}&documentIds[1]=${good}&locale=en`;
      return [
        (await panel.call('GET', ARTICLE, one)).body.data.unpublishedRelations,
        (await panel.call('GET', ARTICLE, many)).body.data,
      ];
    };
    await draftCaption(newsroom, FITTING, story);
    expect(await counted()).toEqual([0, 0]);
    const { documentId } = await newsroom.strapi
      .documents(CAPTION)
      .create({ data: { caption: 'No picture yet', article: story } });
    expect(await counted()).toEqual([1, 1]);
    await review.act(documentId, 'hold-back', { locale: 'en' });
    expect(await counted()).toEqual([0, 0]);
  });
});
