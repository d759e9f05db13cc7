import fs from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Newsroom } from './newsroom';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

function executable(): string {
  const found = process.env.CHROMIUM ?? CANDIDATES.find((file) => fs.existsSync(file));
  if (found) return found;
  throw new Error(
    'There is no Chromium here. Install the package "chromium", or name one in CHROMIUM.'
  );
}

/** A browser that asks nobody but the newsroom. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: executable(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

const EDITOR = { email: 'editor@example.com', password: 'Newsroom-2026' };

/** Creates an editor with all rights and signs in as one does: through the form. */
export async function signIn(browser: Browser, { strapi, url }: Newsroom): Promise<Page> {
  const role = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    ...EDITOR,
    firstname: 'Ida',
    lastname: 'Holm',
    isActive: true,
    roles: [role.id],
  });
  const page = await browser.newPage({ viewport: { width: 1440, height: 1000 } });
  await page.goto(`${url}/admin`);
  await page.fill('input[name=email]', EDITOR.email);
  await page.fill('input[name=password]', EDITOR.password);
  await page.getByRole('button', { name: 'Login' }).click();
  await page.getByText('Hello Ida').waitFor();
  // Strapi's guided tour covers the page of a first visit.
  const skip = page.getByRole('button', { name: /skip/i }).first();
  if (await skip.isVisible()) await skip.click();
  return page;
}
