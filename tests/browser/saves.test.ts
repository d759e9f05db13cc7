import type { Page } from 'playwright-core';
import { openPanel, shoot, signIn, writeIn, type Panel } from '../support/browser';
import { draftCaption, ferryBody, FITTING } from '../support/ferryStory';
import type { Newsroom } from '../support/newsroom';
import { until } from '../support/until';

const ARTICLE = 'plugin::newsroom.article';
const CAPTION = 'plugin::newsroom.image-caption';

describe('two editors at one story', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  /** Ida Holm and Ole Muster. */
  let ida: Page;
  let ole: Page;
  let stories = 0;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page: ida } = panel);
    ole = await signIn(panel.browser, newsroom, {
      firstname: 'Ole',
      lastname: 'Muster',
      email: 'ole@example.com',
    });
    ole.on('dialog', (dialog) => void dialog.accept());
    await Promise.all([writeIn(ida, 'parts'), writeIn(ole, 'parts')]);
  });
  afterAll(() => panel?.close());

  const draft = async (fields: object = {}): Promise<string> => {
    const { status, body } = await newsroom.call('POST', '/api/articles?status=draft', {
      data: {
        headline: `Boats at the quay ${(stories += 1)}`,
        standfirst: 'Two boats lie at the old quay.',
        ...fields,
      },
    });
    if (status > 299) throw new Error(JSON.stringify(body));
    return body.data.documentId;
  };
  const stands = async (id: string, query = 'status=draft') =>
    (await newsroom.call('GET', `/api/articles/${id}?${query}`)).body.data;
  const open = async (page: Page, id: string, { type = ARTICLE, locale = 'en' } = {}) => {
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${type}/${id}?plugins[i18n][locale]=${locale}`
    );
    await field(page, type === ARTICLE ? 'standfirst' : 'altText').waitFor();
  };
  const bothOpen = (id: string, more = {}) =>
    Promise.all([open(ida, id, more), open(ole, id, more)]);
  const field = (page: Page, name: string) => page.locator(`[name="${name}"]`).first();
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
  /** A save that passes. */
  const save = async (page: Page, name = 'Save') => {
    await button(page, name).click();
    await page.getByText(name === 'Save' ? 'Saved document' : 'Published document').waitFor();
  };
  const question = (page: Page) => page.locator('[data-newsroom="save-window"]');
  const row = (page: Page, name: string) => page.locator(`[data-newsroom-difference="${name}"]`);
  /** A picture of the window as it stands when it has come. */
  const shootWindow = async (page: Page, name: string) => {
    await page.evaluate(() =>
      Promise.all(
        document
          .getAnimations()
          .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity)
          .map(({ finished }) => finished.catch(() => null))
      )
    );
    await shoot(page, name);
  };
  const isAway = (page: Page) => question(page).waitFor({ state: 'detached' });

  it('keep both changes by one click where they changed different fields', async () => {
    const id = await draft();
    await bothOpen(id);
    await field(ida, 'headline').fill('Ships at the quay');
    await save(ida);
    await field(ole, 'standfirst').fill('Three boats lie at the old quay.');
    await button(ole, 'Save').click();
    await question(ole).waitFor();
    await question(ole)
      .getByText(/^Ida Holm saved a newer version at/)
      .waitFor();
    await row(ole, 'headline').getByText('Only Ida Holm changed this.').waitFor();
    await row(ole, 'standfirst').getByText('Only you changed this.').waitFor();
    await shootWindow(ole, 'saves-clear');
    expect(await stands(id)).toMatchObject({ standfirst: 'Two boats lie at the old quay.' });
    await button(ole, 'Save on this version').click();
    await isAway(ole);
    await until(async () => (await stands(id)).standfirst === 'Three boats lie at the old quay.');
    expect(await stands(id)).toMatchObject({ headline: 'Ships at the quay' });
    await until(async () => (await field(ole, 'headline').inputValue()) === 'Ships at the quay');
    // The form goes on from the version that both made.
    await field(ole, 'kicker').fill('Harbour');
    await button(ole, 'Save').click();
    await until(async () => (await stands(id)).kicker === 'Harbour');
    expect(await question(ole).count()).toBe(0);
  });

  it('choose where they changed one field: one of the versions, or both', async () => {
    const id = await draft();
    await bothOpen(id);
    await field(ida, 'headline').fill('Ships at the quay');
    await field(ida, 'standfirst').fill('Two boats lie at the old quay in Oslo.');
    await save(ida);
    await field(ole, 'headline').fill('Vessels at the quay');
    await field(ole, 'standfirst').fill('Three boats lie at the old quay.');
    await ole.keyboard.press('Control+Enter');
    await question(ole).getByText('You both changed 2 fields: choose what is to stand.').waitFor();
    await button(ole, 'Save on this version').click();
    await row(ole, 'headline').getByText('Choose what is to stand.').waitFor();
    await shootWindow(ole, 'saves-choose');
    // By keyboard alone: the first field that waits has the focus.
    await ole.keyboard.press('Space');
    await row(ole, 'headline').getByRole('radio', { name: 'Take yours', checked: true }).waitFor();
    await row(ole, 'standfirst').getByRole('radio', { name: 'Take both' }).click();
    await row(ole, 'standfirst').getByText('Three boats lie at the old quay in Oslo.').waitFor();
    await shootWindow(ole, 'saves-both');
    await button(ole, 'Save on this version').click();
    await until(async () => (await stands(id)).headline === 'Vessels at the quay');
    expect(await stands(id)).toMatchObject({
      standfirst: 'Three boats lie at the old quay in Oslo.',
    });
  });

  it('keep the paragraphs that each changed of one body, written on the sheet', async () => {
    const id = await draft({ body: ferryBody() });
    await Promise.all([writeIn(ida, 'sheet'), writeIn(ole, 'sheet')]);
    await bothOpen(id);
    const type = async (page: Page, paragraph: string, words: string) => {
      await page.getByText(paragraph).click();
      await page.keyboard.press('End');
      await page.keyboard.type(words);
    };
    await type(ida, 'The ferry Sea Otter has lain', ' Ida was here.');
    await field(ida, 'headline').fill('Ships on the sheet');
    await save(ida);
    await type(ole, 'The crossing carried forty thousand', ' Ole was here.');
    await button(ole, 'Save').click();
    await row(ole, 'headline').getByText('Only Ida Holm changed this.').waitFor();
    await row(ole, 'body').getByRole('radio', { name: 'Take both', checked: true }).waitFor();
    await shootWindow(ole, 'saves-body');
    await button(ole, 'Save on this version').click();
    const read = async () =>
      JSON.stringify(
        await newsroom.strapi.documents(ARTICLE).findOne({ documentId: id, populate: ['body'] })
      );
    await until(async () => (await read()).includes('Ole was here.'));
    expect(await read()).toContain('Ida was here.');
    expect(await stands(id)).toMatchObject({ headline: 'Ships on the sheet' });
    await Promise.all([writeIn(ida, 'parts'), writeIn(ole, 'parts')]);
  });

  it('cancel, and what was typed is still there and is asked about again', async () => {
    const id = await draft();
    await bothOpen(id);
    await field(ida, 'headline').fill('Ships at the quay');
    await save(ida);
    await field(ole, 'headline').fill('Vessels at the quay');
    await button(ole, 'Save').click();
    await question(ole).waitFor();
    await button(ole, 'Cancel').click();
    await isAway(ole);
    await ole.getByText('Not saved. What you typed is still here').waitFor();
    expect(await field(ole, 'headline').inputValue()).toBe('Vessels at the quay');
    expect(await stands(id)).toMatchObject({ headline: 'Ships at the quay' });
    await button(ole, 'Save').click();
    await question(ole).waitFor();
    await row(ole, 'headline').getByRole('radio', { name: 'Take the other' }).click();
    await button(ole, 'Save on this version').click();
    await until(async () => (await field(ole, 'headline').inputValue()) === 'Ships at the quay');
    expect(await stands(id)).toMatchObject({ headline: 'Ships at the quay' });
  });

  it('are asked before they publish, and a third save meanwhile asks once more', async () => {
    const id = await draft();
    await bothOpen(id);
    await field(ida, 'headline').fill('Ships at the quay');
    await save(ida);
    await field(ole, 'standfirst').fill('Three boats lie at the old quay.');
    await button(ole, 'Publish').click();
    await question(ole).waitFor();
    await field(ida, 'kicker').fill('Harbour');
    await button(ida, 'Save').click();
    await until(async () => (await stands(id)).kicker === 'Harbour');
    await button(ole, 'Publish on this version').click();
    await row(ole, 'kicker').getByText('Only Ida Holm changed this.').waitFor();
    await button(ole, 'Publish on this version').click();
    await until(async () => (await stands(id, 'status=published'))?.kicker === 'Harbour');
    expect(await stands(id, 'status=published')).toMatchObject({
      headline: 'Ships at the quay',
      standfirst: 'Three boats lie at the old quay.',
    });
    // After one's own publication nothing is asked.
    await until(async () => (await field(ole, 'kicker').inputValue()) === 'Harbour');
    await field(ole, 'kicker').fill('At sea');
    await button(ole, 'Save').click();
    await until(async () => (await stands(id)).kicker === 'At sea');
    expect(await question(ole).count()).toBe(0);
  });

  it('see each other, and that a save was made before they type', async () => {
    const id = await draft();
    await bothOpen(id);
    const notice = ole.locator('[data-newsroom="presence-notice"]');
    await notice.getByText(/^Ida Holm has this open since/).waitFor();
    await field(ida, 'headline').fill('Ships at the quay');
    await save(ida);
    const saved = ole.locator('[data-newsroom="saved-notice"]');
    await saved.getByText(/^Ida Holm saved this at/).waitFor();
    await shoot(ole, 'saves-presence');
    await saved.getByRole('button', { name: 'Show it' }).click();
    await until(async () => (await field(ole, 'headline').inputValue()) === 'Ships at the quay');
    await saved.waitFor({ state: 'detached' });
    await ida.goto(`${newsroom.url}/admin`);
    await notice.waitFor({ state: 'detached' });
  });

  it('keep what they type though the story is read anew under it', async () => {
    const id = await draft();
    await bothOpen(id);
    await field(ida, 'headline').fill('Ships at the quay');
    await save(ida);
    await ole.locator('[data-newsroom="saved-notice"]').waitFor();
    const show = ole.getByRole('button', { name: 'Show it' });
    await field(ole, 'standfirst').fill('Three boats lie at the old quay.');
    await show.waitFor({ state: 'detached' });
    await Promise.all([
      ole.waitForResponse(
        (answer) => answer.request().method() === 'GET' && answer.url().includes(`${ARTICLE}/${id}`)
      ),
      // What reads the entry anew, wherever it comes from.
      ole.evaluate(
        ([tag]) => {
          interface Fiber {
            child: Fiber | null;
            sibling: Fiber | null;
            memoizedProps: { store?: { dispatch?(action: object): void } } | null;
          }
          const root = document.getElementById('strapi') as unknown as Record<string, Fiber>;
          const key = Object.keys(root).find((each) => each.startsWith('__reactContainer$'));
          const waiting: Array<Fiber | null> = [root[key as string] ?? null];
          for (let fiber = waiting.pop(); fiber !== undefined; fiber = waiting.pop()) {
            const dispatch = fiber?.memoizedProps?.store?.dispatch;
            if (dispatch) {
              dispatch({
                type: 'adminApi/invalidateTags',
                payload: [{ type: 'Document', id: tag }],
              });
              return;
            }
            if (fiber) waiting.push(fiber.sibling, fiber.child);
          }
          throw new Error('There is no store.');
        },
        [`${ARTICLE}_${id}`] as const
      ),
    ]);
    expect(await field(ole, 'standfirst').inputValue()).toBe('Three boats lie at the old quay.');
    await button(ole, 'Save').click();
    await row(ole, 'headline').getByText('Only Ida Holm changed this.').waitFor();
    await button(ole, 'Save on this version').click();
    await until(async () => (await stands(id)).standfirst === 'Three boats lie at the old quay.');
    expect(await stands(id)).toMatchObject({ headline: 'Ships at the quay' });
  });

  it('are told of a caption in the same way', async () => {
    const id = await draftCaption(newsroom, FITTING, null);
    await bothOpen(id, { type: CAPTION });
    await field(ida, 'creditLine').fill('Kim Brook/Harbour Press');
    await save(ida);
    await field(ole, 'altText').fill('A minister on a quay');
    await button(ole, 'Save').click();
    await row(ole, 'creditLine').waitFor();
    await shootWindow(ole, 'saves-caption');
    await button(ole, 'Save on this version').click();
    const read = async () =>
      (await newsroom.call('GET', `/api/image-captions/${id}?status=draft`)).body.data;
    await until(async () => (await read()).altText === 'A minister on a quay');
    expect(await read()).toMatchObject({ creditLine: 'Kim Brook/Harbour Press' });
  });

  it('are asked in the window that Strapi opens over the form of the story, too', async () => {
    const story = await draft();
    const caption = 'The quay in the morning';
    const id = await draftCaption(newsroom, caption, story);
    await Promise.all([open(ida, id, { type: CAPTION }), open(ole, story)]);
    await ole.locator('form').getByRole('button', { name: caption, exact: true }).first().click();
    const over = ole.getByRole('dialog').first();
    await over.locator('[name="altText"]').waitFor();
    await field(ida, 'creditLine').fill('Ida Holm/Harbour Press');
    await save(ida);
    await over.locator('[name="altText"]').fill('A quay');
    await over.getByRole('button', { name: 'Save', exact: true }).click();
    await row(ole, 'creditLine').waitFor();
    await shootWindow(ole, 'saves-over');
    await button(ole, 'Save on this version').click();
    const read = async () =>
      (await newsroom.call('GET', `/api/image-captions/${id}?status=draft`)).body.data;
    await until(async () => (await read()).altText === 'A quay');
    expect(await read()).toMatchObject({ creditLine: 'Ida Holm/Harbour Press' });
  });

  it('are asked in the language of the panel, from right to left, about the language that they edit', async () => {
    const id = await draft();
    const { status } = await newsroom.call('PUT', `/api/articles/${id}?status=draft&locale=ar`, {
      data: { headline: 'قوارب في الميناء', standfirst: 'قاربان في الميناء القديم.' },
    });
    expect(status).toBe(200);
    await ole.evaluate(() => localStorage.setItem('strapi-admin-language', 'ar'));
    await bothOpen(id, { locale: 'ar' });
    await field(ida, 'headline').fill('سفن في الميناء');
    await field(ida, 'standfirst').fill('ثلاثة قوارب في الميناء القديم.');
    await save(ida);
    await field(ole, 'standfirst').fill('قاربان كبيران في الميناء القديم.');
    await ole.keyboard.press('Control+Enter');
    await row(ole, 'headline').waitFor();
    await shootWindow(ole, 'saves-arabic');
    await row(ole, 'standfirst').getByRole('radio', { name: 'خذ نسختك' }).click();
    await button(ole, 'احفظ على هذه النسخة').click();
    const read = () => stands(id, 'status=draft&locale=ar');
    await until(async () => (await read()).standfirst === 'قاربان كبيران في الميناء القديم.');
    expect(await read()).toMatchObject({ headline: 'سفن في الميناء' });
    // The other language was nobody's.
    expect(await stands(id)).toMatchObject({ standfirst: 'Two boats lie at the old quay.' });
    await ole.evaluate(() => localStorage.removeItem('strapi-admin-language'));
  });

  it('see where long texts that run both ways differ, and are offered nothing that cannot be saved', async () => {
    const line = (at: number) => `${at}. السفينة Sea Otter في الميناء، `.repeat(6).trim();
    const words = [...Array.from({ length: 120 }, (_none, at) => line(at + 1)), 'النهاية One.'];
    const text = words.map((each) => ({
      type: 'paragraph',
      children: [{ type: 'text', text: each }],
    }));
    const headline = 'سفن في ميناء Lindhaven '.repeat(9).trim();
    const id = await draft({ headline, body: [{ __component: 'newsroom.text', text }] });
    await Promise.all([writeIn(ida, 'sheet'), writeIn(ole, 'sheet')]);
    await bothOpen(id);
    const typeAtEnd = async (page: Page, more: string) => {
      await page.getByText('النهاية One.').click();
      await page.keyboard.press('End');
      await page.keyboard.type(more);
    };
    await typeAtEnd(ida, ' كانت إيدا هنا.');
    await field(ida, 'headline').fill(`${headline} 1`);
    await save(ida);
    await typeAtEnd(ole, ' Ole was here.');
    await field(ole, 'headline').fill(`${headline} 2`);
    await button(ole, 'Save').click();
    await row(ole, 'body').scrollIntoViewIfNeeded();
    await shootWindow(ole, 'saves-long');
    for (const side of await row(ole, 'body').getByRole('group').all()) {
      const seen = await side.evaluate((element) => {
        const [own, mark] = [element, element.querySelector('mark')].map((each) =>
          each?.getBoundingClientRect()
        );
        return {
          isMarkInView: own && mark && mark.top >= own.top - 1 && mark.bottom <= own.bottom + 1,
          direction: getComputedStyle(element).direction,
          isWider: element.scrollWidth > element.clientWidth + 1,
        };
      });
      expect(seen).toEqual({ isMarkInView: true, direction: 'rtl', isWider: false });
    }
    // Both headlines together are longer than a headline may be.
    expect(await row(ole, 'headline').getByRole('radio', { name: 'Take both' }).count()).toBe(0);
    for (const name of ['headline', 'body']) {
      await row(ole, name).getByRole('radio', { name: 'Take yours' }).click();
    }
    await button(ole, 'Save on this version').click();
    await isAway(ole);
    await until(async () => (await stands(id)).headline === `${headline} 2`);
    await Promise.all([writeIn(ida, 'parts'), writeIn(ole, 'parts')]);
  });
});
