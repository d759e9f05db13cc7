import type { Page } from 'playwright-core';
import { openPanel, shoot, writeIn, type Panel } from '../support/browser';
import { faintTexts } from '../support/contrast';
import { draftCaption, ferryArticle, FITTING, sectionOfPress } from '../support/ferryStory';
import { until } from '../support/until';

const FORMS = '/admin/content-manager/collection-types/plugin::newsroom';
const FREE = 'The ferry Sea Otter in the harbour, in nobody’s story';

describe('what an editor has not saved beside the text', () => {
  let panel: Panel;
  let page: Page;
  let section: string;

  beforeAll(async () => {
    panel = await openPanel();
    ({ page } = panel);
    section = await sectionOfPress(panel.newsroom);
  });
  afterAll(() => panel?.close());

  const go = async (path: string) => {
    await page.goto(`${panel.newsroom.url}${FORMS}${path}?plugins[i18n][locale]=en`);
    await page.locator('[name="creditLine"], [name="by"]').first().waitFor();
    await page.waitForLoadState('networkidle');
  };
  const offer = () => page.locator('[data-newsroom="unsaved"]');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const kept = () =>
    page.evaluate(() =>
      Object.entries(localStorage)
        .flatMap(([key, value]) => (key.startsWith('newsroom-unsaved:') ? [String(value)] : []))
        .join('\n')
    );
  const keeps = (words: string) => until(async () => (await kept()).includes(words));
  async function choose(field: RegExp, words: string): Promise<void> {
    const box = page.getByRole('combobox', { name: field });
    await box.click();
    await box.pressSequentially(words);
    await page.getByRole('option').filter({ hasText: words }).click();
  }
  const draftOf = async (story: string) =>
    (
      await panel.newsroom.call(
        'GET',
        `/api/articles/${story}?status=draft&populate[0]=section&populate[1]=captions&populate[2]=corrections`
      )
    ).body.data;

  it('is there again after the page was gone: corrections, section and captions', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'The session ends',
      corrections: [{ type: 'update', text: 'It was Tuesday.', date: '2026-05-04T10:00:00.000Z' }],
    });
    await draftCaption(panel.newsroom, FREE, null, { key: 'free' });
    await go(`.article/${story}`);
    await choose(/^Section/, 'Region');
    await choose(/Pictures and captions/, 'Sea Otter');
    await page
      .getByRole('button', { name: /It was Tuesday|update/ })
      .first()
      .click();
    await page.locator('[name="corrections.0.text"]').fill('It was Wednesday.');
    await keeps('It was Wednesday.');
    await page.locator('[name="dateline"]').fill('OSLO, at once');
    await keeps('OSLO, at once');

    await go(`.article/${story}`);
    await offer().waitFor();
    await shoot(page, 'unsaved-fields');
    expect(await faintTexts(page, '[data-newsroom="unsaved"]')).toEqual([]);
    await button('Take it over').click();
    await offer().waitFor({ state: 'detached' });
    await page.getByText('Sea Otter').first().waitFor();
    await shoot(page, 'unsaved-fields-taken');
    expect(await page.locator('[name="dateline"]').inputValue()).toBe('OSLO, at once');
    await button('Save').click();
    await page.getByText('Saved document').waitFor();
    const saved = await draftOf(story);
    expect(saved.section?.documentId).toBe(section);
    expect(saved.captions).toMatchObject([{ caption: FREE }]);
    expect(saved.corrections).toMatchObject([{ text: 'It was Wednesday.' }]);
    await until(async () => (await kept()) === '');
  });

  it('replaces nothing that somebody else has written of other fields, nor fails at what they took away', async () => {
    const story = await ferryArticle(panel.newsroom, {
      headline: 'Two at it',
      corrections: [{ type: 'update', text: 'One.', date: '2026-05-04T10:00:00.000Z' }],
    });
    await go(`.article/${story}`);
    await page
      .getByRole('button', { name: /One\.|update/ })
      .first()
      .click();
    await page.locator('[name="corrections.0.text"]').fill('Two.');
    await keeps('Two.');
    const { status } = await panel.newsroom.call('PUT', `/api/articles/${story}?status=draft`, {
      data: { by: 'By Bo Lind', corrections: [] },
    });
    expect(status).toBe(200);
    await go(`.article/${story}`);
    await offer()
      .getByText(/Somebody has saved/)
      .waitFor();
    await button('Take it over').click();
    expect(await page.locator('[name="by"]').inputValue()).toBe('By Bo Lind');
    await button('Save').click();
    await page.getByText('Saved document').waitFor();
    expect(await draftOf(story)).toMatchObject({
      by: 'By Bo Lind',
      corrections: [{ text: 'Two.' }],
    });
  });

  it('is kept in the form of parts as well', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'In parts' });
    await writeIn(page, 'parts');
    await go(`.article/${story}`);
    await page.locator('[name="headline"]').fill('In pieces');
    await keeps('In pieces');
    await go(`.article/${story}`);
    await offer().getByText('In pieces').waitFor();
    await button('Take it over').click();
    expect(await page.locator('[name="headline"]').inputValue()).toBe('In pieces');
    await writeIn(page, 'sheet');
    await go(`.article/${story}`);
    await offer().waitFor();
    await button('Throw it away').click();
    await offer().waitFor({ state: 'detached' });
    expect(await kept()).not.toContain('In pieces');
  });

  it('is kept of a caption in its own form, and of a new one apart from a new story', async () => {
    const caption = await draftCaption(panel.newsroom, FITTING, null);
    await go(`.image-caption/${caption}`);
    await page.locator('[name="caption"]').fill('Karl Exempel, ferry minister, in Oslo');
    await page.locator('[name="creditLine"]').fill('Ida Holm');
    await keeps('Ida Holm');
    await go(`.image-caption/${caption}`);
    await offer().getByText('You wrote here').waitFor();
    await shoot(page, 'unsaved-caption');
    await button('Take it over').click();
    await button('Save').click();
    await page.getByText('Saved document').waitFor();
    const { body } = await panel.newsroom.call(
      'GET',
      `/api/image-captions/${caption}?status=draft`
    );
    expect(body.data).toMatchObject({
      caption: 'Karl Exempel, ferry minister, in Oslo',
      creditLine: 'Ida Holm',
    });

    await go('.image-caption/create');
    await page.locator('[name="caption"]').fill('Begun and left');
    await keeps('Begun and left');
    await go('.article/create');
    expect(await offer().count()).toBe(0);
    await go('.image-caption/create');
    await offer().getByText('Begun and left').waitFor();
    await button('Throw it away').click();
  });

  it('is kept of a caption in Strapi’s window over the form of a story, and of the story under it', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Under a window' });
    const caption = await draftCaption(panel.newsroom, FITTING, story);
    const window = () => page.getByRole('dialog');
    const openWindow = async () => {
      await page
        .locator('form')
        .getByRole('button', { name: FITTING, exact: true })
        .first()
        .click();
      await window().locator('[name="creditLine"]').waitFor();
    };
    await go(`.article/${story}`);
    await page.locator('[name="dateline"]').fill('LINDHAVEN, at noon');
    await openWindow();
    await window().locator('[name="creditLine"]').fill('Ida Holm, over a story');
    await keeps('Ida Holm, over a story');
    await keeps('LINDHAVEN, at noon');

    await go(`.article/${story}`);
    await button('Take it over').click();
    expect(await page.locator('[name="dateline"]').inputValue()).toBe('LINDHAVEN, at noon');
    await openWindow();
    await window().locator('[data-newsroom="unsaved"]').getByText('You wrote here').waitFor();
    await shoot(page, 'unsaved-window');
    await window().getByRole('button', { name: 'Take it over' }).click();
    await window().locator('[data-newsroom="unsaved"]').waitFor({ state: 'detached' });
    expect(await window().locator('[name="creditLine"]').inputValue()).toBe(
      'Ida Holm, over a story'
    );
    await window().getByRole('button', { name: 'Save', exact: true }).click();
    await until(
      async () =>
        (await panel.newsroom.call('GET', `/api/image-captions/${caption}?status=draft`)).body.data
          .creditLine === 'Ida Holm, over a story'
    );
    await until(async () => !(await kept()).includes('over a story'));
    expect(await kept()).toContain('LINDHAVEN, at noon');
  });

  it('is kept of a new caption in that window as of any new caption, and of no other type', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'With a new caption' });
    const openNew = async () => {
      await page.getByRole('combobox', { name: /Pictures and captions/ }).click();
      await page.getByRole('option', { name: 'Create a relation' }).click();
      await page.getByRole('dialog').locator('[name="creditLine"]').waitFor();
    };
    await go(`.article/${story}`);
    await openNew();
    await page.getByRole('dialog').locator('[name="caption"]').fill('Begun in a window');
    await keeps('Begun in a window');
    await go('.article/create');
    expect(await offer().count()).toBe(0);
    await go('.image-caption/create');
    await offer().getByText('Begun in a window').waitFor();
    await button('Throw it away').click();
    await until(async () => !(await kept()).includes('Begun in a window'));
  });

  it('is said to be more than the browser has room for, as long as it is', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'No room' });
    await go(`.article/${story}`);
    await page.evaluate(() => {
      for (let letters = 2 ** 22, at = 0; letters > 0; letters >>= 1, at += 1) {
        try {
          localStorage.setItem(`full-${at}`, 'x'.repeat(letters));
        } catch {
          // What still fits is in the next smaller one.
        }
      }
    });
    const notice = page.locator('[data-newsroom="too-long"]');
    await page.locator('[name="dateline"]').fill('LINDHAVEN, in the morning');
    await notice.waitFor();
    await shoot(page, 'unsaved-no-room');
    expect(await kept()).not.toContain('in the morning');
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith('full-')) localStorage.removeItem(key);
      }
    });
    await page.locator('[name="dateline"]').fill('LINDHAVEN, in the evening');
    await keeps('in the evening');
    await notice.waitFor({ state: 'detached' });
  });

  it.each(['de', 'es', 'fr', 'ar'])('is offered in the language %s', async (language) => {
    const caption = await draftCaption(panel.newsroom, FITTING, null);
    await go(`.image-caption/${caption}`);
    await page.locator('[name="creditLine"]').fill(`Ida Holm in ${language}`);
    await keeps(`in ${language}`);
    await panel.speak(language);
    await go(`.image-caption/${caption}`);
    await offer().waitFor();
    expect(await offer().innerText()).not.toMatch(/wrote|saved|creditLine|Written/);
    await shoot(page, `unsaved-caption-${language}`);
    await panel.speak('en');
  });
});
