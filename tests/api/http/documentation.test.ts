/** @database any */

import { execFile } from 'node:child_process';
import path from 'node:path';
import { loadSampleNewsroom } from '../../../src/host/sampleNewsroom';
import { documentedCommands, snippetsIn } from '../../support/documentation';
import { startNewsroom, type Newsroom } from '../../support/newsroom';
import { graphql, signInAdministrator } from '../../support/people';

const SAMPLE = path.resolve(__dirname, '..', '..', '..', 'examples', 'sample-newsroom');
/** Where the pages have a newsroom stand. */
const HERE = /http:\/\/localhost:1337|https:\/\/cms\.example\.com/g;

/** Everything that the documentation has somebody ask, asked of the newspaper that it speaks of. */
describe('the documentation', () => {
  let newsroom: Newsroom;
  let administrator: string;

  beforeAll(async () => {
    newsroom = await startNewsroom({
      graphql: true,
      locales: ['ar'],
      options: { publicRead: true },
    });
    await loadSampleNewsroom(newsroom.strapi, SAMPLE, () => undefined);
    administrator = await signInAdministrator(newsroom);
  });
  afterAll(() => newsroom.stop());

  /** What a shell prints that is given a command, in which curl fails where a server refuses. */
  const typed = (command: string): Promise<{ status: number; stdout: string; stderr: string }> =>
    new Promise((resolve) => {
      const shell = `curl() { command curl --silent --show-error --fail-with-body "$@"; }`;
      execFile(
        'bash',
        ['-c', `${shell}\n${command.replace(HERE, newsroom.url)}`],
        { env: { ...process.env, TOKEN: newsroom.token, ADMIN_JWT: administrator } },
        (error, stdout, stderr) =>
          resolve({ status: error ? Number(error.code ?? 1) : 0, stdout, stderr })
      );
    });

  describe('has commands that a reader can paste', () => {
    const calls = documentedCommands.filter(({ command }) => command.startsWith('curl '));

    it.each(calls.map(({ where, command }) => [where, command]))('%s', async (_where, command) => {
      const { status, stdout, stderr } = await typed(command);
      expect([status, stderr, status === 0 ? '' : stdout]).toEqual([0, '', '']);
      if (stdout.startsWith('<')) expect(stdout.length).toBeGreaterThan(100);
      else expect(JSON.stringify(dataOf(stdout)).length).toBeGreaterThan(2);
    });

    it('of which there are many, each with its address in quotes', () => {
      expect(calls.length).toBeGreaterThan(25);
      expect(calls.filter(({ command }) => / https?:\/\/\S*\?/.test(command))).toEqual([]);
    });
  });

  const dataOf = (text: string): unknown => {
    const body = JSON.parse(text);
    return body.data ?? body.mirrors ?? body;
  };

  describe('has questions to GraphQL that are answered', () => {
    const variables = { slug: 'mill-street-flood', locale: 'en' };

    it.each(snippetsIn('graphql'))('%s', async (_where, { code }) => {
      const { status, body } = await graphql(newsroom, code, { variables });
      expect([status, body.errors]).toEqual([200, undefined]);
      const [answered] = Object.values<{ length?: number } | null>(body.data);
      expect(JSON.stringify(answered).length).toBeGreaterThan(50);
    });
  });
});
