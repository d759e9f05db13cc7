import type { Locator, Page } from 'playwright-core';
import { openPanel, type Panel } from '../support/browser';
import { draftCaption, ferryArticle, FITTING, newPicture } from '../support/ferryStory';
import { makePicture } from '../support/madePictures';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('an editor who changes a picture in the Media Library', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let article: string;

  beforeAll(async () => {
    panel = await openPanel();
    ({ newsroom, page } = panel);
    article = await ferryArticle(newsroom);
    await newsroom.strapi.documents(ARTICLE).publish({ documentId: article });
  });
  afterAll(() => panel?.close());

  /** A caption that readers see, under a picture of its own. */
  async function publicCaption(): Promise<{ image: number; caption: string }> {
    const image = await newPicture(newsroom);
    const caption = await draftCaption(newsroom, FITTING, article, { image });
    await newsroom.strapi.documents(CAPTION).publish({ documentId: caption });
    return { image, caption };
  }
  const captionsOf = async () => {
    const { body } = await newsroom.read(`/api/articles/${article}?populate=captions`);
    return body.data.captions.map(({ documentId }: { documentId: string }) => documentId);
  };
  const notice = (within: Page | Locator = page) =>
    within.getByRole('status', { name: 'Captions under this picture' });
  const openDetails = (image: number) =>
    page.goto(`${newsroom.url}/admin/plugins/upload?assetId=${image}`);

  it('is told before a replace what hangs on it, and after it what waits; readers see it no more', async () => {
    const { image, caption } = await publicCaption();
    await openDetails(image);
    await notice().getByText('1 published caption stands under this picture.').waitFor();
    await notice()
      .getByRole('link', { name: /Ferry minister Karl Exempel/ })
      .waitFor();

    await page.getByRole('button', { name: 'Replace this file' }).click();
    const question = page.getByRole('alertdialog');
    await notice(question)
      .getByText(/goes back to draft/)
      .waitFor();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      question.getByRole('button', { name: 'Continue' }).click(),
    ]);
    expect(await captionsOf()).toContain(caption);
    await chooser.setFiles({
      name: 'other.jpg',
      mimeType: 'image/jpeg',
      buffer: await makePicture('jpeg', {}, 3),
    });

    await page.getByText('The picture changed. 1 caption was taken back to draft.').waitFor();
    await notice().getByText('1 caption waits: approved for an earlier picture.').waitFor();
    expect(await captionsOf()).not.toContain(caption);
  });

  it('is told the same in the crop tool, and again after the crop', async () => {
    const { image, caption } = await publicCaption();
    await openDetails(image);
    await notice().getByText('1 published caption stands under this picture.').waitFor();
    await page.getByRole('button', { name: 'Crop', exact: true }).click();
    await notice()
      .nth(1)
      .getByText(/goes back to draft/)
      .waitFor();
    await page.getByLabel('Width (px)').fill('20');
    await page.getByRole('button', { name: 'Apply' }).click();
    await page
      .getByText('The picture changed. 1 caption was taken back to draft.')
      .first()
      .waitFor();
    expect(await captionsOf()).not.toContain(caption);
  });

  it('is told in the details that the form of a caption opens, too', async () => {
    const { caption } = await publicCaption();
    await page.goto(`${newsroom.url}/admin/content-manager/collection-types/${CAPTION}/${caption}`);
    await page.getByRole('button', { name: 'Edit', exact: true }).first().click();
    const details = page.getByRole('dialog');
    await notice(details).getByText('1 published caption stands under this picture.').waitFor();
  });

  it('is left in peace with a picture that no caption hangs on', async () => {
    const image = await newPicture(newsroom);
    const [answer] = await Promise.all([
      page.waitForResponse((each) => each.url().endsWith(`/pictures/${image}/captions`)),
      openDetails(image),
    ]);
    expect(answer.status()).toBe(200);
    await page.getByText('Asset ID').waitFor();
    expect(await notice().textContent()).toBe('');
  });
});
