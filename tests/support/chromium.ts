import fs from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

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
