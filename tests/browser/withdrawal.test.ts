import type { Page, Request } from 'playwright-core';
import { openPanel, shoot, type Panel } from '../support/browser';
import type { Newsroom } from '../support/newsroom';

const ARTICLE = 'plugin::newsroom.article';
const REASON = 'A court in Lindhaven ordered us to take this story down.';

describe('an editor who withdraws a story', () => {
  let panel: Panel;
  let newsroom: Newsroom;
  let page: Page;
  let documentId: string;

  beforeAll(async () => {
    panel = await openPanel({ locales: ['ar'] });
    ({ newsroom, page } = panel);
    const documents = newsroom.strapi.documents(ARTICLE);
    const story = await documents.create({
      data: { headline: 'The harbour contract', standfirst: 'Who signed it, and when.' },
      status: 'published',
    });
    documentId = story.documentId;
    await documents.update({
      documentId,
      locale: 'ar',
      data: { headline: 'عقد الميناء', slug: 'aqd' },
      status: 'published',
    });
    await open();
  });
  afterAll(() => panel?.close());

  const open = (locale = 'en') =>
    page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${documentId}?plugins[i18n][locale]=${locale}`
    );
  const dialog = () => page.getByRole('dialog');
  const card = () => page.locator('[data-newsroom="withdrawal"]');
  const status = async (slug: string, locale = 'en') =>
    (await newsroom.read(`/api/articles/by-slug/${slug}?locale=${locale}`)).status;
  const answered = (what: string) =>
    page.waitForResponse((response) => response.url().endsWith(`/${what}`));
  async function openDialog(label: string): Promise<void> {
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: label }).click();
    await dialog().waitFor();
  }

  it('opens the list of stories without a question for each of them', async () => {
    const asked: string[] = [];
    const note = (request: Request) => void asked.push(request.url());
    page.on('request', note);
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}?plugins[i18n][locale]=en`
    );
    await page.locator('tbody tr').filter({ hasText: 'The harbour contract' }).waitFor();
    await page.waitForLoadState('networkidle');
    page.off('request', note);
    expect(asked.some((url) => url.includes('/content-manager/'))).toBe(true);
    expect(asked.filter((url) => url.includes('/withdrawals'))).toEqual([]);
    await open();
  });

  it('sees what readers will get while typing, and is told what is missing', async () => {
    await openDialog('Withdraw…');
    const preview = dialog().locator('[data-newsroom="withdraw-preview"]');
    expect(await preview.innerText()).toContain('This article is no longer published.');
    await dialog().getByRole('button', { name: 'Withdraw', exact: true }).click();
    await dialog().getByText('Readers are told the reason.').waitFor();
    expect(await status('the-harbour-contract')).toBe(200);

    await dialog().getByRole('radio', { name: 'Withheld for legal reasons (451)' }).click();
    await dialog().getByLabel('What readers are told').fill(REASON);
    await dialog().getByLabel('Page of the authority').fill('court.example');
    await dialog().getByRole('button', { name: 'Withdraw', exact: true }).click();
    await dialog().getByText('This is not a web address.').waitFor();
    await dialog().getByLabel('Page of the authority').fill('https://court.example/orders/12');
    expect(await preview.innerText()).toContain(REASON);
    expect(await preview.innerText()).toContain('451');
    await shoot(dialog(), 'withdraw');
  });

  it('withdraws it by keyboard, and readers get the reason in that language only', async () => {
    const confirm = dialog().getByRole('button', { name: 'Withdraw', exact: true });
    await confirm.focus();
    const [response] = await Promise.all([answered('withdraw'), page.keyboard.press('Enter')]);
    expect(response.status()).toBe(200);
    await dialog().waitFor({ state: 'hidden' });
    const answer = await newsroom.read('/api/articles/by-slug/the-harbour-contract');
    expect([answer.status, answer.body.error.details.reason]).toEqual([451, REASON]);
    expect(await status('aqd', 'ar')).toBe(200);
  });

  it('finds the reason, who gave it and the way back beside the story', async () => {
    await card().waitFor();
    const text = await card().innerText();
    for (const part of ['451', 'English', REASON, 'https://court.example/orders/12', 'Ida Holm']) {
      expect(text).toContain(part);
    }
    await page.getByText('Draft', { exact: true }).first().waitFor();
    await shoot(page, 'withdrawn');
  });

  it('undoes it, and the story is public again with the draft’s newer changes kept', async () => {
    await newsroom.strapi
      .documents(ARTICLE)
      .update({ documentId, data: { headline: 'Rewritten meanwhile' } });
    const undo = card().getByRole('button', { name: /^Undo/ });
    const [response] = await Promise.all([answered('restore'), undo.click()]);
    expect(response.status()).toBe(200);
    await page.getByText('Public again in English').waitFor();
    const answer = await newsroom.read('/api/articles/by-slug/the-harbour-contract');
    expect(answer.body.data.headline).toBe('The harbour contract');
    await page.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[name="headline"]')?.value ===
        'Rewritten meanwhile'
    );
    await card().getByText('Restored by Ida Holm').waitFor();
  });

  it('withdraws both languages at once, and closes the dialog with Escape without doing anything', async () => {
    await open('ar');
    await openDialog('Withdraw…');
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    expect(await status('aqd', 'ar')).toBe(200);

    await openDialog('Withdraw…');
    await dialog().getByLabel('What readers are told').fill('حُذف هذا المقال بطلب من كاتبه.');
    expect(await dialog().getByRole('checkbox', { name: 'Arabic' }).isChecked()).toBe(true);
    await dialog().getByRole('checkbox', { name: 'English' }).click();
    await shoot(page, 'withdraw-languages');
    await Promise.all([
      answered('withdraw'),
      dialog().getByRole('button', { name: 'Withdraw', exact: true }).click(),
    ]);
    await dialog().waitFor({ state: 'hidden' });
    expect([await status('aqd', 'ar'), await status('the-harbour-contract')]).toEqual([410, 410]);
  });

  it('is not offered it for a story that readers never saw', async () => {
    const draft = await newsroom.strapi.documents(ARTICLE).create({ data: { headline: 'Unseen' } });
    await page.goto(
      `${newsroom.url}/admin/content-manager/collection-types/${ARTICLE}/${draft.documentId}`
    );
    await page.getByRole('button', { name: 'More document actions' }).click();
    await page.getByRole('menuitem', { name: 'Discard changes' }).waitFor();
    expect(await page.getByRole('menuitem', { name: 'Withdraw…' }).count()).toBe(0);
  });
});
