import { signIn, type AdminPanel } from '../../support/admin';
import { deskOf, type Desk } from '../../support/desk';
import { draftCaption, ferryArticle, FITTING, WRONG } from '../../support/ferryStory';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { signInAdministrator } from '../../support/people';

const CAPTION = 'plugin::newsroom.image-caption';
const ARTICLE = 'plugin::newsroom.article';

describe('the lists of the admin panel, by verdict', () => {
  let newsroom: Newsroom;
  let panel: AdminPanel;
  let desk: Desk;
  let good: string;
  let bad: string;
  let fitting: string;
  let wrong: string;

  beforeAll(async () => {
    newsroom = await startNewsroom();
    panel = await signIn(newsroom);
    desk = deskOf(newsroom, await signInAdministrator(newsroom));
    good = await ferryArticle(newsroom);
    bad = await ferryArticle(newsroom);
    fitting = await draftCaption(newsroom, FITTING, good);
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

  it('show the captions that a check calls wrong', async () => {
    expect(await listed(CAPTION, by('wrong'))).toEqual([wrong]);
    expect(await listed(CAPTION, by('fits'))).toContain(fitting);
    expect(await listed(CAPTION, by('fits'))).not.toContain(wrong);
  });

  it('show the articles whose worst caption has the verdict', async () => {
    expect(await listed(ARTICLE, by('wrong'))).toEqual([bad]);
    expect(await listed(ARTICLE, by('fits'))).toEqual([good]);
  });

  it('take other filters beside it', async () => {
    const other = `${by('wrong')}&filters[$and][1][caption][$containsi]=ferry`;
    expect(await listed(CAPTION, other)).toEqual([]);
  });

  it('refuse a verdict that does not exist', async () => {
    const { status, body } = await panel.call('GET', CAPTION, `?${by('splendid')}`);
    expect([status, body.error.message]).toEqual([400, expect.stringContaining('"splendid"')]);
  });

  it('follow a caption that was corrected', async () => {
    await newsroom.strapi.documents(CAPTION).update({
      documentId: wrong,
      data: { caption: FITTING },
    });
    expect(await listed(CAPTION, by('wrong'))).toEqual([]);
    expect(await listed(ARTICLE, by('wrong'))).toEqual([]);
  });

  it('say the worst verdict of each article', async () => {
    await newsroom.strapi.documents(CAPTION).update({
      documentId: wrong,
      data: { caption: WRONG },
    });
    const { status, body } = await desk.call('POST', 'verdicts', {
      locale: 'en',
      of: 'articles',
      ids: [good, bad, 'unknown'],
    });
    expect([status, body.verdicts]).toEqual([
      200,
      { [good]: { verdict: 'fits', finding: null }, [bad]: { verdict: 'wrong', finding: null } },
    ]);
  });
});
