import type { Core } from '@strapi/strapi';
import { startNewsroom } from '../../support/newsroom';

/** What a start logs, with settings of its own. */
async function logged(settings: Record<string, string>): Promise<string[]> {
  const lines: string[] = [];
  const newsroom = await startNewsroom({
    configure(strapi: Core.Strapi) {
      for (const [path, value] of Object.entries(settings)) strapi.config.set(path, value);
      strapi.log.level = 'warn';
      strapi.log.on('data', ({ message }: { message: unknown }) => lines.push(String(message)));
    },
  });
  await newsroom.stop();
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
});
