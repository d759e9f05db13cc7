import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { ferryArticle } from '../support/ferryStory';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const PASSWORD = 'Newsroom-2026';

describe('a session that ends while a story is written', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel();
    ({ page } = panel);
  });
  afterAll(() => panel?.close());

  const sheet = () => page.getByRole('textbox', { name: 'Story' });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const notice = () => page.locator('[data-newsroom="unsaved"]');
  const open = async (story: string) => {
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${story}?plugins[i18n][locale]=en`
    );
    await sheet().waitFor();
  };

  it('takes nothing that was typed: what no save took is offered when its editor has signed in again', async () => {
    const { newsroom } = panel;
    const story = await ferryArticle(newsroom, {
      headline: 'The session ends',
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: 'It rains.' }] }],
        },
      ],
    });
    await open(story);
    await page.waitForLoadState('networkidle');
    await sheet().getByText('It rains.').click();
    await page.keyboard.press('End');
    await page.keyboard.type(' All day.');

    // The server forgets the session, and the browser what it was let in by.
    await newsroom.strapi.db.query('admin::session').deleteMany({ where: {} });
    await page.context().clearCookies();
    await page.evaluate(() => localStorage.removeItem('jwtToken'));
    await page.keyboard.type(' And all night.');
    await page.keyboard.press('Control+Enter');
    await page.locator('input[name=email]').waitFor();
    await shoot(page, 'session-ended');

    await page.fill('input[name=email]', 'editor@example.com');
    await page.fill('input[name=password]', PASSWORD);
    await button('Login').click();
    await page.locator('input[name=email]').waitFor({ state: 'detached' });
    await open(story);
    await notice().waitFor();
    await shoot(page, 'session-offered');
    await notice().getByRole('button', { name: 'Take it over' }).click();
    await sheet().getByText('It rains. All day. And all night.').waitFor();
    await button('Save').click();
    await until(async () => {
      const { body } = await newsroom.call(
        'GET',
        `/api/articles/${story}?status=draft&populate=body`
      );
      return JSON.stringify(body.data.body).includes('And all night.');
    });
  });

  it('is told of in a notice whose lines stand together, in a language from right to left too', async () => {
    const story = await ferryArticle(panel.newsroom, { headline: 'Ships at the quay' });
    await open(story);
    await page.locator('[data-newsroom-head] textarea[name="headline"]').fill('Ships, again');
    await until(() =>
      page.evaluate(() => Object.values(localStorage).some((kept) => kept.includes('Ships, again')))
    );
    for (const [language, edge] of [
      ['en', 'left'],
      ['ar', 'right'],
    ] as const) {
      await panel.speak(language);
      await open(story);
      await notice().getByText('Ships, again').waitFor();
      await shoot(page, `unsaved-${language}`);
      const edges = await notice()
        .locator('p')
        .evaluateAll((lines, side) => {
          return lines.map((line) => {
            const range = document.createRange();
            range.selectNodeContents(line);
            return Math.round(range.getBoundingClientRect()[side]);
          });
        }, edge);
      expect(edges.length).toBeGreaterThan(2);
      expect(Math.max(...edges) - Math.min(...edges)).toBeLessThan(2);
    }
    await panel.speak('en');
  });
});
