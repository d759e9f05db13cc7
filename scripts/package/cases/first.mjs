import fs from 'node:fs';
import path from 'node:path';
import { add, build, enable, newApplication } from '../application.mjs';
import { readBySite } from '../exampleSite.mjs';
import { firstStory } from '../firstStory.mjs';
import { started, step } from '../stranger.mjs';

/** In an application in TypeScript: what it names of the newsroom has types, or its build fails. */
function useTypes({ folder }) {
  fs.writeFileSync(
    path.join(folder, 'src', 'newsroomTypes.ts'),
    `import type { ArticlePageAnswer, HookRow, NewsroomConfig } from 'strapi-plugin-newsroom/types';

export const config = { publicRead: true } satisfies NewsroomConfig;
export const row: HookRow = {
  type: 'plugin::newsroom.article',
  moment: 'beforePublish',
  hook: ({ data, draft }) => void (data.standfirst ?? draft?.standfirst),
};
export const headlineOf = ({ data }: ArticlePageAnswer): string => data.headline;
`
  );
}

/** From the generator to the first story, as the README says it, and with `site` to where readers see it. */
export const first =
  ({ site = false, ...kind } = {}) =>
  async ({ folder, tarball }) => {
    const app = await newApplication(folder, kind);
    await step('Install the newsroom', () => add(app, tarball));
    enable(app);
    if (!app.javascript) useTypes(app);
    await step('Build', () => build(app));
    await started(app, async (address) => {
      const written = await firstStory(address);
      if (site) await readBySite(address, written);
    });
  };
