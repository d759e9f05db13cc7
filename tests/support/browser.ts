import fs from 'node:fs';
import path from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { startBrowser } from './chromium';
import { startNewsroom, type Newsroom, type StartOptions } from './newsroom';

const PASSWORD = 'Newsroom-2026';
/** In milliseconds. */
const LONGEST_WAIT = 90_000;

interface Editor {
  firstname: string;
  lastname: string;
  email: string;
  /** Identifiers of roles; all rights without. */
  roles?: number[];
}

const IDA: Editor = { firstname: 'Ida', lastname: 'Holm', email: 'editor@example.com' };

/** Creates an editor, with all rights unless told otherwise, and signs in as one does: by the form. */
export async function signIn(
  browser: Browser,
  { strapi, url }: Newsroom,
  { roles, ...editor }: Editor = IDA
): Promise<Page> {
  await strapi.service('admin::user').create({
    ...editor,
    password: PASSWORD,
    isActive: true,
    roles: roles ?? [(await strapi.service('admin::role').getSuperAdmin()).id],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  // Another suite may have the machine at the same time: this ends what hangs, nothing that is slow.
  page.setDefaultTimeout(LONGEST_WAIT);
  await page.goto(`${url}/admin`);
  await page.fill('input[name=email]', editor.email);
  await page.fill('input[name=password]', PASSWORD);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText(`Hello ${editor.firstname}`).waitFor();
  // Strapi's guided tour covers the page of a first visit.
  const skip = page.getByRole('button', { name: /skip/i }).first();
  if (await skip.isVisible()) await skip.click();
  return page;
}

/** A newsroom with an editor at its admin panel. */
export interface Panel {
  newsroom: Newsroom;
  browser: Browser;
  /** The page of the editor, who has all rights. */
  page: Page;
  /** Lets the panel speak another language from the next page on, e.g. `de`. */
  speak(language: string): Promise<void>;
  close(): Promise<void>;
}

/** Starts a newsroom and a browser, and signs an editor in. */
export async function openPanel(options: StartOptions = {}): Promise<Panel> {
  const newsroom = await startNewsroom(options);
  const browser = await startBrowser();
  const close = async () => {
    await browser.close();
    await newsroom.stop();
  };
  const page = await signIn(browser, newsroom).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  // Leaving a form that was not saved asks for confirmation.
  page.on('dialog', (dialog) => void dialog.accept());
  return {
    newsroom,
    browser,
    page,
    speak: (language) =>
      page.evaluate((code) => localStorage.setItem('strapi-admin-language', code), language),
    close,
  };
}

/** Which form stories open in from the next page on: the sheet, or Strapi's own form of parts. */
export const writeIn = (page: Page, form: 'sheet' | 'parts'): Promise<void> =>
  page.evaluate((value) => localStorage.setItem('newsroom-story-form', value), form);

/** Where pictures of the panel go, for whoever looks at them; none unless the variable is set. */
const { SCREENSHOTS } = process.env;

/** Takes a picture of a page or a part of it, for whoever looks at them. */
export async function shoot(of: Pick<Page | Locator, 'screenshot'>, name: string): Promise<void> {
  if (!SCREENSHOTS) return;
  fs.mkdirSync(SCREENSHOTS, { recursive: true });
  await of.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`) });
}

/** Copies as a program does: what a page puts into the clipboard of the system. */
export async function copyAs(page: Page, html: string, plain: string): Promise<void> {
  await page.evaluate(
    ([formed, words]) =>
      document.addEventListener(
        'copy',
        (event) => {
          if (formed !== '') event.clipboardData?.setData('text/html', formed);
          event.clipboardData?.setData('text/plain', words);
          event.preventDefault();
          event.stopImmediatePropagation();
        },
        { once: true, capture: true }
      ),
    [html, plain] as const
  );
  await page.keyboard.press('Control+c');
}
