import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import type { HostOrder, Ready } from './hosts';
import { StatementCounter } from './statementCounter';

/** Starts one Strapi in a process of its own: the newsroom, or a stock project. */
async function serve({ appDir, distDir, options, readable }: HostOrder): Promise<void> {
  process.chdir(appDir);
  if (options) layOptions(distDir, options);
  const strapi = createStrapi({ appDir, distDir });
  strapi.log.level = 'error';
  await strapi.load();
  // Of the newsroom's, and not where it is off: what is made behind the start.
  await strapi.plugin('newsroom')?.service('search')?.settled();
  await grant(strapi, readable);
  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: `bench ${process.pid}`,
    type: 'full-access',
    description: '',
    lifespan: null,
  });
  const counter = new StatementCounter(strapi);
  process.on('message', (message) => {
    if (message === 'stop') void strapi.destroy().then(() => process.exit(0));
    if (message === 'statements') process.send?.({ statements: counter.taken() });
    if (message === 'cpu') {
      const { user, system } = process.cpuUsage();
      process.send?.({ cpu: (user + system) / 1000 });
    }
    if (message === 'follow') counter.follow();
    if (message === 'unfollow') counter.unfollow();
  });
  const { port } = strapi.server.httpServer.address() as { port: number };
  process.send?.({ port, token: accessKey } satisfies Ready);
}

/** Lays the plugin's options over those of the host's config/plugins. */
function layOptions(distDir: string, options: Record<string, unknown>): void {
  const file = path.join(distDir, 'config', 'plugins.js');
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const original: () => Record<string, { config?: object }> = require(file).default;
  const module = require.cache[require.resolve(file)];
  if (!module) throw new Error(`${file} is in no cache of modules.`);
  // What Strapi is given when it requires that file a moment later; the exports themselves are fixed.
  module.exports = () => {
    const all = original();
    return {
      ...all,
      newsroom: { ...all.newsroom, config: { ...all.newsroom?.config, ...options } },
    };
  };
}

/** Lets everybody read these types, as an administrator does by the boxes of the public role. */
async function grant({ db }: Core.Strapi, types: readonly string[]): Promise<void> {
  const permissions = db.query('plugin::users-permissions.permission');
  const role = await db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } });
  for (const action of types.flatMap((type) => [`${type}.find`, `${type}.findOne`])) {
    if ((await permissions.count({ where: { action, role: role.id } })) > 0) continue;
    await permissions.create({ data: { action, role: role.id } });
  }
}

serve(JSON.parse(process.argv[2] ?? '{}') as HostOrder).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
