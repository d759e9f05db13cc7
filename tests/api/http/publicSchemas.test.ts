/** @database any */

import path from 'node:path';
import type { z } from 'zod';
import {
  articlePageAnswerSchema,
  articleEntrySchema,
  bypassListSchema,
  captionEntrySchema,
  correctionsAnswerSchema,
  entryAnswerSchema,
  searchAnswerSchema,
  jsonFeedSchema,
  listAnswerSchema,
  mirrorListSchema,
  mirrorEntrySchema,
  movedAnswerSchema,
  newsArticleSchema,
  ninjsAnswerSchema,
  oEmbedAnswerSchema,
  openGraphAnswerSchema,
  outletPageAnswerSchema,
  outletEntrySchema,
  refusedAnswerSchema,
  sectionPageAnswerSchema,
  sectionEntrySchema,
  signedListSchema,
  withdrawnAnswerSchema,
} from '../../../src/contract';
import { loadSampleNewsroom } from '../../../src/host/sampleNewsroom';
import { startNewsroom, type Newsroom } from '../../support/newsroom';

const SAMPLE = path.resolve(__dirname, '..', '..', '..', 'examples', 'sample-newsroom');
const STORY = 'mill-street-flood';
const EVERYTHING = 'populate=*&pagination[pageSize]=100';

/** Where a site reads, and what is promised to stand there. */
const ANSWERS: Array<[address: string, schema: z.ZodType]> = [
  [`/articles?${EVERYTHING}`, listAnswerSchema(articleEntrySchema)],
  ['/articles?pagination[withCount]=false', listAnswerSchema(articleEntrySchema)],
  [`/image-captions?${EVERYTHING}`, listAnswerSchema(captionEntrySchema)],
  [`/outlets?${EVERYTHING}`, listAnswerSchema(outletEntrySchema)],
  [`/sections?${EVERYTHING}`, listAnswerSchema(sectionEntrySchema)],
  [`/outlet-mirrors?${EVERYTHING}`, listAnswerSchema(mirrorEntrySchema)],
  [`/articles/by-slug/${STORY}`, articlePageAnswerSchema],
  [
    `/articles/by-slug/${STORY}?html=true&jsonLd=true&openGraph=true&mirrors=true`,
    articlePageAnswerSchema,
  ],
  [`/articles/by-slug/${STORY}/json-ld`, newsArticleSchema],
  [`/articles/by-slug/${STORY}/open-graph`, openGraphAnswerSchema],
  [`/articles/by-slug/${STORY}/ninjs`, ninjsAnswerSchema],
  ['/articles/search?q=harbour', searchAnswerSchema],
  ['/sections/by-slug/harbour', sectionPageAnswerSchema],
  ['/outlets/by-slug/the-serrane-courier', outletPageAnswerSchema],
  ['/corrections?outlet=the-serrane-courier', correctionsAnswerSchema],
  ['/feeds/the-serrane-courier.json', jsonFeedSchema],
  ['/ninjs/the-serrane-courier', ninjsAnswerSchema],
  ['/outlets/the-serrane-courier/mirrors.json', mirrorListSchema],
  ['/outlets/the-serrane-courier/mirrors.jws', signedListSchema],
  ['/outlets/the-serrane-courier/mirrors.bypass.json', bypassListSchema],
  ['/articles/by-slug/no-such-story', refusedAnswerSchema],
  ['/articles?filters[nothing]=1', refusedAnswerSchema],
];

describe('the public schemas', () => {
  let newsroom: Newsroom;

  beforeAll(async () => {
    newsroom = await startNewsroom({ locales: ['ar'], options: { publicRead: true } });
    await loadSampleNewsroom(newsroom.strapi, SAMPLE, () => undefined);
  });
  afterAll(() => newsroom.stop());

  const read = async (address: string) => (await newsroom.read(`/api${address}`)).body;

  it.each(ANSWERS)('are what %s answers', async (address, schema) => {
    const body = await read(address);
    expect(schema.safeParse(body).error?.issues ?? []).toEqual([]);
    // A schema that takes anything would have proved nothing.
    expect(schema.safeParse({}).success).toBe(false);
  });

  it('read one entry, one that has moved, one that is away, and what embeds a story', async () => {
    const { data } = await read(`/articles/by-slug/${STORY}`);
    const one = entryAnswerSchema(articleEntrySchema);
    expect(one.parse(await read(`/articles/${data.documentId}`)).data.headline).toBe(data.headline);
    const embedding = await read(`/oembed?url=${encodeURIComponent(data.canonicalUrl)}`);
    expect(oEmbedAnswerSchema.parse(embedding).title).toBe(data.headline);
    await newsroom.call('PUT', `/api/articles/${data.documentId}`, { data: { slug: 'flood' } });
    expect(movedAnswerSchema.parse(await read(`/articles/by-slug/${STORY}`)).meta.slug).toBe(
      'flood'
    );
    await newsroom.strapi
      .documents('plugin::newsroom.article')
      .unpublish({ documentId: data.documentId });
    expect(withdrawnAnswerSchema.parse(await read('/articles/by-slug/flood')).error.status).toBe(
      410
    );
  });

  it('let fields through that a project added, and refuse a story without its headline', async () => {
    const [story] = (await read('/articles')).data;
    expect(articleEntrySchema.parse({ ...story, paywalled: true })).toMatchObject({
      paywalled: true,
    });
    const { headline: _, ...headless } = story;
    expect(articleEntrySchema.safeParse(headless).error?.issues[0]?.path).toEqual(['headline']);
  });
});
