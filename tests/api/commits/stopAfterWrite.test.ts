import { startNewsroom } from '../../support/newsroom';

it('a stop right after writes leaves no error that nobody takes, and waits for their events', async () => {
  const errors: unknown[] = [];
  const take = (error: unknown) => errors.push(error);
  process.on('unhandledRejection', take);
  const newsroom = await startNewsroom();
  const events: string[] = [];
  newsroom.strapi.eventHub.on('entry.create', async () => void events.push('create'));
  const write = (n: number) =>
    newsroom.strapi
      .documents('plugin::newsroom.article')
      .create({ data: { headline: `Storm ${n}` } });
  await Promise.all(Array.from({ length: 12 }, (_, n) => write(n)));
  await newsroom.strapi.destroy();
  await newsroom.database.drop();
  await new Promise(setImmediate);
  process.off('unhandledRejection', take);
  expect(errors).toEqual([]);
  expect(events).toHaveLength(12);
});
