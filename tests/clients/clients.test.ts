import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { readByFeedParser, readByFeedsmith, readBySax } from '../support/feedReaders';
import { startNewsroom, type Answer, type Newsroom } from '../support/newsroom';
import { uploadPicture } from '../support/picture';
import { CLIENTS, tableOfClients } from './table';

const ROOT = path.resolve(__dirname, '..', '..');
const DOCUMENT = path.join(ROOT, 'docs', 'clients.md');
const BLOCK = /(?<=<!-- clients: written by npm run test:clients -->\n\n)[^]*?(?=\n<!-- end -->)/;
const HEADLINE = 'Ferry stands still';

/** What each client got, as it is installed by those who use it: nothing of it is changed. */
describe('a client', () => {
  let newsroom: Newsroom;
  const proved = new Set<string>();

  beforeAll(async () => {
    newsroom = await startNewsroom({ graphql: true, options: { publicRead: true } });
    const address = 'https://courier.example';
    const outlet = await make('outlets', { name: 'Courier', slug: 'courier', address });
    const section = await make('sections', { name: 'News', outlet: outlet.documentId });
    const { documentId } = await make('articles?status=draft', {
      headline: HEADLINE,
      slug: 'ferry',
      section: section.documentId,
      body: [
        {
          __component: 'newsroom.text',
          text: [{ type: 'paragraph', children: [{ type: 'text', text: 'It rains.' }] }],
        },
        { __component: 'newsroom.quote', text: 'No boat sails.', attribution: 'Ida Holm' },
        { __component: 'newsroom.figure', captionKey: 'quay' },
      ],
    });
    const image = await uploadPicture(newsroom, 'quay.png');
    await make('image-captions', {
      caption: 'The quay in the rain',
      altText: 'A quay',
      key: 'quay',
      role: 'lead',
      article: documentId,
      image,
    });
    await newsroom.call('PUT', `/api/articles/${documentId}`, { data: {} });
    await make('articles?status=draft', { headline: 'Nobody is to see this' });
  });
  afterAll(() => newsroom.stop());

  async function make(path: string, data: object): Promise<{ documentId: string }> {
    const { status, body }: Answer = await newsroom.call('POST', `/api/${path}`, { data });
    if (status > 299) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.data;
  }

  /** Runs a program of clients/asks beside the newsroom; what it prints is what it got. */
  async function got(name: string) {
    const program = path.join(ROOT, 'clients', 'asks', `${name}.mjs`);
    const { url, token } = newsroom;
    const child = spawn(process.execPath, [program, url, token, 'ferry']);
    const ended = new Promise((resolve) => child.on('close', resolve));
    const [out, errors] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
    if (child.exitCode !== 0) throw new Error(`${name}: ${errors}`);
    return JSON.parse(out);
  }
  const feed = async (file: string) => (await newsroom.read(`/api/feeds/${file}`)).body as string;
  const proves = (...clients: Array<keyof typeof CLIENTS>) =>
    clients.forEach((client) => proved.add(client));

  it('@strapi/client reads and writes, with and without the name of the plugin', async () => {
    const expected = {
      total: 1,
      headline: HEADLINE,
      section: 'News',
      picture: expect.stringMatching(/^\/uploads\/quay.*\.png$/),
      changed: 'Changed by it',
    };
    expect(await got('strapiClient')).toEqual({ plain: expected, named: expected });
    proves('@strapi/client');
  });

  it('gatsby-source-strapi makes nodes of stories, their sections and captions', async () => {
    const { types, ...nodes } = await got('gatsby');
    expect(nodes).toEqual({
      problems: [],
      headlines: [HEADLINE],
      sections: ['News'],
      captions: ['The quay in the rain'],
    });
    expect(types).toEqual(
      expect.arrayContaining([
        'STRAPI__COMPONENT_NEWSROOM_TEXT',
        'STRAPI__COMPONENT_NEWSROOM_QUOTE',
        'STRAPI__COMPONENT_NEWSROOM_FIGURE',
      ])
    );
    proves('gatsby-source-strapi');
  });

  it('strapi-community-astro-loader fills a collection of Astro', async () => {
    const { name, stories } = await got('astro');
    expect([name, stories]).toEqual([
      'article',
      [{ id: expect.stringMatching(/^[a-z0-9]{24}$/), headline: HEADLINE }],
    ]);
    proves('strapi-community-astro-loader');
  });

  it('@nuxtjs/strapi finds stories over REST and GraphQL', async () => {
    expect(await got('nuxt')).toEqual({
      headline: HEADLINE,
      section: 'News',
      picture: expect.stringMatching(/^\/uploads\/quay.*\.png$/),
      bySlug: HEADLINE,
      graphql: [{ headline: HEADLINE }],
    });
    proves('@nuxtjs/strapi');
  });

  it('refine lists, reads, writes and deletes stories by the provider that speaks to Strapi since 4', async () => {
    const { v4, v5 } = await got('refine');
    expect(v4).toEqual({
      total: 1,
      headline: HEADLINE,
      section: 'News',
      one: HEADLINE,
      changed: 'Changed by it',
      after: 404,
    });
    // The other speaks to Strapi 3, whatever its number, and no Strapi since answers it.
    expect(v5.status).toBe(400);
    proves('@refinedev/strapi-v4', '@refinedev/strapi');
  });

  it('graphql-request asks what graphql-codegen typed by the schema, and it compiles', async () => {
    expect(await got('graphql')).toEqual({
      here: {
        status: 200,
        body: `News\n${HEADLINE}\nIt rains.\nNo boat sails.\nThe quay in the rain`,
      },
      nowhere: { status: 404, body: '' },
    });
    proves('graphql-request', '@graphql-codegen/core');
  });

  it('rss-parser reads stories, with the lead picture enclosed in RSS', async () => {
    const { rss, atom } = await got('rssParser');
    expect(rss.title).toBe('Courier');
    expect(rss.items).toEqual([
      {
        title: HEADLINE,
        link: 'https://courier.example/ferry',
        isoDate: expect.stringMatching(/Z$/),
        enclosure: {
          url: expect.stringMatching(/\/uploads\/quay.*\.png/),
          type: 'image/png',
          length: expect.stringMatching(/^\d+$/),
        },
      },
    ]);
    expect(atom.items).toMatchObject([{ title: HEADLINE, link: 'https://courier.example/ferry' }]);
    proves('rss-parser');
  });

  it.each([
    ['feedparser', readBySax],
    ['feedsmith', readByFeedsmith],
    ['@rowanmanning/feed-parser', readByFeedParser],
  ] as const)('%s reads stories in RSS and Atom alike', async (client, read) => {
    for (const file of ['courier.rss', 'courier.atom']) {
      const items = await read(await feed(file));
      expect([file, items]).toEqual([
        file,
        [expect.objectContaining({ title: HEADLINE, link: 'https://courier.example/ferry' })],
      ]);
    }
    proves(client);
  });

  it('is in the table of the docs once it was run here, with its version', () => {
    expect([...proved].sort()).toEqual(Object.keys(CLIENTS).sort());
    const table = tableOfClients(ROOT);
    const document = fs.readFileSync(DOCUMENT, 'utf8');
    if (process.env.WRITE_CLIENTS === '1') {
      fs.writeFileSync(
        DOCUMENT,
        document.replace(BLOCK, () => table)
      );
    }
    expect(BLOCK.exec(fs.readFileSync(DOCUMENT, 'utf8'))?.[0]).toBe(table);
  });
});
