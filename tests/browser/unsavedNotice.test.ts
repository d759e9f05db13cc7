import type { Page } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import { ferryArticle } from '../support/ferryStory';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';

describe('the notice of what was not saved', () => {
  let panel: Panel;
  let page: Page;

  beforeAll(async () => {
    panel = await openPanel();
    ({ page } = panel);
  });
  afterAll(() => panel?.close());

  const sheet = () => page.locator('[data-newsroom-story]');
  const notice = () => page.locator('[data-newsroom="unsaved"]');
  const open = async (story: string) => {
    await page.goto(
      `${panel.newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${story}?plugins[i18n][locale]=en`
    );
    await sheet().waitFor();
  };

  it('has lines that stand together, in a language from right to left too', async () => {
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
        .locator('p, bdi')
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
