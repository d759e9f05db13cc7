import { edits } from './cases/edits.mjs';
import { first } from './cases/first.mjs';
import { neighbours } from './cases/neighbours.mjs';
import { ownArticle } from './cases/ownArticle.mjs';
import { range } from './cases/range.mjs';
import { settings } from './cases/settings.mjs';
import { types } from './cases/types.mjs';
import { upgrade } from './cases/upgrade.mjs';

/** What is tried with the tarball, by the name that `--case` takes, and what it proves. */
export const CASES = {
  first: {
    proves: 'npm, TypeScript: from the generator to the first story, on a site',
    run: first({ site: true }),
  },
  javascript: {
    proves: 'the same without a site, in JavaScript',
    run: first({ javascript: true }),
  },
  pnpm: { proves: 'the same by pnpm', run: first({ manager: 'pnpm' }) },
  // On Node 20 Yarn 1 refuses a package of Strapi's that wants 22.
  yarn: { proves: 'the same by yarn, on Node 22', run: first({ manager: 'yarn', node: '22' }) },
  node22: { proves: 'the same on Node 22', run: first({ node: '22' }) },
  node24: { proves: 'the same on Node 24', run: first({ node: '24' }) },
  oldest: { proves: 'the same on the oldest Strapi of the range', run: range('oldest') },
  newest: { proves: 'the same on the newest Strapi of the range', run: range('newest') },
  neighbours: {
    proves: 'beside GraphQL, Documentation, SEO and Config Sync, in three languages',
    run: neighbours,
  },
  'own-article': {
    proves: "beside an application's own articles: guidance first, then a prefix",
    run: ownArticle,
  },
  upgrade: { proves: 'over an earlier tarball, with its stories', run: upgrade },
  edits: { proves: "fields added to the application's types and to Article", run: edits },
  settings: {
    proves: 'without users-permissions, without i18n, prefixes, a proxy, forceMigration, v4',
    run: settings,
  },
  types: { proves: 'publint and attw, entry by entry', run: types },
};
