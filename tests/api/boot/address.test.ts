/** @database any */

import type { Core } from '@strapi/strapi';
import type { TestDatabase } from '../../support/database';
import { startNewsroom } from '../../support/newsroom';

/** What a start logs, with settings of its own. */
async function logged(
  settings: Record<string, string>,
  database?: TestDatabase
): Promise<string[]> {
  const lines: string[] = [];
  const newsroom = await startNewsroom({
    database,
    configure(strapi: Core.Strapi) {
      for (const [path, value] of Object.entries(settings)) strapi.config.set(path, value);
      strapi.log.level = 'warn';
      strapi.log.on('data', ({ message }: { message: unknown }) => lines.push(String(message)));
    },
  });
  await newsroom.stop({ keepDatabase: database !== undefined });
  return lines;
}

describe('a start', () => {
  it('in production says which setting leaves readers without an address', async () => {
    const address = { 'server.absoluteUrl': 'http://localhost:1337' };
    const told = expect.stringContaining(
      'Set the public address of this Strapi as "url" in config/server'
    );
    expect(await logged({ environment: 'production', ...address })).toContainEqual(told);
    expect(await logged({ environment: 'development', ...address })).not.toContainEqual(told);
  });

  it('in production names the outlets whose stories have no address', async () => {
    const newsroom = await startNewsroom();
    const { database } = newsroom;
    const make = (name: string, address?: string) =>
      newsroom.call('POST', '/api/outlets', { data: { name, address } });
    await make('Harbour Courier');
    await make('Courier', 'https://courier.example');
    await newsroom.stop({ keepDatabase: true });
    const told = (lines: string[]) =>
      lines.filter((line) => line.includes('Outlets without an address'));
    expect(told(await logged({ environment: 'production' }, database))).toEqual([
      expect.stringContaining('Outlets without an address: "Harbour Courier". '),
    ]);
    expect(told(await logged({ environment: 'development' }, database))).toEqual([]);
    await database.drop();
  });
});
