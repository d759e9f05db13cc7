import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { settings } from '../../src/host/settings';
import { audit } from '../audit';
import { shiftClock } from './clock';
import { Moments } from './moments';
import type { NumberedOrder, NumberedReply, Order, Ready } from './orders';

/** The compiled harness lies in .host/faults of the repository. */
const ROOT = path.join(__dirname, '..', '..', '..');

/** Pages that the database has, and that it may have when the disk is full. */
async function limitPages({ db }: Core.Strapi, free: number | null): Promise<void> {
  const [{ page_count: pages }] = await db.connection.raw('PRAGMA page_count');
  await db.connection.raw(
    `PRAGMA max_page_count = ${free === null ? 4_294_967_294 : pages + free}`
  );
}

const tokenOf = async (strapi: Core.Strapi): Promise<string> => {
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: 'faults',
    type: 'full-access',
    description: '',
    lifespan: null,
  });
  return accessKey;
};

/**
 * A package of Strapi's ends the process at this signal unless somebody else listens. A disk that is
 * full sends none, so that here too a write has to fail with an error.
 */
process.on('SIGXFSZ', () => undefined);

/** A newsroom in a process of its own, whose end may be sudden. */
async function serve(): Promise<void> {
  process.chdir(ROOT);
  Object.assign(settings, {
    newsroom: JSON.parse(process.env.FAULTS_OPTIONS ?? '{}'),
    graphql: false,
  });
  const strapi = createStrapi({ appDir: ROOT, distDir: path.join(ROOT, '.host') });
  strapi.log.level = 'warn';
  await strapi.load();
  strapi.config.set('admin.rateLimit', { enabled: false });
  const moments = new Moments();
  moments.watch(strapi);
  strapi.server.mount();
  await new Promise<void>((resolve) => {
    strapi.server.httpServer.listen(0, '127.0.0.1', resolve);
  });
  const { port } = strapi.server.httpServer.address() as { port: number };

  const obey = async (order: Order): Promise<unknown> => {
    switch (order.name) {
      case 'killAt':
        return moments.arm(order.moment, () => process.kill(process.pid, 'SIGKILL'));
      case 'spare':
        return moments.disarm();
      case 'shiftClock':
        return shiftClock(order.milliseconds);
      case 'limitPages':
        return limitPages(strapi, order.free);
      case 'import':
        return strapi
          .plugin('newsroom')
          .service('archive')
          .importStory(order.story, { publish: true });
      case 'makeToken':
        return tokenOf(strapi);
      case 'audit':
        return audit({ strapi, url: `http://127.0.0.1:${port}`, expected: order.expected });
      case 'stop':
        return strapi.destroy();
    }
  };
  process.on('message', ({ number, order }: NumberedOrder) => {
    const answer = (reply: Omit<NumberedReply, 'number'>) =>
      process.send?.({ number, ...reply } satisfies NumberedReply);
    obey(order).then(
      (value) => answer({ value }),
      (error: unknown) =>
        answer({ error: error instanceof Error ? (error.stack ?? error.message) : String(error) })
    );
  });
  // Nobody strikes or asks any more.
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port } satisfies Ready);
}

serve().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
