import type { Page } from 'playwright-core';
import { openPanel, shoot, signIn, type Panel } from '../support/browser';
import { draftCaption, ferryArticle } from '../support/ferryStory';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';

describe('a photo editor, who may write captions and saves no story', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel();
    const { strapi } = panel.newsroom;
    const role = await strapi.service('admin::role').findOne({ code: 'newsroom-photo-editor' });
    page = await signIn(panel.browser, panel.newsroom, {
      firstname: 'Ole',
      lastname: 'Muster',
      email: 'photo@example.com',
      roles: [role.id],
    });
  });
  afterAll(() => panel?.close());

  it('is offered nothing in a story that only its save would keep, and marks a caption at once', async () => {
    const story = await ferryArticle(panel.newsroom);
    const caption = await draftCaption(panel.newsroom, '', story, { key: 'quay' });
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${story}?plugins[i18n][locale]=en`
    );
    const card = page.locator('[data-caption-key="quay"]');
    const mark = card.getByRole('button', { name: 'Mark as file picture', exact: true });
    await mark.waitFor();
    await shoot(card, 'photo-editor-card');
    expect(await card.getByText('Words, credit and alternative text').count()).toBe(0);
    expect(await card.getByRole('button', { name: 'Later', exact: true }).count()).toBe(0);
    await card.getByRole('link', { name: 'Open the caption' }).waitFor();
    expect(await page.getByLabel('Embargoed until').isDisabled()).toBe(true);
    // A caption without words is named by its file.
    const named = page.locator('[data-readiness="alt-missing"]');
    expect((await named.innerText()).replace(/[\u2068\u2069]/g, '')).toMatch(
      /^The picture “[^”]+\.jpe?g” has no alternative text/
    );
    await mark.click();
    await until(async () => {
      const { body } = await panel.newsroom.call(
        'GET',
        `/api/image-captions/${caption}?status=draft`
      );
      return body.data.isFilePhoto === true;
    });
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
  });
});
